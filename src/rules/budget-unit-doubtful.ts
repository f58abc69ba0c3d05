import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { judge, limitPlaces, limitsForDraft, limitsOf } from '../domain/budget-limits.js';
import { meantAmount, meantUnit, unitDoubts } from '../domain/unit-doubts.js';
import { budgetYear, money } from '../text/amounts.js';
import { ownerOf, yearInSentence } from '../text/budget-words.js';
import { IF_MEANT, READ_AS, unitName } from '../text/units.js';

export const budgetUnitDoubtful = defineRule({
  code: 'budget-unit-doubtful',
  level: 'must',
  who: 'researcher',
  needs: ['project', 'budget'],
  given: (call: Call) => limitsOf(call),
  facts: limitPlaces,
  check: ({ project, budget }, facts) => {
    const { unit } = budget;
    // Without a unit nothing can be read in another one; that is a fault of its own.
    const judged = unit ? judge({ project, budget }, limitsForDraft(project, facts)) : [];
    const { years, everywhere } = unitDoubts(judged);
    return (everywhere ? years.slice(0, 1) : years).map((judged) => {
      const fits = (everywhere ? years : [judged]).every(({ state }) => state === 'fits');
      return {
        path: everywhere ? ['budget', 'unit'] : judged.path,
        fact: judged.at,
        level: fits || judged.house ? 'should' : 'must',
        related: everywhere ? years.map(({ path }) => path) : [['budget', 'unit']],
        data: {
          everywhere,
          year: judged.year,
          unit: unit ?? 'yen',
          amount: Number(judged.amount),
          meant: Number(meantAmount(judged)),
          reading: meantUnit(judged, unit ?? 'yen'),
          fits,
          currency: judged.limit.currency,
          ...ownerOf(judged),
        },
      };
    });
  },
  example: `
project: { tier: tier-1, period: { start: 2024-04-01, end: 2025-03-31 } }
budget:
  unit: yen # expect: budget-unit-doubtful
  years:
    - fiscalYear: 2024
      direct: { goods: 20000, travel: 5000, personnel: 10000, other: 5000, total: 40000 }
      indirect: 12000
      total: 52000
  total: { direct: 40000, indirect: 12000, total: 52000 }
`,
  text: {
    en: {
      title: 'Amount probably in another unit',
      why: 'The amount makes sense for what the call allows only in another unit; yen and thousand yen are easily mixed up.',
      fix: (d) =>
        d.everywhere
          ? IF_MEANT.en(d.reading, d.unit, money(d.meant, d.currency, 'en'))
          : `Correct ${yearInSentence(d.year, 'en')} if ${money(d.meant, d.currency, 'en')} is meant: write its amounts in ${unitName(d.unit, 'en')}, as the unit of the budget says.`,
      message: (d) =>
        `With "unit: ${d.unit}" ${yearInSentence(d.year, 'en')} comes to ${money(d.amount, d.currency, 'en')}, ${d.fits ? 'a tiny part of what' : 'which is not what'} ${d.tier} allows; ${READ_AS.en(d.reading)} it would be ${money(d.meant, d.currency, 'en')}.${d.everywhere && d.year > 0 ? ' This goes for every year of the budget.' : ''}`,
    },
    ja: {
      title: '単位の誤りが疑われる金額',
      why: '単位を読み替えないと公募の定める額に見合いません。円と千円は取り違えやすい単位です。',
      fix: (d) =>
        d.everywhere
          ? IF_MEANT.ja(d.reading, d.unit, money(d.meant, d.currency, 'ja'))
          : `${money(d.meant, d.currency, 'ja')}の意味であれば、${budgetYear(d.year, 'ja')}の金額を、予算の単位（${unitName(d.unit, 'ja')}）に合わせて直してください。`,
      message: (d) =>
        `${unitName(d.unit, 'ja')}単位とすると、${budgetYear(d.year, 'ja')}は${money(d.amount, d.currency, 'ja')}で、${d.tierJa}の${d.fits ? '上限に比べて極端に小さい額です' : '金額の範囲から大きく外れます'}。${READ_AS.ja(d.reading)}、${money(d.meant, d.currency, 'ja')}になります。${d.everywhere && d.year > 0 ? '予算のすべての年に当てはまります。' : ''}`,
    },
  },
});
