import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { partnerNames } from '../domain/partner-grants.js';
import {
  isJudged,
  judgeRequests,
  partnerLimitPlaces,
  partnerLimitsOf,
  requestField,
} from '../domain/partner-requests.js';
import { money } from '../text/amounts.js';
import { costsInWords } from '../text/budget-words.js';
import { countryOpen } from '../text/partner-country.js';

export const partnerRequestOutOfLimits = defineRule({
  code: 'partner-request-out-of-limits',
  level: 'must',
  who: 'partner',
  needs: ['partners'],
  given: (call: Call) => partnerLimitsOf(call),
  facts: partnerLimitPlaces,
  check: ({ partners = [] }, facts) =>
    judgeRequests(partners, facts)
      .filter(isJudged)
      .filter(({ state }) => state !== 'fits')
      .map(({ index, partner, request, fact, certain, amount, state }) => {
        const bound = (state === 'over' ? fact.max : fact.min) ?? 0;
        const soft = (state === 'over' ? fact.soft : fact.softFloor) ?? false;
        return {
          path: ['partners', index, 'request', requestField(fact.costs)],
          fact: fact.at,
          level: soft || !certain ? 'should' : 'must',
          data: {
            ...partnerNames(partner),
            agency: request.agency,
            over: state === 'over',
            soft,
            open: !certain,
            role: fact.role ?? '',
            amount,
            bound,
            off: Math.abs(amount - bound),
            costs: fact.costs,
            currency: fact.currency,
          },
        };
      }),
  example: `
# with: {partnerLimits: [{id: gb, countries: [GB], max: 187500, currency: GBP, costs: full-cost}]}
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    institution: { name: { en: Sample Institute }, country: GB }
    country: GB
    request:
      agency: Sample Research Council
      currency: GBP
      total: 150000
      fullCost: 187501 # expect: partner-request-out-of-limits
    funding:
      - funder: { name: { en: Sample Research Council }, sector: public, country: GB }
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: "Request of a partner outside its agency's limits",
      why: 'In a joint call each side asks its own agency, and each agency keeps to limits of its own; one request out of them can fail the whole project.',
      fix: (d) =>
        `Ask ${d.partner} to ${d.over ? 'lower' : 'raise'} it by at least ${money(d.off, d.currency, 'en')}${d.soft ? ', or to give the reason for it' : ''}${d.role ? `; correct "projectLeader" if the partner ${d.role === 'project-leader' ? 'does not lead' : 'leads'} the project` : ''}${d.open ? '; first ask the funder whether the limit holds for this country' : ''}.`,
      message: (d) =>
        `The partner ${d.partner} asks ${d.agency} for ${d.costs === 'full-cost' ? 'a full cost' : costsInWords(d.costs, 'en')} of ${money(d.amount, d.currency, 'en')}; the call allows ${d.role === 'project-leader' ? 'a project leader ' : d.role ? 'a participant ' : ''}${d.over ? 'at most' : 'no less than'} ${money(d.bound, d.currency, 'en')} (${money(d.off, d.currency, 'en')} ${d.over ? 'over' : 'short'}).${d.soft ? ` It says that ${d.over ? 'more' : 'less'} can be proposed.` : ''}${countryOpen.en(d.open, '制限')}`,
    },
    ja: {
      title: '範囲外の相手国側申請額',
      why: '共同公募では、双方がそれぞれ自国の機関に申請し、機関ごとに金額の範囲が定められています。一方が範囲を外れると、課題全体が認められないおそれがあります。',
      fix: (d) =>
        `${d.open ? 'この国に制限が適用されるかを配分機関に確認したうえで、' : ''}${d.partnerJa}に依頼して、${money(d.off, d.currency, 'ja')}以上${d.over ? '減額' : '増額'}${d.soft ? 'するか、理由を説明' : ''}してください。${d.role ? `プロジェクトリーダー${d.role === 'project-leader' ? 'でない' : 'である'}場合は「projectLeader」を訂正してください。` : ''}`,
      message: (d) =>
        `相手国側研究者${d.partnerJa}が${d.agency}に申請する${costsInWords(d.costs, 'ja')}は${money(d.amount, d.currency, 'ja')}です。公募が定める${d.role === 'project-leader' ? 'プロジェクトリーダーの' : d.role ? '参加者の' : ''}${d.over ? '上限' : '下限'}は${money(d.bound, d.currency, 'ja')}で、${money(d.off, d.currency, 'ja')}${d.over ? '超過' : '不足'}しています。${d.soft ? `公募には、${d.over ? '上限を超える' : '下限に満たない'}額も提案できるとあります。` : ''}${countryOpen.ja(d.open, '制限')}`,
    },
  },
});
