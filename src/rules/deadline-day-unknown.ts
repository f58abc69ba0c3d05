import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { deadlineName } from '../text/deadlines.js';

const withoutDay = (call: Call) => (call.deadlines ?? []).filter(({ day }) => day === undefined);

export const deadlineDayUnknown = defineRule({
  code: 'deadline-day-unknown',
  level: 'should',
  who: 'researcher',
  needs: ['call'],
  given: (call: Call) => {
    const deadlines = withoutDay(call);
    const [first] = deadlines;
    return first && { deadlines, at: first.at };
  },
  facts: (call) => withoutDay(call).map(({ at }) => at),
  check: (_, { deadlines }) =>
    deadlines.map(({ what, label, level, time = '', at }) => ({
      path: ['call'],
      fact: at,
      level: level === 'notice' ? 'notice' : 'should',
      data: { what, label: label.en, labelJa: label.ja, preliminary: at.preliminary ?? false, time },
    })),
  example: `
# with: {deadlines: [{id: submission, label: {en: Submission, ja: 応募}, time: "17:00", zone: applicant-local, what: application, level: must}]}
call: amed-aspire-fy2023-pre # expect: deadline-day-unknown
`,
  text: {
    en: {
      title: 'Day of the deadline not known',
      why: 'The definition of the call gives no day for this deadline, so whether it has passed cannot be checked at all.',
      fix: "Look up the day on the funder's page before you rely on this check.",
      message: (d) =>
        `The sources give no day for the ${deadlineName.en(d)}${d.time && `, only the hour ${d.time}`}; whether it has passed is not checked.`,
    },
    ja: {
      title: '締切日が不明',
      why: '公募の定義にこの締切の日が示されていないため、締切を過ぎたかどうかを確認できません。',
      fix: '確認の結果に頼る前に、配分機関のページで締切日を調べてください。',
      message: (d) =>
        `${deadlineName.ja(d)}の日は出典に示されておらず${d.time && `（時刻は${d.time}）`}、締切を過ぎたかどうかは確認していません。`,
    },
  },
});
