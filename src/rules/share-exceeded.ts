import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { isJudgedShare, judgeShares, sharePlaces, sharesOf } from '../domain/cost-shares.js';
import { money } from '../text/amounts.js';
import { countryOpen } from '../text/partner-country.js';

export const shareExceeded = defineRule({
  code: 'share-exceeded',
  level: 'must',
  who: 'researcher',
  needs: ['budget'],
  looksThrough: ['partners'],
  given: (call: Call) => sharesOf(call),
  facts: sharePlaces,
  check: ({ budget, partners = [] }, facts) =>
    judgeShares(budget, partners, facts)
      .filter(isJudgedShare)
      .filter(({ asked, allowed }) => asked > allowed)
      .map((judged) => ({
        path: judged.path,
        fact: judged.fact.at,
        level: judged.level,
        related: [judged.fullCostPath],
        data: {
          ...judged.names,
          open: !judged.certain,
          percent: judged.fact.maxPercent,
          asked: Number(judged.asked),
          allowed: Number(judged.allowed),
          over: Number(judged.asked - judged.allowed),
          fullCost: Number(judged.fullCost),
          currency: judged.currency,
        },
      })),
  example: `
# with: {tiers: [], shares: [{id: half, side: applicants, maxPercent: 50, level: must}]}
project: { period: { start: 2024-04-01, end: 2025-03-31 } }
budget:
  years:
    - fiscalYear: 2024
      direct: { total: 250000001 }
      indirect: 0
      total: 250000001
  fullCost: 500000001
  total:
    direct: 250000001
    indirect: 0
    total: 250000001 # expect: share-exceeded
`,
  text: {
    en: {
      title: 'More than the share that the funder pays',
      why: 'The funder pays a part of the full cost; the rest has to come from elsewhere. The share is cut off to a whole amount.',
      fix: (d) =>
        `${d.partner ? `Ask ${d.partner} to lower` : 'Lower'} the request by at least ${money(d.over, d.currency, 'en')}${d.open ? ', if the share applies to this country,' : ''} or correct the full cost if it is given too low.`,
      message: (d) =>
        `${d.partner ? `The partner ${d.partner}` : 'The budget'} asks for ${money(d.asked, d.currency, 'en')} of a full cost of ${money(d.fullCost, d.currency, 'en')}; the funder pays ${d.percent} %, that is ${money(d.allowed, d.currency, 'en')} at most (${money(d.over, d.currency, 'en')} over).${countryOpen.en(d.open, '割合')}`,
    },
    ja: {
      title: '負担割合の上限超過',
      why: '助成機関が負担するのは総経費の一部で、残りは別に確保する必要があります。割合から求めた額の端数は切り捨てます。',
      fix: (d) =>
        `${d.open ? 'この国に割合の制限が適用されるかを確認し、適用される場合は、' : ''}${d.partnerJa ? `${d.partnerJa}に依頼して、` : ''}申請額を${money(d.over, d.currency, 'ja')}以上減額してください。総経費の記載が誤っている場合は訂正してください。`,
      message: (d) =>
        `${d.partnerJa ? `相手国側研究者${d.partnerJa}の申請額` : '予算の申請額'}は${money(d.asked, d.currency, 'ja')}、総経費は${money(d.fullCost, d.currency, 'ja')}です。公募での負担は総経費の${d.percent}％、${money(d.allowed, d.currency, 'ja')}までで、${money(d.over, d.currency, 'ja')}超過しています。${countryOpen.ja(d.open, '割合')}`,
    },
  },
});
