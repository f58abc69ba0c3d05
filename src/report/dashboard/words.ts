import type { Localized } from '../../../schemas/field.js';
import type { Verdict } from '../../core/evaluate.js';
import { counted, grouped } from '../../domain/written-forms.js';
import type { WaivedCounts } from './waived-counts.js';

/** The fixed words of the dashboard and of the summary. */
export const DASHBOARD_WORDS = {
  title: { en: 'Check of all drafts', ja: '提案書の一括確認結果' },
  calls: { en: 'Calls and deadlines', ja: '公募と締切' },
  status: { en: 'status', ja: '状態' },
  deadline: { en: 'next deadline', ja: '次の締切' },
  drafts: { en: 'drafts', ja: '提案書数' },
  noCall: { en: 'No call: not judged', ja: '公募なし（判定していません）' },
  noDeadline: { en: 'The call gives no day of a deadline.', ja: '公募に締切日の記載がありません。' },
  passed: { en: 'Every dated deadline has passed.', ja: '日付のある締切はすべて過ぎています。' },
  window: { en: 'end of the stated window, preliminary', ja: '公募期間（予定）の末日' },
  acting: { en: 'Who must act', ja: '担当別の対応' },
  who: { en: 'who', ja: '担当' },
  firstSteps: { en: 'first step theirs', ja: '最初の対応' },
  toMend: { en: 'drafts to mend', ja: '要対応の提案書' },
  budget: { en: 'Budget by fiscal year', ja: '年度別の申請額' },
  tier: { en: 'tier', ja: '区分' },
  allYears: { en: 'all years', ja: '全年度' },
  sum: { en: 'sum', ja: '合計' },
  noTier: { en: 'No tier stated', ja: '区分の記載なし' },
  unknownTier: { en: 'Not a tier of the call', ja: '公募にない区分' },
  asWritten: {
    en: 'As the drafts state it, ready or not.',
    ja: '判定にかかわらず、提案書の記載額を集計しています。',
  },
  noBudget: { en: 'No budget could be read.', ja: '予算を読み取れた提案書はありません。' },
  countries: { en: 'Countries of partners', ja: '相手国・地域' },
  country: { en: 'country', ja: '国・地域' },
  agencies: { en: 'Agencies that fund partners', ja: '相手国側の助成機関' },
  agency: { en: 'agency', ja: '助成機関' },
  noPartner: { en: 'No partner could be read.', ja: '相手国側研究者を読み取れた提案書はありません。' },
  noAgency: { en: 'No agency could be read.', ja: '助成機関を読み取れた提案書はありません。' },
  rules: { en: 'Findings by rule', ja: '規則別の指摘' },
  rule: { en: 'rule', ja: '規則' },
  count: { en: 'findings', ja: '指摘数' },
  list: { en: 'Drafts', ja: '提案書一覧' },
  number: { en: 'no.', ja: '番号' },
  draftTitle: { en: 'title', ja: '課題名' },
  file: { en: 'file', ja: 'ファイル' },
  id: { en: 'ID', ja: '整理名' },
  leader: { en: 'principal investigator', ja: '研究開発代表者' },
  institution: { en: 'institution', ja: '所属機関' },
  phase: { en: 'phase', ja: '研究フェーズ' },
  total: { en: 'total (yen)', ja: '申請総額（円）' },
  firstStep: { en: 'first step', ja: '最初に行うこと' },
  due: { en: 'deadline', ja: '締切' },
  nothingToDo: { en: 'nothing', ja: 'なし' },
  find: { en: 'Find', ja: '検索' },
  any: { en: 'all', ja: 'すべて' },
  clear: { en: 'Clear', ja: '解除' },
  sortedBy: { en: 'Sorted by', ja: '並べ替え：' },
  ascending: { en: 'ascending', ja: '昇順' },
  descending: { en: 'descending', ja: '降順' },
  reports: { en: 'Report of each draft', ja: '提案書ごとの結果' },
  reportsHint: {
    en: 'Open a draft to read its findings. Texts of the calls stand once, at the end.',
    ja: '各提案書を開くと指摘事項を確認できます。公募の文言は末尾にまとめています。',
  },
  places: { en: 'Where the calls say it', ja: '公募の該当箇所' },
  unreadTitle: { en: 'What was not checked', ja: '確認していない事項' },
  unreadRules: { en: 'Rules that did not judge', ja: '判定していない規則' },
  people: {
    en: 'Points that only a person can judge are not part of any verdict. They are listed under the calls below.',
    ja: '人による確認が必要な事項は、判定に含まれていません。公募ごとに以下に示します。',
  },
  peopleElsewhere: {
    en: 'Points that only a person can judge are not part of any verdict. The report of each draft lists them.',
    ja: '人による確認が必要な事項は、判定に含まれていません。提案書ごとの確認結果を参照してください。',
  },
  bundle: { en: 'bundle beside the draft', ja: '提出用 zip' },
  olderBundle: { en: 'holds another version of the draft', ja: '現在の提案書とは内容が異なります' },
  provisional: { en: 'provisional', ja: '暫定' },
  houseRule: { en: 'check of this tool', ja: '本ツール独自の確認事項' },
  formatRule: { en: 'file format', ja: 'ファイル形式の規則' },
  withWaived: { en: 'some', ja: 'あり' },
  withoutWaived: { en: 'none', ja: 'なし' },
  waived: { en: 'waived', ja: '承認済み' },
} as const satisfies Record<string, Localized>;

