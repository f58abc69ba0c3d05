import * as z from 'zod/mini';
import { limit } from '../budget-tier.js';
import { slug, text } from '../common.js';
import { field } from '../field.js';
import { at, localized, locator } from './locator.js';

/** Something a proposal chooses from a list of the call. */
const option = {
  id: field(slug(), {
    en: ['ID', 'What a proposal writes to choose this.'],
    ja: ['ID', '提案書で選ぶときに書く値。'],
  }),
  label: localized(['Label', 'The official label in each language.'], ['表記', '英語・日本語の公式の表記。']),
  labelJa: z.optional(
    field(z.union([z.literal('house'), locator]), {
      en: ['Japanese label from', 'Where the Japanese label comes from, or house where it is our own translation.'],
      ja: ['日本語表記の出典', '日本語表記の出典。独自訳の場合は house。'],
    }),
  ),
  aliases: z.optional(
    field(z.array(text()), {
      en: ['Aliases', 'Other spellings that are accepted.'],
      ja: ['別表記', '受け付ける別の表記。'],
    }),
  ),
  at,
};

const tier = z.strictObject({
  ...option,
  offered: z.optional(
    field(z.boolean(), {
      en: ['Offered', 'false where the call names the tier but does not offer it.'],
      ja: ['募集の有無', '区分は挙げられているが募集しない場合は false。'],
    }),
  ),
  limits: field(z.array(limit), {
    en: ['Limits', 'What may be asked for.'],
    ja: ['申請額の制限', '申請できる額。'],
  }),
});

/** What a proposal chooses from. */
export const choices = {
  tiers: z.optional(
    field(z.array(field(tier, { en: ['Tier', 'One budget tier.'], ja: ['予算区分', '予算区分1件。'] })), {
      en: ['Budget tiers', 'The tiers of support.'],
      ja: ['予算区分', '支援額の区分。'],
    }),
  ),
  phases: z.optional(
    field(
      z.array(field(z.strictObject(option), { en: ['Phase', 'One R&D phase.'], ja: ['フェーズ', 'フェーズ1件。'] })),
      { en: ['R&D phases', 'The phases that the call covers.'], ja: ['開発フェーズ', '対象となる開発フェーズ。'] },
    ),
  ),
  areas: z.optional(
    field(z.array(field(z.strictObject(option), { en: ['Area', 'One research area.'], ja: ['領域', '領域1件。'] })), {
      en: ['Research areas', 'The research areas of the call.'],
      ja: ['研究領域', '公募の研究領域。'],
    }),
  ),
  fields: z.optional(
    field(
      z.strictObject({
        covered: field(
          z.array(field(z.strictObject(option), { en: ['Field', 'One field.'], ja: ['分野', '分野1件。'] })),
          { en: ['Covered', 'The fields that this funder supports.'], ja: ['対象分野', '支援対象の分野。'] },
        ),
        elsewhere: z.optional(
          localized(['Elsewhere', 'Who supports the other fields.'], ['他の機関', 'ほかの分野を支援する機関。']),
        ),
      }),
      { en: ['Fields', 'The fields of the call.'], ja: ['分野', '公募の対象分野。'] },
    ),
  ),
  keyField: z.optional(
    field(z.strictObject({ label: localized(['Label', 'The label.'], ['表記', '表記。']), at }), {
      en: ['Key field', "The funder's project area under which the call runs."],
      ja: ['統合プロジェクト', '公募が属するプロジェクト。'],
    }),
  ),
};

export type Tier = z.output<typeof tier>;
