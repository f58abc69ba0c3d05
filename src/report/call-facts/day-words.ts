import type { Language } from '../../../schemas/field.js';

/** A day as the reports write it: `28 May 2024 (Tue)`, 「2024年5月28日（火）」. */
export function dayWords(day: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja-JP', SHOWN).formatToParts(
    Date.parse(`${day}T00:00:00Z`),
  );
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return language === 'en'
    ? `${part.day} ${part.month} ${part.year} (${part.weekday})`
    : `${part.year}年${part.month?.replace('月', '')}月${part.day?.replace('日', '')}日（${part.weekday}）`;
}

const SHOWN: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  weekday: 'short',
  timeZone: 'UTC',
};
