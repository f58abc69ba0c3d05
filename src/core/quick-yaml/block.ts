import type { Path } from '../diagnostic.js';
import { isBlockScalar, readBlockScalar } from './block-scalar.js';
import { isBracket, readBrackets } from './brackets.js';
import { closeBlock, restOfLine, takeGap, toNextLine } from './gap.js';
import { keyEnd, readKey } from './key.js';
import { readPlain } from './plain.js';
import { isQuote, readQuoted } from './quoted.js';
import {
  below,
  DASH,
  HASH,
  isGap,
  isLineEnd,
  isTooDeep,
  openSpot,
  type Reading,
  type Spot,
  scalarSpot,
  skipSpaces,
} from './reading.js';

/** The fields from here on that begin in this column; afterwards `reading` is at the first sign of what follows. */
export function readMap(reading: Reading, path: Path, column: number): Spot | undefined {
  if (isTooDeep(path)) return undefined;
  const value: Record<string, unknown> = {};
  const map = openSpot(reading, value);
  do {
    const from = reading.at;
    const key = readKey(reading, value);
    const spot = key === undefined ? undefined : readField(reading, below(path, key), column);
    if (key === undefined || !spot) return undefined;
    value[key] = spot.value;
    spot.keyAt = from;
    map.items.push(spot);
  } while (reading.column === column);
  if (reading.column > column) return undefined;
  closeBlock(reading, map, column);
  return map;
}

/** What stands after a key and its colon. */
function readField(reading: Reading, path: Path, column: number): Spot | undefined {
  const { text } = reading;
  const from = skipSpaces(text, reading.at);
  const code = text.charCodeAt(from);
  const isRemark = code === HASH;
  if (!isRemark && !isLineEnd(code)) {
    reading.at = from;
    return readInLine(reading, path, column);
  }
  reading.at = restOfLine(text, reading.at);
  toNextLine(reading, column, null);
  if (reading.column > column) return readBelow(reading, path, column);
  if (reading.column === column && startsEntry(text, reading.at)) return readList(reading, path, column);
  const spot = scalarSpot(reading, path, [from, from], { source: '', value: null, plain: true });
  // Only the last field of a block passes its end on, and only there all remarks that follow are the field's.
  if (reading.column < column) {
    if (isRemark || reading.remark >= 0) spot.after = reading.at;
    takeGap(reading);
  }
  return spot;
}

/** A value on the lines below its key. */
function readBelow(reading: Reading, path: Path, column: number): Spot | undefined {
  const { text, at, gapFrom } = reading;
  if (startsEntry(text, at)) return readList(reading, path, reading.column);
  if (keyEnd(text, at) >= 0) return readMap(reading, path, reading.column);
  // After a remark or blank line the parser may forget how far the lines of a text must be indented.
  if (at - gapFrom !== reading.column || isBlockScalar(text.charCodeAt(at))) return undefined;
  return readInLine(reading, path, column);
}

/** The entries from here on whose dashes stand in this column. */
function readList(reading: Reading, path: Path, column: number): Spot | undefined {
  if (isTooDeep(path)) return undefined;
  const { text } = reading;
  const value: unknown[] = [];
  const list = openSpot(reading, value);
  do {
    const spot = readEntry(reading, below(path, value.length), column);
    if (!spot) return undefined;
    value.push(spot.value);
    list.items.push(spot);
  } while (reading.column === column && startsEntry(text, reading.at));
  if (reading.column > column) return undefined;
  closeBlock(reading, list, column);
  return list;
}

/** An entry on the line of its dash. */
function readEntry(reading: Reading, path: Path, column: number): Spot | undefined {
  const { text } = reading;
  const start = reading.at;
  reading.at = skipSpaces(text, start + 1);
  if (keyEnd(text, reading.at) >= 0) return readMap(reading, path, column + reading.at - start);
  return readInLine(reading, path, column);
}

const startsEntry = (text: string, at: number): boolean =>
  text.charCodeAt(at) === DASH && isGap(text.charCodeAt(at + 1));

/** A value that begins on this line, in a block that stands in this column; `reading` goes on to what follows. */
function readInLine(reading: Reading, path: Path, column: number): Spot | undefined {
  const { text } = reading;
  const code = text.charCodeAt(reading.at);
  const floor = column + 1;
  if (isBlockScalar(code)) {
    const spot = readBlockScalar(reading, path, floor);
    if (spot) toNextLine(reading, column, null);
    return spot;
  }
  const read = isQuote(code) ? readQuoted : isBracket(code) ? readBrackets : readPlain;
  const spot = read(reading, path, floor);
  const next = spot ? restOfLine(text, reading.at) : -1;
  if (!spot || next < 0) return undefined;
  spot.after = next;
  reading.at = next;
  toNextLine(reading, column, spot);
  return spot;
}
