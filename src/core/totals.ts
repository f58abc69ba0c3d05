import { type Turn, turnOf } from './compare.js';
import { countLevels, LEVELS, type Level, waivedOf } from './diagnostic.js';
import type { Evaluation, Verdict } from './evaluate.js';

/** What a run found, counted. */
export interface Totals {
  readonly drafts: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly levels: Readonly<Record<Level, number>>;
  /** Findings that somebody accepted on record; `levels` leaves them out. */
  readonly waived: number;
  /** How verdicts turned, where drafts were checked against another call than they name; null where none was. */
  readonly turns: (Readonly<Record<Turn, number>> & { readonly compared: number }) | null;
}

/** What is counted of a draft. */
interface Counted {
  readonly verdict: Verdict;
  readonly levels: Readonly<Record<Level, number>>;
  readonly waived: number;
  /** Under the call that the draft names, where the check is against another. */
  readonly before: { readonly verdict: Verdict } | null;
}

/** Counts drafts one after the other. What changes later is taken off and added anew. */
export interface Totalling {
  readonly add: (draft: Counted) => void;
  readonly takeOff: (draft: Counted) => void;
  readonly totals: () => Totals;
}

export function totalling(): Totalling {
  const verdicts = { ready: 0, 'not-ready': 0, 'could-not-check': 0 };
  const levels = { must: 0, should: 0, notice: 0 };
  const turns = { readyUnderBoth: 0, noLongerReady: 0, readyNow: 0, readyUnderNeither: 0 };
  let [drafts, compared, accepted] = [0, 0, 0];
  const count = ({ verdict, levels: found, waived, before }: Counted, by: 1 | -1) => {
    drafts += by;
    verdicts[verdict] += by;
    for (const level of LEVELS) levels[level] += by * found[level];
    accepted += by * waived;
    if (!before) return;
    compared += by;
    turns[turnOf(verdict, before.verdict)] += by;
  };
  return {
    add: (draft) => count(draft, 1),
    takeOff: (draft) => count(draft, -1),
    totals: () => ({
      drafts,
      verdicts: { ...verdicts },
      levels: { ...levels },
      waived: accepted,
      turns: compared > 0 ? { compared, ...turns } : null,
    }),
  };
}

export function totalsOf(
  evaluations: readonly (Pick<Evaluation, 'verdict' | 'diagnostics'> & Partial<Pick<Evaluation, 'compared'>>)[],
): Totals {
  const counting = totalling();
  for (const { verdict, diagnostics, compared = null } of evaluations) {
    counting.add({
      verdict,
      levels: countLevels(diagnostics),
      waived: waivedOf(diagnostics).length,
      before: compared,
    });
  }
  return counting.totals();
}
