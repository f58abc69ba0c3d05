import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { partnerNames } from '../domain/partner-grants.js';
import {
  isUnjudged,
  judgeRequests,
  partnerLimitPlaces,
  partnerLimitsOf,
  requestField,
} from '../domain/partner-requests.js';
import { costsInWords } from '../text/budget-words.js';
import { inARow } from '../text/lists.js';

export const partnerRequestNotComparable = defineRule({
  code: 'partner-request-not-comparable',
  level: 'must',
  who: 'partner',
  needs: ['partners'],
  given: (call: Call) => partnerLimitsOf(call),
  facts: partnerLimitPlaces,
  check: ({ partners = [] }, facts) =>
    judgeRequests(partners, facts)
      .filter(isUnjudged)
      // Several limits on an amount that is not given are one gap.
      .filter(
        ({ index, fact }, nth, all) =>
          all.findIndex((each) => each.index === index && each.fact.costs === fact.costs) === nth,
      )
      .map(({ index, partner, request, fact, certain, why, currencies }) => {
        const at = ['partners', index, 'request'];
        return {
          path: why === 'currency' ? [...at, 'currency'] : at,
          at: why === 'currency' ? ('value' as const) : ('key' as const),
          fact: fact.at,
          level: fact.soft || !certain ? 'should' : 'must',
          data: {
            ...partnerNames(partner),
            why,
            open: !certain,
            found: request.currency,
            currencies,
            costs: fact.costs,
            field: requestField(fact.costs),
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
      currency: EUR # expect: partner-request-not-comparable
      total: 150000
      fullCost: 187500
    funding:
      - funder: { name: { en: Sample Research Council }, sector: public, country: GB }
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Request of a partner cannot be held against a limit',
      why: 'An amount in another currency, or one that is not given, is not known to keep the limit, so the draft does not count as ready.',
      fix: (d) =>
        d.why === 'currency'
          ? `Ask ${d.partner} for the amounts in ${inARow(d.currencies, 'en', 'or')} and enter them with that currency.`
          : `Ask ${d.partner} for the ${costsInWords(d.costs, 'en')} and enter it as "${d.field}" under "request".`,
      message: (d) =>
        `${d.why === 'currency' ? `The request of the partner ${d.partner} is in "${d.found}"; the limits of the call for it are in ${inARow(d.currencies, 'en', 'or')}` : `The request of the partner ${d.partner} does not give the ${costsInWords(d.costs, 'en')}; the call sets a limit on that`}, so this was not checked.${d.open ? ' Whether the country of the partner is among those meant cannot be told from the call as it is defined here.' : ''}`,
    },
    ja: {
      title: '制限と比べられない相手国側申請',
      why: '通貨が異なる額や書かれていない額は、制限を満たすかどうかが分かりません。そのため、提出可能とは判定しません。',
      fix: (d) =>
        d.why === 'currency'
          ? `${d.partnerJa}に${inARow(d.currencies, 'ja')}建ての金額を確認し、その通貨で記入してください。`
          : `${d.partnerJa}に${costsInWords(d.costs, 'ja')}を確認し、「request」の「${d.field}」に記入してください。`,
      message: (d) =>
        `${d.why === 'currency' ? `相手国側研究者${d.partnerJa}の申請額の通貨は「${d.found}」ですが、公募の制限は${inARow(d.currencies, 'ja')}で定められている` : `相手国側研究者${d.partnerJa}の申請内容に${costsInWords(d.costs, 'ja')}が書かれていません。公募はこの額に制限を設けている`}ため、確認できませんでした。${d.open ? 'ただし、相手国がこの制限の対象国に含まれるかどうかは、公募定義からは判断できません。' : ''}`,
    },
  },
});
