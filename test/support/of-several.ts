import type { Evaluation } from '../../src/core/evaluate.js';
import { totalsOf } from '../../src/core/totals.js';
import type { PieceFormat } from '../../src/report/pieces.js';
import type { ReportOptions } from '../../src/report/report.js';

/** Several drafts in one report, as a run over many joins it. */
export function ofSeveral(
  { piece, whole }: PieceFormat,
  evaluations: readonly Evaluation[],
  options: ReportOptions,
): string {
  const pieces = evaluations.map((each) => piece(each, options));
  const calls = new Map(evaluations.flatMap(({ call }) => (call ? [[call.sha256, call] as const] : [])));
  return [...whole(() => pieces, totalsOf(evaluations), options, calls)].join('');
}
