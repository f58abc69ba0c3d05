import { code, listed } from './verify-code.js';

/** What a bundle says of its check, held against the check that is made here. */

const PARTS: Readonly<Record<string, Record<'en' | 'ja', string>>> = {
  id: { en: 'the id of the project', ja: '整理名' },
  title: { en: 'the title', ja: '研究開発課題名' },
  call: { en: 'the call', ja: '公募' },
  waived: { en: 'the number of waived findings', ja: '承認済みの指摘の件数' },
};

export const headerDiffers = code<{ parts: readonly string[] }>(
  'header-differs',
  ['must', 'office'],
  { parts: ['title', 'call'] },
  {
    title: 'The manifest and the draft contradict each other',
    why: 'Lists of bundles and archives go by the manifest. One that says something else than the draft was not written by this tool, or was changed.',
    fix: 'Do not accept this bundle. Ask the sender to pack the draft again.',
    message: (d) =>
      `manifest.json says something else than the draft on ${d.parts.map((part) => PARTS[part]?.en).join(', ')}.`,
  },
  {
    title: '一覧と提案書の食い違い',
    why: '提出用 zip の整理や保存には manifest.json が使われます。提案書と異なる場合、本ツールが作成したものではないか、書き換えられています。',
    fix: 'この提出用 zip は受理しないでください。送付元に再作成を依頼してください。',
    message: (d) =>
      `manifest.json の記載が提案書と異なります（${d.parts.map((part) => PARTS[part]?.ja).join('、')}）。`,
  },
);

export const reportDiffers = code<{ files: readonly string[] }>(
  'report-differs',
  ['must', 'office'],
  { files: ['data/report/report.html'] },
  {
    title: 'The report inside is not what the same check gives',
    why: 'The same version of the tool, the same definition of the call and the same day give the same report, byte for byte. A report that differs was changed, or is of another draft.',
    fix: 'Do not rely on the report inside; the check made here is what counts. Ask the sender to pack again.',
    message: (d) => `Not the same as the check made here: ${d.files.join(', ')}.`,
  },
  {
    title: '同梱の報告と再確認の結果の不一致',
    why: '本ツールの版、公募の定義、基準日が同じであれば、報告はバイト単位で同じになります。異なる場合、報告は書き換えられたものか、別の提案書のものです。',
    fix: '同梱の報告には依拠せず、今回の確認結果によってください。送付元に提出用 zip の再作成を依頼してください。',
    message: (d) => `今回の確認結果と一致しません：${d.files.join('、')}。`,
  },
);

export const reportUnsure = code<{ files: readonly string[] }>(
  'report-not-comparable',
  ['should', 'office'],
  { files: ['data/report/report.html'] },
  {
    title: 'The report inside cannot be compared on this machine',
    why: 'An attachment could not be looked into within the limits of time and memory, here or where the bundle was made, so the reports have to differ.',
    fix: 'Verify again on a machine with more memory and less to do, or judge by the check made here.',
    message: (d) =>
      `Not the same as the check made here, and an attachment was not looked into: ${d.files.join(', ')}.`,
  },
  {
    title: 'この環境では比較できない報告',
    why: '時間またはメモリの上限のため、この環境または作成時の環境で内容を確認できなかった添付書類があり、報告は一致しません。',
    fix: '余裕のある環境でもう一度確認するか、今回の確認結果によって判断してください。',
    message: (d) => `今回の確認結果と一致せず、内容を確認できなかった添付書類があります：${d.files.join('、')}。`,
  },
);

export const toolVersionDiffers = code<{ inside: string; own: string }>(
  'tool-version-differs',
  ['notice', 'office'],
  { inside: '0.1.0', own: '0.2.0' },
  {
    title: 'Packed by another version of the tool',
    why: 'Another version has other rules, so its report need not be the same to the byte; the findings are compared instead.',
    fix: 'Nothing has to be done. Where findings differ, the check made here goes by your version.',
    message: (d) => `The bundle was made by version ${d.inside}; this is version ${d.own}.`,
  },
  {
    title: '本ツールの版の違い',
    why: '版が異なると規則も異なり、報告はバイト単位では一致しないことがあります。そのため、指摘を比較します。',
    fix: '対応は不要です。指摘が異なる場合、今回の確認はお手元の版によるものです。',
    message: (d) => `提出用 zip は版 ${d.inside} で作成されましたが、お手元の版は ${d.own} です。`,
  },
);

const VERDICTS: Readonly<Record<string, Record<'en' | 'ja', string>>> = {
  ready: { en: 'ready', ja: '提出可' },
  'not-ready': { en: 'not ready', ja: '要修正' },
  'could-not-check': { en: 'could not check', ja: '確認不可' },
};

const LEVELS_JA: Readonly<Record<string, string>> = { must: '必須', should: '推奨', notice: '参考' };

/** `must code pointer` with the level in Japanese. */
const inJapanese = (findings: readonly string[]): readonly string[] =>
  findings.map((finding) => finding.replace(/^\w+/, (level) => LEVELS_JA[level] ?? level));

type Checks = {
  readonly inside: 'ready' | 'not-ready' | 'could-not-check';
  readonly now: 'ready' | 'not-ready' | 'could-not-check';
  /** Findings as `level code pointer`. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
};

export const checkDiffers = code<Checks>(
  'check-differs',
  ['should', 'office'],
  { inside: 'ready', now: 'not-ready', added: ['must budget-over-cap /budget/years/0/total'], gone: [] },
  {
    title: 'The check finds something else than the report inside',
    why: 'The report inside was made by another version of the tool or of the call, or for another day. What is new or gone since then is told so that nobody relies on the older report.',
    fix: 'Go by the findings below, and tell the sender where they ask for changes.',
    message: (d) =>
      [
        `The report inside says "${VERDICTS[d.inside]?.en}", the check made here "${VERDICTS[d.now]?.en}".`,
        d.added.length > 0 ? ` New (${d.added.length}): ${listed(d.added)}.` : '',
        d.gone.length > 0 ? ` No longer found (${d.gone.length}): ${listed(d.gone)}.` : '',
      ].join(''),
  },
  {
    title: '同梱の報告と今回の確認の違い',
    why: '同梱の報告は、本ツールまたは公募の定義の別の版によるものか、別の基準日のものです。以前の報告に依拠することのないよう、増えた指摘となくなった指摘を示します。',
    fix: '以下の指摘によって判断し、修正が必要な場合は送付元に連絡してください。',
    message: (d) =>
      [
        `同梱の報告の判定は「${VERDICTS[d.inside]?.ja}」ですが、今回の判定は「${VERDICTS[d.now]?.ja}」です。`,
        d.added.length > 0 ? `増えた指摘（${d.added.length}件）：${listed(inJapanese(d.added))}。` : '',
        d.gone.length > 0 ? `なくなった指摘（${d.gone.length}件）：${listed(inJapanese(d.gone))}。` : '',
      ].join(''),
  },
);
