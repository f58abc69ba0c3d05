import { firstStep } from '../../core/brief.js';
import { type Diagnostic, type Level, standing, WHOS, type Who } from '../../core/diagnostic.js';
import type { Counter } from './counter.js';

/** What waits for one side. */
export interface Acting {
  readonly who: Who;
  /** Drafts in which it has something to mend, notices left out. */
  readonly drafts: number;
  /** Drafts whose first step is its own. */
  readonly first: number;
  readonly levels: Readonly<Record<Level, number>>;
}

/** Who must act, and on how much. */
export function countingActs(): Counter<readonly Acting[]> {
  const empty = () => ({ drafts: 0, first: 0, levels: { must: 0, should: 0, notice: 0 } });
  const acts = { researcher: empty(), partner: empty(), office: empty(), funder: empty() } satisfies Record<
    Who,
    unknown
  >;
  return {
    add: ({ findings }) => {
      for (const { who, level } of standing(findings)) acts[who].levels[level]++;
      for (const who of whoActs(findings)) acts[who].drafts++;
      const first = firstStep(findings);
      if (first) acts[first.who].first++;
    },
    result: () => WHOS.map((who) => ({ who, ...acts[who] })),
  };
}

/** Who has something to mend in a draft: a notice asks nobody to act, and what is waived no more. */
export const whoActs = (findings: readonly Pick<Diagnostic, 'who' | 'level' | 'waived'>[]): ReadonlySet<Who> =>
  new Set(
    standing(findings)
      .filter(({ level }) => level !== 'notice')
      .map(({ who }) => who),
  );
