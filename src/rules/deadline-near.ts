import { defineRule } from '../core/rule.js';
import { DAY_FIGURES, deadlineFindings, deadlinePlaces, deadlinesOf } from '../domain/call-deadlines.js';
import { daysLeft } from '../domain/time-left.js';
import { deadlineName, doubtOf } from '../text/deadlines.js';

const DAYS = 14;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const deadlineNear = defineRule({
  code: 'deadline-near',
  level: 'notice',
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
      ({ state, earliest }) => state === 'open' && daysLeft(earliest, now.asOf) < DAYS,
      () => 'notice',
    ),
  example: `
# with: {deadlines: [{id: submission, label: {en: Submission, ja: 応募}, day: 2024-05-28, time: "12:00", zone: Asia/Tokyo, what: application, level: must}]}
# as-of: 2024-05-25
call: amed-aspire-fy2023-pre # expect: deadline-near
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
      title: 'Deadline near',
      why: 'Shown when less than 14 days are left. Registrations, approvals of the institution and the upload itself take time as well.',
      fix: (d) =>
        d.what === 'internal'
          ? 'Hand the draft in at your office before then.'
          : 'Plan the submission with time to spare, and agree with your office on what it still has to approve.',
      message: (d) =>
        `${capital(d.left)}: ${deadlineName.en(d)} is ${d.when}.${d.doubt === 'none' ? '' : ` ${doubtOf.en(d)}`}`,
    },
    ja: {
      title: '締切間近',
      why: '残り14日を切ると表示されます。登録、所属機関の承認、提出の操作にも時間がかかります。',
      fix: (d) =>
        d.what === 'internal'
          ? 'それまでに所属機関の担当部署へ提出してください。'
          : '余裕をもって提出できるよう、必要な承認の日程を所属機関の担当部署と調整してください。',
      message: (d) =>
        `${d.leftJa}です。${deadlineName.ja(d)}は${d.whenJa}です。${d.doubt === 'none' ? '' : doubtOf.ja(d)}`,
    },
  },
});
