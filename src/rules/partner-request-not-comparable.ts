import type { CountedCosts } from '../../schemas/budget-tier.js';
import type { Call } from '../../schemas/call.js';
import type { Localized } from '../../schemas/field.js';
import { defineRule } from '../core/rule.js';
import { partnerNames } from '../domain/partner-grants.js';
import {
  isUnjudged,
  judgeRequests,
  partnerLimitPlaces,
  partnerLimitsOf,
  requestField,
} from '../domain/partner-requests.js';
import { money } from '../text/amounts.js';
import { costsInWords } from '../text/budget-words.js';
import { inARow } from '../text/lists.js';
import { countryOpen } from '../text/partner-country.js';

const FIELDS = { currency: ['currency'], amount: [], low: ['fullCost'] } as const;

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
      .map(({ index, partner, request, fact, certain, why, currencies, beside }) => {
        const at = ['partners', index, 'request'];
        return {
          path: [...at, ...FIELDS[why]],
          at: why === 'amount' ? ('key' as const) : ('value' as const),
          fact: fact.at,
          related: why === 'low' ? [[...at, 'total']] : [],
          // A request has one currency, so a limit in a second one is for people to judge.
          level: fact.soft || !certain || (why === 'currency' && beside) ? 'should' : 'must',
          data: {
            ...partnerNames(partner),
            why,
            open: !certain,
            beside,
            found: request.currency,
            fullCost: request.fullCost ?? 0,
            total: request.total,
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
      why: 'An amount in another currency, one that is not given, or a full cost below the request that is a part of it, is not known to keep the limit, so the draft does not count as ready.',
      fix: (d) => {
        if (d.why === 'low') return `Ask ${d.partner} which of the two amounts is right, and correct the other.`;
        if (d.why === 'currency' && d.beside)
          return `Convert the request to ${inARow(d.currencies, 'en', 'or')} and compare it with that limit by hand.`;
        return d.why === 'currency'
          ? `Ask ${d.partner} for the amounts in ${inARow(d.currencies, 'en', 'or')} and enter them with that currency.`
          : `Ask ${d.partner} for the ${costsInWords(d.costs, 'en')} and enter it as "${d.field}" under "request".`;
      },
      message: (d) =>
        `The request of the partner ${d.partner} ${GAPS.en(d)}, so this was not checked.${countryOpen.en(d.open, '制限')}`,
    },
    ja: {
      title: '制限と比べられない相手国側申請',
      why: '通貨が異なる額や書かれていない額、申請額を下回る総経費では、制限を満たすかどうかが分かりません。そのため、提出可能とは判定しません。',
      fix: (d) => {
        if (d.why === 'low')
          return `総経費と申請総額のどちらが正しいかを${d.partnerJa}に確認し、誤っている方を訂正してください。`;
        if (d.why === 'currency' && d.beside)
          return `申請額を${inARow(d.currencies, 'ja')}に換算し、制限の範囲内か手元で確認してください。`;
        return d.why === 'currency'
          ? `${d.partnerJa}に${inARow(d.currencies, 'ja')}建ての金額を確認し、その通貨で記入してください。`
          : `${d.partnerJa}に${costsInWords(d.costs, 'ja')}を確認し、「request」の「${d.field}」に記入してください。`;
      },
      message: (d) =>
        `相手国側研究者${d.partnerJa}の${GAPS.ja(d)}ため、確認できませんでした。${countryOpen.ja(d.open, '制限')}`,
    },
  },
});

interface Gap {
  readonly why: 'currency' | 'amount' | 'low';
  readonly found: string;
  readonly currencies: readonly string[];
  readonly costs: CountedCosts;
  readonly fullCost: number;
  readonly total: number;
}

/** What keeps the request from being compared. */
const GAPS: Localized<(gap: Gap) => string> = {
  en: ({ why, found, currencies, costs, fullCost, total }) => {
    if (why === 'currency')
      return `is in "${found}"; the call limits the ${costsInWords(costs, 'en')} in ${inARow(currencies, 'en', 'or')}`;
    return why === 'low'
      ? `gives a full cost of ${money(fullCost, found, 'en')}, less than the ${money(total, found, 'en')} asked for; the call sets a limit on the full cost`
      : `does not give the ${costsInWords(costs, 'en')}; the call sets a limit on that`;
  },
  ja: ({ why, found, currencies, costs, fullCost, total }) => {
    if (why === 'currency')
      return `申請額の通貨は「${found}」ですが、公募は${costsInWords(costs, 'ja')}の制限を${inARow(currencies, 'ja')}で定めている`;
    return why === 'low'
      ? `総経費は${money(fullCost, found, 'ja')}と書かれていますが、申請総額の${money(total, found, 'ja')}を下回っています。公募は総経費に制限を設けている`
      : `申請内容に${costsInWords(costs, 'ja')}が書かれていません。公募はこの額に制限を設けている`;
  },
};
