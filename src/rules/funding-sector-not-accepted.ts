import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { fundingAsked, grantsAsked, weightOfGrant } from '../domain/partner-grants.js';
import { inARow } from '../text/lists.js';
import { SECTOR } from '../text/sectors.js';

export const fundingSectorNotAccepted = defineRule({
  code: 'funding-sector-not-accepted',
  level: 'must',
  who: 'partner',
  needs: ['partners'],
  given: (call: Call) => {
    const asked = fundingAsked(call);
    return asked?.sectors.length ? asked : undefined;
  },
  check: ({ partners }, asked) =>
    grantsAsked(partners, asked).flatMap((each) => {
      const { sector } = each.grant.funder;
      if (!sector || asked.sectors.includes(sector)) return [];
      const level = weightOfGrant(each, asked);
      const data = { ...each.names, sector, accepted: asked.sectors, others: level !== 'must' };
      return [{ path: [...each.path, 'funder', 'sector'], level, data }];
    }),
  example: `
# with: {partners: {min: 1, funding: {statuses: [received, awarded], sectors: [public], from: [country]}}}
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    country: AU
    funding:
      - funder:
          name: { en: Sample Foundation }
          country: AU
          sector: private # expect: funding-sector-not-accepted
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Kind of funder that the call does not accept',
      why: 'The call says whether the money of public or of private agencies counts; a grant from the other kind does not.',
      fix: (d) =>
        d.others
          ? 'Correct the sector if it is wrong; nothing needs to be done if another grant of the partner counts.'
          : 'Correct the sector if it is wrong, or ask the partner for a grant that counts and enter it.',
      message: (d) =>
        `${d.funder}, which funds ${d.partner}, is entered as ${SECTOR[d.sector].en}; the call counts funding by ${inARow(d.accepted, 'en', 'or')} agencies.${d.others ? ' Other grants of the partner are given beside it.' : ''}`,
    },
    ja: {
      title: '公募で認められない助成機関の種別',
      why: '公募は、公的機関と民間機関のどちらの研究費を対象とするかを定めています。それ以外の機関の研究費は対象となりません。',
      fix: (d) =>
        d.others
          ? '種別が誤っていれば訂正してください。この相手国側研究者のほかの研究費が要件を満たしていれば、対応は不要です。'
          : '種別が誤っていれば訂正してください。正しければ、要件を満たす研究費の有無を相手国側研究者に確認し、記載してください。',
      message: (d) =>
        `${d.partnerJa}の助成機関${d.funderJa}は${SECTOR[d.sector].ja}とされています。公募で認められるのは${d.accepted.map((sector) => SECTOR[sector].ja).join('または')}の研究費です。${d.others ? 'この相手国側研究者には、ほかの研究費も記載されています。' : ''}`,
    },
  },
});
