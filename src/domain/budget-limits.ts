import type { Limit } from '../../schemas/budget-tier.js';
import type { Call, Locator, Tier } from '../../schemas/call.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { type AskedAmount, amountsOf, NOT_COMPARABLE } from './asked-amounts.js';
import { findOption } from './call-options.js';
import { officesOf } from './fact-level.js';
import { oncePer } from './once-per.js';

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

/** One amount of a draft held against one limit. */
export interface JudgedAmount extends HeldLimit, AskedAmount {}

export const declaredTier = ({ tier }: Proposal['project'], tiers: readonly Tier[]): Tier | undefined =>
  tier === undefined ? undefined : findOption(tier, tiers);

export const limitsOfTier = oncePer((tier: Tier): readonly HeldLimit[] =>
  tier.limits.map((limit) => ({ limit, tier, house: false, at: tier.at })),
);

/** The limits that a draft is held against: those of the tier that it declares, and those of the call. */
export function limitsForDraft(project: Proposal['project'], facts: Omit<LimitFacts, 'at'>): readonly HeldLimit[] {
  const tier = declaredTier(project, facts.tiers);
  return tier ? [...limitsOfTier(tier), ...limitsForAll(facts)] : limitsForAll(facts);
}

const limitsForAll = oncePer(({ general, offices = [] }: Omit<LimitFacts, 'at'>): readonly HeldLimit[] =>
  general.map((limit) => ({ limit, tier: null, house: offices.includes(limit.at.source), at: limit.at })),
);

/** Every amount of the draft that a limit counts, held against it. What cannot be compared is left out: see `incomparable`. */
export function judge(
  { project, budget }: Pick<Proposal, 'project' | 'budget'>,
  limits: readonly HeldLimit[],
): readonly JudgedAmount[] {
  const amountsFor = amountsOf(budget)(project.period);
  return limits.flatMap((held) => {
    if (held.limit.currency !== budget.currency) return [];
    const amounts = amountsFor(held.limit);
    return amounts === NOT_COMPARABLE ? [] : amounts.map((asked) => against(held, asked));
  });
}

/** Written out, since this is done for every amount of every draft and copying unknown fields takes ten times as long. */
const against = (
  { limit, tier, house = false, at }: HeldLimit,
  { path, index, year, amount, state, slip, hasParts }: AskedAmount,
): JudgedAmount => ({ limit, tier, house, at, path, index, year, amount, state, slip, hasParts });

/** The limits in the budget's own currency that it cannot be held against, and why. */
export function incomparable(
  { project, budget }: Pick<Proposal, 'project' | 'budget'>,
  limits: readonly HeldLimit[],
): readonly (HeldLimit & { readonly why: 'years' | 'full-cost' })[] {
  const amountsFor = amountsOf(budget)(project.period);
  return limits
    .filter(({ limit }) => limit.currency === budget.currency && amountsFor(limit) === NOT_COMPARABLE)
    .map((held) => ({ ...held, why: held.limit.costs === 'full-cost' ? 'full-cost' : 'years' }));
}

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
