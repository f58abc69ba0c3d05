import type { Key, Path, Place } from './diagnostic.js';
import type { Locate, Range } from './locate.js';
import { readMap } from './quick-yaml/block.js';
import { toNextLine } from './quick-yaml/gap.js';
import type { Reading, Spot } from './quick-yaml/reading.js';
import type { WrittenScalar } from './walk-yaml.js';

export interface QuickYaml {
  readonly value: Readonly<Record<string, unknown>>;
  readonly scalars: readonly WrittenScalar[];
  readonly locate: Locate;
}

/**
 * Reads the regular YAML that drafts are written in, some ten times faster than the parser, with the same values and
 * places. It refuses nothing: of whatever it does not know for certain it gives up, and the parser decides. What the
 * parser or a guard refuses it therefore never reads. Takes time linear in the text and never throws.
 * @param text of which it is known that it holds no forbidden control characters
 * @param mostTokens the most that the parser is given
 */
export function quickYaml(
  text: string,
  mostTokens: number,
  place: (range: Range, path: Path) => Place,
): QuickYaml | undefined {
  if (text.includes('\t') || !text.isWellFormed()) return undefined;
  const reading: Reading = { text, scalars: [], at: 0, column: 0, gapFrom: 0, remark: -1, spots: 0 };
  toNextLine(reading, 0, null);
  if (reading.column !== 0) return undefined;
  const root = readMap(reading, [], 0);
  if (!root || reading.at < text.length || tokensAtMost(reading, mostTokens) > mostTokens) return undefined;
  const value = root.value as Record<string, unknown>;
  return { value, scalars: reading.scalars, locate: locator(root, place) };
}

/**
 * No fewer than the lexer counts: on a line its indentation, a remark, spaces and the line end; for a value its key
 * (marker, text, colon, space), its dash or comma, and text or brackets with their spaces.
 */
function tokensAtMost({ text, spots }: Reading, enough: number): number {
  // Every token takes a character, but for the one that goes before a scalar.
  if (2 * text.length < enough) return 2 * text.length;
  let lines = 2;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return 5 * lines + 12 * spots;
}

/** As `locator` of locate.ts: the path of an empty value leads to its key, the empty path to the first key. */
function locator(root: Spot, place: (range: Range, path: Path) => Place): Locate {
  return (path, at = 'value') => {
    let spot = root;
    let key = keyRange(root.items[0], Object.keys(root.value as object)[0]);
    for (const step of path) {
      const next = spot.items[indexOf(spot, step)];
      if (!next) throw new Error(`no such place: ${path.join('.')}`);
      key = keyRange(next, step);
      spot = next;
    }
    const isEmpty = spot.value === null && spot.from === spot.to;
    return place(path.length === 0 || at === 'key' || isEmpty ? key : [spot.from, spot.to], path);
  };
}

/** Keys of a map are never digits, so that JavaScript too keeps them in their order. */
function indexOf({ value, items }: Spot, step: Key): number {
  if (Array.isArray(value)) return typeof step === 'number' ? step : -1;
  return items.length > 0 && typeof step === 'string' ? Object.keys(value as object).indexOf(step) : -1;
}

/** Of an entry in a list the entry itself. */
function keyRange(spot: Spot | undefined, key: Key | undefined): Range {
  if (!spot) return [0, 0];
  return typeof key === 'string' ? [spot.keyAt, spot.keyAt + key.length] : [spot.from, spot.to];
}
