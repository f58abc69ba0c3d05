import { defineRule } from '../core/rule.js';
import { isReversed } from '../domain/fiscal-years.js';
import { grantsOf, type PartnerGrant } from '../domain/partner-grants.js';

const PROJECT = { of: 'the project', ofJa: '研究開発期間' };

const ofGrant = ({ partner, partnerJa, funder, funderJa }: PartnerGrant['names']) => ({
  of: `the funding of ${partner} by ${funder}`,
  ofJa: `${partnerJa}が${funderJa}から受ける研究費の受給期間`,
});

export const periodReversed = defineRule({
  code: 'period-reversed',
  level: 'must',
  who: 'researcher',
  needs: [],
  looksThrough: ['project', 'partners'],
  check: ({ project, partners }) => {
    const own = project ? [{ at: ['project', 'period'], period: project.period, names: null }] : [];
    const grants = grantsOf(partners).flatMap(({ path, grant: { period }, names }) =>
      period ? [{ at: [...path, 'period'], period, names }] : [],
    );
    return [...own, ...grants]
      .filter(({ period }) => isReversed(period))
      .map(({ at, period: { start, end }, names }) => ({
        path: [...at, 'end'],
        related: [[...at, 'start']],
        data: { ...(names ? ofGrant(names) : PROJECT), start, end },
      }));
  },
  example: `
project:
  period:
    start: 2024-04-01
    end: 2023-03-31 # expect: period-reversed
`,
  text: {
    en: {
      title: 'Period that ends before it starts',
      why: 'A matter of the calendar and not of any call. Until it is mended, nothing can be compared with the period, neither the years of the budget nor the time that a grant covers.',
      fix: 'Correct the first or the last day of the period.',
      message: (d) => `The period of ${d.of} ends on ${d.end}, before its start on ${d.start}.`,
    },
    ja: {
      title: '終了日が開始日より前',
      why: '公募の要件以前に、暦の上で成り立ちません。訂正されるまで、予算の年度や研究費の受給時期を期間と照合できません。',
      fix: '期間の開始日または終了日を訂正してください。',
      message: (d) => `${d.ofJa}の終了日（${d.end}）が、開始日（${d.start}）より前です。`,
    },
  },
});
