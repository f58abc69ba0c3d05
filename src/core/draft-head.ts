import { type AcrossKeys, acrossKeys } from './across-drafts.js';
import type { Brief } from './brief.js';
import { countLevels, type Level, waivedOf } from './diagnostic.js';
import { type Evaluation, titleOf, type Verdict } from './evaluate.js';
import { traitsWithoutPlaces } from './traits.js';

/** The least that a run has to know of every draft: what is counted, and what it may have in common with others. Plain JSON. */
export interface DraftHead {
  readonly sha256: string | null;
  readonly verdict: Verdict;
  readonly levels: Readonly<Record<Level, number>>;
  readonly waived: number;
  readonly call: Brief['call'];
  readonly before: Brief['before'];
  readonly keys: AcrossKeys;
}

export const headOf = (brief: Brief): DraftHead => ({
  sha256: brief.sha256,
  verdict: brief.verdict,
  levels: countLevels(brief.findings),
  waived: waivedOf(brief.findings).length,
  call: brief.call,
  before: brief.before,
  keys: acrossKeys(brief),
});

/** The same without a brief: most runs ask for that of few drafts only. */
export function headOfEvaluation(evaluation: Evaluation): DraftHead {
  const { sha256, verdict, call, compared, diagnostics, sections } = evaluation;
  const id = sections.project?.id ?? null;
  return {
    sha256,
    verdict,
    levels: countLevels(diagnostics),
    waived: waivedOf(diagnostics).length,
    call: call && { id: call.call.id, sha256: call.sha256 },
    before: compared && { call: compared.call, verdict: compared.verdict, waived: compared.waived },
    keys: acrossKeys({ id, sha256, title: titleOf(evaluation), traits: traitsWithoutPlaces(evaluation) }),
  };
}
