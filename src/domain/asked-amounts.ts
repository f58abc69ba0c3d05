import type { CountedCosts, Limit } from '../../schemas/budget-tier.js';
import type { Period } from '../../schemas/common.js';
import type { Budget } from '../../schemas/proposal/budget.js';
import type { Path } from '../core/diagnostic.js';
import { type AmountState, amountState } from './amount-state.js';
import { countedField, countedInYear, hasParts, inYen } from './budget-amounts.js';
import { yearAs, yearOf, yearOrdinal } from './budget-calendar.js';
import { oncePer } from './once-per.js';
import { type UnitSlip, unitSlip } from './unit-slips.js';

/** One amount of a draft as it stands to a limit that counts it. Amounts in the main unit of the currency (yen). */
export interface AskedAmount {
  /** Where the amount stands in the draft. */
  readonly path: Path;
  /** Index of the entry of the budget; null for the total of the project. */
  readonly index: number | null;
  /** Fiscal year, or project year counted from 1; 0 for the whole project. */
  readonly year: number;
  readonly amount: bigint;
  /** The amount as written against the limit. */
  readonly state: AmountState;
  /** Set where another unit was probably meant: the slip by which the amount would fit. */
  readonly slip: UnitSlip | null;
  /** Whether the parts that the amount is the sum of come to something. */
  readonly hasParts: boolean;
}

type Asked = Omit<AskedAmount, 'state' | 'slip'>;

export const NOT_COMPARABLE = 'not-comparable';

/** The amounts of a draft that a limit counts, as they stand to it. Several rules hold them against the same limits. */
export const amountsOf = oncePer((budget: Budget) =>
  oncePer((period: Period) =>
    oncePer((limit: Limit): readonly AskedAmount[] | typeof NOT_COMPARABLE => {
      const asked = askedFor(budget, period, limit);
      if (!asked) return NOT_COMPARABLE;
      return asked.map((each) => ({
        ...each,
        state: amountState(each.amount, limit),
        // Other currencies have no habit of writing thousands.
        slip: limit.currency === 'JPY' ? unitSlip(each.amount, limit) : null,
      }));
    }),
  ),
);

function askedFor(budget: Budget, period: Period, limit: Limit): readonly Asked[] | undefined {
  const { per, costs } = limit;
  if (costs === 'full-cost' || per === 'project') return wholeProject(budget, costs, per);
  const asked: Asked[] = [];
  for (const [index, year] of budget.years.entries()) {
    const as = yearAs(year, per, period);
    if (as === undefined) return undefined;
    // An entry that names no year is a fault of its own.
    if (as <= 0 || !isMeant(limit, yearOrdinal(as, per, period))) continue;
    asked.push({
      path: ['budget', 'years', index, ...countedField(costs)],
      index,
      year: yearOf(year),
      amount: countedInYear(year, budget.unit, costs),
      hasParts: hasParts(year, costs),
    });
  }
  return asked;
}

function wholeProject(budget: Budget, costs: CountedCosts, per: Limit['per']): readonly Asked[] | undefined {
  const { total, fullCost, unit, years } = budget;
  const whole = { index: null, year: 0, hasParts: years.some((year) => hasParts(year, costs)) };
  if (costs !== 'full-cost') {
    const field = costs === 'direct' ? 'direct' : 'total';
    return [{ ...whole, path: ['budget', 'total', field], amount: inYen(total[field], unit) }];
  }
  if (fullCost === undefined || per !== 'project') return undefined;
  return [{ ...whole, path: ['budget', 'fullCost'], amount: inYen(fullCost, unit) }];
}

const isMeant = ({ years }: Limit, ordinal: number): boolean =>
  !years || (ordinal >= years.from && ordinal <= (years.to ?? Number.POSITIVE_INFINITY));
