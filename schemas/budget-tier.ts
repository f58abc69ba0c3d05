import * as z from 'zod/mini';
import { text } from './common.js';
import { field } from './field.js';

/**
 * The budget tier as a proposal states it: the id or any label that its call lists. It has to be declared:
 * tiers may overlap, so an amount alone does not tell which one is meant.
 */
export const declaredTier = field(text(), {
  en: ['Budget tier', "The tier applied for: its id, or the call's label. Tiers can overlap, so it must be stated."],
  ja: ['予算区分', '応募する区分。ID、または公募の表記。区分は重なることがあるため、必ず記入します。'],
});

export const LIMIT_SPANS = ['fiscal-year', 'project-year', 'project'] as const;
export const COUNTED_COSTS = ['direct', 'direct-and-indirect', 'full-cost'] as const;

/** Money in a call: whole numbers in the main unit of the currency (yen for JPY, dollars for USD). */
const money = () => z.int().check(z.gte(0));

const currency = () =>
  field(z.string().check(z.regex(/^[A-Z]{3}$/)), {
    en: ['Currency', 'ISO 4217 code.'],
    ja: ['通貨', 'ISO 4217 のコード。'],
  });

const costs = () =>
  field(z.enum(COUNTED_COSTS), {
    en: [
      'Costs counted',
      'direct (direct costs only), direct-and-indirect (both together), or full-cost (the whole cost, of which the funder pays a part).',
    ],
    ja: [
      '対象経費',
      'direct（直接経費のみ）、direct-and-indirect（間接経費を含む）、full-cost（助成機関が一部を負担する総経費）。',
    ],
  });

/** What limits of all sides have in common. Both ends are inclusive; a missing end is not limited by the call. */
export const amountLimit = {
  min: z.optional(
    field(money(), {
      en: ['Floor', 'Smallest amount allowed, in the main unit of the currency (yen for JPY).'],
      ja: ['下限', '認められる最小額。通貨の基本単位（JPY は円）。'],
    }),
  ),
  max: z.optional(
    field(money(), {
      en: ['Cap', 'Largest amount allowed, in the main unit of the currency (yen for JPY).'],
      ja: ['上限', '認められる最大額。通貨の基本単位（JPY は円）。'],
    }),
  ),
  soft: z.optional(
    field(z.boolean(), {
      en: ['Soft cap', 'true where the call says that more than the cap can be proposed too.'],
      ja: ['上限は目安', '上限を超える額も提案できると公募に書かれている場合は true。'],
    }),
  ),
  softFloor: z.optional(
    field(z.boolean(), {
      en: ['Soft floor', 'true where the call says that less than the floor can be proposed too.'],
      ja: ['下限は目安', '下限に満たない額も提案できると公募に書かれている場合は true。'],
    }),
  ),
  currency: currency(),
  costs: costs(),
};

/** A limit on what the applicants ask for. */
export const limitParts = {
  ...amountLimit,
  per: field(z.enum(LIMIT_SPANS), {
    en: [
      'Per',
      'fiscal-year (each Japanese fiscal year by itself), project-year (each twelve months from the start), or project (the whole period).',
    ],
    ja: ['単位期間', 'fiscal-year（年度ごと）、project-year（開始から12か月ごと）、project（研究開発期間の総額）。'],
  }),
  years: z.optional(
    field(
      z.strictObject({
        from: field(z.int().check(z.gte(1)), {
          en: ['From', 'First year, counted from 1.'],
          ja: ['最初の年', '1から数えた最初の年。'],
        }),
        to: z.optional(
          field(z.int().check(z.gte(1)), {
            en: ['To', 'Last year; every later year where it is left out.'],
            ja: ['最後の年', '最後の年。省略すると以降のすべての年。'],
          }),
        ),
      }),
      {
        en: ['Years', 'The years that the limit holds for, where it differs from year to year.'],
        ja: ['対象の年', '年によって額が異なる場合の、対象となる年。'],
      },
    ),
  ),
  referenceYears: z.optional(
    field(z.int().check(z.gte(1)), {
      en: ['Reference years', 'For an amount per project: the length of project that the call states it for.'],
      ja: ['基準年数', '総額の場合、公募がその額を示している研究開発期間の年数。'],
    }),
  ),
};

export const limit = z.strictObject(limitParts);

export const budgetCurrency = currency;
export const countedCosts = costs;

/** A floor or cap of the call, whoever it is for. Amounts in the main unit of the currency. */
export type AmountLimit = Pick<Limit, 'min' | 'max' | 'soft' | 'softFloor' | 'currency' | 'costs'>;
export type Limit = z.output<typeof limit>;
export type CountedCosts = Limit['costs'];
