import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { isUnjudgedShare, judgeShares, sharePlaces, sharesOf } from '../domain/cost-shares.js';
import { countryOpen } from '../text/partner-country.js';

export const shareNotComparable = defineRule({
  code: 'share-not-comparable',
  level: 'must',
  who: 'researcher',
  needs: ['budget'],
  looksThrough: ['partners'],
  given: (call: Call) => sharesOf(call),
  facts: sharePlaces,
  check: ({ budget, partners = [] }, facts) =>
    judgeShares(budget, partners, facts)
      .filter(isUnjudgedShare)
      // Several shares of a full cost that is not given are one gap.
      .filter(({ path }, nth, all) => all.findIndex((each) => each.path.join() === path.join()) === nth)
      .map(({ fact, path, level, names, certain }) => ({
        path,
        at: 'key' as const,
        fact: fact.at,
        level,
        data: { ...names, open: !certain, percent: fact.maxPercent },
      })),
  example: `
# with: {shares: [{id: fec, side: partners, countries: [GB], maxPercent: 80, level: must}]}
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    institution: { name: { en: Sample Institute }, country: GB }
    country: GB
    request: { agency: Sample Research Council, currency: GBP, total: 150000 } # expect: share-not-comparable
    funding:
      - funder: { name: { en: Sample Research Council }, sector: public, country: GB }
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Share of the full cost cannot be checked',
      why: 'The call limits the share of the full cost that is paid; without the full cost nobody can tell the share.',
      fix: (d) =>
        d.partner
          ? `Ask ${d.partner} for the full cost and enter it as "fullCost" under "request".`
          : 'Enter the whole cost of the project as "fullCost" under "budget".',
      message: (d) =>
        `${d.partner ? `The request of the partner ${d.partner}` : 'The budget'} gives no full cost; the funder pays ${d.percent} % of it at most, so this was not checked.${countryOpen.en(d.open, '割合')}`,
    },
    ja: {
      title: '負担割合を確認できない申請',
      why: '公募は総経費に対する負担割合の上限を定めています。総経費が分からないと、割合を確認できません。',
      fix: (d) =>
        d.partnerJa
          ? `${d.partnerJa}に総経費を確認し、「request」の「fullCost」に記入してください。`
          : '「budget」の「fullCost」に、研究開発に要する総経費を記入してください。',
      message: (d) =>
        `${d.partnerJa ? `相手国側研究者${d.partnerJa}の申請内容` : '予算'}に総経費が書かれていません。公募での負担は総経費の${d.percent}％までとされていますが、確認できませんでした。${countryOpen.ja(d.open, '割合')}`,
    },
  },
});
