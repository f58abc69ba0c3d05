import type { Language } from '../../schemas/field.js';
import type { Waived } from '../core/diagnostic.js';
import { WAIVED_WORDS, waivedFacts } from './waived-words.js';

const MARKS = {
  en: { open: '[', close: ']', is: ': ', between: '; ' },
  ja: { open: '［', close: '］', is: '：', between: '、' },
} as const;

/** `[waived: reason: …; accepted by: …; until: …; on record: waivers.yaml:4]`, for formats that have no place for it. */
export function waivedMark(waived: Waived, language: Language): string {
  const { open, close, is } = MARKS[language];
  return `${open}${WAIVED_WORDS.waived[language]}${is}${waivedReason(waived, language)}${close}`;
}

/** Why it was accepted, by whom, until when, and where that stands. */
export function waivedReason(waived: Waived, language: Language): string {
  const { is, between } = MARKS[language];
  return waivedFacts(waived)
    .map(([label, value]) => `${label[language]}${is}${value[language]}`)
    .join(between);
}
