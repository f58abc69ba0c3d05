import path from 'node:path';
import { interrupted, writeBundle } from '../bundle/write-bundle.js';
import { signatureBeside } from '../core/bundle-layout.js';
import { callOverridden } from '../core/call-codes.js';
import { FileError } from '../core/errors.js';
import type { Evaluation } from '../core/evaluate.js';
import { exitCode } from '../core/exit-code.js';
import type { BundlePlan } from '../core/plan-bundle.js';
import type { KeyedHash } from '../core/redact/token.js';
import { totalsOf } from '../core/totals.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';
import { refuseNoise } from './batch/write-run.js';
import { checkDraft, checkSettings, type DraftFile, readDraft } from './check-draft.js';
import { draftIn } from './find-drafts.js';
import { inputsOf } from './inputs.js';
import { type Allowed, allowedWords, standing } from './pack-allow.js';
import { besideAttachments, refuseUnread } from './pack-folder.js';
import { type PackShown, packShown } from './pack-hidden.js';
import {
  nearName,
  receipt,
  showJunk,
  showLeft,
  showNotReady,
  showPlan,
  showRefusals,
  showWritten,
} from './pack-messages.js';
import { type Sign, signing } from './pack-sign.js';
import { receiptTarget, targetNamed, targetOf } from './pack-target.js';
import { type Planning, planDraftBundle } from './plan-draft-bundle.js';
import { progress } from './progress.js';
import { hidingReasons, redactHash, redacting } from './redaction.js';
import { spareInputs } from './spare-inputs.js';
import { trueName } from './true-name.js';
import { requestsOf, writeReports } from './write-reports.js';

/** `grantlint pack PROPOSAL`: check, plan, and only then write. */
export async function pack(words: readonly string[], asked: Settings, host: Host): Promise<number> {
  const settings = redacting(asked, host);
  const hash = redactHash(settings, host);
  refuseNoise(requestsOf(settings), host);
  const allowed = allowedWords(settings);
  const sign = signing(settings, host);
  const name = draftIn(words[0] ?? '', host);
  const draft = readDraft(name, host, undefined);
  return hidingReasons(hash !== null, () => packDraft(name, draft, { allowed, sign, hash }, settings, host));
}

interface PackAsked {
  readonly allowed: ReadonlySet<Allowed>;
  readonly sign: Sign | undefined;
  /** By what the draft is hidden in all that is shown; null where it is shown. */
  readonly hash: KeyedHash | null;
}

async function packDraft(
  name: string,
  draft: DraftFile,
  asked: PackAsked,
  settings: Settings,
  host: Host,
): Promise<number> {
  const checking = await checkSettings(settings, host);
  const evaluation = await checkDraft(draft, checking, host);
  const read = readFiles(
    inputsOf([{ name, folder: draft.folder, evaluation }], checking.store, settings, host),
    settings,
    host,
  );
  spareInputs(new Set([...read, ...written(evaluation, draft.folder, settings, host)]), settings, host);
  const blocked = exitCode(totalsOf([evaluation]), settings.failOn, settings.maxWarnings);
  if (evaluation.verdict !== 'ready' || blocked > 0) {
    await writeReports(packShown(asked.hash).evaluation(evaluation), settings, host);
    showNotReady(evaluation, settings, host);
    return blocked || 1;
  }
  refuseUnread(evaluation);
  if (evaluation.diagnostics.some(({ code }) => code === callOverridden.code)) throw otherCall();
  return packReady({ draft, evaluation, checking, settings, host }, read, asked);
}

/** Everything after the check; `read` are the true names of all that this run reads. */
async function packReady(
  ready: Omit<Planning, 'signal'>,
  read: ReadonlySet<string>,
  { allowed, sign, hash }: PackAsked,
): Promise<number> {
  const shown = packShown(hash);
  const { draft, evaluation, settings, host } = ready;
  const target = targetOf(evaluation.sections.project?.id ?? '', read, draft.folder, settings, host);
  const saved = receiptTarget(read, target, settings, host);
  const own = new Set([target, signatureBeside(target), ...(saved ? [saved] : [])]);
  const beside = besideAttachments(evaluation.sections.attachments ?? [], draft.folder, own, host);
  return unlessInterrupted(target, async (signal) => {
    const planned = await planDraftBundle({ ...ready, signal });
    const refusals = standing([...beside.refusals, ...planned.refusals], allowed);
    showJunk(shown.names(beside.junk), settings, host);
    if (refusals.length > 0 || !planned.plan || !planned.inside) {
      showRefusals(shown.refusals(refusals), settings, host);
      return 1;
    }
    if (settings.formats.length > 0) await writeReports(shown.evaluation(evaluation), settings, host);
    // A report on standard output may be read by a program.
    const told = settings.formats.some(({ file }) => file === undefined) ? { ...host, stdout: host.stderr } : host;
    const { plan, inside } = planned;
    const writing = { evaluation, inside, settings, host: told, signal, shown };
    if (settings.on('dryRun')) {
      const named = shown.target(target, settings.text('output'));
      showPlan(shown.plan(plan), shown.evaluation(inside), named, { settings, host: told });
    } else await write(plan, { target, saved, sign }, writing);
    showLeft(evaluation, settings, host);
    return 0;
  });
}

/** The action is told by its signal when the user or the system asks to end. */
async function unlessInterrupted(target: string, action: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await action(interrupt.signal);
  } catch (error) {
    throw interrupt.signal.aborted && !(error instanceof FileError) ? interrupted(target) : error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** The true names of what this run writes besides reports. */
function written({ sections }: Evaluation, folder: string, settings: Settings, host: Host): readonly string[] {
  const saved = settings.text('receipt');
  const target = trueName(targetNamed(sections.project?.id ?? '', folder, settings, host), host);
  const named = saved === undefined ? [] : [trueName(path.resolve(host.cwd, saved), host)];
  return [target, signatureBeside(target), ...named];
}

const otherCall = (): Error =>
  usage(
    'Not packed: --call is another call than the draft names, and a bundle says which call it is for. Change "call:" in the draft.',
    'zip は作成していません。--call が提案書に書かれた公募と異なります。提案書の「call:」を書き換えてください。',
  );

/** With the key, which nothing may overwrite. */
function readFiles(inputs: ReadonlySet<string>, { text }: Settings, host: Host): ReadonlySet<string> {
  const key = text('sign');
  return key === undefined ? inputs : new Set([...inputs, trueName(path.resolve(host.cwd, key), host)]);
}

interface Destination {
  readonly target: string;
  readonly saved: string | undefined;
  readonly sign: Sign | undefined;
}

interface Writing extends Pick<Planning, 'evaluation' | 'settings' | 'host' | 'signal'> {
  readonly inside: Evaluation;
  readonly shown: PackShown;
}

async function write(
  plan: BundlePlan,
  { target, saved, sign }: Destination,
  { evaluation, inside, settings, host, signal, shown }: Writing,
): Promise<void> {
  const working = await progress(plan.entries.length, settings, host);
  try {
    const force = settings.on('force');
    const written = await writeBundle(plan, target, {
      force,
      signal,
      onEntry: (entry) => working.step(shown.entry(entry)),
      sign,
    });
    working.done();
    const packed = {
      plan: shown.plan(plan),
      target: shown.target(nearName(target, host), settings.text('output')),
      written,
      evaluation: shown.evaluation(evaluation),
      inside: shown.evaluation(inside),
    };
    showWritten(packed, settings, host);
    if (saved !== undefined) host.write(saved, receipt(packed, settings));
  } finally {
    working.done();
  }
}
