import { defineRule } from '../core/rule.js';
import { isReversed } from '../domain/fiscal-years.js';

export const projectAlreadyOver = defineRule({
  code: 'project-already-over',
  level: 'must',
  who: 'researcher',
  countsDays: ['asOf'],
  needs: ['project'],
  check: ({ project: { period } }, _, { asOf }) =>
    !isReversed(period) && period.end < asOf
      ? [{ path: ['project', 'period', 'end'], data: { end: period.end, asOf } }]
      : [],
  example: `
# as-of: 2023-07-01
project:
  period:
    start: 2022-04-01
    end: 2023-03-31 # expect: project-already-over
budget:
  years:
    - fiscalYear: 2022
      direct: { goods: 20000000, travel: 5000000, personnel: 10000000, other: 5000000, total: 40000000 }
      indirect: 12000000
      total: 52000000
  total: { direct: 40000000, indirect: 12000000, total: 52000000 }
`,
  text: {
    en: {
      title: 'Project already over',
      why: 'Our own rule, true under any call: nobody can be funded for work whose time is past. The dates are most likely those of an older draft.',
      fix: 'Correct the first and the last day of the project, and the fiscal years of the budget with them.',
      message: (d) => `The project ends on ${d.end}, before the day of this check, ${d.asOf}.`,
    },
    ja: {
      title: '終了済みの研究開発期間',
      why: '公募の定めではありませんが、すでに終わった期間の研究開発に申請することはできません。以前の原稿の日付が残っていると思われます。',
      fix: '研究開発の開始日と終了日を訂正し、予算の年度もあわせて直してください。',
      message: (d) => `研究開発の終了日は${d.end}で、確認の基準日${d.asOf}より前です。`,
    },
  },
});
