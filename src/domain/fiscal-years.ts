import type { Period } from '../../schemas/common.js';

/** Japanese fiscal years run from 1 April to 31 March and are named after the year in which they start. */

/** The fiscal year of an ISO day: 2025-03-31 → 2024. */
export function fiscalYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 4 ? year : year - 1;
}

export const isReversed = (period: Period): boolean => period.end < period.start;

/** The fiscal years that a period touches, in order; none where it is reversed. */
export function fiscalYearsOf(period: Period): number[] {
  const first = fiscalYearOf(period.start);
  const count = fiscalYearOf(period.end) - first + 1;
  return isReversed(period) ? [] : Array.from({ length: count }, (_, index) => first + index);
}

/** Whether the period covers the fiscal year from its first day to its last. */
export const coversWholeYear = (period: Period, year: number): boolean =>
  period.start <= `${year}-04-01` && period.end >= `${year + 1}-03-31`;
