import { createHash } from 'node:crypto';
import { type AcrossDraft, acrossDrafts, acrossKeys, evaluationWithAcross } from '../../src/core/across-drafts.js';
import type { BriefFinding } from '../../src/core/brief.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import type { Locate } from '../../src/core/locate.js';
import { readYaml } from '../../src/core/read-yaml.js';
import { traitsOf } from '../../src/core/traits.js';

/** Drafts side by side, as a run over them sees them. */

export function locateIn({ file, text }: Evaluation): Locate {
  const read = readYaml(file, new TextEncoder().encode(text));
  if ('refused' in read) throw new Error('not read');
  return read.yaml.locate;
}

/** What a run keeps of a draft, with the SHA-256 of its text. */
export function acrossOf(evaluation: Evaluation): AcrossDraft {
  const { file, sections, call, text } = evaluation;
  const { id = null, title } = sections.project ?? {};
  return {
    file,
    sha256: createHash('sha256').update(text).digest('hex'),
    id,
    title: title ? { en: title.en, ja: title.ja ?? title.en } : null,
    call,
    traits: traitsOf(evaluation, locateIn(evaluation)),
  };
}

/** The findings of each draft, by its index. */
export function findingsOf(drafts: readonly AcrossDraft[]): readonly (readonly BriefFinding[])[] {
  const run = acrossDrafts();
  for (const each of drafts) run.add(acrossKeys(each), each.call);
  const found = drafts.map((): BriefFinding[] => []);
  for (const { draft, finding } of run.shared().findings((index) => drafts[index] as AcrossDraft))
    found[draft]?.push(finding);
  return found;
}

export function across(...evaluations: readonly Evaluation[]): readonly Evaluation[] {
  const found = findingsOf(evaluations.map(acrossOf));
  return evaluations.map((each, index) => evaluationWithAcross(each, found[index] ?? []));
}
