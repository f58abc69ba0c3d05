import type { TextFact } from '../core/attachment-facts.js';

/** Fewer letters than this tell nothing of a language. */
const ENOUGH_LETTERS = 200;
/** Names and addresses may stand in kanji in a document of any language; a Japanese text is mostly Japanese letters. */
const MOSTLY = 70;
/** Chinese has kanji and no kana. */
const KANA_OF_JAPANESE = 15;
const HARDLY_ANY = 5;

export type SeenLanguage = 'mostly-japanese' | 'hardly-japanese';

/**
 * What the letters of a document say against the language that a draft gives for it (ISO 639-1). Japanese alone is
 * told from the rest; undefined where the text is short, mixed, or nothing contradicts.
 */
export function contradiction(language: string, text: TextFact): SeenLanguage | undefined {
  if (text.letters < ENOUGH_LETTERS) return undefined;
  if (language === 'ja') return text.japanese < HARDLY_ANY ? 'hardly-japanese' : undefined;
  return text.japanese >= MOSTLY && text.kana >= KANA_OF_JAPANESE ? 'mostly-japanese' : undefined;
}
