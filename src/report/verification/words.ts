import type { Localized } from '../../../schemas/field.js';
import { waivedOf } from '../../core/diagnostic.js';
import type { BundleVerdict, NotChecked, SignatureState, Verification } from '../../core/verification.js';
import type { Otherness, ReportComparison } from '../../core/verify-compare.js';
import { inARow } from '../../text/lists.js';
import { withWaived } from '../words.js';

/** The words in which bundles are told. */

const BUNDLE_VERDICT_WORDS: Readonly<Record<BundleVerdict, Localized>> = {
  passed: { en: 'Sound and ready', ja: '破損はなく、確認した要件を満たしています' },
  'not-ready': {
    en: 'Sound, but not ready: there are must findings',
    ja: '破損はありませんが、必須の指摘があります',
  },
  'not-trusted': { en: 'Not to be trusted as it is', ja: 'このままでは信頼できません' },
  damaged: {
    en: 'Damaged or changed: do not use this bundle',
    ja: '破損または改変があります。使用しないでください',
  },
  'could-not-check': { en: 'Could not be checked', ja: '確認できませんでした' },
};

/** For lists of many bundles. */
const BUNDLE_VERDICT_NAMES: Readonly<Record<BundleVerdict, Localized>> = {
  passed: { en: 'passed', ja: '適合' },
  'not-ready': { en: 'not ready', ja: '要修正' },
  'not-trusted': { en: 'not trusted', ja: '信頼不可' },
  damaged: { en: 'damaged', ja: '破損・改変' },
  'could-not-check': { en: 'not checked', ja: '確認不可' },
};

type Judged = Pick<Verification, 'verdict' | 'rules' | 'recheck'>;
/** Rules that came with a bundle could have been made easier, and nobody may take their verdict for the official one. */
const withRules = ({ verdict, rules }: Judged, words: Localized, more: Localized): Localized => {
  const isOfBundle = rules === 'bundle' && (verdict === 'passed' || verdict === 'not-ready');
  return isOfBundle ? { en: words.en + more.en, ja: words.ja + more.ja } : words;
};

/** No verdict of the rules is shown without what was accepted on record. */
const accepted = ({ verdict, recheck }: Judged, words: Localized): Localized =>
  verdict === 'passed' || verdict === 'not-ready'
    ? withWaived(words, waivedOf(recheck?.diagnostics ?? []).length)
    : words;

export const verdictWords = (judged: Judged): Localized =>
  withRules(judged, accepted(judged, BUNDLE_VERDICT_WORDS[judged.verdict]), {
    en: ', by the rules that came with it',
    ja: '（同梱の定義による判定）',
  });

export const verdictName = (judged: Judged): Localized =>
  withRules(judged, accepted(judged, BUNDLE_VERDICT_NAMES[judged.verdict]), {
    en: ' by its own rules',
    ja: '（同梱の定義）',
  });

export const BUNDLE_VERDICT_SIGNS: Readonly<Record<BundleVerdict, string>> = {
  passed: '✔',
  'not-ready': '✖',
  'not-trusted': '✖',
  damaged: '✖',
  'could-not-check': '?',
};

export const BUNDLE_WORDS = {
  bundle: { en: 'Bundle', ja: '提出用 zip' },
  digest: { en: 'digest', ja: 'ダイジェスト' },
  proposal: { en: 'proposal', ja: '提案' },
  call: { en: 'call', ja: '公募' },
  asOf: { en: 'as of', ja: '基準日' },
  packedBy: { en: 'packed by', ja: '作成ツール' },
  files: { en: 'files', ja: 'ファイル' },
  signature: { en: 'signature', ja: '署名' },
  report: { en: 'report', ja: '同梱の報告' },
  notChecked: { en: 'Not checked', ja: '確認していない事項' },
  summary: { en: 'Summary', ja: 'まとめ' },
  structure: { en: 'structure and hashes', ja: '構造とハッシュ' },
  unknown: { en: 'not known', ja: '不明' },
} as const satisfies Record<string, Localized>;

