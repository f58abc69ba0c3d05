import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { hourWords } from '../domain/time-left.js';
import { deadlineName } from '../text/deadlines.js';
import { inARow } from '../text/lists.js';

/** The deadlines without a day, each with what has to be begun some days before it: that cannot be counted either. */
const withoutDay = (call: Call) =>
  (call.deadlines ?? [])
    // Another entry, such as one that an office adds for the very call, may give the day.
    .filter(({ day, what }, _, all) => day === undefined && !all.some((each) => each.what === what && each.day))
    .map((deadline) => ({ deadline, leads: (call.leadTimes ?? []).filter(({ before }) => before === deadline.id) }));

function hourData(time: string | undefined, zone: string) {
  const { en, ja } =
    time === undefined ? { en: '', ja: '' } : hourWords(time, zone === 'applicant-local' ? [] : [zone]);
  return { hour: en, hourJa: ja };
}

export const deadlineDayUnknown = defineRule({
  code: 'deadline-day-unknown',
  level: 'should',
  who: 'researcher',
  needs: ['call'],
  given: (call: Call) => {
    const deadlines = withoutDay(call);
    const [first] = deadlines;
    return first && { deadlines, at: first.deadline.at };
  },
  facts: (call) => withoutDay(call).flatMap(({ deadline, leads }) => [deadline, ...leads].map(({ at }) => at)),
  check: (_, { deadlines }) =>
    deadlines.map(({ deadline: { what, label, level, time, zone, at }, leads }) => ({
      path: ['call'],
      fact: at,
      level: level === 'notice' ? 'notice' : 'should',
      data: {
        what,
        label: label.en,
        labelJa: label.ja,
        preliminary: at.preliminary ?? false,
        ...hourData(time, zone),
        tasks: leads.map((lead) => lead.label.en),
        tasksJa: leads.map((lead) => lead.label.ja),
      },
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
        `The sources give no day for ${deadlineName.en(d)}${d.hour && `, only the hour: ${d.hour}`}; whether it has passed${d.tasks.length > 0 ? `, and whether there is time for ${inARow(d.tasks, 'en')},` : ''} is not checked.`,
    },
    ja: {
      title: '締切日が不明',
      why: '公募の定義にこの締切の日が示されていないため、締切を過ぎたかどうかを確認できません。',
      fix: '確認の結果に頼る前に、配分機関のページで締切日を調べてください。',
      message: (d) =>
        `${deadlineName.ja(d)}の日は出典に示されておらず${d.hourJa && `（時刻のみ：${d.hourJa}）`}、締切を過ぎたかどうか${d.tasksJa.length > 0 ? `、「${inARow(d.tasksJa, 'ja')}」が間に合うかどうか` : ''}は確認していません。`,
    },
  },
});
