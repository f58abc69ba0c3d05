import type { LoadedCall } from '../../core/call-facts.js';
import type { ReportOptions } from '../report.js';
import type { Roll } from '../roll.js';
import type { Citations } from './citations.js';
import { type Due, duesOf } from './deadline-cell.js';

/** What every draft is shown with. */
export interface Setting {
  readonly calls: ReadonlyMap<string, LoadedCall>;
  /** By the SHA-256 of the definition of the call. */
  readonly dues: ReadonlyMap<string, Due>;
  readonly citations: Citations;
  /** Every tier of every call once, for the filter. */
  readonly tiers: readonly TierChoice[];
  /**
   * Whether the browser makes the elements of a report only when it is opened. They stand in `noscript`, which is text
   * where scripts run and contents where none does. Finding in the page misses them then, so it is for large runs.
   */
  readonly lazy: boolean;
  /** Whether a finding of any draft is waived: only then there is something to filter and to sort by. */
  readonly anyWaived: boolean;
  readonly options: ReportOptions;
}

/** Above this number of drafts a page with all its elements becomes slow to load and to sort. */
export const MOST_WHOLE_REPORTS = 300;

export interface TierChoice {
  readonly call: LoadedCall['call'];
  readonly tier: NonNullable<LoadedCall['call']['tiers']>[number];
}

export function settingOf({ calls, totals }: Roll, citations: Citations, options: ReportOptions): Setting {
  return {
    calls,
    dues: duesOf({ calls }, options),
    citations,
    anyWaived: totals.waived > 0,
    lazy: totals.drafts > MOST_WHOLE_REPORTS,
    // Two versions of one call have the same tiers mostly; the filter lists them once.
    tiers: [...new Map([...calls.values()].flatMap(tiersOf)).values()],
    options,
  };
}

const tiersOf = ({ call }: LoadedCall): [string, TierChoice][] =>
  (call.tiers ?? []).map((tier) => [tierKey(call.id, tier.id), { call, tier }]);

export const tierKey = (call: string, tier: string): string => `${call}/${tier}`;
