import * as z from 'zod/mini';
import { amountLimit, budgetCurrency, countedCosts, limitParts } from '../budget-tier.js';
import { field } from '../field.js';
import { listOf, placesList } from './list.js';
import { at, factId, level } from './locator.js';

const percent = field(z.int().check(z.gte(1), z.lte(100)), {
  en: ['Highest share (%)', 'Whole number of percent.'],
  ja: ['上限（％）', '整数の百分率。'],
});

const budgetLimit = z.strictObject({ id: factId(), ...limitParts, at });

const partnerLimit = z.strictObject({
  id: factId(),
  countries: z.optional(
    placesList(
      ['Countries', 'Partners of these countries only; every partner where it is left out.'],
      ['対象国', 'この国の相手国側研究者のみに適用。省略するとすべての相手国側研究者。'],
    ),
  ),
  role: z.optional(
    field(z.enum(['project-leader', 'participant']), {
      en: ['Role', 'project-leader or participant, where the amount depends on it.'],
      ja: ['役割', '額が役割で異なる場合に、project-leader（研究代表）か participant（参加者）。'],
    }),
  ),
  together: z.optional(
    field(z.boolean(), {
      en: ['Together', 'true where the amount holds for all these partners together, not for each.'],
      ja: ['合算', '相手国側研究者ごとではなく、該当する相手国側研究者全体の合計に適用される場合は true。'],
    }),
  ),
  ...amountLimit,
  at,
});

const share = z.strictObject({
  id: factId(),
  side: field(z.enum(['applicants', 'partners']), {
    en: ['Side', 'applicants (the budget of the draft) or partners (their requests).'],
    ja: ['対象', 'applicants（応募者の申請額）または partners（相手国側研究者の申請額）。'],
  }),
  countries: z.optional(
    placesList(
      ['Countries', 'Partners of these countries only; every partner where it is left out.'],
      ['対象国', 'この国の相手国側研究者のみに適用。省略するとすべての相手国側研究者。'],
    ),
  ),
  maxPercent: percent,
  level: level(),
  at,
});

/** What may be asked for, besides what the tiers say. */
export const money = {
  budgetLimits: listOf(
    budgetLimit,
    { en: ['Budget limit', 'One limit.'], ja: ['申請額の制限', '制限1件。'] },
    {
      en: ['Budget limits', 'Limits on what the applicants ask for that hold whatever the tier.'],
      ja: ['申請額の制限', '区分にかかわらず適用される、応募者の申請額の制限。'],
    },
  ),
  partnerLimits: listOf(
    partnerLimit,
    {
      en: ['Limit of a partner', 'One limit on the whole request of one partner.'],
      ja: ['相手国側研究者の上限', '制限1件。相手国側研究者1名の申請総額に適用。'],
    },
    {
      en: ['Limits of partners', 'Limits on what partners ask of their own agencies in a joint call.'],
      ja: ['相手国側研究者の申請額の制限', '共同公募で、相手国側研究者が自国の機関に申請する額の制限。'],
    },
  ),
  shares: listOf(
    share,
    { en: ['Share', 'One limit on a share.'], ja: ['負担割合', '割合の制限1件。'] },
    {
      en: [
        'Shares',
        'The share of the full cost that a funder pays at most (80 % of the full economic cost, one half …).',
      ],
      ja: ['負担割合', '総経費のうち助成機関が負担する割合の上限（フルエコノミックコストの80％、2分の1など）。'],
    },
  ),
  indirectCosts: z.optional(
    field(
      z.strictObject({
        maxPercent: percent,
        roundDownTo: z.optional(
          field(z.union([z.literal(1), z.literal(1000)]), {
            en: [
              'Cut off below',
              'The unit below which a fraction is cut off, in the main unit of the currency: 1 or 1000.',
            ],
            ja: ['端数処理', '切り捨ての単位（通貨の基本単位で 1 または 1000）。'],
          }),
        ),
        level: level(),
        at,
      }),
      {
        en: ['Indirect costs', 'The share of direct costs that indirect costs may come to.'],
        ja: ['間接経費', '直接経費に対する間接経費の割合の上限。'],
      },
    ),
  ),
  modules: z.optional(
    field(
      z.strictObject({
        size: field(z.int().check(z.gte(1)), {
          en: ['Size', 'Amount of one module, in the main unit of the currency.'],
          ja: ['1モジュールの額', '通貨の基本単位での額。'],
        }),
        currency: budgetCurrency(),
        costs: countedCosts(),
        sameEachYear: z.optional(
          field(z.boolean(), {
            en: ['Same each year', 'true where a number of modules that varies from year to year has to be explained.'],
            ja: ['毎年同数', '年によってモジュール数が異なる場合に説明を求めるなら true。'],
          }),
        ),
        at,
      }),
      {
        en: ['Modules', 'Amounts of a year are asked for in multiples of a fixed sum.'],
        ja: ['モジュール', '年ごとの額を、一定額の倍数で申請する場合の単位。'],
      },
    ),
  ),
};
