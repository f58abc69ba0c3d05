import type { Period } from '../../schemas/common.js';
import type { Localized } from '../../schemas/field.js';
import { DAY, daysBetween } from './days.js';
import { counted } from './written-forms.js';

/** How long periods are in months of the calendar. Both ends of a period belong to it. */

/** The day so many months later, or earlier; where that month is too short, its last day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const target = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(target / 12), target - Math.floor(target / 12) * 12];
  const length = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  return isoDay(Date.UTC(toYear, toMonth, Math.min(date, length)));
}

/** The day so many days later, or earlier. */
export const addDays = (day: string, days: number): string => isoDay(Date.parse(day) + days * DAY);

/**
 * The last day of so many months that begin with `start`: the eve of the same date, and where the last month has no
 * such date, its end (Civil Code of Japan, article 143). From 1 October five years end on 30 September.
 */
export function lastDayOf(start: string, months: number): string {
  const same = addMonths(start, months);
  return same.slice(8) === start.slice(8) ? isoDay(Date.parse(same) - DAY) : same;
}

export const exceedsMonths = (period: Period, max: number): boolean => period.end > lastDayOf(period.start, max);

/** A reversed period falls short of any. */
export const fallsShortOfMonths = (period: Period, min: number): boolean => period.end < lastDayOf(period.start, min);

/** `5 years 1 month and 3 days`, 「5年1か月と3日」; a reversed period has 0 days. */
export function periodInWords(period: Period): Localized {
  const { months, days } = lengthOf(period);
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const whole = [years > 0 && counted(years, 'year'), rest > 0 && counted(rest, 'month')].filter(Boolean).join(' ');
  const wholeJa = `${years > 0 ? `${years}年` : ''}${rest > 0 ? `${rest}か月` : ''}`;
  if (months === 0) return { en: counted(days, 'day'), ja: `${days}日` };
  return days === 0
    ? { en: whole, ja: wholeJa }
    : { en: `${whole} and ${counted(days, 'day')}`, ja: `${wholeJa}と${days}日` };
}

/** The whole months of a period and the days that are left. */
function lengthOf(period: Period): { readonly months: number; readonly days: number } {
  const { start, end } = period;
  const apart =
    (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7));
  // Whole months are as many as the calendar turns, one more or one less.
  const months = [apart + 1, apart, apart - 1].find((each) => each > 0 && !fallsShortOfMonths(period, each)) ?? 0;
  return { months, days: Math.max(0, daysBetween(lastDayOf(start, months), end)) };
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
