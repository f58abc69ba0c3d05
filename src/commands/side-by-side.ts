import { acrossDrafts } from '../core/across-drafts.js';
import { withComparison } from '../core/compare.js';
import type { Evaluation } from '../core/evaluate.js';
import type { Locate } from '../core/locate.js';
import { readYaml } from '../core/read-yaml.js';

/** A draft as it was evaluated, and under the call that it names where that is another. */
interface Evaluated {
  readonly evaluation: Evaluation;
  readonly before: Evaluation | null;
}

/** The evaluations of one run: what the drafts say of each other under either call, then what the other call changes. */
export function sideBySide(drafts: readonly Evaluated[]): readonly Evaluation[] {
  const now = acrossDrafts(
    drafts.map(({ evaluation }) => evaluation),
    locateIn,
  );
  if (drafts.every(({ before }) => before === null)) return now;
  const before = acrossDrafts(
    drafts.map((each) => each.before ?? each.evaluation),
    locateIn,
  );
  return now.map((evaluation, index) =>
    withComparison(evaluation, drafts[index]?.before ? (before[index] ?? null) : null),
  );
}

/** The way from a path to a place, in a draft that was read before. */
function locateIn({ file, text }: Evaluation): Locate {
  const read = readYaml(file, new TextEncoder().encode(text));
  if ('refused' in read) throw new Error(`${file} was read before and is refused now`);
  return read.yaml.locate;
}
