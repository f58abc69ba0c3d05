/** The text of a page made ready to be searched, and the ways in which it is looked at. All take linear time. */

export interface PlainText {
  /** Half-width, without accents, soft hyphens and invisible signs; every dash is a hyphen, lines end with \n. */
  readonly text: string;
  /** The same in lower case, of the same length. */
  readonly lower: string;
}

export function plainText(written: string): PlainText {
  const text = written
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
    // A word broken at the end of a line goes on; between figures the hyphen is one that was written.
    .replace(/(?<=\d)\u00ad(?=\n?\d)/g, '-')
    .replace(/\u00ad\n?/g, '')
    .replace(INVISIBLE, '')
    // Marks of footnotes stand as figures behind figures.
    .replace(/[\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u24ff\u2776-\u2793]/g, ' ')
    // The decimal point of older print: 1·25 million.
    .replace(/(?<=\d)\u00b7(?=\d)/g, '.')
    .replace(/\t/g, '  ')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]|(?<=[0-9A-Za-z])\u30fc(?=[0-9A-Za-z])/g, '-')
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/\u301c/g, '~')
    .replace(/[^\S\n]/g, ' ');
  const lower = text.toLowerCase();
  return { text, lower: lower.length === text.length ? lower : text };
}

/** Zero-width signs, and those that turn the direction of a text. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** A text without some of its characters, and where each of those that are left stood. */
export interface Squeezed {
  readonly text: string;
  readonly at: Int32Array;
}

/** Takes out what `drops` says, by units of UTF-16. */
export function squeeze(text: string, drops: (unit: number) => boolean): Squeezed {
  const at = new Int32Array(text.length);
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (drops(unit)) continue;
    at[length] = index;
    units[length] = unit;
    length += 1;
  }
  return { text: stringOf(units.subarray(0, length)), at: at.subarray(0, length) };
}

const PIECE = 8192;

function stringOf(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < units.length; from += PIECE)
    pieces.push(String.fromCharCode(...units.subarray(from, from + PIECE)));
  return pieces.join('');
}

/** Where a text occurs in another, from the left; occurrences may overlap. */
export function* occurrences(text: string, wanted: string): Generator<number> {
  if (wanted === '') return;
  for (let found = text.indexOf(wanted); found >= 0; found = text.indexOf(wanted, found + 1)) yield found;
}
