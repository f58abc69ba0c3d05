import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { countedField } from '../domain/budget-amounts.js';
import { roomierTier, tiersOf, yearsAgainstTier } from '../domain/tier-limits.js';
import { grouped } from '../domain/written-forms.js';
import { fiscalYear, money } from '../text/amounts.js';

export const budgetOverCap = defineRule({
  code: 'budget-over-cap',
  level: 'must',
  who: 'researcher',
  needs: ['project', 'budget'],
  given: (call: Call) => tiersOf(call),
  check: ({ project, budget }, { tiers }) =>
    yearsAgainstTier(project, budget, tiers)
      .filter(({ state, slip }) => state === 'over' && !slip)
      .map(({ index, year, tier, limit, amount }) => {
        const other = roomierTier(budget, index, tier, tiers)?.label;
        return {
          path: ['budget', 'years', index, ...countedField(limit.costs)],
          fact: tier.at,
          data: {
            year: year.fiscalYear,
            amount: Number(amount),
            cap: limit.max ?? 0,
            over: Number(amount) - (limit.max ?? 0),
            currency: limit.currency,
            tier: tier.label.en,
            tierJa: tier.label.ja,
            other: other?.en ?? '',
            otherJa: other?.ja ?? '',
          },
        };
      }),
  example: `
project: { tier: tier-1, period: { start: 2024-04-01, end: 2025-03-31 } }
budget:
  years:
    - fiscalYear: 2024
      direct: { goods: 40000000, travel: 10000000, personnel: 20000000, other: 6923078, total: 76923078 }
      indirect: 23076923
      total: 100000001 # expect: budget-over-cap
  total: { direct: 76923078, indirect: 23076923, total: 100000001 }
`,
  text: {
    en: {
      title: 'Budget over the cap of the tier',
      why: 'A request above the cap is not what the tier offers; each fiscal year is held against the cap for itself.',
      fix: (d) =>
        `Lower ${fiscalYear(d.year, 'en')} by at least ${money(d.over, d.currency, 'en')}${d.other && `, or choose ${d.other}, whose cap is higher`}.`,
      message: (d) =>
        `${fiscalYear(d.year, 'en')} asks for ${money(d.amount, d.currency, 'en')}; ${d.tier} allows at most ${money(d.cap, d.currency, 'en')} a year (${grouped(d.over)} over).`,
    },
    ja: {
      title: '予算が区分の上限を超えている',
      why: '上限を超える額は、その区分では申請できません。上限は年度ごとに照合します。',
      fix: (d) =>
        `${fiscalYear(d.year, 'ja')}を${money(d.over, d.currency, 'ja')}以上減額${d.otherJa && `するか、上限の高い${d.otherJa}を選択`}してください。`,
      message: (d) =>
        `${fiscalYear(d.year, 'ja')}の申請額は${money(d.amount, d.currency, 'ja')}です。${d.tierJa}の上限は年間${money(d.cap, d.currency, 'ja')}で、${money(d.over, d.currency, 'ja')}超過しています。`,
    },
  },
});
