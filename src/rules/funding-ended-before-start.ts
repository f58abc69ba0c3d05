import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { daysBetween } from '../domain/days.js';
import { isReversed } from '../domain/fiscal-years.js';
import { grantsOf } from '../domain/partner-grants.js';
import { lengthOfTime } from '../text/durations.js';

export const fundingEndedBeforeStart = defineRule({
  code: 'funding-ended-before-start',
  level: 'should',
  who: 'partner',
  needs: ['partners', 'project'],
  given: (call: Call) => call.partners?.funding,
  check: ({ partners, project }) =>
    grantsOf(partners).flatMap(({ path, grant: { period }, names }) => {
      const { start } = project.period;
      if (!period || isReversed(period) || isReversed(project.period) || period.end >= start) return [];
      const data = { ...names, end: period.end, start, days: daysBetween(period.end, start) };
      return [{ path: [...path, 'period', 'end'], related: [['project', 'period', 'start']], data }];
    }),
  example: `
project: { period: { start: 2024-04-01, end: 2026-03-31 } }
partners:
  - country: AU
    funding:
      - status: received
        evidence: [award]
        period:
          start: 2020-01-01
          end: 2023-06-30 # expect: funding-ended-before-start
`,
  text: {
    en: {
      title: 'Funding over before the project starts',
      why: 'Partners are to be funded for the joint work. The call gives no minimum period that must remain, so weigh this one yourself.',
      fix: 'Ask the partner for an extension or a later grant and add it, or correct the date.',
      message: (d) =>
        `The funding of ${d.partner} by ${d.funder} ends on ${d.end}, ${lengthOfTime(d.days, 'en')} before the project starts on ${d.start}.`,
    },
    ja: {
      title: '研究開始前に終わる相手国側の研究費',
      why: '相手国側の研究費は共同研究を支えるものです。必要な残り期間は公募に書かれていないため、問題がないかをご自身で判断してください。',
      fix: '相手国側研究者に期間の延長や後継の研究費の有無を確認して追記するか、日付を訂正してください。',
      message: (d) =>
        `${d.partnerJa} が ${d.funderJa} から受ける研究費は ${d.end} に終了します。研究開発期間の開始日 ${d.start} の${lengthOfTime(d.days, 'ja')}前です。`,
    },
  },
});
