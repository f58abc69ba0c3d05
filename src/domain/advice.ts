import type { Call, Tier } from '../../schemas/call.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { type AdvisedChange, advisedChanges } from './advised-changes.js';
import { isAllZero, unitFactor } from './budget-amounts.js';
import { namesYears } from './budget-calendar.js';
import {
  declaredTier,
  fitsTier,
  type HeldLimit,
  incomparable,
  type JudgedAmount,
  judge,
  limitsForDraft,
  limitsOfTier,
} from './budget-limits.js';
import { wrongSums } from './budget-sums.js';
import { breaks, breaksOpenly, countedAmounts } from './counted-amounts.js';
import { officesOf } from './fact-level.js';
import { canBeKept } from './possible-amounts.js';

type BudgetedDraft = Pick<Proposal, 'project' | 'budget'>;

/**
 * `open`: outside only of what the call leaves open. `impossible`: no amounts keep all limits at once.
 * `unit-doubtful`: the unit is missing, or the amounts fit only in another one; that comes first. `sums-wrong`: the
 * amounts fit as written, but do not add up.
 */
export type FitState =
  | 'fits'
  | 'open'
  | 'change'
  | 'impossible'
  | 'unit-doubtful'
  | 'sums-wrong'
  | 'nothing-asked'
  | 'not-comparable'
  | 'no-limit'
  | 'not-offered';

export interface NotCompared extends HeldLimit {
  readonly why: ReturnType<typeof incomparable>[number]['why'] | 'currency' | 'unnamed-years';
}

/** One tier and what separates the draft from it; for a call without tiers, the call as a whole. */
export interface TierAdvice {
  readonly tier: Tier | null;
  /** The limits of the tier, and those of the call that hold whatever the tier. */
  readonly limits: readonly HeldLimit[];
  readonly state: FitState;
  /** Null where nobody can say, since the call leaves it open or the amounts cannot be compared. */
  readonly fits: boolean | null;
  readonly notCompared: readonly NotCompared[];
  readonly changes: readonly AdvisedChange[];
}

export interface Advice {
  readonly declared: Tier | null;
  readonly rows: readonly TierAdvice[];
  /** The sums of the draft do not agree, or its unit is unclear. */
  readonly cautions: readonly ('sums' | 'unit')[];
}

/** How the amounts of a draft stand to every tier of a call. It speaks of caps and floors only. */
export function advise(draft: BudgetedDraft, { tiers = [], budgetLimits = [], sources }: Call): Advice {
  const general = limitsForDraft(draft.project, { tiers: [], general: budgetLimits, offices: officesOf(sources) });
  // An amount that is plausible for one tier is no slip of the unit for another.
  const unitIsSure = tiers.some((tier) => fitsTier(draft, tier));
  const rows = tiers.map((tier) => adviceFor(draft, tier, [...limitsOfTier(tier), ...general], unitIsSure));
  return {
    declared: declaredTier(draft.project, tiers) ?? null,
    rows: rows.length > 0 ? rows : [adviceFor(draft, null, general, false)],
    cautions: cautionsOf(draft),
  };
}

function cautionsOf({ budget }: BudgetedDraft): Advice['cautions'] {
  return [
    ...(wrongSums(budget).length > 0 ? (['sums'] as const) : []),
    ...(isUnitUnclear(budget) ? (['unit'] as const) : []),
  ];
}

function adviceFor(
  draft: BudgetedDraft,
  tier: Tier | null,
  limits: readonly HeldLimit[],
  unitIsSure: boolean,
): TierAdvice {
  const notCompared = notComparedOf(draft, limits);
  const judged = judge(draft, limits);
  const amounts = countedAmounts(judged, draft.project.period, unitFactor(draft.budget.unit));
  const possible = canBeKept(amounts, draft.budget.years.length);
  const own = { tier, limits, notCompared };
  const blank = (state: FitState, fits: boolean | null = null) => ({ ...own, state, fits, changes: [] });
  if (tier?.offered === false) return blank('not-offered');
  if (limits.length === 0) return blank('no-limit');
  if (isAllZero(draft.budget)) return blank('nothing-asked');
  if (isUnitUnclear(draft.budget)) return blank('unit-doubtful');
  if (isDoubtful(judged, unitIsSure)) return blank('unit-doubtful', judged.every(fitsAsWritten) ? null : false);
  const changes = advisedChanges(amounts, draft.budget);
  const held = stateOf(judged, draft, possible, notCompared);
  if (held === 'impossible') return blank(held, false);
  // A cap for a longer project is kept as it stands, and may yet be reduced.
  const state = changes.length > 0 && (held === 'fits' || held === 'sums-wrong') ? 'open' : held;
  const fits = { fits: true, change: false, open: null, 'sums-wrong': null, 'not-comparable': null }[state];
  return { ...own, state, fits, changes };
}

const fitsAsWritten = ({ state }: JudgedAmount): boolean => state === 'fits';

/** Yen need a unit, and other currencies have none. */
const isUnitUnclear = ({ currency, unit }: BudgetedDraft['budget']): boolean =>
  (currency === 'JPY') !== (unit !== undefined);

const isDoubtful = (judged: readonly JudgedAmount[], unitIsSure: boolean): boolean =>
  judged.some(({ slip, state }) => slip !== null && (state === 'fits' || !unitIsSure));

function stateOf(
  judged: readonly JudgedAmount[],
  { project, budget }: BudgetedDraft,
  possible: boolean,
  notCompared: readonly NotCompared[],
): 'fits' | 'open' | 'change' | 'impossible' | 'sums-wrong' | 'not-comparable' {
  const broken = judged.filter((each) => breaks(each, project.period));
  if (broken.some((each) => !breaksOpenly(each, project.period))) return possible ? 'change' : 'impossible';
  if (notCompared.length > 0 || judged.length === 0) return 'not-comparable';
  if (broken.length > 0) return 'open';
  return wrongSums(budget).length > 0 ? 'sums-wrong' : 'fits';
}

function notComparedOf(draft: BudgetedDraft, limits: readonly HeldLimit[]): readonly NotCompared[] {
  const { currency } = draft.budget;
  const elsewhere = limits.filter(({ limit }) => limit.currency !== currency);
  const known: NotCompared[] = [
    ...elsewhere.map((held) => ({ ...held, why: 'currency' as const })),
    ...incomparable(draft, limits),
  ];
  const told = new Set(known.map(({ limit }) => limit));
  const yearly = limits.filter(({ limit }) => limit.per !== 'project' && !told.has(limit));
  const unnamed = namesYears(draft.budget) ? [] : yearly;
  return [...known, ...unnamed.map((held) => ({ ...held, why: 'unnamed-years' as const }))];
}
