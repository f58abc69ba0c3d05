import { defineRule } from '../core/rule.js';
import { daysBetween } from '../domain/days.js';
import { isReversed } from '../domain/fiscal-years.js';
import { statusDoubt } from '../domain/funding-status.js';
import { fundingAsked, grantsByPartner, isAskedForFunding } from '../domain/partner-grants.js';
import { lengthOfTime } from '../text/durations.js';

export const fundingEndedBeforeStart = defineRule({
  code: 'funding-ended-before-start',
  level: 'should',
  who: 'partner',
  needs: ['partners', 'project'],
  given: fundingAsked,
  // An old grant listed beside one that goes on is history, not a fault: the partner is judged, at the grant that ends last.
  check: ({ partners, project: { period } }, asked, { asOf }) =>
    grantsByPartner(partners).flatMap((grants) => {
      const ended = grants.flatMap(({ path, names, grant }) =>
        // Where the status says otherwise, the dates are in doubt: that is told there.
        grant.period && !isReversed(grant.period) && grant.period.end < period.start && !statusDoubt(grant, asOf)
          ? [{ path: [...path, 'period', 'end'], names, end: grant.period.end }]
          : [],
      );
      const last = ended.toSorted((a, b) => (a.end < b.end ? 1 : -1))[0];
      if (!last || isReversed(period) || ended.length < grants.length) return [];
      if (!grants.some(({ partner }) => isAskedForFunding(partner, asked))) return [];
      const data = { ...last.names, end: last.end, start: period.start, days: daysBetween(last.end, period.start) };
      return [{ path: last.path, related: [['project', 'period', 'start']], data }];
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
      why: "The call asks for funding of the partner's own side, and money that is gone before the work begins supports none of it. How long it has to go on is for the call to say, so weigh this one yourself.",
      fix: 'Ask the partner for an extension or a later grant and add it, or correct the date.',
      message: (d) =>
        `The funding of ${d.partner} by ${d.funder} ends on ${d.end}, ${lengthOfTime(d.days, 'en')} before the project starts on ${d.start}.`,
    },
    ja: {
      title: '研究開始前に終わる相手国側の研究費',
      why: '公募は相手国側の研究費を求めていますが、研究開始前に終わる研究費では共同研究を支えられません。どの時点まで必要かは公募の定めにより異なるため、問題がないかをご自身で判断してください。',
      fix: '相手国側研究者に期間の延長や後継の研究費の有無を確認して追記するか、日付を訂正してください。',
      message: (d) =>
        `${d.partnerJa}が${d.funderJa}から受ける研究費は${d.end}に終了します。研究開発期間の開始日${d.start}の${lengthOfTime(d.days, 'ja')}前です。`,
    },
  },
});
