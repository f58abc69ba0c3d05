import type { Path } from '../diagnostic.js';
import { foldFlow } from './fold.js';
import { LINE_FEED, RETURN, type Reading, type Spot, scalarSpot, skipSpaces } from './reading.js';

const SINGLE = 0x27;
const DOUBLE = 0x22;
const BACKSLASH = 0x5c;

export const isQuote = (code: number): boolean => code === SINGLE || code === DOUBLE;

/** A text in quotation marks; its lines below the first must be indented by `floor` or more. */
export function readQuoted(reading: Reading, path: Path, floor: number): Spot | undefined {
  const { text, at: from } = reading;
  const found = text.charCodeAt(from) === SINGLE ? readSingle(text, from) : readDouble(text, from);
  if (!found || !isIndented(text.slice(from, found.end), floor)) return undefined;
  reading.at = found.end;
  return scalarSpot(reading, path, [from, found.end], { source: found.value, value: found.value, plain: false });
}

interface Found {
  readonly value: string;
  readonly end: number;
}

function readSingle(text: string, from: number): Found | undefined {
  let end = text.indexOf("'", from + 1);
  let doubled = false;
  while (end >= 0 && text.charCodeAt(end + 1) === SINGLE) {
    doubled = true;
    end = text.indexOf("'", end + 2);
  }
  if (end < 0) return undefined;
  const folded = foldFlow(text.slice(from + 1, end));
  return { value: doubled ? folded.replaceAll("''", "'") : folded, end: end + 1 };
}

/** What these stand for is sure to be a character that a draft may hold; other escapes are left to the parser. */
const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t' };

function readDouble(text: string, from: number): Found | undefined {
  let start = from + 1;
  let value = '';
  let escaped = false;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === DOUBLE) {
      const last = text.slice(start, at);
      if (!escaped) return { value: foldFlow(last), end: at + 1 };
      // Which spaces beside a line end were escaped is not worth telling apart.
      return text.slice(from, at).includes('\n') ? undefined : { value: value + last, end: at + 1 };
    }
    if (code !== BACKSLASH) continue;
    const meant = ESCAPES[text[at + 1] ?? ''];
    if (meant === undefined) return undefined;
    value += text.slice(start, at) + meant;
    escaped = true;
    at++;
    start = at + 1;
  }
  return undefined;
}

function isIndented(written: string, floor: number): boolean {
  for (let at = written.indexOf('\n'); at >= 0; at = written.indexOf('\n', at + 1)) {
    const sign = skipSpaces(written, at + 1);
    const code = written.charCodeAt(sign);
    if (sign - at - 1 < floor && code !== LINE_FEED && code !== RETURN) return false;
  }
  return true;
}
