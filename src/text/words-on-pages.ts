import type { Language } from '../../schemas/field.js';
import type { WordsOnPages } from '../domain/seen-words.js';
import { inARow } from './lists.js';
import { pagesBehind } from './pages.js';

/** `"記載例" (pages 1-3) and 2 more`, `「記載例」（1～3ページ）、ほか2件`. */
export function wordsInSentence({ words, pages, more }: WordsOnPages, language: Language): string {
  const each = words.map((word, index) => {
    const place = pagesBehind(pages[index] ?? '', language);
    return language === 'en' ? `"${word}"${place}` : `「${word}」${place}`;
  });
  if (more === 0) return inARow(each, language);
  return inARow([...each, language === 'en' ? `${more} more` : `ほか${more}件`], language);
}
