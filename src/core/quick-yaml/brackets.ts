import type { Path } from '../diagnostic.js';
import { readKey } from './key.js';
import { readPlainInBrackets } from './plain.js';
import { isQuote, readQuoted } from './quoted.js';
import {
  below,
  COMMA,
  HASH,
  isTooDeep,
  LINE_FEED,
  nextLine,
  openSpot,
  RETURN,
  type Reading,
  SPACE,
  type Spot,
  skipSpaces,
} from './reading.js';

const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

export const isBracket = (code: number): boolean => code === OPEN_MAP || code === OPEN_LIST;

/** What a bracket stands in: lines must be indented by `floor`, but the last bracket may stand one column before. */
interface Around {
  readonly floor: number;
  readonly outermost: boolean;
}

/** `{ a: 1, b: [c, d] }` over any number of lines. Keys without a value and pairs in lists are left alone. */
export const readBrackets = (reading: Reading, path: Path, floor: number): Spot | undefined =>
  readOpened(reading, path, { floor, outermost: true });

function readOpened(reading: Reading, path: Path, around: Around): Spot | undefined {
  if (isTooDeep(path)) return undefined;
  return reading.text.charCodeAt(reading.at) === OPEN_MAP
    ? readMap(reading, path, around)
    : readList(reading, path, around);
}

function readMap(reading: Reading, path: Path, around: Around): Spot | undefined {
  const value: Record<string, unknown> = {};
  const map = openSpot(reading, value);
  for (let sign = first(reading, around); sign !== CLOSE_MAP; sign = next(reading, around, CLOSE_MAP)) {
    const from = reading.at;
    const key = sign < 0 ? undefined : readKey(reading, value);
    if (key === undefined || nextSign(reading, around) < 0) return undefined;
    const spot = readValue(reading, below(path, key), around.floor);
    if (!spot) return undefined;
    spot.keyAt = from;
    value[key] = spot.value;
    map.items.push(spot);
  }
  return close(reading, map);
}

function readList(reading: Reading, path: Path, around: Around): Spot | undefined {
  const value: unknown[] = [];
  const list = openSpot(reading, value);
  for (let sign = first(reading, around); sign !== CLOSE_LIST; sign = next(reading, around, CLOSE_LIST)) {
    const spot = sign < 0 ? undefined : readValue(reading, below(path, value.length), around.floor);
    if (!spot) return undefined;
    value.push(spot.value);
    list.items.push(spot);
  }
  return close(reading, list);
}

/** The sign after the bracket. */
function first(reading: Reading, around: Around): number {
  reading.at++;
  return nextSign(reading, around);
}

/** The sign after an entry and its comma, which may stand after the last one too; -1 where no comma follows. */
function next(reading: Reading, around: Around, closing: number): number {
  const sign = nextSign(reading, around);
  if (sign === COMMA) return first(reading, around);
  return sign === closing ? sign : -1;
}

function close(reading: Reading, spot: Spot): Spot {
  reading.at++;
  spot.to = reading.at;
  spot.after = reading.at;
  return spot;
}

function readValue(reading: Reading, path: Path, floor: number): Spot | undefined {
  const code = reading.text.charCodeAt(reading.at);
  if (isBracket(code)) return readOpened(reading, path, { floor, outermost: false });
  return isQuote(code) ? readQuoted(reading, path, floor) : readPlainInBrackets(reading, path);
}

/** Goes to the next sign past spaces, line ends and remarks; -1 where the text ends or the line begins too far left. */
function nextSign(reading: Reading, around: Around): number {
  const { text } = reading;
  let lineStart = -1;
  let at = skipSpaces(text, reading.at);
  while (endsLine(text, at)) {
    lineStart = nextLine(text, at);
    at = skipSpaces(text, lineStart);
  }
  reading.at = at;
  const code = text.charCodeAt(at);
  const isSign = !Number.isNaN(code) && (lineStart < 0 || mayBegin(code, at - lineStart, around));
  return isSign ? code : -1;
}

/** A line end, or a remark after a space: one at the start of a line the parser refuses below some values. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === HASH) return text.charCodeAt(at - 1) === SPACE;
  return code === LINE_FEED || code === RETURN;
}

function mayBegin(code: number, indent: number, { floor, outermost }: Around): boolean {
  if (indent >= floor) return true;
  return outermost && indent === floor - 1 && (code === CLOSE_MAP || code === CLOSE_LIST);
}
