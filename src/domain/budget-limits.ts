import type { CountedCosts, Limit } from '../../schemas/budget-tier.js';
import type { Call, Locator, Tier } from '../../schemas/call.js';
import type { Period } from '../../schemas/common.js';
import type { Budget } from '../../schemas/proposal/budget.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import type { Path } from '../core/diagnostic.js';
import { type AmountState, amountState } from './amount-state.js';
import { countedField, countedInYear, hasParts, inYen } from './budget-amounts.js';
import { yearAs, yearOf, yearOrdinal } from './budget-calendar.js';
import { findOption } from './call-options.js';
import { officesOf } from './fact-level.js';
import { oncePer } from './once-per.js';
import { type UnitSlip, unitSlip } from './unit-slips.js';

/** What a call says of amounts: its tiers, and the limits that hold whatever the tier. */
export interface LimitFacts {
  readonly tiers: readonly Tier[];
  readonly general: readonly (Limit & { readonly at: Locator })[];
  /** The ids of the papers of an office that adds to the call. */
  readonly offices?: readonly string[];
  readonly at: Locator;
}

export function limitsOf({ tiers = [], budgetLimits = [], sources }: Call): LimitFacts | undefined {
  const at = tiers[0]?.at ?? budgetLimits[0]?.at;
  return at && { tiers, general: budgetLimits, offices: officesOf(sources), at };
}

/** The places of every limit that rules about amounts read. */
export const limitPlaces = ({ tiers = [], budgetLimits = [] }: Call): readonly Locator[] =>
  [...tiers, ...budgetLimits].map(({ at }) => at);

/** The places of the limits that state this end, and the limits of a call that states it somewhere. */
export const placesStating = (end: 'min' | 'max', { tiers = [], budgetLimits = [] }: Call): readonly Locator[] =>
  [
    ...tiers.filter(({ limits }) => limits.some((limit) => limit[end] !== undefined)),
    ...budgetLimits.filter((limit) => limit[end] !== undefined),
  ].map(({ at }) => at);

export function limitsStating(end: 'min' | 'max', call: Call): LimitFacts | undefined {
  const [at] = placesStating(end, call);
  const limits = limitsOf(call);
  return at && limits && { ...limits, at };
}

/** The limits of a call and the modules in which amounts are asked for; undefined where it states neither. */
export function amountsStatedIn({ tiers = [], budgetLimits = [], modules, sources }: Call) {
  const at = (tiers[0] ?? budgetLimits[0] ?? modules)?.at;
  return at && { tiers, general: budgetLimits, offices: officesOf(sources), modules, at };
}

export const amountPlaces = (call: Call): readonly Locator[] => [
  ...limitPlaces(call),
  ...(call.modules ? [call.modules.at] : []),
];

/** The tiers of a call with the place where it lists them, or undefined where it has none. */
export function tiersOf({ tiers = [] }: Call): { readonly tiers: readonly Tier[]; readonly at: Locator } | undefined {
  return tiers[0] && { tiers, at: tiers[0].at };
}

/** A limit and whose it is; `tier` is null for a limit of the call as a whole. */
export interface HeldLimit {
  readonly limit: Limit;
  readonly tier: Tier | null;
  /** Set by an office of its own accord, so that a breach does not block. */
  readonly house?: boolean;
  readonly at: Locator;
}

/** One amount of a draft held against one limit. Amounts in the main unit of the currency (yen). */
export interface JudgedAmount extends HeldLimit {
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

export const declaredTier = ({ tier }: Proposal['project'], tiers: readonly Tier[]): Tier | undefined =>
  tier === undefined ? undefined : findOption(tier, tiers);

export const limitsOfTier = (tier: Tier): HeldLimit[] => tier.limits.map((limit) => ({ limit, tier, at: tier.at }));

/** The limits that a draft is held against: those of the tier that it declares, and those of the call. */
export function limitsForDraft(
  project: Proposal['project'],
  { tiers, general, offices = [] }: Omit<LimitFacts, 'at'>,
): readonly HeldLimit[] {
  const tier = declaredTier(project, tiers);
  const own = general.map((limit) => ({ limit, tier: null, house: offices.includes(limit.at.source), at: limit.at }));
  return [...(tier ? limitsOfTier(tier) : []), ...own];
}

/** Every amount of the draft that a limit counts, held against it. What cannot be compared is left out: see `incomparable`. */
export function judge(
  { project, budget }: Pick<Proposal, 'project' | 'budget'>,
  limits: readonly HeldLimit[],
): readonly JudgedAmount[] {
  const amountsFor = amountsOf(budget)(project.period);
  return limits.flatMap((held) => {
    if (held.limit.currency !== budget.currency) return [];
    return (amountsFor(held.limit) ?? []).map((asked) => ({ ...held, ...asked }));
  });
}

/** The limits in the budget's own currency that it cannot be held against, and why. */
export function incomparable(
  { project, budget }: Pick<Proposal, 'project' | 'budget'>,
  limits: readonly HeldLimit[],
): readonly (HeldLimit & { readonly why: 'years' | 'full-cost' })[] {
  const amountsFor = amountsOf(budget)(project.period);
  return limits
    .filter(({ limit }) => limit.currency === budget.currency && !amountsFor(limit))
    .map((held) => ({ ...held, why: held.limit.costs === 'full-cost' ? 'full-cost' : 'years' }));
}

type Asked = Pick<JudgedAmount, 'path' | 'index' | 'year' | 'amount' | 'hasParts'>;

/** The amounts of a draft that a limit counts, as they stand to it. Several rules hold them against the same limits. */
const amountsOf = oncePer((budget: Budget) =>
  oncePer((period: Period) =>
    oncePer((limit: Limit): readonly Omit<JudgedAmount, keyof HeldLimit>[] | undefined =>
      askedFor(budget, period, limit)?.map((asked) => ({
        ...asked,
        state: amountState(asked.amount, limit),
        // Other currencies have no habit of writing thousands.
        slip: limit.currency === 'JPY' ? unitSlip(asked.amount, limit) : null,
      })),
    ),
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

type Draft = Pick<Proposal, 'project' | 'budget'>;

/** Whether every amount that a tier limits keeps it, and the tier limits any. */
export function fitsTier(draft: Draft, tier: Tier): boolean {
  const limits = limitsOfTier(tier);
  const judged = judge(draft, limits);
  return judged.length > 0 && judged.every(isKept) && incomparable(draft, limits).length === 0;
}

/** Another tier on offer whose limits one amount keeps, where the limits of the declared one are too low for it. */
export const roomierTier = (
  draft: Draft,
  { index, tier: declared }: JudgedAmount,
  tiers: readonly Tier[],
): Tier | undefined =>
  tiers
    .filter((tier) => tier !== declared && tier.offered !== false)
    .find((tier) => {
      const judged = judge(draft, limitsOfTier(tier)).filter((each) => each.index === index);
      return judged.length > 0 && judged.every(isKept);
    });

const isKept = ({ state, slip }: JudgedAmount): boolean => state === 'fits' && !slip;
