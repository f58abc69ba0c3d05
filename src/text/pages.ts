import type { Language } from '../../schemas/field.js';
import { bracketed } from './lists.js';

/** Pages as `pageRanges` writes them, in a sentence: `page 7`, `pages 1-3, 7`; `7ページ`, `1～3、7ページ`. */
export function pagesInWords(ranges: string, language: Language): string {
  if (language === 'ja') return `${ranges.replaceAll('-', '～').replaceAll(', ', '、')}ページ`;
  return `${/^\d+$/.test(ranges) ? 'page' : 'pages'} ${ranges}`;
}

/** ` (page 7)`, `（7ページ）`; empty where the document has no fixed pages. */
export const pagesBehind = (ranges: string, language: Language): string =>
  ranges === '' ? '' : bracketed(pagesInWords(ranges, language), language);
