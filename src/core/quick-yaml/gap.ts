import { HASH, isLineEnd, LINE_FEED, nextLine, RETURN, type Reading, type Spot, skipSpaces } from './reading.js';

/** The start of the line after the one on which a value ends at `from`; -1 where more than a remark follows it. */
export function restOfLine(text: string, from: number): number {
  const at = skipSpaces(text, from);
  const code = text.charCodeAt(at);
  if (code === HASH ? at > from : isLineEnd(code)) return nextLine(text, at);
  return -1;
}

/**
 * From the start of a line to the first sign that is neither blank nor a remark. As with the parser, remarks directly
 * below a value that are indented further than its block (`column`) belong to `value`, those that follow to the gap.
 */
export function toNextLine(reading: Reading, column: number, value: Spot | null): void {
  const { text } = reading;
  let taker = value;
  let at = reading.at;
  reading.gapFrom = at;
  reading.remark = -1;
  for (;;) {
    const start = at;
    at = skipSpaces(text, at);
    const code = text.charCodeAt(at);
    if (code === HASH) {
      const indent = at - start;
      at = nextLine(text, at);
      if (taker && indent > column) {
        taker.after = at;
        reading.gapFrom = at;
      } else {
        taker = null;
        reading.remark = Math.max(reading.remark, indent);
      }
    } else if (code === LINE_FEED || code === RETURN) at = nextLine(text, at);
    else {
      reading.at = at;
      reading.column = Number.isNaN(code) ? -1 : at - start;
      return;
    }
  }
}

/** Ends a block: a gap holds on to it if a remark in it is indented as the block is, else the block around takes it. */
export function closeBlock(reading: Reading, block: Spot, column: number): void {
  block.to = block.items.at(-1)?.after ?? block.from;
  block.after = block.to;
  if (column === 0 || reading.remark < column) return;
  block.after = reading.at;
  takeGap(reading);
}

/** What is between here and the last value is now part of something. */
export function takeGap(reading: Reading): void {
  reading.gapFrom = reading.at;
  reading.remark = -1;
}
