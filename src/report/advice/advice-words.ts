import type { CountedCosts } from '../../../schemas/budget-tier.js';
import type { Localized } from '../../../schemas/field.js';
import type { FitState, NotCompared } from '../../domain/advice.js';
import type { OpenReason } from '../../domain/counted-amounts.js';

/** The fixed words of advice about amounts. */

export const STATE_WORDS: Readonly<Record<FitState, Localized>> = {
  fits: { en: 'the amounts fit as they stand', ja: '現在の額で収まります' },
  open: { en: 'it depends on what the call does not settle', ja: '公募の記載だけでは判断できません' },
  change: { en: 'the amounts do not fit', ja: '現在の額では収まりません' },
  impossible: {
    en: 'no amounts for these years, in the unit of the draft, keep all of its limits at once',
    ja: 'この年数と単位では、すべての限度額を同時に満たす額がありません',
  },
  'unit-doubtful': {
    en: 'the unit of the amounts is in doubt; settle it first (grantlint check says where)',
    ja: '金額の単位に疑いがあります。先に単位を確認してください（該当箇所は grantlint check で表示します）',
  },
  'sums-wrong': {
    en: 'as written the amounts fit, but the sums of the draft do not agree',
    ja: '記載された額は収まりますが、提案書の合計が一致していません',
  },
  'nothing-asked': { en: 'the draft asks for nothing yet', ja: '提案書の申請額がすべて0です' },
  'not-comparable': { en: 'cannot be compared', ja: '照合できません' },
  'no-limit': {
    en: 'the call states no limit on what the applicants ask for',
    ja: '公募に、応募者の申請額の限度の記載がありません',
  },
  'not-offered': { en: 'named by the call, but not offered', ja: '公募に記載されていますが、募集はありません' },
};

export const STATE_SIGNS: Readonly<Record<FitState, string>> = {
  fits: '✔',
  open: '?',
  change: '✖',
  impossible: '✖',
  'unit-doubtful': '?',
  'sums-wrong': '?',
  'nothing-asked': '?',
  'not-comparable': '?',
  'no-limit': '?',
  'not-offered': '-',
};

export const NOT_COMPARED_WORDS: Readonly<Record<NotCompared['why'] | 'full-cost-of-years', Localized>> = {
  currency: { en: 'the limit is in another currency than the draft', ja: '限度額の通貨が提案書と異なります' },
  years: {
    en: 'the limit and the draft count years in different ways (fiscal years, project years)',
    ja: '限度額と提案書とで、年の数え方（年度、実施年）が異なります',
  },
  'full-cost': {
    en: 'the limit is on the full cost, which the draft does not give',
    ja: '限度額は総経費に対するものですが、提案書に総経費の記載がありません',
  },
  'full-cost-of-years': {
    en: 'the limit is on the full cost of single years, which a draft does not state',
    ja: '限度額は年ごとの総経費に対するものですが、提案書には年ごとの総経費の欄がありません',
  },
  'unnamed-years': {
    en: 'entries of the budget name no year, or count years in two ways',
    ja: '予算に、年の記載のない項目、または数え方の異なる項目があります',
  },
};

export const COSTS_SHORT: Readonly<Record<CountedCosts, Localized>> = {
  direct: { en: 'direct costs', ja: '直接経費' },
  'direct-and-indirect': { en: 'direct + indirect', ja: '直接＋間接' },
  'full-cost': { en: 'full cost', ja: '総経費' },
};

export const CAUTION_WORDS: Readonly<Record<'sums' | 'unit', Localized>> = {
  sums: {
    en: 'The sums of the draft do not agree; the advice goes by each amount as it stands. Correct them first.',
    ja: '提案書の合計が一致していません。ここでは記載されたとおりの額で照合しています。先に合計を直してください。',
  },
  unit: {
    en: 'Amounts in yen need their unit (yen or thousand-yen); those in other currencies have none.',
    ja: '円の金額には単位（yen または thousand-yen）が必要です。ほかの通貨では単位を書きません。',
  },
};

export const OPEN_WORDS: Readonly<Record<OpenReason, Localized>> = {
  part: {
    en: 'The project covers only part of this year, and the call does not say whether the floor holds for a part year.',
    ja: '研究開発期間はこの年の一部だけです。その場合にも下限が適用されるかは、公募に書かれていません。',
  },
  prorated: {
    en: 'The cap is stated for a longer project; this is its share for the months of this one. The call does not say whether it is reduced.',
    ja: '公募の上限は、より長い研究開発期間について示されています。これはこの提案の月数に按分した額ですが、按分されるかは公募に書かれていません。',
  },
  soft: {
    en: 'The call names this amount as a guide: amounts beyond it can be proposed too.',
    ja: 'この額は目安です。公募には、これを外れる額も提案できるとあります。',
  },
  house: {
    en: 'A limit of your own office, which the funder does not ask for.',
    ja: '所属機関独自の限度額です。配分機関の要件ではありません。',
  },
};

export const ADVICE_WORDS = {
  declared: { en: 'declared', ja: '申請する区分' },
  callWide: { en: 'Limits of the call', ja: '公募の限度額' },
  draft: { en: 'draft', ja: '提案書' },
  limit: { en: 'limit', ja: '限度額' },
  change: { en: 'change', ja: '増減' },
  direct: { en: 'direct costs*', ja: '直接経費＊' },
  cap: { en: 'cap', ja: '上限' },
  floor: { en: 'floor', ja: '下限' },
  total: { en: 'Total', ja: '総額' },
  ofCall: { en: 'A limit of the call, whatever the tier.', ja: '区分にかかわらず適用される、公募の限度額です。' },
  noneApplies: {
    en: 'its limits are for none of the years in the budget',
    ja: '限度額の対象となる年が予算にありません',
  },
  ratio: {
    en: '* Direct costs that keep the limit (with a cap the most, with a floor the least) where indirect costs keep their present ratio to direct costs, fractions cut off.',
    ja: '＊ 現在の間接経費の割合（端数切り捨て）を保つ場合に、限度額に収まる直接経費です（上限では最大額、下限では最小額）。',
  },
  follow: {
    en: 'Sums follow: an amount that is changed changes every sum above it.',
    ja: '金額を変更したら、関係する合計も直してください。',
  },
  mixed: {
    en: 'Direct costs, and direct and indirect costs together, are limited each by itself: a change of one moves the other.',
    ja: '直接経費と、間接経費を含む額の両方に限度があります。一方を変えると、もう一方も変わります。',
  },
  amountsOnly: {
    en: 'Only caps and floors of amounts are meant here; everything else is judged by',
    ja: 'ここで照合したのは、金額の上限と下限だけです。ほかの事項は次で確認してください',
  },
} as const satisfies Record<string, Localized>;
