import type { Localized } from '../../../schemas/field.js';
import { oncePer } from '../../domain/once-per.js';
import type { AnyCoded, Catalogue, CodeText, Data } from '../diagnostic.js';
import { FLAGGED } from './finding.js';

/** The texts of all codes for redacted findings: no sentence is made from figures that are hidden. */
export const redactedCatalogue = oncePer(
  (catalogue: Catalogue): Catalogue => new Map([...catalogue].map(([code, coded]) => [code, redactedCode(coded)])),
);

const redactedCode = (coded: AnyCoded): AnyCoded => ({
  ...coded,
  text: {
    en: redactedText(coded.text.en, ': ', LOOK_UP.en(coded.code)),
    ja: redactedText(coded.text.ja, '：', LOOK_UP.ja(coded.code)),
  },
});

const LOOK_UP = {
  en: (code: string) => `See "grantlint explain ${code}" for what to do; the figures stand in the draft alone.`,
  ja: (code: string) => `「grantlint explain ${code}」の説明に従ってください。具体的な値は提案書で確認できます。`,
} as const satisfies Localized<(code: string) => string>;

const redactedText = ({ title, why, fix }: CodeText<Data>, colon: string, lookUp: string): CodeText<Data> => ({
  title,
  why,
  fix: typeof fix === 'string' ? fix : lookUp,
  message: (data) => (typeof data[FLAGGED] === 'string' ? `${title}${colon}${data[FLAGGED]}` : title),
});
