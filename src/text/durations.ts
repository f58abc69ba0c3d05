import type { Language } from '../../schemas/field.js';

const MONTH = 30.4375;

/** A length of time as people say it: days up to two months, then months. */
export function lengthOfTime(days: number, language: Language): string {
  const months = Math.round(days / MONTH);
  if (days > 60) return language === 'en' ? `about ${months} months` : `約${months}か月`;
  if (language === 'ja') return `${days}日`;
  return days === 1 ? 'one day' : `${days} days`;
}
