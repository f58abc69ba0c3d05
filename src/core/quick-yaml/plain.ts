import type { Path } from '../diagnostic.js';
import { plainValue } from './core-schema.js';
import { foldFlow } from './fold.js';
import { COLON, HASH, isLineEnd, nextLine, type Reading, SPACE, type Spot, scalarSpot, skipSpaces } from './reading.js';

/**
 * How a text without quotation marks may begin. `-` may stand before more than a gap; `?` and `:` are left to the parser,
 * whom it would take a closer look to follow.
 */
const START = /[^ \r\n!&*#{}[\]"'|>,%@`?:-]|-(?![ \r\n]|$)/y;
const START_IN_BRACKETS = /[^ \r\n!&*#{}[\]"'|>,%@`?:-]|-(?![ \r\n,[\]{}]|$)/y;
/** What ends its words: the end of the line, a remark, a colon before a gap. */
const END = /[\r\n]| #|:(?=[ \r\n]|$)/g;
const END_IN_BRACKETS = /[\r\n,[\]{}]| #|:(?=[ \r\n,[\]{}]|$)/g;

function startsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The end of the last word on this line; -1 where a colon makes a key of it. */
function wordsEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  let to = pattern.test(text) ? pattern.lastIndex - 1 : text.length;
  if (text.charCodeAt(to) === COLON) return -1;
  while (text.charCodeAt(to - 1) === SPACE) to--;
  return to;
}

/** A text without quotation marks outside brackets. It goes on over the lines indented by `floor` or more. */
export function readPlain(reading: Reading, path: Path, floor: number): Spot | undefined {
  const { text, at: from } = reading;
  if (!startsAt(START, text, from)) return undefined;
  let to = from;
  let at = from;
  let lines = 0;
  do {
    to = wordsEnd(END, text, at);
    if (to < 0) return undefined;
    lines++;
    at = continuation(text, to, floor);
  } while (at >= 0);
  reading.at = to;
  return plainSpot(reading, path, from, lines > 1);
}

/** Where the text goes on below the line on which `to` stands; -1 where it does not. */
function continuation(text: string, to: number, floor: number): number {
  let at = skipSpaces(text, to);
  if (text.charCodeAt(at) === HASH) return -1;
  for (;;) {
    const start = nextLine(text, at);
    at = skipSpaces(text, start);
    const code = text.charCodeAt(at);
    if (Number.isNaN(code)) return -1;
    if (!isLineEnd(code)) return at - start >= floor && code !== HASH ? at : -1;
  }
}

/** Inside brackets a text ends before their signs. One that goes on below is left alone: a sign must follow it. */
export function readPlainInBrackets(reading: Reading, path: Path): Spot | undefined {
  const { text, at: from } = reading;
  if (!startsAt(START_IN_BRACKETS, text, from)) return undefined;
  const to = wordsEnd(END_IN_BRACKETS, text, from);
  if (to < 0) return undefined;
  reading.at = to;
  return plainSpot(reading, path, from, false);
}

function plainSpot(reading: Reading, path: Path, from: number, isFolded: boolean): Spot {
  const written = reading.text.slice(from, reading.at);
  const source = isFolded ? foldFlow(written) : written;
  return scalarSpot(reading, path, [from, reading.at], { source, value: plainValue(source), plain: true });
}
