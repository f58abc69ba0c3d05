import type { Localized } from '../../../schemas/field.js';
import { counted } from '../../domain/written-forms.js';

/** What the sheet about the table says. */
export const ABOUT = {
  run: { en: 'This table', ja: 'この表' },
  made: { en: 'Made by', ja: '作成' },
  counts: { en: 'Counts', ja: '件数' },
  drafts: { en: 'Drafts', ja: '提案書' },
  readyOnRecord: { en: 'Ready, with waived findings', ja: '提出できる状態（うち承認済みの指摘あり）' },
  calls: { en: 'Calls', ja: '公募' },
  definition: { en: 'definition', ja: '定義ファイル' },
  judged: { en: 'drafts judged by it', ja: '判定した提案書' },
  provisional: { en: 'Provisional', ja: '暫定' },
  noCall: { en: 'No draft was judged by a call.', ja: '公募に基づいて判定した提案書はありません。' },
  notChecked: { en: 'Not checked', ja: '確認していない事項' },
  unreadDrafts: { en: 'Could not check', ja: '確認できなかった提案書' },
  unreadRule: { en: 'Rule not checked', ja: '確認していない規則' },
  switchedOff: { en: 'Switched off', ja: '無効にされている規則' },
  allChecked: {
    en: 'Every draft could be judged, by every rule that applies to it.',
    ja: 'すべての提案書を、適用されるすべての規則で確認しました。',
  },
  judge: { en: 'For a person to judge', ja: '人による確認が必要な事項' },
  notStated: { en: 'The call does not say; check its text', ja: '公募に記載のない事項（公募要領で確認してください）' },
  reading: { en: 'How to read it', ja: '表の見方' },
  empty: { en: 'Empty cell', ja: '空欄' },
  amounts: { en: 'Amounts', ja: '金額' },
  days: { en: 'Days left', ja: '残り日数' },
  digest: { en: 'Digest', ja: 'ダイジェスト' },
} as const satisfies Record<string, Localized>;

export const MEANINGS = {
  must: { en: 'The draft cannot go as it is.', ja: 'このままでは提出できません。' },
  should: {
    en: 'It does not block. Mend it, or have a reason to leave it.',
    ja: '提出の妨げにはなりません。修正するか、修正しない理由を確認してください。',
  },
  notice: { en: 'To know; nothing has to be done.', ja: '参考情報です。対応は必須ではありません。' },
  waived: {
    en: 'Somebody accepted the finding on record. It is in no other count, and a verdict that stands beside it says so. The sheet “Waived” lists each decision.',
    ja: '承認記録のある指摘です。ほかの件数には含めず、判定に件数を併記しています。内容は「承認記録」に示します。',
  },
  empty: {
    en: 'The draft does not say it, or it could not be read. It is never a zero.',
    ja: '提案書に記載がないか、読み取れないことを示します。0 の意味ではありません。',
  },
  amounts: {
    en: 'As the drafts write them, in whole yen. Amounts in other currencies stand in a column of their own and are not converted.',
    ja: '提案書に記載された額を円単位で示します。円以外の通貨は別の列に示し、換算していません。',
  },
  days: {
    en: 'Days of the calendar in Japan from the day of the check; a deadline elsewhere can fall on the next day in Japan.',
    ja: '基準日からの日数です（日本の暦日）。海外の締切は、日本では翌日に当たることがあります。',
  },
  digest: {
    en: 'Of the bundle that lies beside the draft; “of an older draft” means that the bundle does not hold the draft as it is now.',
    ja: '提案書と同じ場所にある提出用 zip のダイジェストです。「旧版の提案書のもの」は、zip の内容が現在の提案書と異なることを示します。',
  },
} as const satisfies Record<string, Localized>;

export const moreDrafts = (count: number): Localized => ({
  en: `… and ${count} more drafts`,
  ja: `…ほか${count}件の提案書`,
});

export const inDrafts = (count: number): Localized => ({
  en: `in ${counted(count, 'draft')}`,
  ja: `提案書 ${count} 件`,
});
