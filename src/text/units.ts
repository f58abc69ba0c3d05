import type { Language, Localized } from '../../schemas/field.js';

/** Sentences about amounts that were probably written in another unit than the budget says. */

/** The unit probably meant; null where no unit in use explains the amount. */
type Reading = 'yen' | 'thousand-yen' | 'ten-thousand-yen' | 'million-yen' | null;

export const unitName = (unit: 'yen' | 'thousand-yen', language: Language): string => {
  if (language === 'ja') return unit === 'yen' ? '円' : '千円';
  return unit === 'yen' ? 'yen' : 'thousands of yen';
};

const READINGS = {
  yen: ['read in yen', '円として読むと'],
  'thousand-yen': ['read in thousands of yen', '千円として読むと'],
  'ten-thousand-yen': ['read in units of 10,000 yen (万円)', '万円として読むと'],
  'million-yen': ['read in millions of yen (百万円)', '百万円として読むと'],
} as const;

export const READ_AS: Localized<(reading: Reading) => string> = {
  en: (reading) => (reading ? READINGS[reading][0] : 'with the digits moved'),
  ja: (reading) => (reading ? READINGS[reading][1] : '桁を直すと'),
};

const SIGNS = { 'ten-thousand-yen': '万円', 'million-yen': '百万円' } as const;

export const IF_MEANT: Localized<(reading: Reading, unit: string, meant: string) => string> = {
  en: (reading, unit, meant) => {
    if (reading === 'yen' || reading === 'thousand-yen')
      return `Write "unit: ${reading}" if ${meant} is meant; otherwise correct the amounts and keep "unit: ${unit}".`;
    return `Write every amount in yen with "unit: yen" if ${meant} is meant${reading ? `; the form has no unit “${SIGNS[reading]}”` : ''}.`;
  },
  ja: (reading, unit, meant) => {
    if (reading === 'yen' || reading === 'thousand-yen')
      return `${meant}の意味であれば「unit: ${reading}」と書いてください。そうでなければ「unit: ${unit}」のまま金額を直してください。`;
    return `${meant}の意味であれば、すべての金額を円で書き、「unit: yen」としてください。${reading ? `${SIGNS[reading]}は単位として使えません。` : ''}`;
  },
};
