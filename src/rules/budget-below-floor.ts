import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { countedField, hasParts, isAllZero } from '../domain/budget-amounts.js';
import { touches } from '../domain/budget-calendar.js';
import { coversWholeYear, isReversed } from '../domain/fiscal-years.js';
import { type JudgedYear, tiersOf, yearsAgainstTier } from '../domain/tier-limits.js';
import { fiscalYear, money } from '../text/amounts.js';

/** A sum of zero over parts that are not zero is a wrong sum. */
const isSlip = ({ amount, year, limit, slip }: JudgedYear): boolean =>
  slip !== null || (amount === 0n && hasParts(year, limit.costs));

export const budgetBelowFloor = defineRule({
  code: 'budget-below-floor',
  level: 'must',
  who: 'researcher',
  needs: ['project', 'budget'],
  given: (call: Call) => tiersOf(call),
  check: ({ project, budget }, { tiers }) =>
    (isAllZero(budget) ? [] : yearsAgainstTier(project, budget, tiers))
      // A year outside the period should not be there at all, whatever its amount.
      .filter(
        (judged) => judged.state === 'below' && !isSlip(judged) && touches(project.period, judged.year.fiscalYear),
      )
      .map(({ index, year, tier, limit, amount }) => {
        const part = !isReversed(project.period) && !coversWholeYear(project.period, year.fiscalYear);
        return {
          path: ['budget', 'years', index, ...countedField(limit.costs)],
          fact: tier.at,
          level: part ? 'should' : 'must',
          related: part ? [['project', 'period']] : [],
          data: {
            year: year.fiscalYear,
            amount: Number(amount),
            floor: limit.min ?? 0,
            short: (limit.min ?? 0) - Number(amount),
            currency: limit.currency,
            tier: tier.label.en,
            tierJa: tier.label.ja,
            part,
          },
        };
      }),
  example: `
project: { tier: tier-2, period: { start: 2024-04-01, end: 2025-03-31 } }
budget:
  years:
    - fiscalYear: 2024
      direct: { goods: 9384615, travel: 1000000, personnel: 4000000, other: 1000000, total: 15384615 }
      indirect: 4615384
      total: 19999999 # expect: budget-below-floor
  total: { direct: 15384615, indirect: 4615384, total: 19999999 }
`,
  text: {
    en: {
      title: 'Budget below the floor of the tier',
      why: 'The tier is for requests of at least its floor; each fiscal year is held against it for itself.',
      fix: (d) =>
        d.part
          ? `Ask the funder whether the floor holds for a part year; if it does, raise ${fiscalYear(d.year, 'en')} by at least ${money(d.short, d.currency, 'en')} or choose a tier that this amount fits.`
          : `Raise ${fiscalYear(d.year, 'en')} by at least ${money(d.short, d.currency, 'en')} if the work needs it, or choose a tier that this amount fits.`,
      message: (d) =>
        `${fiscalYear(d.year, 'en')} asks for ${money(d.amount, d.currency, 'en')}; ${d.tier} starts at ${money(d.floor, d.currency, 'en')} a year (${money(d.short, d.currency, 'en')} short).${d.part ? ' The project covers only part of that year, and the call does not say whether the floor holds for it.' : ''}`,
    },
    ja: {
      title: '予算が区分の下限に満たない',
      why: '区分の下限に満たない額は、その区分の支援規模に合いません。下限は年度ごとに照合します。',
      fix: (d) =>
        d.part
          ? `1年に満たない年度にも下限が適用されるか、配分機関に確認してください。適用される場合は、${fiscalYear(d.year, 'ja')}を${money(d.short, d.currency, 'ja')}以上増額するか、額に合う区分を選んでください。`
          : `研究開発に必要であれば${fiscalYear(d.year, 'ja')}を${money(d.short, d.currency, 'ja')}以上増額し、そうでなければ額に合う区分を選んでください。`,
      message: (d) =>
        `${fiscalYear(d.year, 'ja')}の申請額は${money(d.amount, d.currency, 'ja')}です。${d.tierJa}の下限は年間${money(d.floor, d.currency, 'ja')}で、${money(d.short, d.currency, 'ja')}不足しています。${d.part ? '研究開発期間はこの年度の一部だけですが、その場合に下限が適用されるかは公募に書かれていません。' : ''}`,
    },
  },
});
