import type { PdfFact } from '../core/attachment-facts.js';

/** Sizes of paper. All lengths in whole millimetres. */

type PageSize = PdfFact['papers'][number];

/** ISO 216, JIS P 0138 (B sizes as used in Japan), ANSI/ASME Y14.1 rounded. */
const PAPERS: ReadonlyArray<readonly [name: string, short: number, long: number]> = [
  ['A4', 210, 297],
  ['US Letter', 216, 279],
  ['A3', 297, 420],
  ['A5', 148, 210],
  ['B4', 257, 364],
  ['B5', 182, 257],
  ['US Legal', 216, 356],
  ['A2', 420, 594],
  ['A1', 594, 841],
  ['A0', 841, 1189],
];

/** What printers in every country hold. */
const EVERYWHERE = ['A4', 'US Letter'];

/** What programs round away, and cutting takes. */
const TOLERANCE = 3;

export interface PaperUse {
  /** `A3`, or the size in millimetres where it has no name, the shorter side first. */
  readonly name: string;
  /** First page that is shown on it. */
  readonly first: number;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;

/** Each paper of a document once, by its first page; a page across is on the same paper as one upright. */
export function papersUsed(sizes: readonly PageSize[]): readonly PaperUse[] {
  const sheets = sizes
    .map(({ width, height, first }) => ({ short: Math.min(width, height), long: Math.max(width, height), first }))
    .filter(({ short }) => short > 0)
    .sort((a, b) => a.first - b.first);
  const distinct = sheets.filter(
    (sheet, index) =>
      sheets.findIndex((each) => near(each.short, sheet.short) && near(each.long, sheet.long)) === index,
  );
  return distinct.map(({ short, long, first }) => ({ name: nameOf(short, long), first }));
}

const nameOf = (short: number, long: number): string =>
  PAPERS.find(([, a, b]) => near(a, short) && near(b, long))?.[0] ?? `${short} × ${long} mm`;

export const isUsual = ({ name }: PaperUse): boolean => EVERYWHERE.includes(name);
