import { digestFile } from '../bundle/file-bytes.js';
import type { LoadedCall } from '../core/call-facts.js';
import { FileError } from '../core/errors.js';
import { type Evaluation, titleOf } from '../core/evaluate.js';
import { type BundleEntry, type BundlePlan, planBundle } from '../core/plan-bundle.js';
import { resolveAttachment } from '../files/resolve-attachment.js';
import type { Host } from '../host.js';
import { type FormatName, REPORT_FORMATS } from '../report/index.js';
import type { Settings } from '../settings.js';
import { VERSION } from '../version.js';
import { sha256 } from './call-store.js';
import { type CheckSettings, checkDraft, type DraftFile } from './check-draft.js';
import { reportOptions } from './write-reports.js';

/**
 * What the bundle of a ready draft will hold. The order matters: files are hashed first and checked then, so what was
 * checked is what is hashed, and the writer refuses everything that has another hash.
 */
export async function planDraftBundle(
  draft: DraftFile,
  evaluation: Evaluation,
  checking: CheckSettings,
  settings: Settings,
  host: Host,
  signal: AbortSignal,
): Promise<BundlePlan> {
  const { attachments } = evaluation.sections;
  const hashed: BundleEntry[] = [];
  for (const each of attachments ?? []) {
    const file = host.realPath(resolveAttachment(draft.folder, each.path, host));
    const digest = await digestFile(each.path, file, signal);
    hashed.push({ path: `data/proposal/${each.path.normalize('NFC')}`, ...digest, source: { file } });
  }
  // Under the name that it has in the bundle: the reports must not depend on where the draft lay.
  const inside = await checkDraft({ ...draft, name: 'proposal.yaml' }, checking, host);
  const moved = hashed.some(({ source }, index) => {
    const now = host.realPath(resolveAttachment(draft.folder, attachments?.[index]?.path ?? '', host));
    return !('file' in source) || now !== source.file;
  });
  if (inside.verdict !== 'ready' || moved) throw changed();
  const own = bytesEntry('data/proposal/proposal.yaml', draft.bytes);
  const entries = [own, ...hashed, ...(settings.off('report') ? [] : await reports(inside, settings))];
  return accepted(planBundle(headerOf(inside, sha256(draft.bytes)), entries));
}

function headerOf(inside: Evaluation, digest: string): Parameters<typeof planBundle>[0] {
  const { call } = inside.call as LoadedCall;
  return {
    tool: { name: 'grantlint', version: VERSION },
    proposal: {
      id: inside.sections.project?.id ?? '',
      title: titleOf(inside) ?? { en: '', ja: '' },
      sha256: digest,
    },
    call: { id: call.id, sha256: (inside.call as LoadedCall).sha256 },
    asOf: inside.asOf,
  };
}

function accepted(plan: BundlePlan): BundlePlan {
  if (plan.refusals.length === 0) return plan;
  const text = (language: 'en' | 'ja') => plan.refusals.map((each) => each[language]).join('\n  ');
  throw new FileError({ en: `Not packed.\n  ${text('en')}`, ja: `zip は作成していません。\n  ${text('ja')}` });
}

const changed = (): FileError =>
  new FileError({
    en: 'The attachments changed while they were being checked. Nothing was written; run the command again.',
    ja: '確認中に添付書類が変更されました。zip は作成していません。もう一度実行してください。',
  });

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
