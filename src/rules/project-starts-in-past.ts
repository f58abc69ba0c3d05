import { defineRule } from '../core/rule.js';
import { isReversed } from '../domain/fiscal-years.js';

export const projectStartsInPast = defineRule({
  code: 'project-starts-in-past',
  level: 'notice',
  who: 'researcher',
  countsDays: ['asOf'],
  needs: ['project'],
  check: ({ project: { period } }, _, { asOf }) =>
    !isReversed(period) && period.start < asOf && period.end >= asOf
      ? [{ path: ['project', 'period', 'start'], data: { start: period.start, asOf } }]
      : [],
  example: `
# as-of: 2023-07-01
project:
  period:
    start: 2023-06-01 # expect: project-starts-in-past
    end: 2024-03-31
budget:
  years:
    - fiscalYear: 2023
      direct: { goods: 20000000, travel: 5000000, personnel: 10000000, other: 5000000, total: 40000000 }
      indirect: 12000000
      total: 52000000
  total: { direct: 40000000, indirect: 12000000, total: 52000000 }
`,
  text: {
    en: {
      title: 'Project starts in the past',
      why: 'Our own hint: work that is still to be selected seldom starts before the draft is finished. Often the date is left over from an older draft.',
      fix: 'Check the start and move it if it is left over from an older draft.',
      message: (d) => `The project starts on ${d.start}; this check is made for ${d.asOf}.`,
    },
    ja: {
      title: '過去の研究開発開始日',
      why: '公募の定めではなく、念のための確認です。採択前の課題が作成時点より前に始まることはまれで、以前の原稿の日付が残っている場合がよくあります。',
      fix: '開始日を確認し、以前の原稿の日付が残っている場合は改めてください。',
      message: (d) => `研究開発の開始日は${d.start}で、確認の基準日${d.asOf}より前です。`,
    },
  },
});
