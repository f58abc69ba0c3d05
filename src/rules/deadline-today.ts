import { defineRule } from '../core/rule.js';
import { DAY_FIGURES, deadlineFindings, deadlinePlaces, deadlinesOf, weightOf } from '../domain/call-deadlines.js';
import { checkedFor, deadlineName, doubtOf } from '../text/deadlines.js';

export const deadlineToday = defineRule({
  code: 'deadline-today',
  level: 'should',
  who: 'researcher',
  countsDays: DAY_FIGURES,
  needs: ['call'],
  looksThrough: ['team'],
  given: deadlinesOf,
  facts: deadlinePlaces,
  check: ({ team }, { deadlines }, now) =>
    deadlineFindings(
      deadlines,
      team,
      now,
      ({ state }) => state === 'today',
      ({ deadline }) => (weightOf(deadline) === 'notice' ? 'notice' : 'should'),
    ),
  example: `
# with: {deadlines: [{id: submission, label: {en: Submission, ja: 応募}, day: 2024-05-28, time: "12:00", zone: Asia/Tokyo, what: application, level: must}]}
# as-of: 2024-05-28
call: amed-aspire-fy2023-pre # expect: deadline-today
project: { period: { start: 2024-10-01, end: 2025-03-31 } }
budget:
  years:
    - fiscalYear: 2024
      direct: { goods: 20000000, travel: 5000000, personnel: 10000000, other: 5000000, total: 40000000 }
      indirect: 12000000
      total: 52000000
  total: { direct: 40000000, indirect: 12000000, total: 52000000 }
`,
  text: {
    en: {
      title: 'Deadline today',
      why: 'Whether the deadline is past cannot be told here: the hour of the check, the hour of the deadline or its time zone is not known. As a rule nothing is accepted after it.',
      fix: (d) => {
        if (d.doubt === 'zone-of-draft')
          return 'Enter the time zone of your institution as "timeZone" under "team", such as America/New_York, and submit at once.';
        if (d.doubt === 'zone-of-call') return 'Find out which time zone the deadline means, and submit at once.';
        return d.doubt === 'no-hour'
          ? 'Find out until what hour it is open, and submit at once.'
          : `${d.what === 'internal' ? 'Hand the draft in at your office' : 'Submit'} before that hour. To see how much time is left, give the hour of the check too: --as-of ${d.asOf}T09:30+09:00.`;
      },
      message: (d) =>
        d.doubt === 'none'
          ? `This check is made for ${checkedFor(d, 'en')} without an hour; ${deadlineName.en(d)} is ${d.when}${d.what === 'application' ? ', and after that nothing is accepted' : ''}.`
          : `This check is made for ${checkedFor(d, 'en')}; ${deadlineName.en(d)} is ${d.when}. ${doubtOf.en(d)} It may have passed already.`,
    },
    ja: {
      title: '本日締切',
      why: '確認の時刻、締切の時刻、締切のタイムゾーンのいずれかが分からないため、締切を過ぎたかどうかを判定できません。締切後は受理されないのが通例です。',
      fix: (d) => {
        if (d.doubt === 'zone-of-draft')
          return '「team」の「timeZone」に所属機関のタイムゾーン（America/New_York など）を書き、至急提出してください。';
        if (d.doubt === 'zone-of-call') return '締切がどのタイムゾーンによるものかを確認し、至急提出してください。';
        return d.doubt === 'no-hour'
          ? '何時まで受け付けられるかを確認し、至急提出してください。'
          : `その時刻までに${d.what === 'internal' ? '所属機関の担当部署へ' : ''}提出してください。残り時間を確認するには、--as-of ${d.asOf}T09:30+09:00 のように時刻も指定します。`;
      },
      message: (d) =>
        d.doubt === 'none'
          ? `${deadlineName.ja(d)}は${d.whenJa}です。${d.what === 'application' ? 'それより後は受理されません。' : ''}${checkedFor(d, 'ja')}の時刻は指定されていません。`
          : `${deadlineName.ja(d)}は${d.whenJa}です。${doubtOf.ja(d)}${checkedFor(d, 'ja')}の時点で、すでに過ぎている可能性があります。`,
    },
  },
});
