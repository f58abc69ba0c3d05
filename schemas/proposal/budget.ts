import * as z from 'zod/mini';
import { amount, MOST_FISCAL_YEARS, text } from '../common.js';
import { field } from '../field.js';

export const BUDGET_UNITS = ['yen', 'thousand-yen'] as const;

/** AMED's categories of direct costs (大項目), in the order of its forms. */
export const DIRECT_CATEGORIES = ['goods', 'travel', 'personnel', 'other'] as const;

const direct = z.strictObject({
  goods: z.optional(
    field(amount(), {
      en: ['Goods', 'Equipment, software, reagents and consumables (物品費).'],
      ja: ['物品費', '設備、ソフトウェア、試薬、消耗品など。'],
    }),
  ),
  travel: z.optional(
    field(amount(), {
      en: ['Travel', 'Travel costs (旅費).'],
      ja: ['旅費', '国内・外国旅費。'],
    }),
  ),
  personnel: z.optional(
    field(amount(), {
      en: ['Personnel and honoraria', 'Personnel costs and honoraria (人件費・謝金).'],
      ja: ['人件費・謝金', '人件費と謝金。'],
    }),
  ),
  other: z.optional(
    field(amount(), {
      en: ['Other', 'Publication, meetings, lease, outsourcing and the like (その他).'],
      ja: ['その他', '論文投稿料、会議費、賃借料、外注費など。'],
    }),
  ),
  total: field(amount(), {
    en: ['Total of direct costs', 'Sum of the categories of direct costs.'],
    ja: ['直接経費計', '大項目の合計。'],
  }),
});

const year = z.strictObject({
  fiscalYear: z.optional(
    field(z.int().check(z.gte(2000), z.lte(2100)), {
      en: ['Fiscal year', 'Japanese fiscal year: 2024 runs from 2024-04-01 to 2025-03-31.'],
      ja: ['年度', '会計年度（西暦）。2024 は 2024-04-01 から 2025-03-31 まで。'],
    }),
  ),
  projectYear: z.optional(
    field(z.int().check(z.gte(1), z.lte(MOST_FISCAL_YEARS)), {
      en: [
        'Project year',
        'In place of the fiscal year, for calls that count years from the start: 1 for the first twelve months.',
      ],
      ja: ['実施年', '年度の代わりに、開始から数える公募の場合。最初の12か月は 1。'],
    }),
  ),
  direct: field(direct, {
    en: ['Direct costs', "Direct costs; by AMED's categories in calls that use them."],
    ja: ['直接経費', '直接経費。AMED の大項目を用いる公募では、大項目ごとに書きます。'],
  }),
  indirect: field(amount(), {
    en: ['Indirect costs', 'Indirect costs of the year.'],
    ja: ['間接経費', 'その年度の間接経費。'],
  }),
  total: field(amount(), {
    en: ['Total', 'Direct and indirect costs of the year together.'],
    ja: ['合計', 'その年度の直接経費と間接経費の合計。'],
  }),
});

export const budget = z.strictObject({
  currency: field(text(), {
    en: ['Currency', 'ISO 4217 code of all amounts in this section, such as JPY.'],
    ja: ['通貨', 'この節の金額の通貨。ISO 4217 のコード（JPY など）。'],
  }),
  unit: z.optional(
    field(z.enum(BUDGET_UNITS), {
      en: [
        'Unit',
        'For yen: yen, or thousand-yen when every amount is written in thousands of yen. Other currencies have none.',
      ],
      ja: [
        '単位',
        '円の場合に書きます。円は yen、千円は thousand-yen。すべての金額に共通です。ほかの通貨では省略します。',
      ],
    }),
  ),
  years: field(
    z
      .array(
        field(year, {
          en: ['Year', 'The budget of one year: a fiscal year, or a project year.'],
          ja: ['年度別内訳', '1年分の予算。年度または実施年で示します。'],
        }),
      )
      .check(z.minLength(1), z.maxLength(MOST_FISCAL_YEARS)),
    {
      en: ['Years', 'The budget, one entry for each fiscal year that the project touches, or for each project year.'],
      ja: ['年度別予算', '研究開発期間がかかる年度ごと、または実施年ごとの予算。'],
    },
  ),
  fullCost: z.optional(
    field(amount(), {
      en: ['Full cost', 'The whole cost of the project, where the funder pays only a part of it.'],
      ja: ['総経費', '助成機関が一部のみを負担する場合の、研究開発に要する総経費。'],
    }),
  ),
  total: field(
    z.strictObject({
      direct: field(amount(), {
        en: ['Direct costs', 'Direct costs of all years.'],
        ja: ['直接経費', '全年度の直接経費。'],
      }),
      indirect: field(amount(), {
        en: ['Indirect costs', 'Indirect costs of all years.'],
        ja: ['間接経費', '全年度の間接経費。'],
      }),
      total: field(amount(), {
        en: ['Total', 'Direct and indirect costs of all years.'],
        ja: ['合計', '全年度の直接経費と間接経費の合計。'],
      }),
    }),
    {
      en: ['Total of the project', 'Sums over all fiscal years.'],
      ja: ['総額', '全年度の合計。'],
    },
  ),
});

export type Budget = z.output<typeof budget>;
export type BudgetYear = z.output<typeof year>;
