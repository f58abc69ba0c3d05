/**
 * What a reader makes of a text before it is cut into sentences: the pieces that stand by themselves (a paragraph, an
 * item of a list, a row of a table, a heading), in the order of the text.
 */
export interface Unit {
  /** The lines of the unit; a sentence may run from one to the next. Never blank. */
  readonly lines: readonly Line[];
  /** 1 is the outermost heading; null where the unit is no heading. */
  readonly headingLevel: number | null;
}

export interface Line {
  readonly text: string;
  /** 1 is the first line of the file; of a PDF, of the text of all its pages. */
  readonly number: number;
}

/** Scripts and marks that are written without spaces between words. */
export const SPACELESS = /[\u2e80-\u303f\u3040-\u30ff\u31f0-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** What stands between two pieces of text that follow each other: nothing where either side is Japanese. */
export function between(before: string, after: string): string {
  const first = String.fromCodePoint(after.codePointAt(0) ?? 0x20);
  const last = [...before.slice(-2)].at(-1) ?? ' ';
  return SPACELESS.test(last) || SPACELESS.test(first) ? '' : ' ';
}

/** What opens an item of a list: a bullet, or a number with a mark that ends it. */
export const ITEM =
  /^\s*(?:[•‣◦⁃●○◎■□◆◇▪▫・※*–—-](?=\s|[^\s*\d–—-])|[(（]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5}|[０-９]{1,3}|[ア-ン])[)）.．、](?=\s|[^\d\s])|[①-⑳])\s*/u;
