import * as z from 'zod/mini';
import { text } from '../common.js';
import { field } from '../field.js';

const flow = z.strictObject({
  researchers: field(z.int().check(z.gte(0), z.lte(1000)), {
    en: ['Early-career researchers', 'Number of early-career researchers.'],
    ja: ['若手研究者数', '若手研究者の人数。'],
  }),
  months: field(z.int().check(z.gte(0), z.lte(10000)), {
    en: ['Months', 'Months of all stays together.'],
    ja: ['延べ月数', '滞在の延べ月数。'],
  }),
});

export const exchange = z.strictObject({
  sent: field(flow, {
    en: ['Sent', 'Early-career researchers sent from Japan to partners.'],
    ja: ['派遣', '日本から相手国側への若手研究者の派遣。'],
  }),
  received: field(flow, {
    en: ['Received', 'Early-career researchers received in Japan from partners.'],
    ja: ['受入れ', '相手国側から日本への若手研究者の受入れ。'],
  }),
  plan: z.optional(
    field(text(), {
      en: ['Plan', 'How the exchange will take place.'],
      ja: ['計画', '交流の進め方。'],
    }),
  ),
});
