import type { BundlePolicy } from '../../schemas/policy.js';
import type { Attachment } from '../../schemas/proposal/attachments.js';
import { type HashedFile, hashBytes, hashFile } from '../bundle/hash-file.js';
import { readPolicy } from '../bundle/read-policy.js';
import { DRAFT, DRAFT_NAME, MOST_POLICY_BYTES, POLICY, RO_CRATE } from '../core/bundle-layout.js';
import { bagInfoOf, crateOf } from '../core/bundle-metadata.js';
import { attachedAs } from '../core/bundle-payload.js';
import { policyText } from '../core/bundle-policy.js';
import { sizeRefusals } from '../core/bundle-refusals.js';
import type { LoadedCall } from '../core/call-facts.js';
import { standing, waivedOf } from '../core/diagnostic.js';
import { FileError } from '../core/errors.js';
import { type Evaluation, titleOf } from '../core/evaluate.js';
import { type BundleEntry, type BundlePlan, type PlanHeader, planBundle } from '../core/plan-bundle.js';
import { resolveAttachment } from '../files/resolve-attachment.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';
import { VERSION } from '../version.js';
import type { CheckSettings, DraftFile } from './check-draft.js';
import type { Refusal } from './pack-allow.js';
import { packedCalls } from './pack-calls.js';
import { refuseUnread } from './pack-folder.js';
import { bundledReports, judgeInside } from './pack-inside.js';
import { secretRefusals } from './pack-secrets.js';

export interface PlannedDraft {
  /** Null where it is too large to be planned. */
  readonly plan: BundlePlan | null;
  /** The check that the bundle holds; null where there is no plan. */
  readonly inside: Evaluation | null;
  readonly refusals: readonly Refusal[];
}

/** What a plan is made of: a ready draft, what it was judged by, and the world around it. */
export interface Planning {
  readonly draft: DraftFile;
  readonly evaluation: Evaluation;
  readonly checking: CheckSettings;
  readonly settings: Settings;
  readonly host: Host;
  readonly signal: AbortSignal;
}

/**
 * What the bundle of a ready draft will hold, and what in its files stands against it. The order matters: files are
 * hashed first and checked then, so what was checked is what is hashed, and the writer refuses everything that has
 * another hash. Throws FileError where a file cannot be read, or changed meanwhile.
 */
export async function planDraftBundle(planning: Planning): Promise<PlannedDraft> {
  const { draft, evaluation, checking, settings, host } = planning;
  const attachments = evaluation.sections.attachments ?? [];
  const tooLarge = refusalsOfSize(attachments, planning);
  if (tooLarge.length > 0) return { plan: null, inside: null, refusals: tooLarge };
  const hashed = await hashAttachments(attachments, planning);
  const paths = attachments.map(({ path }) => path);
  const judged = await judgeInside({ draft, outside: evaluation }, paths, checking, settings, host);
  const { evaluation: inside, policy } = judged;
  if (inside.verdict !== 'ready') throw notReadyInside(inside);
  refuseUnread(inside);
  if (hashed.some(({ file }, index) => whereIs(paths[index] ?? '', planning) !== file)) throw changed();
  const call = inside.call as LoadedCall;
  const own = sealed(DRAFT, draft.bytes);
  const calls = (await packedCalls(call, checking.store, host)).map(({ path, bytes }) => sealed(path, bytes));
  const files = [...calls, own, ...hashed.map(({ entry }) => entry), ...policyFile(policy)];
  const reports = settings.off('report') ? [] : await bundledReports(inside, settings);
  const waived = policy ? { waived: waivedOf(inside.diagnostics).length } : {};
  const header = { ...headerOf(inside, own.sha256, settings), ...waived };
  const sources = { header, sections: inside.sections, call };
  const crate = crateOf(
    sources,
    files,
    reports.map(({ path }) => path),
  );
  const info = bagInfoOf(inside.sections);
  const plan = planBundle({ header, files: [...files, sealedText(RO_CRATE, crate)], reports, info }, sealedText);
  return {
    plan,
    inside,
    refusals: [
      ...hashed.flatMap(({ written, secrets }) => secretRefusals(written, secrets)),
      ...secretRefusals(DRAFT_NAME, hashBytes(draft.bytes).secrets),
      ...plan.refusals.map((text) => ({ text, allow: null })),
    ],
  };
}

