import type { Brief } from '../../core/brief.js';
import type { LoadedCall } from '../../core/call-facts.js';

/** Takes drafts one after the other and keeps only what it counts. */
export interface Counter<T> {
  readonly add: (brief: Brief, call: LoadedCall | null) => void;
  readonly result: () => T;
}

/** One more under a key. */
export const countUp = <K>(counts: Map<K, number>, key: K, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

/** The largest first; equal ones by key. */
export const byCount = (counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : Number(a > b)));