const NOT_CHECKED: Readonly<Record<NotChecked, Localized>> = {
  recheck: {
    en: 'The draft and its attachments: no rule was asked.',
    ja: '提案書と添付書類の内容（規則による確認は行っていません）',
  },
  digest: {
    en: 'Whether this is the bundle that was sent. Whoever changes files can write fitting hashes: compare the digest above with the one the sender tells you (--digest).',
    ja: '送付されたものと同じかどうか（ファイルを書き換えた人はハッシュも書き換えられます。送付元から聞いたダイジェストを --digest で指定するか、上の値と照らし合わせてください）',
  },
  signature: { en: '', ja: '' },
  report: {
    en: 'The report of the sender: the bundle holds none.',
    ja: '作成時の報告（同梱されていません）',
  },
  pages: {
    en: 'report.html and report.md, word for word: they cannot be made again here (another tool, another version of it, or a definition that cannot be used). Only what report.json finds was compared; go by the check made here.',
    ja: 'report.html と report.md の文面（ツールまたはその版が異なるか、同梱の定義が使用できないため、再現できません。report.json の指摘だけを比較しました。今回の確認結果によって判断してください）',
  },
  policy: {
    en: 'Whether the decisions in data/policy.json had the effect that they say: the check of the sender cannot be made again here.',
    ja: 'data/policy.json の承認・設定が、記載どおりに反映されていたかどうか（作成時の確認を再現できません）',
  },
  metadata: {
    en: 'ro-crate-metadata.json and bag-info.txt: they cannot be made again here, so what they say of people, funder and files was not compared with the draft.',
    ja: 'ro-crate-metadata.json と bag-info.txt の内容（再現できないため、研究者、配分機関、ファイルなどの記載を提案書と照合していません）',
  },
};

/** How to count what the sender accepted. */
export const acceptedThere = (count: number): Localized => ({
  en: `${count === 1 ? '1 finding' : `${count} findings`} that the sender accepted ${count === 1 ? 'stands' : 'stand'} here. To count them as waived: --accept-waivers all`,
  ja: `送付元が承認した指摘 ${count} 件は、ここでは指摘として残しています。承認を有効とする場合は --accept-waivers all を付けてください。`,
});

/** What rules cannot judge is left to whoever reads the proposal. */
export const leftToPeople = (count: number): Localized => ({
  en: `What only a person can judge: ${count} ${count === 1 ? 'question' : 'questions'} (told by --verbose and in the report inside).`,
  ja: `人による確認が必要な事項 ${count} 件（--verbose と同梱の報告に示されます）`,
});

export const notCheckedWords = (what: NotChecked, { signature: { file } }: Verification): Localized =>
  what === 'signature'
    ? {
        en: `The signature ${file}: say whose signatures count (--allowed-signers FILE).`,
        ja: `署名 ${file}（確認するには、署名を認める人の一覧を --allowed-signers で指定してください）`,
      }
    : NOT_CHECKED[what];

export function signatureWords({ state, principal, fingerprint }: SignatureState): Localized {
  if (state === 'good') {
    return { en: `good: ${principal} (${fingerprint})`, ja: `有効：${principal}（${fingerprint}）` };
  }
  return {
    none: { en: 'none', ja: 'なし' },
    'not-checked': { en: 'not checked', ja: '未確認' },
    missing: { en: 'missing', ja: 'なし（必要）' },
    bad: { en: 'does not hold', ja: '無効' },
  }[state];
}

const OTHER: Readonly<Record<Otherness, Localized>> = {
  tool: { en: 'version of the tool', ja: 'ツールの版' },
  call: { en: 'definition of the call', ja: '公募の定義' },
  day: { en: 'day', ja: '基準日' },
  policy: { en: 'set of decisions on findings', ja: '承認・設定' },
};

export function reportWords(comparison: ReportComparison | null): Localized {
  if (!comparison) return { en: 'none in the bundle', ja: 'なし' };
  const { state, other, added, gone } = comparison;
  if (state === 'identical') {
    return { en: 'the same as the check made here, byte for byte', ja: '今回の確認結果とバイト単位で一致' };
  }
  if (state === 'differs') return { en: 'not the same as the check made here', ja: '今回の確認結果と不一致' };
  const names = (language: 'en' | 'ja') => other.map((each) => OTHER[each][language]);
  const turned = added.length + gone.length;
  return {
    en: `by another ${inARow(names('en'), 'en')}: ${turned === 0 ? 'the same findings' : `${added.length} findings new, ${gone.length} gone`}`,
    ja: `別の${inARow(names('ja'), 'ja')}による（${turned === 0 ? '指摘は同じ' : `増えた指摘 ${added.length} 件、なくなった指摘 ${gone.length} 件`}）`,
  };
}
