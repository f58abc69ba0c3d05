import { type Brief, briefOf } from '../core/brief.js';
import type { LoadedCall } from '../core/call-facts.js';
import type { Evaluation } from '../core/evaluate.js';
import { type Totals, totalsOf } from '../core/totals.js';
import { NO_TRAITS } from '../core/traits.js';
import type { ReportFormat, ReportOptions } from './report.js';

/** A run over drafts, as lists and tables of them show it. Drafts come one after the other: a run can be of any size. */
export interface Roll {
  readonly totals: Totals;
  /** Every call by which a draft was judged, by the SHA-256 of its definition. */
  readonly calls: ReadonlyMap<string, LoadedCall>;
  /** In the order of the run; can be gone through any number of times. */
  readonly briefs: () => Iterable<Brief>;
}

/** A single draft as a run. What lies beside it is not told. */
export const rollOfOne = (evaluation: Evaluation): Roll => {
  const { call } = evaluation;
  const brief = briefOf(evaluation, { traits: NO_TRAITS, bundle: null });
  return { totals: totalsOf([evaluation]), calls: new Map(call ? [[call.sha256, call]] : []), briefs: () => [brief] };
};

export type Part = string | Uint8Array;
export type Parts = Iterable<Part> | AsyncIterable<Part>;

/** A way to show many drafts in one list. It gives its text or bytes part by part. */
export interface RollFormat {
  readonly name: string;
  readonly extension: string;
  /** Whether it is no text, and so nothing for a terminal. */
  readonly binary?: boolean;
  readonly parts: (roll: Roll, options: ReportOptions) => Parts;
}

/** A format that is made of briefs, and is text, for a single draft too. */
export interface TextRollFormat extends RollFormat {
  readonly parts: (roll: Roll, options: ReportOptions) => Iterable<string>;
}

export const reportOfRoll = ({ name, extension, parts }: TextRollFormat): ReportFormat => ({
  name,
  extension,
  render: (evaluation, options) => [...parts(rollOfOne(evaluation), options)].join(''),
});
