import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { brokenTogether, partnerLimitPlaces, partnerLimitsOf, requestField } from '../domain/partner-requests.js';
import { money } from '../text/amounts.js';
import { costsInWords } from '../text/budget-words.js';

export const partnerRequestsOverCap = defineRule({
  code: 'partner-requests-over-cap',
  level: 'must',
  who: 'partner',
  needs: ['partners'],
  given: (call: Call) => partnerLimitsOf(call),
  facts: partnerLimitPlaces,
  check: ({ partners = [] }, facts) =>
    brokenTogether(partners, facts).map(({ fact, indexes, amount, open }) => ({
      path: ['partners'],
      at: 'key' as const,
      fact: fact.at,
      level: fact.soft || open ? ('should' as const) : ('must' as const),
      related: indexes.map((index) => ['partners', index, 'request', requestField(fact.costs)]),
      data: {
        open,
        count: indexes.length,
        amount,
        cap: fact.max ?? 0,
        over: amount - (fact.max ?? 0),
        costs: fact.costs,
        currency: fact.currency,
      },
    })),
  example: `
# with: {partnerLimits: [{id: gb, countries: [GB], together: true, max: 300000, currency: GBP, costs: direct-and-indirect}]}
partners: # expect: partner-requests-over-cap
  - principalInvestigator: { name: { en: Jane Doe } }
    institution: { name: { en: Sample Institute }, country: GB }
    country: GB
    request: { agency: Sample Research Council, currency: GBP, total: 150000 }
    funding:
      - funder: { name: { en: Sample Research Council }, sector: public, country: GB }
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
  - principalInvestigator: { name: { en: Mary Major } }
    institution: { name: { en: Specimen College }, country: GB }
    country: GB
    request: { agency: Sample Research Council, currency: GBP, total: 150001 }
    funding:
      - funder: { name: { en: Sample Research Council }, sector: public, country: GB }
        holder: Mary Major
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [other]
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence, title: Award notice, language: en }
  - { id: other, path: attachments/other.pdf, kind: funding-evidence, title: Award notice, language: en }
`,
  text: {
    en: {
      title: 'Requests of partners over their common limit',
      why: 'The limit holds for one side of the joint project as a whole, however many partners share it.',
      fix: (d) =>
        `Ask the partners concerned to lower their requests by ${money(d.over, d.currency, 'en')} or more between them.`,
      message: (d) =>
        `The ${d.count} partners concerned ask together for ${money(d.amount, d.currency, 'en')} (${costsInWords(d.costs, 'en')}); the call allows at most ${money(d.cap, d.currency, 'en')} for them all (${money(d.over, d.currency, 'en')} over).${d.open ? ' Whether the countries of all of them are among those meant cannot be told from the call as it is defined here.' : ''}`,
    },
    ja: {
      title: '相手国側の申請額の合計が上限超過',
      why: 'この上限は、相手国側の参加者の数にかかわらず、相手国側全体に適用されます。',
      fix: (d) =>
        `該当する相手国側研究者に、申請額を合わせて${money(d.over, d.currency, 'ja')}以上減額するよう依頼してください。`,
      message: (d) =>
        `該当する相手国側研究者${d.count}名の申請額（${costsInWords(d.costs, 'ja')}）は、合わせて${money(d.amount, d.currency, 'ja')}です。公募の上限は全体で${money(d.cap, d.currency, 'ja')}で、${money(d.over, d.currency, 'ja')}超過しています。${d.open ? 'ただし、全員の国がこの制限の対象国に含まれるかどうかは、公募定義からは判断できません。' : ''}`,
    },
  },
});
