import type { Limit } from '../../schemas/budget-tier.js';
import type { Period } from '../../schemas/common.js';
import { exceedsMonths, fallsShortOfMonths } from './durations.js';
import { isReversed } from './fiscal-years.js';

/** An amount for a project of a stated length, and a project that is shorter. */

/** Whether a limit on the whole project is stated for a longer project than this; a reversed period has no length. */
export const isForLonger = ({ per, referenceYears }: Limit, period: Period): boolean =>
  per === 'project' &&
  referenceYears !== undefined &&
  !isReversed(period) &&
  fallsShortOfMonths(period, 12 * referenceYears);

/** An amount reduced to the months that a project begins, rounded down to a whole unit of the currency. */
export function proRata(amount: number, referenceYears: number, period: Period): bigint {
  const whole = 12 * referenceYears;
  return (BigInt(amount) * BigInt(Math.min(whole, monthsBegun(period)))) / BigInt(whole);
}

/** 37 for three years and a day. */
export function monthsBegun(period: Period): number {
  let months = 0;
  while (!isReversed(period) && exceedsMonths(period, months)) months += 1;
  return months;
}
