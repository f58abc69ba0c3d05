import { defineRule } from '../core/rule.js';
import { isAllZero } from '../domain/budget-amounts.js';

export const budgetAllZero = defineRule({
  code: 'budget-all-zero',
  level: 'must',
  who: 'researcher',
  needs: ['budget'],
  check: ({ budget }) =>
    isAllZero(budget) ? [{ path: ['budget', 'years'], at: 'key' as const, data: { years: budget.years.length } }] : [],
  example: `
project: { period: { start: 2024-04-01, end: 2025-03-31 } }
budget:
  years: # expect: budget-all-zero
    - fiscalYear: 2024
      direct: { goods: 0, travel: 0, personnel: 0, other: 0, total: 0 }
      indirect: 0
      total: 0
  total: { direct: 0, indirect: 0, total: 0 }
`,
  text: {
    en: {
      title: 'Budget of zero',
      why: 'No call has to say it: a proposal that asks for nothing asks for no support. Zeros in every line are usually a form not yet filled in.',
      fix: 'Write what each year needs, and the sums that follow from it.',
      message: (d) =>
        d.years === 1
          ? 'The only year of the budget asks for 0; some amount has to be requested.'
          : `The ${d.years} years of the budget together ask for 0; some amount has to be requested.`,
    },
    ja: {
      title: '全額が0の予算',
      why: '公募に書かれているかどうかによらず、申請額のない提案は支援の対象になりません。すべて0の場合、多くは記入漏れです。',
      fix: '年ごとに必要な経費を記入し、合計も直してください。',
      message: (d) =>
        `予算${d.years === 1 ? '' : `の${d.years}年分すべて`}の申請額が0です。必要な経費を申請額として記入する必要があります。`,
    },
  },
});
