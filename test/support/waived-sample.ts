import type { Diagnostic, Waived } from '../../src/core/diagnostic.js';
import type { Evaluation } from '../../src/core/evaluate.js';

/** As if somebody had accepted every finding of these codes. */
export const WAIVED: Waived = {
  reason: 'Agreed with the funder, 100% "sure", ::error::; see ##[group]mail\nof 3 May 山田',
  by: 'Office of Research, 研究推進課',
  until: '2023-12-31',
  origin: 'file',
  file: 'drafts/waivers.yaml',
  line: 4,
};

export function withWaived(
  evaluation: Evaluation,
  isWaived: (diagnostic: Diagnostic) => boolean = () => true,
  waived: Waived = WAIVED,
): Evaluation {
  const diagnostics = evaluation.diagnostics.map((each) => (isWaived(each) ? { ...each, waived } : each));
  return { ...evaluation, diagnostics };
}
