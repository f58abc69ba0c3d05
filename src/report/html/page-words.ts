import type { Localized } from '../../../schemas/field.js';

/** The fixed words that only the page needs. */
export const PAGE_WORDS = {
  skip: { en: 'Skip to the report', ja: '本文へ移動' },
  language: { en: 'Language', ja: '言語' },
  file: { en: 'file', ja: 'ファイル' },
  who: { en: 'by', ja: '担当' },
  budget: { en: 'Budget by fiscal year', ja: '年度別の研究開発費' },
  budgetUnread: {
    en: 'Not drawn: the budget could not be read.',
    ja: '予算を読み取れないため、図示していません。',
  },
  noLimit: {
    en: 'No yearly limit is drawn: the declared tier could not be read, or the call states no yearly limit for it.',
    ja: '申請する区分を読み取れないか、公募に年間の限度額の記載がないため、限度額は図示していません。',
  },
  sameFigures: { en: 'The table that follows has the same figures.', ja: '同じ数値を下の表に示します。' },
  fiscalYear: { en: 'fiscal year', ja: '年度' },
  direct: { en: 'direct', ja: '直接経費' },
  indirect: { en: 'indirect', ja: '間接経費' },
  total: { en: 'total', ja: '合計' },
  project: { en: 'total as stated', ja: '総額（記載値）' },
  againstTier: { en: 'against the limit', ja: '上限・下限との照合' },
  floor: { en: 'floor', ja: '下限' },
  cap: { en: 'cap', ja: '上限' },
  fits: { en: 'within the limit', ja: '範囲内' },
  slip: { en: 'check the unit', ja: '単位を要確認' },
  ticks: {
    en: 'Ticks are not saved with this file. Print it, or save it as PDF, to keep them.',
    ja: 'チェックの状態はこのファイルに保存されません。残す場合は、印刷するか PDF に保存してください。',
  },
  notJudged: {
    en: 'This tool does not judge these points. A person has to.',
    ja: '以下は本ツールでは判定していません。人による確認が必要です。',
  },
  coverage: { en: 'What was checked', ja: '確認の範囲' },
} as const satisfies Record<string, Localized>;

export const COSTS_WORDS = {
  direct: { en: 'direct costs only', ja: '直接経費のみ' },
  'direct-and-indirect': { en: 'direct and indirect costs together', ja: '間接経費を含む' },
  'full-cost': { en: 'full cost', ja: '総経費' },
} as const satisfies Record<string, Localized>;
