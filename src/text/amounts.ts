import type { Language } from '../../schemas/field.js';

/** Whole amounts as people read them: `100,000,001 yen`, `100,000,001円`. */
export function money(amount: bigint | number, currency: string, language: Language): string {
  const digits = grouped(amount);
  if (currency !== 'JPY') return `${digits} ${currency}`;
  return language === 'en' ? `${digits} yen` : `${digits}円`;
}

export const yen = (amount: bigint | number, language: Language): string => money(amount, 'JPY', language);

export const grouped = (amount: bigint | number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');

export const fiscalYear = (year: number, language: Language): string =>
  language === 'en' ? `FY${year}` : `${year}年度`;
