import type { Level } from '../core/diagnostic.js';
import { defineRule } from '../core/rule.js';
import {
  DAY_FIGURES,
  deadlineFindings,
  deadlinePlaces,
  deadlinesOf,
  type JudgedDeadline,
  weightOf,
} from '../domain/call-deadlines.js';
import { checkedFor, deadlineName, doubtOf } from '../text/deadlines.js';

/** A draft does not tell what was registered or announced in time, so those who did it must not be held up. */
function passedWeight({ deadline }: JudgedDeadline): Level {
  const weight = weightOf(deadline);
  const before = deadline.what === 'registration' || deadline.what === 'notice-of-intent';
  return before && weight === 'must' ? 'should' : weight;
}

export const deadlinePassed = defineRule({
  code: 'deadline-passed',
  level: 'must',
  who: 'researcher',
  countsDays: DAY_FIGURES,
  needs: ['call'],
  looksThrough: ['team'],
  given: deadlinesOf,
  facts: deadlinePlaces,
  check: ({ team }, { deadlines }, now) =>
    deadlineFindings(deadlines, team, now, ({ state }) => state === 'passed', passedWeight),
  example: `
# with: {deadlines: [{id: submission, label: {en: Submission, ja: 応募}, day: 2024-05-28, time: "12:00", zone: Asia/Tokyo, what: application, level: must}]}
# as-of: 2024-05-28T12:01+09:00
call: amed-aspire-fy2023-pre # expect: deadline-passed
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
      title: 'Deadline passed',
      why: 'What arrives after a deadline is as a rule not accepted, however short the delay. Only the one who set it can tell of an exception.',
      fix: (d) => {
        if (d.what === 'internal') return 'Ask your office at once whether it still takes the draft.';
        return d.what === 'application'
          ? "Look on the funder's page for an extension, or name a call that is open now."
          : 'Make sure that this was done in time; if it was not, ask the funder whether an application is still possible.';
      },
      message: (d) =>
        `This check is made for ${checkedFor(d, 'en')}, ${d.left}. ${deadlineName.en(d)} was ${d.when}.${d.doubt === 'none' ? '' : ` ${doubtOf.en(d)} It has passed by any reading.`}`,
    },
    ja: {
      title: '締切の経過',
      why: '締切を過ぎたものは、わずかな遅れでも受理されないのが通例です。例外の有無は、締切を定めた機関にしか分かりません。',
      fix: (d) => {
        if (d.what === 'internal')
          return '今からでも受け付けてもらえるか、至急、所属機関の担当部署に相談してください。';
        return d.what === 'application'
          ? '配分機関のページで締切の延長の有無を確認するか、現在募集中の公募を指定してください。'
          : '期限までに手続が済んでいることを確認してください。済んでいない場合は、応募の可否を配分機関に問い合わせてください。';
      },
      message: (d) =>
        `${deadlineName.ja(d)}は${d.whenJa}でした。${checkedFor(d, 'ja')}の時点で、${d.leftJa}しています。${d.doubt === 'none' ? '' : `${doubtOf.ja(d)}ただし、どのように解しても締切を過ぎています。`}`,
    },
  },
});
