import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { isZone } from '../domain/zoned-time.js';

const local = (call: Call) => (call.deadlines ?? []).filter(({ zone }) => zone === 'applicant-local');

export const deadlineZoneUnknown = defineRule({
  code: 'deadline-zone-unknown',
  level: 'should',
  who: 'researcher',
  needs: ['team'],
  given: (call: Call) => {
    const [first] = local(call);
    return first && { at: first.at };
  },
  facts: (call) => local(call).map(({ at }) => at),
  check: ({ team: { timeZone } }) =>
    timeZone === undefined || isZone(timeZone) ? [] : [{ path: ['team', 'timeZone'], data: { timeZone } }],
  example: `
# with: {deadlines: [{id: submission, label: {en: Submission, ja: 応募}, day: 2024-02-05, time: "17:00", zone: applicant-local, what: application, level: must}]}
team:
  timeZone: EST # expect: deadline-zone-unknown
`,
  text: {
    en: {
      title: 'Unknown time zone',
      why: "The deadline of the call is by the clock of the applicant's institution. Abbreviations such as EST or BST stand for several zones and know no summer time.",
      fix: 'Write the IANA name of the zone, such as America/New_York, Europe/London or Asia/Tokyo.',
      message: (d) =>
        `The time zone "${d.timeZone}" is no IANA name; the deadline of the call is local time of the applicant and cannot be placed without it.`,
    },
    ja: {
      title: '未知のタイムゾーン',
      why: '公募の締切は、応募者の所属機関の現地時間によります。EST や BST などの略称は複数のタイムゾーンを指し、夏時間も区別できません。',
      fix: 'America/New_York、Europe/London、Asia/Tokyo などの IANA の名称で書いてください。',
      message: (d) =>
        `タイムゾーン「${d.timeZone}」は IANA の名称ではありません。公募の締切は応募者の現地時間によるため、タイムゾーンが分からないと締切の時点が定まりません。`,
    },
  },
});
