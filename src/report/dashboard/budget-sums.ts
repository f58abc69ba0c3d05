import type { Localized } from '../../../schemas/field.js';
import type { Brief } from '../../core/brief.js';
import type { LoadedCall } from '../../core/call-facts.js';
import { tierOf } from '../choices.js';
import type { Counter } from './counter.js';
import { DASHBOARD_WORDS } from './words.js';

/** What the drafts under one tier ask for together, in whole units of the currency. */
export interface TierSum {
  /** Null where the call has no such tier, or the draft names none. */
  readonly tier: { readonly call: string; readonly id: string } | null;
  readonly label: Localized;
  readonly drafts: number;
  readonly years: ReadonlyMap<number, bigint>;
  readonly total: bigint;
}

export interface CurrencySum {
  readonly currency: string;
  /** Fiscal years, then project years counted from 1. */
  readonly years: readonly number[];
  readonly tiers: readonly TierSum[];
}

export interface BudgetSums {
  /** Yen first, then by code. */
  readonly currencies: readonly CurrencySum[];
  /** Drafts whose budget could not be read: they are in no sum. */
  readonly unread: number;
}

interface Sum {
  readonly tier: TierSum['tier'];
  readonly label: Localized;
  readonly years: Map<number, bigint>;
  drafts: number;
  total: bigint;
}

/** Exact sums over all drafts by currency, tier and year. Totals are the sums of the years. */
export function summingBudgets(): Counter<BudgetSums> {
  const currencies = new Map<string, Map<string, Sum>>();
  let unread = 0;
  return {
    add: (brief, call) => {
      if (brief.budget) addTo(sumFor(currencies, brief, brief.budget.currency, call), brief.budget);
      else unread++;
    },
    result: () => ({
      currencies: [...currencies]
        .sort(([a], [b]) => Number(b === 'JPY') - Number(a === 'JPY') || (a < b ? -1 : 1))
        .map(([currency, sums]) => ({ currency, years: yearsOf([...sums.values()]), tiers: inOrder(sums) })),
      unread,
    }),
  };
}

function sumFor(
  currencies: Map<string, Map<string, Sum>>,
  brief: Brief,
  currency: string,
  call: LoadedCall | null,
): Sum {
  const tiers = currencies.get(currency) ?? new Map<string, Sum>();
  currencies.set(currency, tiers);
  const choice = tierOf(brief, call);
  const tier = call && choice?.id ? { call: call.call.id, id: choice.id } : null;
  const rest = choice ? DASHBOARD_WORDS.unknownTier : DASHBOARD_WORDS.noTier;
  // A rank of its own keeps the tiers of a call together, in its order, and the rest last.
  const rank = call?.call.tiers?.findIndex(({ id }) => id === tier?.id) ?? -1;
  const key = tier ? `${tier.call} ${String(rank).padStart(4, '0')}` : `~${rest.en}`;
  const sum = tiers.get(key) ?? {
    tier,
    label: tier && choice ? choice.label : rest,
    years: new Map<number, bigint>(),
    drafts: 0,
    total: 0n,
  };
  tiers.set(key, sum);
  return sum;
}

function addTo(sum: Sum, { years }: NonNullable<Brief['budget']>): void {
  sum.drafts++;
  for (const { fiscalYear, projectYear, total } of years) {
    const year = fiscalYear ?? projectYear ?? 0;
    sum.years.set(year, (sum.years.get(year) ?? 0n) + BigInt(total));
    sum.total += BigInt(total);
  }
}

const inOrder = (sums: ReadonlyMap<string, Sum>): readonly TierSum[] =>
  [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);

/** A project year is a small number. */
const isFiscal = (year: number): boolean => year >= 1000;

const yearsOf = (sums: readonly Sum[]): readonly number[] =>
  [...new Set(sums.flatMap(({ years }) => [...years.keys()]))].sort(
    (a, b) => Number(isFiscal(b)) - Number(isFiscal(a)) || a - b,
  );
