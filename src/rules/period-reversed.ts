import { defineRule } from '../core/rule.js';
import { isReversed } from '../domain/fiscal-years.js';

export const periodReversed = defineRule({
  code: 'period-reversed',
  level: 'must',
  who: 'researcher',
  needs: ['project'],
  check: ({ project: { period } }) =>
    isReversed(period)
      ? [
          {
            path: ['project', 'period', 'end'],
            related: [['project', 'period', 'start']],
            data: { start: period.start, end: period.end },
          },
        ]
      : [],
  example: `
project:
  period:
    start: 2024-04-01
    end: 2023-03-31 # expect: period-reversed
`,
  text: {
    en: {
      title: 'Project ends before it starts',
      why: 'A matter of the calendar and not of any call. Until it is mended, the years of the budget cannot be compared with the period.',
      fix: 'Correct the first or the last day of the period.',
      message: (d) => `The project ends on ${d.end}, before its start on ${d.start}.`,
    },
    ja: {
      title: '終了日が開始日より前',
      why: '公募の要件以前に、暦の上で成り立ちません。訂正されるまで、予算の年度と研究開発期間を照合できません。',
      fix: '研究開発期間の開始日または終了日を訂正してください。',
      message: (d) => `研究開発期間の終了日（${d.end}）が、開始日（${d.start}）より前です。`,
    },
  },
});
