import type { Key, Path } from '../diagnostic.js';
import type { WrittenScalar } from '../walk-yaml.js';
import { MAX_DEPTH } from '../yaml-fault.js';

/** One pass over a text. Where a reader of this folder answers nothing, the text is left to the full parser. */
export interface Reading {
  readonly text: string;
  readonly scalars: WrittenScalar[];
  /** The next character to read. */
  at: number;
  /** Of the line whose first sign stands at `at`; -1 at the end of the text. Set by `toNextLine`. */
  column: number;
  /** Where the blank lines and remarks before `at` begin that belong to no value yet. */
  gapFrom: number;
  /** The column of the deepest remark in that gap, -1 without one. */
  remark: number;
  /** Values so far, of every kind. */
  spots: number;
}

/**
 * A value and where it stands. `from` and `to` are the range that messages show; `after` is where the parser lets it
 * end, with the remarks and line ends that belong to it: the range of a block ends where its last value does.
 */
export interface Spot {
  readonly value: unknown;
  readonly from: number;
  to: number;
  after: number;
  /** Of a map in the order of its keys. */
  readonly items: Spot[];
  /** Where the key begins that names this value; -1 in a list. Keys are plain, so they end after their letters. */
  keyAt: number;
}

const NONE: Spot[] = [];

export function scalarSpot(
  reading: Reading,
  path: Path,
  range: readonly [from: number, to: number],
  written: { readonly source: string; readonly value: unknown; readonly plain: boolean },
): Spot {
  const { source, value, plain } = written;
  reading.scalars.push({ path, source, value, plain });
  reading.spots++;
  return { value, from: range[0], to: range[1], after: range[1], items: NONE, keyAt: -1 };
}

/** An open map or list, of which `to` and `after` are still to come. */
export function openSpot(reading: Reading, value: Record<string, unknown> | unknown[]): Spot {
  reading.spots++;
  return { value, from: reading.at, to: 0, after: 0, items: [], keyAt: -1 };
}

export const below = (path: Path, key: Key): Path => [...path, key];

export const isTooDeep = (path: Path): boolean => path.length >= MAX_DEPTH;

export const SPACE = 0x20;
export const LINE_FEED = 0x0a;
export const RETURN = 0x0d;
export const HASH = 0x23;
export const DASH = 0x2d;
export const COLON = 0x3a;
export const COMMA = 0x2c;

/** Whether nothing of a token stands here: a space, the end of a line or of the text. */
export const isGap = (code: number): boolean =>
  code === SPACE || code === LINE_FEED || code === RETURN || Number.isNaN(code);

export const isLineEnd = (code: number): boolean => code === LINE_FEED || code === RETURN || Number.isNaN(code);

export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** The start of the next line, or the end of the text. */
export function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}
