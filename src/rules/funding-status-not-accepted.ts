import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { FUNDING_STATUS_EN, FUNDING_STATUS_JA } from '../domain/funding-status.js';
import { fundingAsked, grantsAsked, weightOfGrant } from '../domain/partner-grants.js';
import { inARow } from '../text/lists.js';

export const fundingStatusNotAccepted = defineRule({
  code: 'funding-status-not-accepted',
  level: 'must',
  who: 'partner',
  needs: ['partners'],
  given: (call: Call) => {
    const asked = fundingAsked(call);
    return asked?.statuses.length ? asked : undefined;
  },
  check: ({ partners }, asked) =>
    grantsAsked(partners, asked).flatMap((each) => {
      const { path, grant, names } = each;
      if (asked.statuses.includes(grant.status)) return [];
      const level = weightOfGrant(each, asked);
      const data = {
        ...names,
        status: grant.status,
        accepted: asked.statuses.map((status) => FUNDING_STATUS_EN[status]),
        acceptedJa: asked.statuses.map((status) => FUNDING_STATUS_JA[status]),
        others: level !== 'must',
      };
      return [{ path: [...path, 'status'], level, data }];
    }),
  example: `
# with: {partners: {min: 1, funding: {statuses: [received], sectors: [public, private], from: [country]}}}
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    country: AU
    funding:
      - status: will-receive # expect: funding-status-not-accepted
        expectedDate: 2023-12-01
        evidence: [award]
`,
  text: {
    en: {
      title: 'Status of funding that the call does not accept',
      why: "The call says in what state a partner's funding has to be; a grant in another state does not count, whatever its amount.",
      fix: (d) =>
        d.others
          ? 'Nothing needs to be done if another grant of the partner counts; else ask the partner how this one stands now.'
          : 'Ask the partner how the grant stands now, or for another grant that counts, and enter it.',
      message: (d) =>
        `The funding of ${d.partner} by ${d.funder} is entered as ${d.status} (${FUNDING_STATUS_EN[d.status]}); the call counts funding that is ${inARow(d.accepted, 'en', 'or')}.${d.others ? ' Other grants of the partner are given beside it.' : ''}`,
    },
    ja: {
      title: '公募で認められない研究費の状況',
      why: '公募は、相手国側の研究費がどの段階にあればよいかを定めています。それ以外の段階の研究費は、金額にかかわらず対象となりません。',
      fix: (d) =>
        d.others
          ? 'この相手国側研究者のほかの研究費が要件を満たしていれば、対応は不要です。満たしていない場合は、この研究費の現在の状況を確認してください。'
          : '相手国側研究者に現在の状況を確認するか、要件を満たす別の研究費の有無を確認し、記載してください。',
      message: (d) =>
        `${d.partnerJa}が${d.funderJa}から受ける研究費は「${d.status}（${FUNDING_STATUS_JA[d.status]}）」です。公募で認められるのは${d.acceptedJa.join('または')}の研究費です。${d.others ? 'この相手国側研究者には、ほかの研究費も記載されています。' : ''}`,
    },
  },
});
