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
  /** `pieces` can be gone through any number of times. */
  readonly whole: (pieces: () => Iterable<string>, totals: Totals, options: ReportOptions) => Iterable<string>;
}

/** The same for drafts that are all at hand. */
export const reportOf = ({ name, extension, piece, whole }: PieceFormat): ReportFormat => ({
  name,
  extension,
  render: (evaluations, options) => {
    const pieces = evaluations.map((each) => piece(each, options));
    return [...whole(() => pieces, totalsOf(evaluations), options)].join('');
  },
});
