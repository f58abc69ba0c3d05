import { defineRule } from '../core/rule.js';
import { placesOfRegions } from '../domain/call-places.js';
import { FUNDING_STATUS_EN, FUNDING_STATUS_JA } from '../domain/funding-status.js';
import { fundingAsked, isAskedForFunding, partnerNames } from '../domain/partner-grants.js';
import { inARow } from '../text/lists.js';

export const partnerFundingMissing = defineRule({
  code: 'partner-funding-missing',
  level: 'must',
  who: 'partner',
  needs: ['partners'],
  given: fundingAsked,
  facts: ({ partners, regions }) =>
    partners?.funding ? [partners.funding.at, ...placesOfRegions(partners.funding.participating ?? [], regions)] : [],
  check: ({ partners = [] }, asked) =>
    partners.flatMap((partner, index) => {
      if ((partner.funding && partner.funding.length > 0) || !isAskedForFunding(partner, asked)) return [];
      const path = partner.funding ? ['partners', index, 'funding'] : ['partners', index];
      const data = {
        ...partnerNames(partner),
        statuses: asked.statuses.map((status) => FUNDING_STATUS_EN[status]),
        statusesJa: asked.statuses.map((status) => FUNDING_STATUS_JA[status]),
        orRequest: asked.concerns === 'partners-without-request' && partner.request === undefined,
      };
      return [{ path, at: 'key' as const, data }];
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
      why: 'The call asks that partners have research funding of their own side. Without a record of it nothing shows that they do.',
      fix: (d) =>
        `Ask the partner for funder, amount, period and holder of at least one grant, and add them under "funding"${d.orRequest ? '; if the partner asks its own agency for money in this call, add that under "request" instead' : ''}.`,
      message: (d) =>
        `No funding is given for the partner ${d.partner}; the call asks for funding${d.statuses.length > 0 ? ` that is ${inARow(d.statuses, 'en', 'or')}` : ''}${d.orRequest ? ' of every partner who makes no request in it' : ''}.`,
    },
    ja: {
      title: '相手国側の研究費の記載がない',
      why: '公募は、相手国側研究者に自国側の研究費があることを求めています。記載がなければ、研究費があることを示せません。',
      fix: (d) =>
        `相手国側研究者に助成機関、金額、期間、受給者を確認し、1件以上を「funding」に記載してください。${d.orRequest ? 'この公募で自国の機関に申請する場合は、代わりに「request」に記載してください。' : ''}`,
      message: (d) =>
        `相手国側研究者${d.partnerJa}の研究費が記載されていません。公募は、${d.orRequest ? '共同公募に申請しない相手国側研究者に、' : ''}${d.statusesJa.length > 0 ? `${d.statusesJa.join('または')}の` : ''}研究費を求めています。`,
    },
  },
});
