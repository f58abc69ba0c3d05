import { withComparison } from '../../core/compare.js';
import { FileError, UsageError } from '../../core/errors.js';
import type { Evaluation } from '../../core/evaluate.js';
import { redacted } from '../../core/redact.js';
import type { Host } from '../../host.js';
import type { CheckSettings } from '../check-draft.js';
import { judgeNamed } from '../judge-named.js';
import { type Shown, tellFault } from './tell.js';

/** The draft as it is now; null where the call that it names cannot be used, which is told. */
export async function judgeAgain(
  name: string,
  checking: CheckSettings,
  shown: Shown,
  host: Host,
): Promise<Evaluation | null> {
  try {
    const { hash } = shown;
    const judged = await judgeNamed(name, { checking, stdinName: undefined, among: true, hash }, host);
    const evaluation = withComparison(judged.evaluation, judged.before);
    return hash ? redacted(evaluation, hash) : evaluation;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof FileError)) throw error;
    tellFault(error, shown, host);
    return null;
  }
}
