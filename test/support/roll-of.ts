import type { Evaluation } from '../../src/core/evaluate.js';
import { totalsOf } from '../../src/core/totals.js';
import { type Roll, rollOfOne } from '../../src/report/roll.js';

/** Several drafts as a run gathers them. */
export function rollOf(evaluations: readonly Evaluation[]): Roll {
  const rolls = evaluations.map(rollOfOne);
  return {
    totals: totalsOf(evaluations),
    calls: new Map(rolls.flatMap(({ calls }) => [...calls])),
    briefs: () => rolls.flatMap(({ briefs }) => [...briefs()]),
  };
}
