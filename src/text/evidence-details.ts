import type { Language, Localized } from '../../schemas/field.js';
import type { EvidenceDetail } from '../core/attachment-facts.js';
import type { GrantAnswers } from '../domain/grant-answers.js';
import { inARow } from './lists.js';
import { pagesInWords } from './pages.js';

/** Words of the rules on what documents say of a grant. */

const DETAILS: Readonly<Record<EvidenceDetail, Localized>> = {
  funder: { en: 'the funder', ja: '助成機関名' },
  'award-number': { en: 'the award number', ja: '課題番号' },
  amount: { en: 'the amount', ja: '金額' },
  period: { en: 'the funding period', ja: '受給期間' },
};

const named = (detail: string, language: Language): string => DETAILS[detail as EvidenceDetail][language];

/** `the funder and the amount`, `助成機関名、金額`. */
export const detailsInWords = (details: readonly string[], language: Language): string =>
  inARow(
    details.map((each) => named(each, language)),
    language,
  );

/** With what the draft says: `the award number ("12345")`, `課題番号（「12345」）`. */
export const wantedInWords = (details: readonly string[], wanted: readonly string[], language: Language): string =>
  inARow(
    details.map((each, index) => {
      const name = named(each, language);
      return language === 'en' ? `${name} ("${wanted[index]}")` : `${name}（「${wanted[index]}」）`;
    }),
    language,
  );

/** The answers as data of a finding. The lists on what was found are of one length, with `''` for no page. */
export const evidenceData = ({ documents, found, missing, unreadable }: GrantAnswers) => ({
  documents,
  found: found.map(({ detail }) => detail),
  foundIn: found.map(({ file }) => file),
  foundOn: found.map(({ page }) => (page === null ? '' : `${page}`)),
  missing: missing.map(({ detail }) => detail),
  wanted: missing.map(({ wanted }) => wanted),
  unreadable,
});

interface FoundDetails {
  readonly documents: readonly string[];
  readonly found: readonly string[];
  readonly foundIn: readonly string[];
  readonly foundOn: readonly string[];
}

/** `the funder (page 1)`; with the name of the file where there are several: `the amount ("b.pdf", page 2)`. */
const foundInWords = ({ documents, found, foundIn, foundOn }: FoundDetails, language: Language): string =>
  inARow(
    found.map((detail, index) => {
      const file = foundIn[index] ?? '';
      const page = foundOn[index] ?? '';
      const place = [
        ...(documents.length > 1 ? [language === 'en' ? `"${file}"` : `「${file}」`] : []),
        ...(page === '' ? [] : [pagesInWords(page, language)]),
      ];
      if (place.length === 0) return named(detail, language);
      return language === 'en'
        ? `${named(detail, 'en')} (${place.join(', ')})`
        : `${named(detail, 'ja')}（${place.join('の')}）`;
    }),
    language,
  );

/** The documents of a grant: `"a.pdf" and "b.pdf"`, `「a.pdf」、「b.pdf」`. */
export const filesInWords = (documents: readonly string[], language: Language): string =>
  inARow(
    documents.map((each) => (language === 'en' ? `"${each}"` : `「${each}」`)),
    language,
  );

/** Said behind: ` Found: the funder (page 1).`; empty where nothing was found. */
export function foundAside(data: FoundDetails, language: Language): string {
  if (data.found.length === 0) return '';
  const words = foundInWords(data, language);
  return language === 'en' ? ` Found: ${words}.` : `${words}は記載されています。`;
}

/** Said behind: ` Not checked, as its text cannot be read: the amount.`; empty where all could be read. */
export function unreadableAside(
  { unreadable }: { readonly unreadable: readonly string[] },
  language: Language,
): string {
  if (unreadable.length === 0) return '';
  const words = detailsInWords(unreadable, language);
  return language === 'en'
    ? ` Not checked, as not every page can be read: ${words}.`
    : `${words}は、文字を読み取れない部分があるため確認していません。`;
}
