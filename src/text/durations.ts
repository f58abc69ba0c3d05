import type { Language } from '../../schemas/field.js';
import { counted } from '../domain/written-forms.js';

const MONTH = 30.4375;

/** A length of time as people say it: days up to two months, then months. */
export function lengthOfTime(days: number, language: Language): string {
  const months = Math.round(days / MONTH);
  if (days > 60) return language === 'en' ? `about ${months} months` : `約${months}か月`;
  if (language === 'ja') return `${days}日`;
  return days === 1 ? 'one day' : `${days} days`;
}

/** A number of months as a limit states it: `60 months (5 years)`, 「60か月（5年）」. */
export function monthsInWords(months: number, language: Language): string {
  const years = months / 12;
  const whole = Number.isInteger(years);
  const rest = months % 12;
  if (language === 'ja') {
    if (whole) return `${months}か月（${years}年）`;
    return months < 12 ? `${months}か月` : `${months}か月（${(months - rest) / 12}年${rest}か月）`;
  }
  return `${counted(months, 'month')}${whole ? ` (${counted(years, 'year')})` : ''}`;
}
