import type { Call } from '../../schemas/call.js';
import type { Budget } from '../../schemas/proposal/budget.js';
import type { Path } from '../core/diagnostic.js';
import { countedField, countedInYear, hasParts } from './budget-amounts.js';
import { yearOf } from './budget-calendar.js';

/** Amounts of a year that are asked for in multiples of a fixed sum. */

type Modules = NonNullable<Call['modules']>;

export interface YearInModules {
  readonly index: number;
  /** Fiscal year or project year; 0 where the entry names none. */
  readonly year: number;
  readonly path: Path;
  /** In the main unit of the currency. */
  readonly amount: bigint;
  /** Whole modules in it. */
  readonly modules: bigint;
  /** `none`: costs are asked for, but none of those that modules are made of. */
  readonly state: 'whole' | 'broken' | 'none';
}

/** Every year of the budget in modules; none where it is in another currency, or modules count the full cost. */
export function inModules(budget: Budget, { size, currency, costs }: Modules): readonly YearInModules[] {
  if (budget.currency !== currency || costs === 'full-cost') return [];
  return budget.years.map((year, index) => {
    const amount = countedInYear(year, budget.unit, costs);
    const isNone = amount === 0n && year.total > 0 && !hasParts(year, costs);
    return {
      index,
      year: yearOf(year),
      path: ['budget', 'years', index, ...countedField(costs)],
      amount,
      modules: amount / BigInt(size),
      state: isNone ? 'none' : amount % BigInt(size) === 0n ? 'whole' : 'broken',
    };
  });
}
