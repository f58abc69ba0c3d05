import type { Brief } from './brief.js';
import { type Turn, turnOf } from './compare.js';
import type { Level } from './diagnostic.js';
import type { Verdict } from './evaluate.js';

/** What a run found, counted. */
export interface Totals {
  readonly drafts: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly levels: Readonly<Record<Level, number>>;
  /** How verdicts turned, where drafts were checked against another call than they name; null where none was. */
  readonly turns: (Readonly<Record<Turn, number>> & { readonly compared: number }) | null;
}

/** Counts briefs one after the other. */
export function totalling(): { readonly add: (brief: Brief) => void; readonly totals: () => Totals } {
  const verdicts = { ready: 0, 'not-ready': 0, 'could-not-check': 0 };
  const levels = { must: 0, should: 0, notice: 0 };
  const turns = { readyUnderBoth: 0, noLongerReady: 0, readyNow: 0, readyUnderNeither: 0 };
  let [drafts, compared] = [0, 0];
  return {
    add: ({ verdict, findings, before }) => {
      drafts++;
      verdicts[verdict]++;
      for (const { level } of findings) levels[level]++;
      if (!before) return;
      compared++;
      turns[turnOf(verdict, before.verdict)]++;
    },
    totals: () => ({
      drafts,
      verdicts: { ...verdicts },
      levels: { ...levels },
      turns: compared > 0 ? { compared, ...turns } : null,
    }),
  };
}
