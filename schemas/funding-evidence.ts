import * as z from 'zod/mini';
import { bilingual, country, date, period, ror, slug, text } from './common.js';
import { field } from './field.js';

export const FUNDING_STATUSES = ['received', 'awarded', 'will-receive'] as const;
export const FUNDING_SECTORS = ['public', 'private'] as const;
export const PARTICIPATION_TYPES = ['existing-grant', 'new-grant', 'joint-call', 'in-kind', 'other'] as const;

/**
 * One grant that a foreign partner holds or will hold, and the documents that show it. What a call makes of a missing
 * sector, period or document is a rule, so those are optional here.
 */
export const fundingEvidence = z.strictObject({
  funder: field(
    z.strictObject({
      name: field(bilingual, {
        en: ['Name of the funder', 'Official name of the funding agency.'],
        ja: ['助成機関名', '助成機関の正式名称。'],
      }),
      ror: z.optional(ror()),
      crossrefFunderId: z.optional(
        field(text(), {
          en: ['Crossref funder ID', 'Identifier such as 10.13039/501100001809.'],
          ja: ['Crossref Funder ID', '識別子。例：10.13039/501100001809'],
        }),
      ),
      sector: z.optional(
        field(z.enum(FUNDING_SECTORS), {
          en: ['Sector', 'Whether the funder is a public or a private agency.'],
          ja: ['公的・民間の別', '助成機関が公的機関か民間機関か。'],
        }),
      ),
      country: country(),
    }),
    {
      en: ['Funder', 'The agency that gives the money.'],
      ja: ['助成機関', '研究費を交付する機関。'],
    },
  ),
  awardNumber: z.optional(
    field(text(), {
      en: ['Award number', "The funder's own number of the grant."],
      ja: ['課題番号', '助成機関が付けた番号。'],
    }),
  ),
  status: field(z.enum(FUNDING_STATUSES), {
    en: ['Status', 'received: money is flowing; awarded: decided, not started; will-receive: expected, not decided.'],
    ja: ['状況', 'received：受給中、awarded：採択済み（未開始）、will-receive：受給見込み（未決定）。'],
  }),
  expectedDate: z.optional(
    field(date(), {
      en: ['Expected decision date', 'For will-receive: the day on which the decision is expected.'],
      ja: ['決定予定日', 'will-receive の場合に、採否の決定が見込まれる日。'],
    }),
  ),
  amount: field(z.int().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER)), {
    en: ['Amount', 'Whole amount in the main unit of the currency (dollars, not cents), without separators.'],
    ja: ['金額', '通貨の基本単位での総額（セントではなくドル）。区切り記号なしの整数。'],
  }),
  currency: field(text(), {
    en: ['Currency', 'ISO 4217 code such as AUD, EUR or USD.'],
    ja: ['通貨', 'ISO 4217 のコード。AUD、EUR、USD など。'],
  }),
  period: z.optional(
    field(period, {
      en: ['Funding period', 'First and last day of the funding.'],
      ja: ['受給期間', '研究費を受ける期間の初日と最終日。'],
    }),
  ),
  participation: z.optional(
    field(z.enum(PARTICIPATION_TYPES), {
      en: [
        'Type of participation',
        'existing-grant, new-grant, joint-call, in-kind (no money) or other, where the call tells them apart.',
      ],
      ja: [
        '参加形態',
        'existing-grant（既存の研究費）、new-grant（新規の研究費）、joint-call（共同公募）、in-kind（資金提供なし）、other（その他）。公募が区別している場合に書きます。',
      ],
    }),
  ),
  holder: field(text(), {
    en: ['Holder', 'Name of the person to whom the grant was or will be given.'],
    ja: ['受給者', '研究費を受ける研究者の氏名。'],
  }),
  evidence: z.optional(
    field(
      z.array(
        field(slug(), {
          en: ['Evidence', 'The id of an attachment.'],
          ja: ['証拠書類', '添付書類の ID。'],
        }),
      ),
      {
        en: ['Evidence', 'The ids of the attachments that show this funding.'],
        ja: ['証拠書類', 'この研究費を示す添付書類の ID。'],
      },
    ),
  ),
});

export type FundingEvidence = z.output<typeof fundingEvidence>;
