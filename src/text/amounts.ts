import type { Language } from '../../schemas/field.js';
import { grouped } from '../domain/written-forms.js';

/** Whole amounts as people read them: `100,000,001 yen`, `100,000,001円`. */
export function money(amount: bigint | number, currency: string, language: Language): string {
  const digits = grouped(amount);
  if (currency !== 'JPY') return `${digits} ${currency}`;
  return language === 'en' ? `${digits} yen` : `${digits}円`;
}

/** An amount in the unit of the draft: `30,000 thousand yen`, `30,000千円`. */
export function asWritten(amount: number, unit: string, currency: string, language: Language): string {
  if (unit !== 'thousand-yen') return money(amount, currency, language);
  if (currency !== 'JPY') return `${grouped(amount)} thousand ${currency}`;
  return language === 'en' ? `${grouped(amount)} thousand yen` : `${grouped(amount)}千円`;
}

export const fiscalYear = (year: number, language: Language): string =>
  language === 'en' ? `FY${year}` : `${year}年度`;
