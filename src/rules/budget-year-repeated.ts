import { defineRule } from '../core/rule.js';
import { earlierEntry, yearField, yearOf } from '../domain/budget-calendar.js';
import { yearInSentence } from '../text/budget-words.js';

export const budgetYearRepeated = defineRule({
  code: 'budget-year-repeated',
  level: 'must',
  who: 'researcher',
  needs: ['budget'],
  check: ({ budget }) =>
    budget.years.flatMap((year, index) => {
      const earlier = earlierEntry(budget, index);
      const first = budget.years[earlier];
      if (!first) return [];
      return [
        {
          path: ['budget', 'years', index, yearField(year)],
          related: [['budget', 'years', earlier, yearField(first)]],
          data: { year: yearOf(year), entry: index + 1, earlier: earlier + 1 },
        },
      ];
    }),
  example: `
project: { period: { start: 2024-04-01, end: 2026-03-31 } }
budget:
  years:
    - fiscalYear: 2024
      direct: { goods: 20000000, travel: 5000000, personnel: 10000000, other: 5000000, total: 40000000 }
      indirect: 12000000
      total: 52000000
    - fiscalYear: 2024 # expect: budget-year-repeated
      direct: { goods: 20000000, travel: 5000000, personnel: 10000000, other: 5000000, total: 40000000 }
      indirect: 12000000
      total: 52000000
  total: { direct: 80000000, indirect: 24000000, total: 104000000 }
`,
  text: {
    en: {
      title: 'Year given twice',
      why: 'No call has to spell this out: with two entries for one year, its amount is not known and cannot be held against any limit.',
      fix: 'Correct the year of one entry, or join the two into one.',
      message: (d) =>
        `Entry ${d.entry} of the budget is for ${yearInSentence(d.year, 'en')}, as entry ${d.earlier} is.`,
    },
    ja: {
      title: '年度・実施年の重複',
      why: '公募に書かれるまでもないことですが、同じ年の予算が二つあると、その年の申請額が定まらず、上限とも比べられません。',
      fix: 'どちらかの年を訂正するか、1件にまとめてください。',
      message: (d) => `予算の${d.entry}件目は${yearInSentence(d.year, 'ja')}で、${d.earlier}件目と同じ年です。`,
    },
  },
});
