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

/** A limit on an amount. Both ends are inclusive; a missing end is not limited by the call. */
export const limit = z.strictObject({
  min: z.optional(
    field(z.int().check(z.gte(0)), {
      en: ['Floor', 'Smallest amount allowed, in the main unit of the currency (yen for JPY).'],
      ja: ['下限', '認められる最小額。通貨の基本単位（JPY は円）。'],
    }),
  ),
  max: z.optional(
    field(z.int().check(z.gte(0)), {
      en: ['Cap', 'Largest amount allowed, in the main unit of the currency (yen for JPY).'],
      ja: ['上限', '認められる最大額。通貨の基本単位（JPY は円）。'],
    }),
  ),
  currency: field(z.string().check(z.regex(/^[A-Z]{3}$/)), {
    en: ['Currency', 'ISO 4217 code.'],
    ja: ['通貨', 'ISO 4217 のコード。'],
  }),
  per: field(z.enum(['fiscal-year']), {
    en: ['Per', 'The limit holds for each fiscal year by itself.'],
    ja: ['単位期間', '年度ごとの額。'],
  }),
  costs: field(z.enum(['direct', 'direct-and-indirect']), {
    en: ['Costs counted', 'Whether the limit counts direct costs only, or direct and indirect costs together.'],
    ja: ['対象経費', '直接経費のみの額か、間接経費を含む額か。'],
  }),
});

export type Limit = z.output<typeof limit>;
