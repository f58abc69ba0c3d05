import * as z from 'zod/mini';
import { amount, country, institution, orcid, personName, text } from '../common.js';
import { field } from '../field.js';
import { fundingEvidence } from '../funding-evidence.js';

/** What a partner asks of the agency of its own country in a joint call. Whole amounts in the main unit of the currency. */
const request = z.strictObject({
  agency: field(text(), {
    en: ['Agency', 'The agency asked, by name or by its id in the call.'],
    ja: ['申請先', '申請先の機関。名称、または公募にある ID。'],
  }),
  currency: field(text(), {
    en: ['Currency', 'ISO 4217 code such as GBP or EUR.'],
    ja: ['通貨', 'ISO 4217 のコード。GBP、EUR など。'],
  }),
  direct: z.optional(
    field(amount(), { en: ['Direct costs', 'Direct costs asked for.'], ja: ['直接経費', '申請する直接経費。'] }),
  ),
  indirect: z.optional(
    field(amount(), { en: ['Indirect costs', 'Indirect costs asked for.'], ja: ['間接経費', '申請する間接経費。'] }),
  ),
  total: field(amount(), { en: ['Total', 'Everything asked for.'], ja: ['申請総額', '申請する額の合計。'] }),
  fullCost: z.optional(
    field(amount(), {
      en: ['Full cost', 'The full economic cost, where the agency pays only a share of it.'],
      ja: ['総経費', '機関が一部のみを負担する場合の総経費（フルエコノミックコスト）。'],
    }),
  ),
});

const partner = z.strictObject({
  principalInvestigator: field(
    z.strictObject({
      name: field(personName, {
        en: ['Name', 'Name of the foreign researcher.'],
        ja: ['氏名', '相手国側研究者の氏名。'],
      }),
      orcid: z.optional(orcid()),
      position: z.optional(
        field(text(), {
          en: ['Position', 'Title of the post.'],
          ja: ['役職', '職名。'],
        }),
      ),
    }),
    {
      en: ['Foreign principal investigator', 'The scientist who leads on the partner side.'],
      ja: ['相手国側研究代表者', '相手国側で研究を代表する研究者。'],
    },
  ),
  institution: field(institution, {
    en: ['Institution', 'The institution of the foreign principal investigator.'],
    ja: ['所属機関', '相手国側研究代表者の所属機関。'],
  }),
  country: country(),
  role: z.optional(
    field(text(), {
      en: ['Role', 'What the partner contributes.'],
      ja: ['役割', '相手国側が担う内容。'],
    }),
  ),
  projectLeader: z.optional(
    field(z.boolean(), {
      en: [
        'Project leader',
        'true for a partner who leads the project together with the applicants, where the call has such a role.',
      ],
      ja: [
        'プロジェクトリーダー',
        '応募者とともにプロジェクトを率いる相手国側研究者の場合は true。公募にその役割がある場合に書きます。',
      ],
    }),
  ),
  request: z.optional(
    field(request, {
      en: ['Request', 'What the partner asks of its own agency in a joint call.'],
      ja: ['自国機関への申請', '共同公募で、相手国側研究者が自国の機関に申請する内容。'],
    }),
  ),
  funding: z.optional(
    field(
      z.array(
        field(fundingEvidence, {
          en: ['Funding', 'One grant of the partner.'],
          ja: ['研究費', '相手国側の研究費1件。'],
        }),
      ),
      {
        en: ['Funding of the partner', 'Research funding that the partner has received or will receive.'],
        ja: ['相手国側の研究費', '相手国側研究者が受けている、または受ける見込みの研究費。'],
      },
    ),
  ),
});

export const partners = z.array(
  field(partner, {
    en: ['Partner', 'One foreign partner.'],
    ja: ['相手国側研究者', '海外の共同研究相手1件。'],
  }),
);

export type Partner = z.output<typeof partner>;
