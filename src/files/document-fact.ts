import type { DocumentFact } from '../core/attachment-facts.js';
import type { Examined, Seen } from '../documents/examine.js';
import { type PageText, textFact } from '../domain/document-text.js';
import type { SearchedText } from '../domain/evidence-seen.js';
import { countCharacters, countWords } from '../domain/text-counts.js';

const UNKNOWN: DocumentFact = {
  pages: null,
  words: null,
  characters: null,
  why: null,
  pdf: null,
  word: null,
  image: null,
  text: null,
};

/** Nothing is known of it but why. */
export const unknownBecause = (why: DocumentFact['why']): DocumentFact => ({ ...UNKNOWN, why });

/** What is told of a document; null where its type is not one that is opened. */
export function documentFact(examined: Examined): DocumentFact | null {
  if (examined.state === 'unknown-type') return null;
  if (examined.state !== 'read') return unknownBecause(examined.state);
  const { pageCount, allText, pdf, word, image } = examined;
  const pages = textPages(examined);
  const seen = { ...UNKNOWN, pages: pageCount, pdf, word, image };
  const all = allPages(examined);
  const text = all.some((each) => /\S/.test(each.text)) ? textFact(all) : null;
  if (!allText) return { ...seen, text, why: image ? null : 'no-text' };
  const whole = pages.map((each) => each.text).join('\n');
  return {
    ...seen,
    text,
    words: countWords(whole),
    wordsVary: NEEDS_DICTIONARY.test(whole),
    characters: countCharacters(whole),
  };
}

/** Written without spaces between words. */
const NEEDS_DICTIONARY = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The text to search for what a grant says; nothing of a document that could not be read. */
export const searchedText = (examined: Examined): SearchedText =>
  examined.state === 'read' ? { pages: allPages(examined), whole: examined.allText } : { pages: [], whole: false };

const textPages = ({ pages, pageCount }: Seen): readonly PageText[] =>
  pages.map((text, index) => ({ text, page: pageCount === null ? null : index + 1 }));

/** With what stands in headers, footers and notes, which nobody counts. */
const allPages = (seen: Seen): readonly PageText[] => [
  ...textPages(seen),
  ...(seen.aside === '' ? [] : [{ text: seen.aside, page: null }]),
];
