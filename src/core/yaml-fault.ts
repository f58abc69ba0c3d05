import { isPair, type Node } from 'yaml';
import type { AnyCoded, Data, Path } from './diagnostic.js';
import type { Range } from './locate.js';

export const MAX_DEPTH = 64;

/** A fault of the YAML before it has a place: a code and where in the text. */
export interface Fault {
  readonly code: AnyCoded;
  readonly range: Range;
  readonly data?: Data;
  readonly path?: Path;
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
/** Everything but tab, line feed, CRLF and next line; the text is shown escaped, so nothing of it reaches a terminal. */
export const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]|\r(?!\n)/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above.

const MOST_SHOWN = 80;

/** A word of the draft as messages quote it: a hostile one can be as long as the file. */
export const quoted = (word: string): string =>
  word.length > MOST_SHOWN
    ? `${word
        .slice(0, MOST_SHOWN)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
    : word;

export function rangeOf(node: unknown): Range {
  if (isPair(node)) return rangeOf(node.key);
  const range = (node as Partial<Node> | null)?.range;
  return range ? [range[0], range[1]] : [0, 0];
}
