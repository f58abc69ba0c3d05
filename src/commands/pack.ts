import path from 'node:path';
import { targetExists, writeBundle } from '../bundle/write-bundle.js';
import { callOverridden } from '../core/call-codes.js';
import { FileError } from '../core/errors.js';
import { exitCode } from '../core/exit-code.js';
import type { BundlePlan } from '../core/plan-bundle.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';
import { checkDraft, checkSettings, type DraftFile, readDraft } from './check-draft.js';
import { draftIn } from './find-drafts.js';
import { inputsOf } from './inputs.js';
import { showLeft, showPlan, showRefusal, showWritten } from './pack-messages.js';
import { planDraftBundle } from './plan-draft-bundle.js';
import { progress } from './progress.js';
import { trueName } from './true-name.js';
import { writeReports } from './write-reports.js';

/** `grantlint pack PROPOSAL`: check, plan, and only then write. */
export async function pack(words: readonly string[], settings: Settings, host: Host): Promise<number> {
  const name = draftIn(words[0] ?? '', host);
  const draft = readDraft(name, host, undefined);
  const checking = await checkSettings(settings, host);
  const evaluation = await checkDraft(draft, checking, host);
  const blocked = exitCode([evaluation], settings.failOn, settings.maxWarnings);
  if (evaluation.verdict !== 'ready' || blocked > 0) {
    await writeReports([evaluation], settings, host);
    showRefusal(evaluation, settings, host);
    return blocked || 1;
  }
  if (evaluation.diagnostics.some(({ code }) => code === callOverridden.code)) throw otherCall();
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const plan = await planDraftBundle(draft, evaluation, checking, settings, host, interrupt.signal);
    const read = inputsOf([{ name, folder: draft.folder, evaluation }], checking.store, settings, host);
    const target = targetOf(plan, read, draft, settings, host);
    if (settings.on('dryRun')) showPlan(plan, target, settings, host);
    else await write(plan, target, settings, host, interrupt.signal);
    showLeft(evaluation, settings, host);
    return 0;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

const otherCall = (): Error =>
  usage(
    'Not packed: --call is another call than the draft names, and a bundle says which call it is for. Change "call:" in the draft.',
    'zip は作成していません。--call が提案書に書かれた公募と異なります。提案書の「call:」を書き換えてください。',
  );

function targetOf(
  plan: BundlePlan,
  read: ReadonlySet<string>,
  draft: DraftFile,
  settings: Settings,
  host: Host,
): string {
  const output = settings.text('output');
  const target = output ? path.resolve(host.cwd, output) : path.join(draft.folder, `${plan.folder}.zip`);
  if (host.stat(path.dirname(target))?.kind !== 'folder') {
    throw new FileError({
      en: `The folder ${path.dirname(target)} does not exist. Create it first, or choose another with --output.`,
      ja: `フォルダ ${path.dirname(target)} がありません。先に作成するか、--output で別の場所を指定してください。`,
    });
  }
  const there = host.stat(target);
  if (there?.kind === 'folder' || output?.endsWith('/')) {
    throw new FileError({
      en: `${output ?? target} is a folder. Give a file name with --output.`,
      ja: `${output ?? target} はフォルダです。--output でファイル名を指定してください。`,
    });
  }
  const own = trueName(target, host);
  if (read.has(own) || there?.kind === 'other') {
    throw new FileError({
      en: `${target} is a file that is being packed or read, or a device. Choose another name with --output.`,
      ja: `${target} は同梱または読み取りの対象となるファイルか、デバイスです。--output で別の名前を指定してください。`,
    });
  }
  if (there && !settings.on('force') && !settings.on('dryRun')) throw targetExists(target);
  return there ? own : target;
}

async function write(
  plan: BundlePlan,
  target: string,
  settings: Settings,
  host: Host,
  signal: AbortSignal,
): Promise<void> {
  const shown = await progress(plan.entries.length + 1, settings, host);
  try {
    const written = await writeBundle(plan, target, { force: settings.on('force'), signal, onEntry: shown.step });
    shown.done();
    showWritten(plan, target, written, settings, host);
  } finally {
    shown.done();
  }
}
