import path from 'node:path';
import { digestFile } from '../bundle/file-bytes.js';
import { targetExists, writeBundle } from '../bundle/write-bundle.js';
import type { LoadedCall } from '../core/call-facts.js';
import { FileError } from '../core/errors.js';
import { type Evaluation, titleOf } from '../core/evaluate.js';
import { exitCode } from '../core/exit-code.js';
import { type BundleEntry, type BundlePlan, planBundle } from '../core/plan-bundle.js';
import type { Host } from '../host.js';
import { type FormatName, REPORT_FORMATS } from '../report/index.js';
import type { Settings } from '../settings.js';
import { VERSION } from '../version.js';
import { type CallStore, callStore, sha256 } from './call-store.js';
import { type CheckSettings, checkDraft, type DraftFile, readDraft } from './check-draft.js';
import { showPlan, showRefusal, showWritten } from './pack-messages.js';
import { progress } from './progress.js';
import { reportOptions, writeReports } from './write-reports.js';

/** `grantlint pack PROPOSAL`: check, plan, and only then write. */
export async function pack(words: readonly string[], settings: Settings, host: Host): Promise<number> {
  const draft = readDraft(words[0] ?? '', host, undefined);
  const store: CallStore = callStore(host);
  const named = settings.text('call');
  const checking = { asOf: settings.asOf, store, call: named === undefined ? undefined : await store.named(named) };
  const evaluation = await checkDraft(draft, checking, host);
  if (evaluation.verdict !== 'ready') {
    await writeReports([evaluation], settings, host);
    showRefusal(evaluation, settings, host);
    return exitCode([evaluation], 'must', undefined) || 1;
  }
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const plan = await plannedBundle(draft, checking, settings, host, interrupt.signal);
    const target = targetOf(plan, draft, settings, host);
    if (settings.on('dryRun')) {
      showPlan(plan, target, settings, host);
      return 0;
    }
    await write(plan, target, settings, host, interrupt.signal);
    return 0;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

async function plannedBundle(
  draft: DraftFile,
  checking: CheckSettings,
  settings: Settings,
  host: Host,
  signal: AbortSignal,
): Promise<BundlePlan> {
  // The reports inside must not depend on where the draft lay: it is checked again under its name in the bundle.
  const inside = await checkDraft({ ...draft, name: 'proposal.yaml' }, checking, host);
  const { project, attachments = [] } = inside.sections;
  const call = inside.call as LoadedCall;
  const entries: BundleEntry[] = [bytesEntry('data/proposal.yaml', draft.bytes)];
  for (const each of attachments ?? []) {
    const file = host.realPath(path.join(draft.folder, each.path));
    const digest = await digestFile(each.path, file, signal);
    entries.push({ path: `data/${each.path.normalize('NFC')}`, ...digest, source: { file } });
  }
  if (!settings.off('report')) entries.push(...(await reports(inside, settings)));
  const title = titleOf(inside) ?? { en: '', ja: '' };
  const header = {
    tool: { name: 'grantlint', version: VERSION },
    proposal: { id: project?.id ?? '', title, sha256: inside.sha256 },
    call: { id: call.call.id, sha256: call.sha256 },
    asOf: inside.asOf,
  };
  const plan = planBundle(header, entries);
  if (plan.refusals.length === 0) return plan;
  const text = (language: 'en' | 'ja') => plan.refusals.map((each) => each[language]).join('\n  ');
  throw new FileError({ en: `Not packed.\n  ${text('en')}`, ja: `zip は作成していません。\n  ${text('ja')}` });
}

const IN_BUNDLE: readonly FormatName[] = ['html', 'json', 'markdown'];

async function reports(evaluation: Evaluation, settings: Settings): Promise<BundleEntry[]> {
  const options = { ...reportOptions(settings), language: 'both', detail: 'normal', width: 80, repeat: '' } as const;
  const entries: BundleEntry[] = [];
  for (const name of IN_BUNDLE) {
    const format = await REPORT_FORMATS[name]();
    const text = format.render([evaluation], options);
    entries.push(bytesEntry(`data/report/report.${format.extension}`, new TextEncoder().encode(text)));
  }
  return entries;
}

const bytesEntry = (name: string, bytes: Uint8Array): BundleEntry => ({
  path: name,
  size: bytes.length,
  sha256: sha256(bytes),
  source: { bytes },
});

function targetOf(plan: BundlePlan, draft: DraftFile, settings: Settings, host: Host): string {
  const output = settings.text('output');
  const target = output ? path.resolve(host.cwd, output) : path.join(draft.folder, `${plan.folder}.zip`);
  const folder = host.stat(path.dirname(target));
  const there = host.stat(target);
  if (folder?.kind !== 'folder') {
    throw new FileError({
      en: `The folder ${path.dirname(target)} does not exist. Create it first, or choose another with --output.`,
      ja: `フォルダ ${path.dirname(target)} がありません。先に作成するか、--output で別の場所を指定してください。`,
    });
  }
  if (there?.kind === 'folder') {
    throw new FileError({
      en: `${target} is a folder. Give a file name with --output.`,
      ja: `${target} はフォルダです。--output でファイル名を指定してください。`,
    });
  }
  if (there && !settings.on('force') && !settings.on('dryRun')) throw targetExists(target);
  return target;
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
