import { cells } from '../../text/cells.js';
import type { Head, Kind } from './table.js';

/** Room for the button of the filter, and at the sides. */
const SIDES = 2;
const BUTTON = 3;

/** Dates and figures are never broken into lines, and show as ##### where they do not fit. */
const NARROWEST: Readonly<Record<Kind, number>> = { text: 8, id: 8, number: 7, year: 7, money: 15, date: 12 };

/** The width of a column, in figures of the standard font; a Japanese character takes two. */
export function widthOf({ head, kind, widest }: Head, values: Iterable<unknown>): number {
  let longest = 0;
  for (const value of values) {
    if (typeof value === 'string') for (const line of value.split('\n')) longest = Math.max(longest, cells(line));
    // 12,345,678: a comma after every three figures.
    else if (typeof value === 'number') longest = Math.max(longest, Math.ceil((String(value).length * 4) / 3));
    if (longest >= widest) break;
  }
  const wanted = Math.max(NARROWEST[kind], longest + SIDES, headWidth(head));
  return Math.min(Math.max(widest, headWidth(head)), wanted);
}

/** Points of a line of text, and above and beneath all lines; Excel takes no row above 409. */
const LINE = 16;
const AROUND = 3;
const HIGHEST = 405;

/** Programs that know another font break lines sooner. */
const MARGIN = 1.05;

/**
 * The height of a row in points, for its texts as they break in their columns. It is stated because some programs do
 * not measure rows when they open a file.
 */
export function heightOf(texts: readonly unknown[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => (typeof text === 'string' ? linesIn(text, widths[index] ?? 1) : 1));
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + AROUND);
}

const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((cells(line) * MARGIN) / (width - 0.5))), 0);

/** A head in one language may take two lines, broken at spaces or, in Japanese, anywhere. */
function headWidth(head: string): number {
  const longestWord = Math.max(...head.split(/[ /（(]+/).map(cells));
  const half = Math.max(...head.split(' / ').map((each) => Math.ceil(cells(each) / 2)));
  return Math.max(longestWord, half) + BUTTON;
}
