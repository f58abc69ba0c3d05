import * as z from 'zod/mini';
import { declaredTier } from '../budget-tier.js';
import { bilingual, period, slug, text } from '../common.js';
import { field } from '../field.js';
import { declaredPhase } from '../research-phase.js';

export const project = z.strictObject({
  id: field(slug(), {
    en: ['Draft ID', 'A short name of your own in Latin letters, digits, - and _; the bundle is named after it.'],
    ja: ['整理名', '自分で付ける短い名前（英数字、-、_）。提出用 zip の名前になります。'],
  }),
  title: field(bilingual, {
    en: ['Title of the project', 'Title of the research and development project.'],
    ja: ['研究開発課題名', '研究開発課題の名称。'],
  }),
  summary: field(bilingual, {
    en: ['Summary', 'Summary of the research and development.'],
    ja: ['研究開発の概要', '研究開発の要旨。'],
  }),
  tier: z.optional(declaredTier),
  phase: z.optional(declaredPhase),
  field: z.optional(
    field(text(), {
      en: ['Field', 'The field of the project: an id or label that the call lists, such as Healthcare.'],
      ja: ['分野', '研究開発の分野。公募が挙げる ID または表記（Healthcare など）。'],
    }),
  ),
  researchArea: z.optional(
    field(text(), {
      en: ['Research area', 'The research area of the call, where the call lists areas.'],
      ja: ['研究領域', '公募が領域を挙げている場合の研究領域。'],
    }),
  ),
  period: field(period, {
    en: ['R&D period', 'First and last day of the project. Japanese fiscal years run from April to March.'],
    ja: ['研究開発期間', '研究開発の初日と最終日。年度は4月から翌年3月まで。'],
  }),
  keywords: z.optional(
    field(
      z.array(
        field(text(), {
          en: ['Keyword', 'One keyword.'],
          ja: ['キーワード', 'キーワード1件。'],
        }),
      ),
      {
        en: ['Keywords', 'Keywords of the project.'],
        ja: ['キーワード', '研究開発課題のキーワード。'],
      },
    ),
  ),
});
