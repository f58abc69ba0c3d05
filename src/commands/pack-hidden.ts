import path from 'node:path';
import type { Localized } from '../../schemas/field.js';
import type { Evaluation } from '../core/evaluate.js';
import type { BundlePlan } from '../core/plan-bundle.js';
import { type KeyedHash, token } from '../core/redact/token.js';
import { shownEntry } from '../core/redact/verification.js';
import { redacted, redactedTitle } from '../core/redact.js';
import type { Allowed, Refusal } from './pack-allow.js';

/** What `pack` shows. The bundle itself always holds everything. */
export interface PackShown {
  readonly evaluation: (evaluation: Evaluation) => Evaluation;
  readonly plan: (plan: BundlePlan) => BundlePlan;
  readonly refusals: (refusals: readonly Refusal[]) => readonly Refusal[];
  readonly names: (files: readonly string[]) => readonly string[];
  /** The bundle is called after the draft's id where nobody named it. */
  readonly target: (target: string, output: string | undefined) => string;
  /** What is at work while it is written. */
  readonly entry: (path: string) => string;
}

export const packShown = (hash: KeyedHash | null): PackShown => (hash ? hiddenBy(hash) : IN_FULL);

const IN_FULL: PackShown = {
  evaluation: (evaluation) => evaluation,
  plan: (plan) => plan,
  refusals: (refusals) => refusals,
  names: (files) => files,
  target: (target) => target,
  entry: (name) => name,
};

const hiddenBy = (hash: KeyedHash): PackShown => ({
  evaluation: (evaluation) => redacted(evaluation, hash),
  plan: (plan) => hiddenPlan(plan, hash),
  refusals: (refusals) => refusals.map(({ allow }) => ({ allow, text: REFUSED[allow ?? 'none'] })),
  names: (files) => files.map((each) => token(each, hash)),
  target: (target, output) =>
    output ? target : path.join(path.dirname(target), `${token(path.basename(target, '.zip'), hash)}.zip`),
  entry: () => '',
});

function hiddenPlan({ folder, entries, manifest, digest, refusals }: BundlePlan, hash: KeyedHash): BundlePlan {
  const { proposal } = manifest;
  const shown = {
    id: token(proposal.id, hash),
    title: redactedTitle(proposal.title, hash),
    sha256: hash(proposal.sha256),
  };
  return {
    folder: token(folder, hash),
    entries: entries.map((each) => ({ ...each, path: shownEntry(each.path, hash), sha256: hash(each.sha256) })),
    manifest: { ...manifest, proposal: shown },
    digest,
    refusals: refusals.map(() => REFUSED.none),
  };
}

/** Without the names that a draft or a folder gives. */
const REFUSED: Readonly<Record<Allowed | 'none', Localized>> = {
  unlisted: {
    en: 'A file lies beside the attachments but is not listed, so it would be missing from the bundle. List it, or move it elsewhere.',
    ja: '添付書類と同じ場所に、一覧にないファイルがあるため zip に入りません。一覧に加えるか、別の場所に移してください。',
  },
  open: {
    en: 'An attachment is open in another program, so changes may not be saved yet. Save and close it.',
    ja: '添付書類がほかのプログラムで開かれており、変更が保存されていないおそれがあります。保存して閉じてください。',
  },
  junk: {
    en: 'A file is listed as an attachment that systems and programs leave behind. Take it off the list.',
    ja: 'システムやプログラムが自動で作るファイルが、添付書類の一覧にあります。一覧から削除してください。',
  },
  secrets: {
    en: 'A file is named like a key, or holds a key or an access token. Take it out.',
    ja: '秘密鍵などと同じ名前のファイル、または秘密鍵やアクセストークンを含むファイルがあります。取り除いてください。',
  },
  none: {
    en: 'A name or size keeps it from being packed safely. Run the command again without --redact to see which.',
    ja: '名前またはサイズのため、安全にまとめられません。--redact なしで再度実行し、該当箇所を確認してください。',
  },
};
