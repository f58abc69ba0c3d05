import type { CountedCosts } from '../../schemas/budget-tier.js';
import type { Period } from '../../schemas/common.js';
import type { Path } from '../core/diagnostic.js';
import { coversYear, touches } from './budget-calendar.js';
import type { HeldLimit, JudgedAmount } from './budget-limits.js';
import { isReversed } from './fiscal-years.js';

/** One end of a limit, for one amount. */
export interface Bound {
  readonly end: 'cap' | 'floor';
  readonly held: HeldLimit;
  /** In the unit of the draft, rounded to the inside of the limit: 22,500,500 yen are 22,500 thousand. */
  readonly value: bigint;
  /** The project covers only part of the year, and the call does not say whether the floor holds for it. */
  readonly part: boolean;
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

/** What the call leaves open: a cap that it calls a guide, or a floor for part of a year. */
export const isOpen = ({ held, part }: Bound): boolean => part || held.limit.soft === true;

/** A floor for part of a year. A year outside the period should not be there at all, so no floor asks it to grow. */
const isPart = (period: Period, year: number): boolean => year > 0 && !isReversed(period) && !coversYear(period, year);

/** Whether an amount breaks its limit, as `check` sees it. */
export const breaks = ({ state, year }: JudgedAmount, period: Period): boolean =>
  state === 'over' || (state === 'below' && touches(period, year));

/** Whether the call leaves open what the breach means. */
export const breaksOpenly = ({ state, year, limit }: JudgedAmount, period: Period): boolean =>
  limit.soft === true || (state === 'below' && isPart(period, year));

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

function boundsOf({ limit, tier, at, year }: JudgedAmount, period: Period, factor: bigint): Bound[] {
  const held = { limit, tier, at };
  const { min, max } = limit;
  const cap: Bound[] = max === undefined ? [] : [{ end: 'cap', held, value: BigInt(max) / factor, part: false }];
  if (min === undefined || !touches(period, year)) return cap;
  const value = (BigInt(min) + factor - 1n) / factor;
  return [...cap, { end: 'floor', held, value, part: isPart(period, year) }];
}

/** The bound of these that is reached first. */
export const tightest = (bounds: readonly Bound[], end: Bound['end']): Bound | undefined =>
  bounds
    .filter((bound) => bound.end === end)
    .reduce<Bound | undefined>((best, bound) => (best && !isTighter(bound, best) ? best : bound), undefined);

export const isTighter = (bound: Bound, other: Bound): boolean =>
  bound.end === 'cap' ? bound.value < other.value : bound.value > other.value;
