import type { Budget } from '../../schemas/proposal/budget.js';
import { type Bound, type CountedAmount, isOpen, isTighter, tightest } from './counted-amounts.js';
import { directAtRatio, type StatedRatio } from './direct-at-ratio.js';

/** The smallest change of one amount that keeps one bound. Amounts in the unit of the draft. */
export interface AdvisedChange extends Omit<CountedAmount, 'bounds'> {
  readonly bound: Bound;
  /** By how much to lower (cap) or raise (floor); always more than 0. */
  readonly by: bigint;
  /** For a total whose years change too: the total once they have, from which `by` counts. */
  readonly withYears: bigint | null;
  /** For direct and indirect costs together: the direct costs that keep the bound at the present ratio. */
  readonly directAtRatio: bigint | null;
}

/**
 * For every amount outside its limits the way back to them. A year comes first; what the changes of the years do to the
 * total is counted before the total itself is held against its limits, so that the two never contradict each other.
 */
export function advisedChanges(amounts: readonly CountedAmount[], budget: Budget): readonly AdvisedChange[] {
  const years = amounts
    .filter(({ index }) => index !== null)
    .flatMap((each) => outside(each, each.amount).map((step) => changed(each, step, null, budget)));
  const totals = amounts
    .filter(({ index }) => index === null)
    .flatMap((each) => {
      const moved = movedBy(years.filter(({ costs }) => costs === each.costs));
      const withYears = moved === 0n ? null : each.amount + moved;
      return outside(each, withYears ?? each.amount).map((step) => changed(each, step, withYears, budget));
    });
  return [...years, ...totals];
}

type Step = Pick<AdvisedChange, 'bound' | 'by'>;

/** A cap that the call calls a guide may lie inside one that it does not: then both are told. */
function outside({ bounds }: CountedAmount, amount: bigint): Step[] {
  return (['cap', 'floor'] as const).flatMap((end) => {
    const closed = tightest(
      bounds.filter((bound) => !isOpen(bound)),
      end,
    );
    const open = tightest(bounds.filter(isOpen), end);
    const told = [closed, open && closed && !isTighter(open, closed) ? undefined : open];
    return told.flatMap((bound) => {
      const by = bound ? (end === 'cap' ? amount - bound.value : bound.value - amount) : 0n;
      return bound && by > 0n ? [{ bound, by }] : [];
    });
  });
}

/** What the changes of the years come to; of two changes of one year the larger holds the other. */
function movedBy(changes: readonly AdvisedChange[]): bigint {
  const largest = new Map<number | null, bigint>();
  for (const { index, bound, by } of changes) {
    const before = largest.get(index) ?? 0n;
    const signed = bound.end === 'cap' ? -by : by;
    if (before === 0n || by > (before < 0n ? -before : before)) largest.set(index, signed);
  }
  return [...largest.values()].reduce((sum, each) => sum + each, 0n);
}

function changed(
  { bounds: _, ...amount }: CountedAmount,
  step: Step,
  withYears: bigint | null,
  budget: Budget,
): AdvisedChange {
  const { end, value } = step.bound;
  const direct =
    amount.costs === 'direct-and-indirect' ? directAtRatio(end, value, ratioOf(amount.index, budget)) : undefined;
  return { ...amount, ...step, withYears, directAtRatio: direct ?? null };
}

function ratioOf(index: number | null, { years, total }: Budget): StatedRatio {
  const year = index === null ? undefined : years[index];
  const [direct, indirect] = year ? [year.direct.total, year.indirect] : [total.direct, total.indirect];
  return { direct: BigInt(direct), indirect: BigInt(indirect) };
}
