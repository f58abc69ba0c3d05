import type { Limit } from '../../schemas/budget-tier.js';
import { type Budget, type BudgetYear, DIRECT_CATEGORIES } from '../../schemas/proposal/budget.js';

/** How many units of the currency one written unit stands for. */
export const unitFactor = (unit: Budget['unit']): bigint => (unit === 'thousand-yen' ? 1000n : 1n);

/** A written amount in whole yen (or the main unit of the budget's currency). Exact. */
export const inYen = (amount: number, unit: Budget['unit']): bigint => BigInt(amount) * unitFactor(unit);

/** What a limit counts of one year, in yen, as the draft states it. */
export const countedInYear = (year: BudgetYear, unit: Budget['unit'], costs: Limit['costs']): bigint =>
  inYen(costs === 'direct' ? year.direct.total : year.total, unit);

/** The path, inside one year, of the amount that a limit counts. */
export const countedField = (costs: Limit['costs']): readonly string[] =>
  costs === 'direct' ? ['direct', 'total'] : ['total'];

/** The categories of direct costs together, in the unit of the draft. */
export const categoriesOf = ({ direct }: BudgetYear): bigint =>
  DIRECT_CATEGORIES.reduce((sum, name) => sum + BigInt(direct[name]), 0n);

/** Whether no line of any fiscal year asks for anything. */
export const isAllZero = ({ years }: Budget): boolean => years.every((year) => year.total === 0 && !hasParts(year));

/** Whether the parts of an amount that a limit counts come to something. */
export const hasParts = (year: BudgetYear, costs: Limit['costs'] = 'direct-and-indirect'): boolean =>
  categoriesOf(year) > 0n || (costs !== 'direct' && (year.direct.total > 0 || year.indirect > 0));
