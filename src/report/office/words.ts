import type { Localized } from '../../../schemas/field.js';
import { counted } from '../../domain/written-forms.js';

/** The words of the tables: what heads a column, and the fixed words in cells. */

export const HEADS = {
  file: { en: 'File', ja: 'ファイル' },
  id: { en: 'ID', ja: '整理名' },
  title: { en: 'Title', ja: '課題名' },
  leader: { en: 'Principal investigator', ja: '研究開発代表者' },
  institution: { en: 'Institution', ja: '所属機関' },
  call: { en: 'Call', ja: '公募' },
  tier: { en: 'Tier', ja: '区分' },
  phase: { en: 'Phase', ja: '研究フェーズ' },
  start: { en: 'Start', ja: '開始日' },
  end: { en: 'End', ja: '終了日' },
  firstYear: { en: 'First fiscal year', ja: '開始年度' },
  lastYear: { en: 'Last fiscal year', ja: '終了年度' },
  years: { en: 'Fiscal years', ja: '年度数' },
  total: { en: 'Total (yen)', ja: '申請総額（円）' },
  otherTotal: { en: 'Total (other currency)', ja: '申請総額（円以外）' },
  currency: { en: 'Currency', ja: '通貨' },
  verdict: { en: 'Verdict', ja: '判定' },
  must: { en: 'Must', ja: '必須' },
  should: { en: 'Should', ja: '推奨' },
  notice: { en: 'Notice', ja: '参考' },
  waived: { en: 'Waived', ja: '承認済み' },
  reason: { en: 'Reason', ja: '承認の理由' },
  by: { en: 'Accepted by', ja: '承認者' },
  until: { en: 'Until', ja: '有効期限' },
  record: { en: 'On record', ja: '記録箇所' },
  origin: { en: 'Kind of record', ja: '記録の種類' },
  notChecked: { en: 'Rules not checked', ja: '未確認の規則数' },
  firstStep: { en: 'What to do first', ja: '最初に行うこと' },
  who: { en: 'Who acts', ja: '担当' },
  deadline: { en: 'Deadline', ja: '締切' },
  deadlineNote: { en: 'About the deadline', ja: '締切の内容' },
  daysLeft: { en: 'Days left', ja: '残り日数' },
  digest: { en: 'Digest of the bundle', ja: 'ダイジェスト' },
  ownCall: { en: 'Call that the draft names', ja: '提案書に記載の公募' },
  ownVerdict: { en: 'Verdict under that call', ja: '記載の公募での判定' },
  code: { en: 'Rule', ja: '規則' },
  what: { en: 'What it finds', ja: '内容' },
  level: { en: 'Level', ja: '重要度' },
  basis: { en: 'Basis', ja: '根拠' },
  findings: { en: 'Findings', ja: '指摘件数' },
  drafts: { en: 'Drafts', ja: '提案書数' },
  unread: { en: 'Drafts not checked', ja: '未確認の提案書数' },
  names: { en: 'Which drafts', ja: '該当する提案書' },
  why: { en: 'Why', ja: '理由' },
  place: { en: 'Place', ja: '箇所' },
  line: { en: 'Line', ja: '行' },
  field: { en: 'Field', ja: '項目' },
  message: { en: 'Finding', ja: '指摘内容' },
  fix: { en: 'What to do', ja: '対応' },
  draft: { en: 'Draft', ja: '提案書' },
  topic: { en: 'Topic', ja: '種別' },
  item: { en: 'Item', ja: '項目' },
  text: { en: 'Details', ja: '内容' },
} as const satisfies Record<string, Localized>;

/** `2024`, as the head of a column of yen. */
export const fiscalYearHead = (year: number): Localized => ({ en: `FY${year} (yen)`, ja: `${year}年度（円）` });
export const projectYearHead = (year: number): Localized => ({ en: `Year ${year} (yen)`, ja: `${year}年目（円）` });

/** Names of sheets: Excel takes 31 characters, and no slash. */
export const SHEETS = {
  drafts: { en: 'Drafts', ja: '提案書一覧' },
  todo: { en: 'To do', ja: '対応事項' },
  rules: { en: 'Rules', ja: '規則別' },
  findings: { en: 'Findings', ja: '指摘一覧' },
  waived: { en: 'Waived', ja: '承認記録' },
  about: { en: 'About', ja: 'この表について' },
} as const satisfies Record<string, Localized>;

/** For a table, in which a whole sentence repeats too much. */
export const BASIS_WORDS = {
  call: { en: 'the call', ja: '公募' },
  house: { en: 'this tool (no demand of the call)', ja: '本ツール独自（公募の要件ではありません）' },
  format: { en: 'the file format', ja: 'ファイル形式' },
} as const satisfies Record<string, Localized>;

/** Where a decision stands. */
export const ORIGIN_WORDS = {
  file: { en: 'file beside the draft', ja: '提案書と同じ場所のファイル' },
  settings: { en: 'settings file', ja: '設定ファイル' },
  draft: { en: 'comment in the draft', ja: '提案書内のコメント' },
} as const satisfies Record<string, Localized>;

export const CELLS = {
  provisional: { en: ' (provisional)', ja: '（暫定）' },
  allRules: { en: 'all', ja: 'すべて' },
  olderDraft: { en: ' (of an older draft)', ja: '（旧版の提案書のもの）' },
  window: { en: 'Last day of the window for applications', ja: '公募期間の最終日' },
  earliest: (day: string) => ({ en: `, ${day} at the earliest`, ja: `、早ければ${day}` }),
  internal: { en: ' (of your office)', ja: '（所属機関内）' },
  preliminary: { en: ' (preliminary)', ja: '（予定）' },
  passed: { en: 'Every deadline of the call has passed.', ja: '公募の締切はすべて過ぎています。' },
  noDeadline: { en: 'The call gives no day of a deadline.', ja: '公募に締切日の記載がありません。' },
  cut: { en: '… (cut: longer than a cell can be)', ja: '…（セルの上限を超えるため省略）' },
} as const;

export const moreFiles = (count: number): Localized => ({ en: `… and ${count} more`, ja: `…ほか${count}件` });

export const tooManyRows = (count: number): Localized => ({
  en: `${count} more rows do not fit on a sheet. The json report has all of them.`,
  ja: `行数の上限のため、残り${count}行を省略しました。全件は JSON 形式の報告で確認してください。`,
});

/** What a section of the to-do sheet counts. */
export const openItems = (must: number, should: number, notice: number, drafts: number): Localized => {
  const noticed = { en: notice > 0 ? `, ${notice} notice` : '', ja: notice > 0 ? `、参考 ${notice} 件` : '' };
  return {
    en: `${must} must, ${should} should${noticed.en}, in ${counted(drafts, 'draft')}`,
    ja: `必須 ${must} 件、推奨 ${should} 件${noticed.ja}（提案書 ${drafts} 件）`,
  };
};

export const todoNote = (left: number): Localized => ({
  en:
    left > 0
      ? `By who must act, then by draft; must before should. ${left} ${left === 1 ? 'notice is' : 'notices are'} left out here and listed under “Findings”.`
      : 'By who must act, then by draft; must before should.',
  ja:
    left > 0
      ? `担当別・提案書別に、必須、推奨の順で示します。参考の指摘 ${left} 件は「指摘一覧」のみに示します。`
      : '担当別・提案書別に、必須、推奨の順で示します。',
});

export const NOTHING_TO_DO: Localized = {
  en: 'Nothing is left that must or should be done.',
  ja: '対応が必要な必須・推奨の指摘はありません。',
};
