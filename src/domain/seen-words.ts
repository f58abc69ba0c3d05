import type { SeenWords } from '../core/attachment-facts.js';
import { pageRanges } from './page-ranges.js';

/** Words and the pages on which they stand, as two lists of one length for the data of a finding. */
export interface WordsOnPages {
  readonly words: readonly string[];
  /** As `pageRanges` writes them; empty where the document has no fixed pages. */
  readonly pages: readonly string[];
  /** How many others are left out. */
  readonly more: number;
}

/** Each word once, in the order of the document, at most so many. */
export function wordsOnPages(seen: readonly SeenWords[], most: number): WordsOnPages {
  const words = [...new Set(seen.map((each) => each.words))];
  const named = words.slice(0, most);
  const pagesOf = (word: string) =>
    pageRanges(seen.flatMap((each) => (each.words === word && each.page !== null ? [each.page] : [])));
  return { words: named, pages: named.map(pagesOf), more: words.length - named.length };
}
