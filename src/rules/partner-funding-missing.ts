import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { partnerNames } from '../domain/partner-grants.js';

export const partnerFundingMissing = defineRule({
  code: 'partner-funding-missing',
  level: 'must',
  who: 'partner',
  needs: ['partners'],
  given: (call: Call) => call.partners?.funding,
  check: ({ partners = [] }) =>
    partners.flatMap((partner, index) => {
      if (partner.funding && partner.funding.length > 0) return [];
      const path = partner.funding ? ['partners', index, 'funding'] : ['partners', index];
      return [{ path, at: 'key' as const, data: partnerNames(partner) }];
    }),
  example: `
partners:
  - principalInvestigator: { name: { en: Jane Doe } } # expect: partner-funding-missing
    institution: { name: { en: Sample Institute }, country: AU }
    country: AU
`,
  text: {
    en: {
      title: 'Funding of a partner missing',
      why: 'The call is for partners who receive, or are going to receive, research funding on their own side.',
      fix: 'Ask the partner for funder, amount, period and holder of at least one grant, and add them under "funding".',
      message: (d) =>
        `No funding is given for the partner ${d.partner}; the call is for partners who receive funding or will receive it.`,
    },
    ja: {
      title: '相手国側の研究費の記載がない',
      why: '本公募は、相手国側研究者が自国側の研究費を受けていること、または受ける見込みであることを前提としています。',
      fix: '相手国側研究者に助成機関、金額、期間、受給者を確認し、1件以上を「funding」に記載してください。',
      message: (d) =>
        `相手国側研究者${d.partnerJa}の研究費が記載されていません。公募は、研究費を受けている、または受ける見込みの研究者との共同研究を求めています。`,
    },
  },
});
