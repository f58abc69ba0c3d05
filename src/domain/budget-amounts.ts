import type { CountedCosts } from '../../schemas/budget-tier.js';
import { type Budget, type BudgetYear, DIRECT_CATEGORIES } from '../../schemas/proposal/budget.js';

/** How many units of the currency one written unit stands for. */
export const unitFactor = (unit: Budget['unit']): bigint => (unit === 'thousand-yen' ? 1000n : 1n);

/** A written amount in whole yen (or the main unit of the budget's currency). Exact. */
export const inYen = (amount: number, unit: Budget['unit']): bigint => BigInt(amount) * unitFactor(unit);

/** What a limit counts of one year, in yen, as the draft states it. */
export const countedInYear = (year: BudgetYear, unit: Budget['unit'], costs: CountedCosts): bigint =>
  inYen(costs === 'direct' ? year.direct.total : year.total, unit);

/** The path, inside one year, of the amount that a limit counts. */
export const countedField = (costs: CountedCosts): readonly string[] =>
  costs === 'direct' ? ['direct', 'total'] : ['total'];

/** The categories of direct costs that the draft gives. */
export const givenCategories = ({ direct }: BudgetYear) =>
  DIRECT_CATEGORIES.filter((name) => direct[name] !== undefined);

/**
 * What the categories say that the direct costs are, in the unit of the draft. Where the draft leaves categories out
 * and gives less in the others, the rest can stand in those: then the stated direct costs.
 */
export const categoriesOf = (year: BudgetYear): bigint =>
  leavesRoom(year) ? BigInt(year.direct.total) : sumOfCategories(year);

/** The categories that a draft leaves out though others are given and come to less than the stated direct costs. */
export const categoriesLeftOut = (year: BudgetYear): readonly (typeof DIRECT_CATEGORIES)[number][] =>
  givenCategories(year).length > 0 && leavesRoom(year)
    ? DIRECT_CATEGORIES.filter((name) => year.direct[name] === undefined)
    : [];

/** The given categories of direct costs together, in the unit of the draft. */
export const sumOfCategories = (year: BudgetYear): bigint =>
  givenCategories(year).reduce((sum, name) => sum + BigInt(year.direct[name] ?? 0), 0n);

const leavesRoom = (year: BudgetYear): boolean =>
  givenCategories(year).length < DIRECT_CATEGORIES.length && sumOfCategories(year) < BigInt(year.direct.total);

/** Whether no line of any year asks for anything. */
export const isAllZero = ({ years }: Budget): boolean =>
  years.every((year) => year.total === 0 && !hasParts(year, 'direct-and-indirect'));

/** Whether any part that an amount is made of asks for something. */
export const hasParts = (year: BudgetYear, costs: CountedCosts): boolean =>
  DIRECT_CATEGORIES.some((name) => (year.direct[name] ?? 0) > 0) ||
  (costs !== 'direct' && (year.direct.total > 0 || year.indirect > 0));
