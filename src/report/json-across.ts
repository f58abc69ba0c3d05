import type { ReportedEvaluation } from '../../schemas/report.js';
import type { BriefFinding } from '../core/brief.js';
import { without } from '../core/compare.js';
import { byPlace } from '../core/diagnostic.js';
import type { Verdict } from '../core/evaluate.js';
import { reported } from './json.js';
import type { ReportOptions } from './report.js';

/** What other drafts of a run add to one, under the call of the check and under that which the draft names. */
export interface AddedFindings {
  readonly verdict: Verdict;
  readonly found: readonly BriefFinding[];
  /** Null where the draft is checked against no other call. */
  readonly before: { readonly verdict: Verdict; readonly found: readonly BriefFinding[] } | null;
}

/** The JSON of a draft with the findings that only its neighbours show. The draft itself is not needed for it. */
export function withAddedFindings(piece: string, added: AddedFindings, options: ReportOptions): string {
  const evaluation = JSON.parse(piece) as ReportedEvaluation;
  const inFull = (findings: readonly BriefFinding[]) => findings.map((each) => reported(each, each.field, options));
  const diagnostics = [...evaluation.diagnostics, ...inFull(added.found)].sort(byPlace);
  const { comparedWith } = evaluation;
  const isNew = without(added.found, added.before?.found ?? []);
  const before = added.before ?? { verdict: comparedWith?.verdict, found: [] };
  const compared = comparedWith && {
    ...comparedWith,
    verdict: before.verdict ?? comparedWith.verdict,
    added: [...comparedWith.added, ...inFull(isNew)].sort(byPlace),
    gone: [...comparedWith.gone, ...inFull(without(before.found, added.found))].sort(byPlace),
    kept: comparedWith.kept + added.found.length - isNew.length,
  };
  return JSON.stringify({ ...evaluation, verdict: added.verdict, diagnostics, comparedWith: compared });
}
