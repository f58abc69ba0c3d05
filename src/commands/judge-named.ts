import path from 'node:path';
import { diagnose } from '../core/diagnostic.js';
import { FileError } from '../core/errors.js';
import { type Evaluation, refused } from '../core/evaluate.js';
import { unreadable } from '../core/file-codes.js';
import { NO_POLICY } from '../core/policy.js';
import type { KeyedHash } from '../core/redact/token.js';
import type { Host } from '../host.js';
import { type CheckSettings, type JudgedDraft, judgeDraft, readDraft } from './check-draft.js';
import { hidingReasons } from './redaction.js';
import { underOwnCall } from './under-own-call.js';

/** A draft by its name on the command line, and what became of it. */
export interface JudgedName extends JudgedDraft {
  readonly name: string;
  readonly folder: string;
  /** Its own name in that folder; undefined where nobody knows it. */
  readonly file?: string;
  /** The same under the call that it names, where `--call` names another; else null. */
  readonly before: Evaluation | null;
}

/** How drafts of a run are judged and where they are looked for. */
export interface Judging {
  readonly checking: CheckSettings;
  /** What stands for the name of a draft on standard input. */
  readonly stdinName: string | undefined;
  /** Whether there are others: then a draft that cannot be read is told in its place, and the others are judged. */
  readonly among: boolean;
  /** By what drafts are hidden in reports; null or absent where they are shown. What is judged is the draft itself. */
  readonly hash?: KeyedHash | null;
}

export async function judgeNamed(
  name: string,
  { checking, stdinName, among, hash = null }: Judging,
  host: Host,
): Promise<JudgedName> {
  try {
    const draft = readDraft(name, host, stdinName);
    return await hidingReasons(hash !== null, async () => {
      const judged = await judgeDraft(draft, checking, host);
      const before = await underOwnCall(draft, judged.evaluation, checking, host);
      return { ...judged, name, folder: draft.folder, ...(draft.file !== undefined && { file: draft.file }), before };
    });
  } catch (error) {
    if (!(error instanceof FileError) || !among) throw error;
    return unreadableDraft(name, error, checking.asOf, host);
  }
}

function unreadableDraft(name: string, { text }: FileError, asOf: string, host: Host): JudgedName {
  const start = { line: 1, column: 1, offset: 0 };
  const data = { reason: text.en, reasonJa: text.ja };
  const fault = diagnose(unreadable, { file: name, path: [], start, end: start }, data);
  const evaluation = refused({ file: name, sha256: null, asOf }, [fault], '');
  const folder = path.dirname(path.resolve(host.cwd, name));
  return { evaluation, locate: null, asked: null, policy: NO_POLICY, name, folder, before: null };
}