/** How many drafts a list leaves out; null where it has all. */
export function moreDrafts(left: Readonly<Record<Verdict, number>>): Localized | null {
  const { ready, 'not-ready': notReady, 'could-not-check': unknown } = left;
  const all = ready + notReady + unknown;
  if (all === 0) return null;
  return {
    en: `… ${grouped(all)} more: ${grouped(notReady)} not ready, ${grouped(unknown)} could not be checked, ${grouped(ready)} ready.`,
    ja: `…ほか ${grouped(all)} 件（要修正 ${grouped(notReady)} 件、確認不可 ${grouped(unknown)} 件、提出可 ${grouped(ready)} 件）。`,
  };
}

/** The text to which a star in a table leads. */
export const starred = ({ en, ja }: Localized): Localized => ({ en: `* ${en}`, ja: `* ${ja}` });

/** `128 drafts`. */
export const draftCount = (count: number): Localized => ({
  en: `${grouped(count)} ${count === 1 ? 'draft' : 'drafts'}`,
  ja: `提案書 ${grouped(count)} 件`,
});

/** What could not be judged of the drafts as a whole, in a sentence each; none where all could. */
export const uncheckedWords = (couldNot: number, unread: number): readonly Localized[] => [
  ...(couldNot > 0 ? [couldNotCheck(couldNot)] : []),
  ...(unread > 0 ? [someUnread(unread)] : []),
];

/** `1 of them with waived findings`, under the number of those that are ready; null where there is none. */
export const readyOnRecord = (ready: number): Localized | null =>
  ready === 0
    ? null
    : { en: `${grouped(ready)} of them with waived findings`, ja: `うち承認済みの指摘あり ${grouped(ready)} 件` };

/** `3 findings in 2 drafts are accepted on record and in no other count`. */
export const waivedInAll = ({ findings, drafts }: WaivedCounts): Localized => ({
  en: `${counted(findings, 'finding')} in ${counted(drafts, 'draft')} ${findings === 1 ? 'is' : 'are'} accepted on record and in no other count of this page.`,
  ja: `承認済みの指摘は ${grouped(findings)} 件（提案書 ${grouped(drafts)} 件）です。ほかの件数には含めていません。`,
});

const couldNotCheck = (couldNot: number): Localized => ({
  en: `${counted(couldNot, 'draft')} could not be checked. That is no verdict on ${couldNot === 1 ? 'it' : 'them'}.`,
  ja: `確認できなかった提案書は ${grouped(couldNot)} 件です。適否は判定していません。`,
});

const someUnread = (unread: number): Localized => ({
  en: `In ${counted(unread, 'draft')} some rules did not judge, because what they read has faults.`,
  ja: `提案書 ${grouped(unread)} 件では、読み取れない項目があるため、判定していない規則があります。`,
});

/** `and 12 more countries, 40 mentions`: what a list leaves out. */
export const restWords = (names: number, drafts: number): Localized => ({
  en: `and ${grouped(names)} more (${grouped(drafts)} in all)`,
  ja: `ほか ${grouped(names)} 件（延べ ${grouped(drafts)} 件）`,
});

export const unreadBudgets = (count: number): Localized => ({
  en: `The budget of ${counted(count, 'draft')} could not be read and is in no sum.`,
  ja: `予算を読み取れない提案書 ${grouped(count)} 件は、集計に含まれていません。`,
});
