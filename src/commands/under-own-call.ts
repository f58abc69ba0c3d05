import { callOverridden } from '../core/call-codes.js';
import { UsageError } from '../core/errors.js';
import type { Evaluation } from '../core/evaluate.js';
import type { Host } from '../host.js';
import { type CheckSettings, checkDraft, type DraftFile } from './check-draft.js';

/** The same draft under the call that it names, where `--call` names another and both are known; null otherwise. */
export async function underOwnCall(
  draft: DraftFile,
  evaluation: Evaluation,
  settings: CheckSettings,
  host: Host,
): Promise<Evaluation | null> {
  if (!evaluation.diagnostics.some(({ code }) => code === callOverridden.code)) return null;
  try {
    const before = await checkDraft(draft, { ...settings, call: undefined }, host);
    return before.call ? before : null;
  } catch (error) {
    // A faulty definition of the draft's own call has no part in a check against another.
    if (error instanceof UsageError) return null;
    throw error;
  }
}
