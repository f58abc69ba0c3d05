import path from 'node:path';
import { diagnose } from '../core/diagnostic.js';
import { FileError } from '../core/errors.js';
import { type Evaluation, refused } from '../core/evaluate.js';
import { exitCode } from '../core/exit-code.js';
import { unreadable } from '../core/file-codes.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';
import { type CheckSettings, checkDraft, checkSettings, readDraft } from './check-draft.js';
import { findDrafts } from './find-drafts.js';
import { type CheckedDraft, inputsOf } from './inputs.js';
import { progress } from './progress.js';
import { sideBySide } from './side-by-side.js';
import { spareInputs } from './spare-inputs.js';
import { underOwnCall } from './under-own-call.js';
import { writeReports } from './write-reports.js';

/** `grantlint check [paths…]` */
export async function check(words: readonly string[], settings: Settings, host: Host): Promise<number> {
  const paths = words.length > 0 || !host.stat(path.resolve(host.cwd, 'proposal.yaml')) ? words : ['proposal.yaml'];
  if (paths.length === 0) {
    throw usage(
      'Say which draft to check: grantlint check proposal.yaml',
      '確認する提案書を指定してください：grantlint check proposal.yaml',
    );
  }
  const drafts = await findDrafts(paths, host);
  if (drafts.length === 0 && !settings.allowEmpty) {
    throw new FileError({
      en: `No proposal (*.yaml, *.yml) was found in: ${paths.join(', ')}. Nothing was checked.`,
      ja: `提案書（*.yaml、*.yml）が見つかりません：${paths.join('、')}。何も確認していません。`,
    });
  }
  const checking = await checkSettings(settings, host);
  const checked: CheckedUnderCalls[] = [];
  const shown = await progress(drafts.length, settings, host);
  for (const name of drafts) {
    shown.step(name);
    checked.push(await checkOne(name, drafts.length > 1, checking, settings, host));
  }
  shown.done();
  spareInputs(inputsOf(checked, checking.store, settings, host), settings, host);
  const evaluations = sideBySide(checked);
  await writeReports(evaluations, settings, host);
  return exitCode(evaluations, settings.failOn, settings.maxWarnings);
}

/** A checked draft, and the same under the call that it names where `--call` names another. */
interface CheckedUnderCalls extends CheckedDraft {
  readonly before: Evaluation | null;
}

/** Among several, a draft that cannot be read is told in its place, and the others are judged. */
async function checkOne(
  name: string,
  among: boolean,
  checking: CheckSettings,
  settings: Settings,
  host: Host,
): Promise<CheckedUnderCalls> {
  try {
    const draft = readDraft(name, host, settings.text('stdinFilename'));
    const evaluation = await checkDraft(draft, checking, host);
    const before = await underOwnCall(draft, evaluation, checking, host);
    return { name, folder: draft.folder, evaluation, before };
  } catch (error) {
    if (!(error instanceof FileError) || !among) throw error;
    const start = { line: 1, column: 1, offset: 0 };
    const data = { reason: error.text.en, reasonJa: error.text.ja };
    const fault = diagnose(unreadable, { file: name, path: [], start, end: start }, data);
    const evaluation = refused({ file: name, sha256: null, asOf: checking.asOf }, [fault], '');
    return { name, folder: path.dirname(path.resolve(host.cwd, name)), evaluation, before: null };
  }
}
