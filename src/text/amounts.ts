import type { Limit } from '../../schemas/budget-tier.js';
import type { Language, Localized } from '../../schemas/field.js';
import { grouped } from '../domain/written-forms.js';

/** Whole amounts as people read them: `100,000,001 yen`, `100,000,001円`. */
export function money(amount: bigint | number, currency: string, language: Language): string {
  const digits = grouped(amount);
  if (currency !== 'JPY') return `${digits} ${currency}`;
  return language === 'en' ? `${digits} yen` : `${digits}円`;
}

/** An amount in the unit of the draft: `30,000 thousand yen`, `30,000千円`. */
export function asWritten(
  amount: number,
  unit: string | null | undefined,
  currency: string,
  language: Language,
): string {
  if (unit !== 'thousand-yen') return money(amount, currency, language);
  if (currency !== 'JPY') return `${grouped(amount)} thousand ${currency}`;
  return language === 'en' ? `${grouped(amount)} thousand yen` : `${grouped(amount)}千円`;
}

/** The year of an amount: a fiscal year, a project year counted from 1, or 0 for the whole project. */
export function budgetYear(year: number, language: Language): string {
  if (year === 0) return language === 'en' ? 'The whole project' : '研究開発期間全体';
  if (year < 1000) return language === 'en' ? `Project year ${year}` : `実施${year}年目`;
  return language === 'en' ? `FY${year}` : `${year}年度`;
}

const PER: Readonly<Record<Limit['per'], Localized>> = {
  'fiscal-year': { en: 'a year', ja: '年間' },
  'project-year': { en: 'a project year', ja: '実施1年あたり' },
  project: { en: 'for the whole project', ja: '総額' },
};

/** What a limit counts over: `a year`, `年間`. */
export const perWords = (per: string, language: Language): string => PER[per as Limit['per']][language];
