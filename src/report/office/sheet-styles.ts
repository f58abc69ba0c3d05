import type { Tone } from './cell.js';
import type { Kind } from './table.js';

/** How cells look. Every tint carries dark words: 7:1 or more against it. */

/** In every Excel that shows Japanese; elsewhere the system puts its own in its place. */
export const FONT = { name: 'Yu Gothic', size: 10 };

const LINE = { style: 'thin', color: { rgb: 'D0D5DB' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const top = { vertical: 'top' } as const;
const wrapped = { ...top, wrapText: true } as const;
const figures = { ...top, horizontal: 'right' } as const;

export const KIND_STYLES = {
  text: { font: FONT, border: BORDER, alignment: wrapped },
  // Text stays text when the cell is edited: 0100 is no number.
  id: { font: FONT, border: BORDER, alignment: wrapped, numFmt: '@' },
  number: { font: FONT, border: BORDER, alignment: figures, numFmt: '0' },
  year: { font: FONT, border: BORDER, alignment: figures, numFmt: '0' },
  money: { font: FONT, border: BORDER, alignment: figures, numFmt: '#,##0' },
  date: { font: FONT, border: BORDER, alignment: { ...top, horizontal: 'center' as const }, numFmt: 'yyyy-mm-dd' },
} as const satisfies Record<Kind, object>;

const toned = (back: string, words: string, bold = true) => ({
  font: { ...FONT, bold, color: { rgb: words } },
  fill: fill(back),
  border: BORDER,
  alignment: wrapped,
});

export const TONE_STYLES = {
  good: toned('DFF2E1', '14491F'),
  bad: toned('FBE1DF', '7A1610'),
  warn: toned('FFF0C9', '5A4200'),
  calm: toned('EEF1F5', '2F3B4A', false),
} as const satisfies Record<Tone, object>;

export const HEAD_STYLE = {
  font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
  fill: fill('24405E'),
  border: BORDER,
  alignment: { vertical: 'center', wrapText: true },
} as const;

export const SECTION_STYLE = {
  font: { ...FONT, bold: true, color: { rgb: '16293D' } },
  fill: fill('D6E2EF'),
  alignment: { vertical: 'center' },
} as const;

export const NOTE_STYLE = { font: { ...FONT, italic: true, color: { rgb: '2F3B4A' } } };
