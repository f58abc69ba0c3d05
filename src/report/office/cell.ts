import type { Localized } from '../../../schemas/field.js';
import { visible } from '../../text/visible.js';
import type { LanguageChoice } from '../report.js';

/** What a cell of a table holds, whatever the table is written as. */
export type Cell = string | number | Day | Toned | null;

/** A calendar day, YYYY-MM-DD. */
export interface Day {
  readonly day: string;
}

/** Words that a colour may stand behind; they say everything without it. */
export interface Toned {
  readonly text: string;
  readonly tone: Tone;
}
export type Tone = 'good' | 'bad' | 'warn' | 'calm';

export const isDayCell = (cell: Cell): cell is Day => typeof cell === 'object' && cell !== null && 'day' in cell;
export const isToned = (cell: Cell): cell is Toned => typeof cell === 'object' && cell !== null && 'tone' in cell;

/** Figures that a spreadsheet keeps exactly; above, it rounds. */
const MOST_FIGURES = 15;

/** Whole units, given as decimal digits: a number where a spreadsheet keeps it exactly, else text. */
export const amountCell = (digits: string): number | string =>
  digits.replace('-', '').length <= MOST_FIGURES ? Number(digits) : digits;

/** Both languages beside each other in a short text, beneath each other in sentences; once where they are the same. */
export function inLanguage(text: Localized, language: LanguageChoice, between = ' / '): string {
  if (language !== 'both') return text[language];
  return text.en === text.ja ? text.en : `${text.en}${between}${text.ja}`;
}

export const sentences = (text: Localized, language: LanguageChoice): string => inLanguage(text, language, '\n');

/** Two values that XML cannot hold and that hide nothing. */
const NO_CHARACTERS = /[\ufffe\uffff]/g;

/** A spreadsheet holds no more in a cell, in UTF-16 units. */
export const MOST_TEXT = 32_767;

/** Text of a draft, with everything shown that hides, and cut where `most` is exceeded (UTF-16 units). */
export function safeText(text: string, most: number, mark: string): string {
  const shown = visible(text).replace(NO_CHARACTERS, (each) => `\\u{${each.charCodeAt(0).toString(16)}}`);
  if (shown.length <= most) return shown;
  return `${shown.slice(0, most - mark.length).replace(/[\ud800-\udbff]$/, '')}${mark}`;
}
