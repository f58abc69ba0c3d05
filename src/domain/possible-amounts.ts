import type { CountedCosts } from '../../schemas/budget-tier.js';
import { type CountedAmount, isOpen, tightest } from './counted-amounts.js';

/** What an amount may be; `high` is undefined where nothing caps it. */
interface Span {
  readonly low: bigint;
  readonly high: bigint | undefined;
}

/**
 * Whether there are amounts at all that keep every limit: years of at least 20 million each cannot come to 50 million
 * in three years. What the call leaves open does not count. `years` is the number of entries of the budget.
 */
export function canBeKept(amounts: readonly CountedAmount[], years: number): boolean {
  const direct = ofKind(amounts, 'direct', years);
  const both = ofKind(amounts, 'direct-and-indirect', years);
  const full = ofKind(amounts, 'full-cost', years);
  const spans = [direct, both, full].flatMap(({ years: each, whole }) => [...each, whole]);
  // Direct costs are a part of direct and indirect costs together.
  const nested = [direct.whole, ...direct.years].map(({ low }, index) => ({
    low,
    high: [both.whole, ...both.years][index]?.high,
  }));
  return [...spans, ...nested].every(isRoom);
}

function ofKind(
  amounts: readonly CountedAmount[],
  costs: CountedCosts,
  count: number,
): { readonly years: readonly Span[]; readonly whole: Span } {
  const own = amounts.filter((each) => each.costs === costs);
  const years = Array.from({ length: count }, (_, index) => spanOf(own.find((each) => each.index === index)));
  const stated = spanOf(own.find(({ index }) => index === null));
  const highs = years.map(({ high }) => high);
  const high = highs.every((each) => each !== undefined) ? sum(highs) : undefined;
  return { years, whole: narrower(stated, { low: sum(years.map(({ low }) => low)), high }) };
}

function spanOf(amount: CountedAmount | undefined): Span {
  const closed = (amount?.bounds ?? []).filter((bound) => !isOpen(bound));
  return { low: tightest(closed, 'floor')?.value ?? 0n, high: tightest(closed, 'cap')?.value };
}

const narrower = (a: Span, b: Span): Span => ({
  low: a.low > b.low ? a.low : b.low,
  high: a.high === undefined || (b.high !== undefined && b.high < a.high) ? b.high : a.high,
});

const isRoom = ({ low, high }: Span): boolean => high === undefined || low <= high;

const sum = (values: readonly bigint[]): bigint => values.reduce((total, each) => total + each, 0n);
