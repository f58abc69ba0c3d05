import { defineRule } from '../core/rule.js';
import { isReversed } from '../domain/fiscal-years.js';
import { statusDoubt } from '../domain/funding-status.js';
import { grantsOf } from '../domain/partner-grants.js';

export const fundingExpectedDatePast = defineRule({
  code: 'funding-expected-date-past',
  level: 'should',
  who: 'partner',
  countsDays: ['asOf'],
  needs: ['partners', 'project'],
  check: ({ partners, project: { period } }, _, { asOf }) =>
    grantsOf(partners).flatMap(({ path, grant, names }) => {
      const { status, expectedDate: expected } = grant;
      // Where the whole period is over, the status is what is wrong.
      if (status !== 'will-receive' || !expected || statusDoubt(grant, asOf)) return [];
      const afterEnd = !isReversed(period) && expected > period.end;
      if (!afterEnd && expected >= asOf) return [];
      const data = { ...names, expected, asOf, end: period.end, past: expected < asOf };
      const related = data.past ? [] : [['project', 'period', 'end']];
      return [{ path: [...path, 'expectedDate'], related, data }];
    }),
  example: `
# as-of: 2023-07-01
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    country: AU
    funding:
      - status: will-receive
        expectedDate: 2023-05-31 # expect: funding-expected-date-past
        evidence: [award]
`,
  text: {
    en: {
      title: 'Decision date that cannot be right any more',
      why: 'A day that has passed says that the news is out, and one after the project that the money comes too late. A check of our own, whether or not the call asks for the date.',
      fix: (d) =>
        d.past
          ? 'Ask the partner how it was decided and enter the status that holds now; if the decision is delayed, give the new date.'
          : 'Ask the partner when the decision is due and correct the date; give another grant if it really comes that late.',
      message: (d) =>
        d.past
          ? `The decision on the funding of ${d.partner} by ${d.funder} was expected on ${d.expected}, before the day of this check (${d.asOf}); by now it should be known.`
          : `The decision on the funding of ${d.partner} by ${d.funder} is expected on ${d.expected}; the project ends on ${d.end}, and the funding should be there before.`,
    },
    ja: {
      title: '時期の合わない決定予定日',
      why: '過ぎた日付であれば結果が出ているはずで、研究開発の終了後であれば研究費が間に合いません。公募の記載の有無にかかわらず行う、日付の整合性の確認です。',
      fix: (d) =>
        d.past
          ? '相手国側研究者に採否の結果を確認し、現在の状況に改めてください。決定が遅れている場合は、新しい予定日を書いてください。'
          : '相手国側研究者に採否の決定時期を確認し、日付を訂正してください。決定が終了後になる場合は、別の研究費を記載してください。',
      message: (d) =>
        d.past
          ? `${d.partnerJa}が${d.funderJa}から受ける研究費の決定予定日は${d.expected}で、確認の基準日${d.asOf}より前です。採否はすでに決まっているはずです。`
          : `${d.partnerJa}が${d.funderJa}から受ける研究費の決定予定日は${d.expected}です。研究開発期間の終了日${d.end}より前に決まっていることが望まれます。`,
    },
  },
});
