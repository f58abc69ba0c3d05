import type { Language, Localized } from '../../schemas/field.js';
import { codePoint, grouped } from '../domain/written-forms.js';
import { bracketed, inARow } from './lists.js';

/** Words of the rules on documents. */

/** Who asks for a document: the call, or an office that adds to it. */
export const asker = (office: boolean, language: Language): string => {
  if (language === 'ja') return office ? '所属機関' : '公募';
  return office ? 'your office' : 'the call';
};

/** A file and the document that it is: `"plan.pdf" (Part B)`, `「plan.pdf」（様式2）`. */
export const fileInWords = (path: string, document: string, language: Language): string =>
  language === 'en' ? `"${path}" (${document})` : `「${path}」（${document}）`;

const UNITS = {
  pages: { en: ['page', 'pages'], ja: 'ページ' },
  words: { en: ['word', 'words'], ja: '語' },
  characters: { en: ['character', 'characters'], ja: '文字' },
} as const;

/** `1 page`, `2,001 characters`, `2,001文字`. */
export function lengthInWords(count: number, measure: string, language: Language): string {
  const unit = UNITS[measure as keyof typeof UNITS];
  if (language === 'ja') return `${grouped(count)}${unit.ja}`;
  return `${grouped(count)} ${unit.en[count === 1 ? 0 : 1]}`;
}

/** 10,485,761 as `10.49 MB (10,485,761 bytes)`; a megabyte is a million bytes, cut to two places. */
export function sizeInWords(bytes: number, language: Language): string {
  const exact = language === 'en' ? `${grouped(bytes)} bytes` : `${grouped(bytes)}バイト`;
  const hundredths = Math.floor(bytes / 10_000);
  if (hundredths === 0) return exact;
  const part = String(hundredths % 100).padStart(2, '0');
  const megabytes = `${grouped(Math.floor(hundredths / 100))}.${part} MB`;
  return `${megabytes}${bracketed(exact, language)}`;
}

/** The name of a language by its ISO 639-1 code; the code where it has none. */
export const languageName = (code: string, language: Language): string =>
  (/^[a-z]{2,3}$/.test(code) && new Intl.DisplayNames(language, { type: 'language' }).of(code)) || code;

/** `Japanese (ja)`, `日本語（ja）`; the code alone where it has no name. */
export function languageInWords(code: string, language: Language): string {
  const name = languageName(code, language);
  return name === code ? code : `${name}${bracketed(code, language)}`;
}

/** Languages that are accepted: `Japanese (ja) or English (en)`, `日本語（ja）、英語（en）`. */
export const languagesInWords = (codes: readonly string[], language: Language): string =>
  inARow(
    codes.map((code) => languageInWords(code, language)),
    language,
    'or',
  );

/** Each character as it is, or by its number where it cannot be seen. */
export function charactersInWords(characters: readonly string[], language: Language): string {
  const shown = characters.map((each) => {
    if (each === ' ') return language === 'en' ? 'the space' : '半角スペース';
    if (/[\p{C}\p{Z}\p{M}]/u.test(each)) return codePoint(each);
    return language === 'en' ? `“${each}”` : `「${each}」`;
  });
  return language === 'en' ? shown.join(', ') : shown.join('、');
}

const EACH: Readonly<Record<string, Localized<(each: number, people: number) => string>>> = {
  member: {
    en: (each, people) => `${each} for each person of the team, ${people} in all`,
    ja: (each, people) => `応募者側の参加者1人につき${each}件、${people}人分`,
  },
  partner: {
    en: (each, people) => `${each} for each partner, ${people} in all`,
    ja: (each, people) => `相手国側研究者1名につき${each}件、${people}名分`,
  },
};

/** How a number of files comes about: ` (1 for each partner, 3 in all)`; empty where it holds for the proposal. */
export function perPerson(each: number, per: string, people: number, language: Language): string {
  const words = EACH[per]?.[language](each, people);
  if (words === undefined) return '';
  return bracketed(words, language);
}

/** Said where files are counted for several people. */
export const onlyCounted = (per: string, language: Language): string => {
  if (!EACH[per]) return '';
  return language === 'en'
    ? ' Only the numbers are compared: a draft does not say whose a file is.'
    : '誰の書類かは提案書に書かれないため、件数だけを比べています。';
};
