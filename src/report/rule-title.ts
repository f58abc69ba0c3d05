import type { Localized } from '../../schemas/field.js';
import type { Catalogue } from '../core/diagnostic.js';
import { localized } from './html/bilingual.js';

/** What a code is called, else the code itself. */
export function ruleTitle(code: string, catalogue: Catalogue): Localized {
  const text = catalogue.get(code)?.text;
  return text ? localized((language) => text[language].title) : { en: code, ja: code };
}
