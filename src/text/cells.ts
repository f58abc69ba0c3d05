import { eastAsianWidth } from 'get-east-asian-width';
import { segmentsOf } from '../domain/segments.js';

/** Printable ASCII, the signs of our own reports, and the everyday characters of Japanese: one code unit, one width. */
const EVERYDAY = /^[\x20-\x7e–—‘’“”…→·─│━□▲●✔✖\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff5e]*$/;
const WIDE = /[\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff5e]/g;

/** How many cells of a terminal the text takes; a Japanese character takes two. Escapes are taken to be made visible. */
export function cells(text: string): number {
  if (EVERYDAY.test(text)) return text.length + (text.match(WIDE)?.length ?? 0);
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeCells(grapheme), 0);
}

export const padCells = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - cells(text)));

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character. Made on first use: a segmenter costs as much as a start of Node. */
export function graphemes(text: string): string[] {
  if (EVERYDAY.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'grapheme' });
  return [...segmentsOf(text, segmenter)].map(({ segment }) => segment);
}

function graphemeCells(grapheme: string): number {
  if (/^[\p{Mark}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u.test(grapheme)) return 0;
  const base = grapheme.codePointAt(0) ?? 0;
  // A half-width voiced sound mark stands in a cell of its own.
  const marks = base === 0xff9e || base === 0xff9f ? 0 : (grapheme.match(/[\uff9e\uff9f]/g)?.length ?? 0);
  const isEmoji = /\p{Emoji_Presentation}|\ufe0f|\u20e3/u.test(grapheme);
  return (isEmoji ? 2 : eastAsianWidth(base)) + marks;
}
