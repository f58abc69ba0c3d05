import type { Language } from '../../schemas/field.js';

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
  if (language === 'ja') return `${months}か月${whole ? `（${years}年）` : ''}`;
  const counted = months === 1 ? '1 month' : `${months} months`;
  return whole ? `${counted} (${years === 1 ? '1 year' : `${years} years`})` : counted;
}
