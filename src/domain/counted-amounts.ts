import type { CountedCosts } from '../../schemas/budget-tier.js';
import type { Period } from '../../schemas/common.js';
import type { Path } from '../core/diagnostic.js';
import { coversYear, touches } from './budget-calendar.js';
import type { HeldLimit, JudgedAmount } from './budget-limits.js';
import { isForLonger, proRata } from './budget-prorated.js';
import { isReversed } from './fiscal-years.js';

/**
 * Why nobody can say whether a bound holds: the floor of a year of which the project covers only part, the cap of a
 * longer project reduced to the months of this one, an amount that the call names as a guide, a wish of the office.
 */
export type OpenReason = 'part' | 'prorated' | 'soft' | 'house';

/** One end of a limit, for one amount. */
export interface Bound {
  readonly end: 'cap' | 'floor';
  readonly held: HeldLimit;
  /** In the unit of the draft, rounded to the inside of the limit: 22,500,500 yen are 22,500 thousand. */
  readonly value: bigint;
  /** Null for a bound that holds for certain. */
  readonly open: OpenReason | null;
}

/** An amount of the draft with every bound that it is held against. */
export interface CountedAmount {
  readonly costs: CountedCosts;
  /** Index of the entry of the budget; null for the whole project. */
  readonly index: number | null;
  readonly year: number;
  readonly path: Path;
  /** In the unit of the draft. */
  readonly amount: bigint;
  readonly bounds: readonly Bound[];
}

export const isOpen = ({ open }: Bound): boolean => open !== null;

const ownReason = ({ house, limit }: Pick<HeldLimit, 'house' | 'limit'>, end: Bound['end']): OpenReason | null => {
  if (house) return 'house';
  return (end === 'cap' ? limit.soft : limit.softFloor) ? 'soft' : null;
};

/** A floor for part of a year. A year outside the period should not be there at all, so no floor asks it to grow. */
const isPart = (period: Period, year: number): boolean => year > 0 && !isReversed(period) && !coversYear(period, year);

/** Whether an amount breaks its limit, as `check` sees it. */
export const breaks = ({ state, year }: JudgedAmount, period: Period): boolean =>
  state === 'over' || (state === 'below' && touches(period, year));

/** Whether the call leaves open what the breach means. */
export const breaksOpenly = (judged: JudgedAmount, period: Period): boolean =>
  ownReason(judged, judged.state === 'below' ? 'floor' : 'cap') !== null ||
  (judged.state === 'below' && isPart(period, judged.year));

/** The judged amounts, each once, with all that they are held against. `factor` is what one written unit stands for. */
export function countedAmounts(
  judged: readonly JudgedAmount[],
  period: Period,
  factor: bigint,
): readonly CountedAmount[] {
  const found = new Map<string, CountedAmount>();
  for (const each of judged) {
    const { limit, index, year, path, amount } = each;
    const key = `${limit.costs} ${index}`;
    const before = found.get(key)?.bounds ?? [];
    const bounds = [...before, ...boundsOf(each, period, factor)];
    found.set(key, { costs: limit.costs, index, year, path, amount: amount / factor, bounds });
  }
  return [...found.values()];
}

function boundsOf({ limit, tier, house, at, year }: JudgedAmount, period: Period, factor: bigint): Bound[] {
  const held = { limit, tier, house: house ?? false, at };
  const { min, max, referenceYears = 1 } = limit;
  const cap = (value: bigint, why: OpenReason | null): Bound => ({
    end: 'cap',
    held,
    value: value / factor,
    open: why,
  });
  const reduced = max !== undefined && isForLonger(limit, period) ? [proRata(max, referenceYears, period)] : [];
  const caps = [
    ...(max === undefined ? [] : [cap(BigInt(max), ownReason(held, 'cap'))]),
    ...reduced.map((value) => cap(value, ownReason(held, 'cap') ?? 'prorated')),
  ];
  if (min === undefined || !touches(period, year)) return caps;
  const value = (BigInt(min) + factor - 1n) / factor;
  return [...caps, { end: 'floor', held, value, open: isPart(period, year) ? 'part' : ownReason(held, 'floor') }];
}

/** The bound of these that is reached first. */
export const tightest = (bounds: readonly Bound[], end: Bound['end']): Bound | undefined =>
  bounds
    .filter((bound) => bound.end === end)
    .reduce<Bound | undefined>((best, bound) => (best && !isTighter(bound, best) ? best : bound), undefined);

export const isTighter = (bound: Bound, other: Bound): boolean =>
  bound.end === 'cap' ? bound.value < other.value : bound.value > other.value;
