import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { partnerNames } from '../domain/partner-grants.js';
import { limitsFor, partnerLimitPlaces, partnerLimitsOf } from '../domain/partner-requests.js';
import { countryOpen } from '../text/partner-country.js';

export const partnerRequestMissing = defineRule({
  code: 'partner-request-missing',
  level: 'must',
  who: 'partner',
  needs: ['partners'],
  // Where the call asks for funding too, a partner with neither is told that.
  given: (call: Call) => (call.partners?.funding ? undefined : partnerLimitsOf(call)),
  facts: partnerLimitPlaces,
  check: ({ partners = [] }, facts) =>
    partners.flatMap((partner, index) => {
      const limits = limitsFor(partner, facts);
      const found = limits.find(({ certain }) => certain) ?? limits[0];
      if (!found || partner.request || (partner.funding && partner.funding.length > 0)) return [];
      return [
        {
          path: ['partners', index],
          at: 'key' as const,
          fact: found.fact.at,
          level: found.certain ? 'must' : 'should',
          data: { ...partnerNames(partner), open: !found.certain },
        },
      ];
    }),
  example: `
# with: {partners: {min: 1}, partnerLimits: [{id: gb, countries: [GB], max: 187500, currency: GBP, costs: full-cost}]}
partners:
  - principalInvestigator: { name: { en: Jane Doe } } # expect: partner-request-missing
    institution: { name: { en: Sample Institute }, country: GB }
    country: GB
attachments: []
`,
  text: {
    en: {
      title: 'Neither a request nor funding of a partner',
      why: 'The call limits what such a partner asks of its own agency; without a request, and without funding from elsewhere, nothing shows how that side is paid.',
      fix: 'Ask the partner what it asks of its agency and enter it as "request"; if it has money of its own, enter that under "funding".',
      message: (d) =>
        `The partner ${d.partner} gives neither a request nor funding; the call sets limits on what partners ask of their agencies.${countryOpen.en(d.open, '制限')}`,
    },
    ja: {
      title: '相手国側の申請も研究費もない',
      why: '公募は、相手国側研究者が自国の機関に申請する額を定めています。申請内容もほかの研究費も書かれていないと、相手国側の資金の裏付けが分かりません。',
      fix: '自国の機関への申請内容を相手国側研究者に確認し、「request」に記入してください。すでに研究費がある場合は「funding」に記入してください。',
      message: (d) =>
        `相手国側研究者${d.partnerJa}について、自国の機関への申請も研究費も書かれていません。公募は、相手国側が自国の機関に申請する額に制限を設けています。${countryOpen.ja(d.open, '制限')}`,
    },
  },
});
