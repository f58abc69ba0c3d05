import type { Localized } from '../../schemas/field.js';
import type { SeenLanguage } from '../domain/seen-language.js';

/** What was seen of the language: `its text is mostly Japanese`, `文章はほとんどが日本語です`. */
export const SEEN_LANGUAGES: Readonly<Record<SeenLanguage, Localized>> = {
  'mostly-japanese': { en: 'its text is mostly Japanese', ja: '文章はほとんどが日本語です' },
  'hardly-japanese': { en: 'its text holds hardly any Japanese', ja: '文章に日本語がほとんどありません' },
};
