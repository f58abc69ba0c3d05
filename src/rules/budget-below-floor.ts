import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { isAllZero } from '../domain/budget-amounts.js';
import { coversYear, touches } from '../domain/budget-calendar.js';
import { type JudgedAmount, judge, limitsForDraft, limitsStating, placesStating } from '../domain/budget-limits.js';
import { isForLonger } from '../domain/budget-prorated.js';
import { isReversed } from '../domain/fiscal-years.js';
import { budgetYear, money, perWords } from '../text/amounts.js';
import { costsInWords, ownerOf, yearInSentence } from '../text/budget-words.js';

/** A sum of zero over parts that are not zero is a wrong sum. */
const isSlip = ({ amount, hasParts, slip }: JudgedAmount): boolean => slip !== null || (amount === 0n && hasParts);

export const budgetBelowFloor = defineRule({
  code: 'budget-below-floor',
  level: 'must',
  who: 'researcher',
  needs: ['project', 'budget'],
  given: (call: Call) => limitsStating('min', call),
  facts: (call: Call) => placesStating('min', call),
  check: ({ project, budget }, facts) =>
    (isAllZero(budget) ? [] : judge({ project, budget }, limitsForDraft(project, facts)))
      // A year outside the period should not be there at all, whatever its amount.
      .filter((judged) => judged.state === 'below' && !isSlip(judged) && touches(project.period, judged.year))
      .map(({ path, year, tier, house, limit, amount, at }) => {
        const part = year > 0 && !isReversed(project.period) && !coversYear(project.period, year);
        const shorter = isForLonger(limit, project.period);
        return {
          path,
          fact: at,
          level: part || shorter || house || limit.softFloor ? 'should' : 'must',
          related: part || shorter ? [['project', 'period']] : [],
          data: {
            year,
            per: limit.per,
            costs: limit.costs,
            amount: Number(amount),
            floor: limit.min ?? 0,
            short: (limit.min ?? 0) - Number(amount),
            currency: limit.currency,
            ...ownerOf({ tier, house }),
            hasTier: tier !== null,
            soft: limit.softFloor ?? false,
            part,
            shorter,
            years: limit.referenceYears ?? 0,
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
      why: 'A request below the floor is not of the size that the limit is meant for. A floor for a year is held against each year by itself.',
      fix: (d) => {
        const raise = `aise ${yearInSentence(d.year, 'en')} by at least ${money(d.short, d.currency, 'en')}`;
        const choose = d.hasTier ? ' or choose a tier that this amount fits' : '';
        return d.part || d.shorter
          ? `Ask the funder whether the floor holds for ${d.part ? 'a part year' : 'a shorter project'}; if it does, r${raise}${choose}.`
          : `R${raise} if the work needs it${choose && `,${choose}`}.`;
      },
      message: (d) =>
        `${budgetYear(d.year, 'en')} asks for ${money(d.amount, d.currency, 'en')} of ${costsInWords(d.costs, 'en')}; ${d.tier} starts at ${money(d.floor, d.currency, 'en')} ${perWords(d.per, 'en')} (${money(d.short, d.currency, 'en')} short).${d.part ? ' The project covers only part of that year, and whether the floor holds for it is not said.' : ''}${d.shorter ? ` The floor is stated for a project of ${d.years} years; whether it holds for a shorter one is not said.` : ''}${d.soft ? ' The call says that less can be proposed.' : ''}`,
    },
    ja: {
      title: '予算の下限未満',
      why: '下限に満たない額は、定められた支援規模に合いません。年間の下限は、年ごとに照合します。',
      fix: (d) => {
        const raise = `${budgetYear(d.year, 'ja')}を${money(d.short, d.currency, 'ja')}以上増額`;
        if (d.part || d.shorter)
          return `${d.part ? '1年に満たない年' : '期間の短い課題'}にも下限が適用されるか、配分機関に確認してください。適用される場合は、${raise}${d.hasTier ? 'するか、額に合う区分を選んで' : 'して'}ください。`;
        return `研究開発に必要であれば${raise}し${d.hasTier ? '、そうでなければ額に合う区分を選んで' : 'て'}ください。`;
      },
      message: (d) =>
        `${budgetYear(d.year, 'ja')}の申請額（${costsInWords(d.costs, 'ja')}）は${money(d.amount, d.currency, 'ja')}です。${d.tierJa}の下限は${perWords(d.per, 'ja')}${money(d.floor, d.currency, 'ja')}で、${money(d.short, d.currency, 'ja')}不足しています。${d.part ? '研究開発期間はこの年の一部だけですが、その場合に下限が適用されるかは書かれていません。' : ''}${d.shorter ? `下限は${d.years}年間の課題について示されており、それより短い場合に適用されるかは書かれていません。` : ''}${d.soft ? '公募には、下限に満たない額も提案できるとあります。' : ''}`,
    },
  },
});
