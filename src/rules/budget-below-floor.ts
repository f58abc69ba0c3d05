import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { isAllZero } from '../domain/budget-amounts.js';
import { coversYear, touches } from '../domain/budget-calendar.js';
import { type JudgedAmount, judge, limitPlaces, limitsForDraft, limitsOf } from '../domain/budget-limits.js';
import { isReversed } from '../domain/fiscal-years.js';
import { budgetYear, money, perWords } from '../text/amounts.js';
import { limitOwner } from '../text/limit-owner.js';

/** A sum of zero over parts that are not zero is a wrong sum. */
const isSlip = ({ amount, hasParts, slip }: JudgedAmount): boolean => slip !== null || (amount === 0n && hasParts);

export const budgetBelowFloor = defineRule({
  code: 'budget-below-floor',
  level: 'must',
  who: 'researcher',
  needs: ['project', 'budget'],
  given: (call: Call) => limitsOf(call),
  facts: limitPlaces,
  check: ({ project, budget }, facts) =>
    (isAllZero(budget) ? [] : judge({ project, budget }, limitsForDraft(project, facts)))
      // A year outside the period should not be there at all, whatever its amount.
      .filter((judged) => judged.state === 'below' && !isSlip(judged) && touches(project.period, judged.year))
      .map(({ path, year, tier, limit, amount, at }) => {
        const part = year > 0 && !isReversed(project.period) && !coversYear(project.period, year);
        return {
          path,
          fact: at,
          level: part || limit.soft ? 'should' : 'must',
          related: part ? [['project', 'period']] : [],
          data: {
            year,
            per: limit.per,
            amount: Number(amount),
            floor: limit.min ?? 0,
            short: (limit.min ?? 0) - Number(amount),
            currency: limit.currency,
            ...limitOwner(tier),
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
      title: 'Budget below the floor',
      why: 'The call is for requests of at least its floor. A floor for a year is held against each year by itself.',
      fix: (d) =>
        d.part
          ? `Ask the funder whether the floor holds for a part year; if it does, raise ${budgetYear(d.year, 'en')} by at least ${money(d.short, d.currency, 'en')} or choose a tier that this amount fits.`
          : `Raise ${budgetYear(d.year, 'en')} by at least ${money(d.short, d.currency, 'en')} if the work needs it, or choose a tier that this amount fits.`,
      message: (d) =>
        `${budgetYear(d.year, 'en')} asks for ${money(d.amount, d.currency, 'en')}; ${d.tier} starts at ${money(d.floor, d.currency, 'en')} ${perWords(d.per, 'en')} (${money(d.short, d.currency, 'en')} short).${d.part ? ' The project covers only part of that year, and the call does not say whether the floor holds for it.' : ''}`,
    },
    ja: {
      title: '予算の下限未満',
      why: '下限に満たない額は、公募の支援規模に合いません。年間の下限は、年ごとに照合します。',
      fix: (d) =>
        d.part
          ? `1年に満たない年度にも下限が適用されるか、配分機関に確認してください。適用される場合は、${budgetYear(d.year, 'ja')}を${money(d.short, d.currency, 'ja')}以上増額するか、額に合う区分を選んでください。`
          : `研究開発に必要であれば${budgetYear(d.year, 'ja')}を${money(d.short, d.currency, 'ja')}以上増額し、そうでなければ額に合う区分を選んでください。`,
      message: (d) =>
        `${budgetYear(d.year, 'ja')}の申請額は${money(d.amount, d.currency, 'ja')}です。${d.tierJa}の下限は${perWords(d.per, 'ja')}${money(d.floor, d.currency, 'ja')}で、${money(d.short, d.currency, 'ja')}不足しています。${d.part ? '研究開発期間はこの年度の一部だけですが、その場合に下限が適用されるかは公募に書かれていません。' : ''}`,
    },
  },
});
