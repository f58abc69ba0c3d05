import type { Call } from '../../schemas/call.js';
import type { Budget } from '../../schemas/proposal/budget.js';
import { categoriesOf, unitFactor } from './budget-amounts.js';
import { yearOf } from './budget-calendar.js';

/** Indirect costs as a share of direct costs, in whole numbers. Amounts in the main unit of the currency (yen). */

type IndirectCosts = NonNullable<Call['indirectCosts']>;

/** The largest whole amount of a percentage; cut off below `place`. 30 % of 23,077,000 is 6,923,100, in thousands 6,923,000. */
export function shareOf(amount: bigint, percent: number, place = 1n): bigint {
  const share = (amount * BigInt(percent)) / 100n;
  return share - (share % place);
}

export interface IndirectOfYear {
  readonly index: number;
  /** Fiscal year or project year; 0 where the entry names none. */
  readonly year: number;
  readonly direct: bigint;
  readonly indirect: bigint;
  readonly allowed: bigint;
  /** Whether it is over by one unit at most: rounded up or to the nearest where the rest should be cut off. */
  readonly roundedUp: boolean;
}

/** The years in which indirect costs are more than their share. */
export function indirectOverShare(budget: Budget, { maxPercent, roundDownTo = 1 }: IndirectCosts): IndirectOfYear[] {
  const factor = unitFactor(budget.unit);
  // Yen without a unit may stand for thousands: then nobody knows where to cut off.
  const place = budget.currency === 'JPY' && !budget.unit ? 1n : BigInt(roundDownTo);
  return budget.years.flatMap((entry, index) => {
    const stated = BigInt(entry.direct.total);
    const categories = categoriesOf(entry);
    // Where the categories come to something else, that is told as a wrong sum.
    const direct = (categories > stated ? categories : stated) * factor;
    const indirect = BigInt(entry.indirect) * factor;
    const allowed = shareOf(direct, maxPercent, place);
    if (indirect <= allowed) return [];
    const roundedUp = indirect - allowed <= (place > factor ? place : factor);
    return [{ index, year: yearOf(entry), direct, indirect, allowed, roundedUp }];
  });
}
