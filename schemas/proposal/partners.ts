import * as z from 'zod/mini';
import { country, institution, orcid, personName, text } from '../common.js';
import { field } from '../field.js';
import { fundingEvidence } from '../funding-evidence.js';

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
