import type { LoadedCall } from '../core/call-facts.js';
import type { Evaluation } from '../core/evaluate.js';
import { type Totals, totalsOf } from '../core/totals.js';
import type { ReportFormat, ReportOptions } from './report.js';

/**
 * A format in which each draft stands by itself. Its piece is made while the draft is at hand, by whatever thread judges
 * it; the whole is joined at the end, piece by piece, so that a run can be of any size.
 */
export interface PieceFormat {
  readonly name: string;
  readonly extension: string;
  readonly piece: (evaluation: Evaluation, options: ReportOptions) => string;
  /** `pieces` can be gone through any number of times; `calls` are those of the drafts, by SHA-256. */
  readonly whole: (
    pieces: () => Iterable<string>,
    totals: Totals,
    options: ReportOptions,
    calls: ReadonlyMap<string, LoadedCall>,
  ) => Iterable<string>;
}

/** The same for a single draft. */
export const reportOf = ({ name, extension, piece, whole }: PieceFormat): ReportFormat => ({
  name,
  extension,
  render: (evaluation, options) => {
    const { call } = evaluation;
    const pieces = [piece(evaluation, options)];
    const calls = new Map(call ? [[call.sha256, call]] : []);
    return [...whole(() => pieces, totalsOf([evaluation]), options, calls)].join('');
  },
});
