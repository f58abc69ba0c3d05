import type { Language, Localized } from '../../schemas/field.js';

/** Sentences about amounts that were probably written in another unit than the budget says. */

/** The unit probably meant; null where no unit in use explains the amount. */
type Reading = 'yen' | 'thousand-yen' | 'ten-thousand-yen' | null;

export const unitName = (unit: 'yen' | 'thousand-yen', language: Language): string => {
  if (language === 'ja') return unit === 'yen' ? '円' : '千円';
  return unit === 'yen' ? 'yen' : 'thousands of yen';
};

const READINGS = {
  yen: ['read in yen', '円として読むと'],
  'thousand-yen': ['read in thousands of yen', '千円として読むと'],
  'ten-thousand-yen': ['read in units of 10,000 yen (万円)', '万円として読むと'],
} as const;

export const READ_AS: Localized<(reading: Reading) => string> = {
  en: (reading) => (reading ? READINGS[reading][0] : 'with the digits moved'),
  ja: (reading) => (reading ? READINGS[reading][1] : '桁を直すと'),
};

export const IF_MEANT: Localized<(reading: Reading, unit: string, meant: string) => string> = {
  en: (reading, unit, meant) => {
    if (reading === 'yen' || reading === 'thousand-yen')
      return `Write "unit: ${reading}" if ${meant} is meant; otherwise correct the amounts and keep "unit: ${unit}".`;
    return `Write every amount in yen with "unit: yen" if ${meant} is meant${reading ? '; 万円 is not a unit of the form' : ''}.`;
  },
  ja: (reading, unit, meant) => {
    if (reading === 'yen' || reading === 'thousand-yen')
      return `${meant}の意味であれば「unit: ${reading}」と書いてください。そうでなければ「unit: ${unit}」のまま金額を直してください。`;
    return `${meant}の意味であれば、すべての金額を円で書き、「unit: yen」としてください。${reading ? '万円は単位として使えません。' : ''}`;
  },
};