function policyFile(policy: BundlePolicy | null): BundleEntry[] {
  if (!policy) return [];
  const bytes = new TextEncoder().encode(policyText(policy));
  // What no receiver would read is not sent.
  if ('wrong' in readPolicy(bytes)) throw tooMuchDecided(bytes.length);
  return [sealed(POLICY, bytes)];
}

const tooMuchDecided = (size: number): FileError =>
  new FileError({
    en: `What was decided on this draft takes ${size} bytes; a bundle holds up to ${MOST_POLICY_BYTES}. Nothing was written; take waivers away that are not needed.`,
    ja: `この提案書の承認記録と設定は合計 ${size} バイトですが、zip に入れられるのは ${MOST_POLICY_BYTES} バイトまでです。zip は作成していません。不要な承認記録を削除してください。`,
  });

/** Before a byte is read: hashing four gigabytes only to refuse them would take a while. */
function refusalsOfSize(attachments: readonly Attachment[], planning: Planning): Refusal[] {
  const { draft, evaluation, host } = planning;
  const sizes = attachments.map(({ path }) => ({
    path: attachedAs(path),
    size: host.stat(resolveAttachment(draft.folder, path, host))?.size ?? 0,
  }));
  return sizeRefusals(evaluation.sections.project?.id ?? '', sizes).map((text) => ({ text, allow: null }));
}

interface HashedAttachment extends Pick<HashedFile, 'secrets'> {
  /** As the draft writes it. */
  readonly written: string;
  readonly file: string;
  readonly entry: BundleEntry;
}

async function hashAttachments(attachments: readonly Attachment[], planning: Planning): Promise<HashedAttachment[]> {
  const hashed: HashedAttachment[] = [];
  for (const { path: written } of attachments) {
    const file = whereIs(written, planning);
    const { secrets, ...hashes } = await hashFile(written, file, planning.signal);
    hashed.push({ written, file, secrets, entry: { path: attachedAs(written), ...hashes, source: { file } } });
  }
  return hashed;
}

const whereIs = (written: string, { draft, host }: Planning): string =>
  host.realPath(resolveAttachment(draft.folder, written, host));

function headerOf(evaluation: Evaluation, digest: string, { asOf, asOfTime }: Settings): PlanHeader {
  const { call, sha256, base } = evaluation.call as LoadedCall;
  return {
    tool: { name: 'grantlint', version: VERSION },
    proposal: {
      id: evaluation.sections.project?.id ?? '',
      title: titleOf(evaluation) ?? { en: '', ja: '' },
      sha256: digest,
    },
    call: { id: call.id, sha256, base },
    asOf,
    asOfTime,
  };
}

function sealed(path: string, bytes: Uint8Array): BundleEntry {
  const { secrets: _, ...hashes } = hashBytes(bytes);
  return { path, ...hashes, source: { bytes } };
}

const sealedText = (path: string, text: string): BundleEntry => sealed(path, new TextEncoder().encode(text));

const changed = (): FileError =>
  new FileError({
    en: 'The attachments changed while they were being checked. Nothing was written, and no option overrides this; run the command again.',
    ja: '確認中に添付書類が変更されました。zip は作成していません。オプションで無視することはできません。もう一度実行してください。',
  });

/** Either the files changed between the two checks, or the draft passes only by the clock of this minute. */
function notReadyInside({ diagnostics }: Evaluation): FileError {
  const codes = [
    ...new Set(
      standing(diagnostics)
        .filter(({ level }) => level === 'must')
        .map(({ code }) => code),
    ),
  ].join(', ');
  return new FileError({
    en: `Judged as the receiver will judge it, the draft is not ready (${codes || 'not everything could be checked'}). Nothing was written: the files changed meanwhile, or the time of day decides; then give it with --as-of.`,
    ja: `受け取る側と同じ条件で確認すると、提出できる状態ではありません（${codes || '確認できない項目があります'}）。zip は作成していません。確認中にファイルが変更されたか、時刻によって判定が変わります。後者の場合は --as-of で日時を指定してください。`,
  });
}
