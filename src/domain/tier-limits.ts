import type { Limit } from '../../schemas/budget-tier.js';
import type { Call, Locator, Tier } from '../../schemas/call.js';
import type { Budget, BudgetYear } from '../../schemas/proposal/budget.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { countedInYear } from './budget-amounts.js';
import { findOption } from './call-options.js';
import { type UnitSlip, unitSlip } from './unit-slips.js';

/** The tiers of a call with the place where it lists them, or undefined where it has none. */
export function tiersOf(call: Call): { readonly tiers: readonly Tier[]; readonly at: Locator } | undefined {
  const tiers = call.tiers ?? [];
  return tiers[0] && { tiers, at: tiers[0].at };
}

/** One fiscal year of a draft held against one limit of a tier. Amounts in the main unit of the currency (yen). */
export interface JudgedYear {
  readonly index: number;
  readonly year: BudgetYear;
  readonly tier: Tier;
  readonly limit: Limit;
  readonly amount: bigint;
  /** The amount as written against the limit. */
  readonly state: 'fits' | 'over' | 'below';
  /** Set where another unit was probably meant: the slip by which the amount would fit. */
  readonly slip: UnitSlip | null;
}

export const declaredTier = (project: Proposal['project'], tiers: readonly Tier[]): Tier | undefined =>
  findOption(project.tier, tiers);

/** Every year of the draft against every yearly limit of the tier that it declares; nothing where no tier is meant. */
export function yearsAgainstTier(
  project: Proposal['project'],
  budget: Budget,
  tiers: readonly Tier[],
): readonly JudgedYear[] {
  const tier = declaredTier(project, tiers);
  return tier ? judgeYears(budget, tier) : [];
}

export function judgeYears(budget: Budget, tier: Tier): readonly JudgedYear[] {
  const limits = tier.limits.filter(({ per, currency }) => per === 'fiscal-year' && currency === budget.currency);
  return limits.flatMap((limit) =>
    budget.years.map((year, index) => {
      const amount = countedInYear(year, budget.unit, limit.costs);
      return { index, year, tier, limit, amount, state: stateOf(amount, limit), slip: unitSlip(amount, limit) };
    }),
  );
}

/** Another tier on offer whose limits one year keeps, where the limits of the declared one are too low for it. */
export const roomierTier = (budget: Budget, year: number, declared: Tier, tiers: readonly Tier[]): Tier | undefined =>
  tiers
    .filter((tier) => tier !== declared && tier.offered !== false)
    .find((tier) => {
      const judged = judgeYears(budget, tier).filter(({ index }) => index === year);
      return judged.length > 0 && judged.every(({ state, slip }) => state === 'fits' && !slip);
    });

function stateOf(amount: bigint, { min, max }: Limit): JudgedYear['state'] {
  if (max !== undefined && amount > BigInt(max)) return 'over';
  return min !== undefined && amount < BigInt(min) ? 'below' : 'fits';
}
