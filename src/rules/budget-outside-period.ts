import { defineRule } from '../core/rule.js';
import { earlierEntry, isProjectYear, projectYearsOf, touches, yearField, yearOf } from '../domain/budget-calendar.js';
import { fiscalYearsOf } from '../domain/fiscal-years.js';
import { budgetYear } from '../text/amounts.js';
import { yearInSentence } from '../text/budget-words.js';

const span = (first: number, last: number, language: 'en' | 'ja'): string =>
  [...new Set([first, last])].map((year) => yearInSentence(year, language)).join(language === 'en' ? ' to ' : '～');

export const budgetOutsidePeriod = defineRule({
  code: 'budget-outside-period',
  level: 'must',
  who: 'researcher',
  needs: ['project', 'budget'],
  check: ({ project: { period }, budget }) =>
    budget.years.flatMap((entry, index) => {
      const year = yearOf(entry);
      if (touches(period, year) || earlierEntry(budget, index) >= 0) return [];
      const touched = isProjectYear(year) ? projectYearsOf(period) : fiscalYearsOf(period);
      return [
        {
          path: ['budget', 'years', index, yearField(entry)],
          related: [['project', 'period']],
          data: { year, first: touched[0] ?? 0, last: touched.at(-1) ?? 0 },
        },
      ];
    }),
  example: `
project: { period: { start: 2025-01-01, end: 2025-03-31 } }
budget:
  years:
    - fiscalYear: 2025 # expect: budget-outside-period
      direct: { goods: 20000000, travel: 5000000, personnel: 10000000, other: 5000000, total: 40000000 }
      indirect: 12000000
      total: 52000000
  total: { direct: 40000000, indirect: 12000000, total: 52000000 }
`,
  text: {
    en: {
      title: 'Budget for a year outside the project',
      why: 'This follows from the draft itself, not from the call: money is asked for a year in which no work is planned. In fiscal years, January to March belong to the year before.',
      fix: (d) =>
        `Correct the year of this entry, delete the entry, or extend the period so that it touches ${yearInSentence(d.year, 'en')}.`,
      message: (d) =>
        `The budget has an entry for ${yearInSentence(d.year, 'en')}; the project touches only ${span(d.first, d.last, 'en')}.`,
    },
    ja: {
      title: '研究開発期間外の年の予算',
      why: '公募の記載ではなく、提案書の内容どうしの整合の問題です。研究開発を行わない年に予算が計上されています。年度で数える場合、1月から3月までは前年の年度に属します。',
      fix: (d) =>
        `この予算の年を訂正するか、予算を削除するか、${budgetYear(d.year, 'ja')}を含むように研究開発期間を改めてください。`,
      message: (d) =>
        `予算に${budgetYear(d.year, 'ja')}がありますが、研究開発期間に含まれるのは${span(d.first, d.last, 'ja')}のみです。`,
    },
  },
});
