import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { exceedsMonths, lastDayOf, periodInWords } from '../domain/durations.js';
import { isReversed } from '../domain/fiscal-years.js';
import { monthsInWords } from '../text/durations.js';

export const durationTooLong = defineRule({
  code: 'duration-too-long',
  level: 'must',
  who: 'researcher',
  needs: ['project'],
  given: ({ duration }: Call) =>
    duration?.maxMonths === undefined ? undefined : { max: duration.maxMonths, at: duration.at },
  check: ({ project: { period } }, { max, at }) => {
    if (isReversed(period) || !exceedsMonths(period, max)) return [];
    const { en: length, ja: lengthJa } = periodInWords(period);
    return [
      {
        path: ['project', 'period', 'end'],
        related: [['project', 'period', 'start']],
        level: at.preliminary ? 'should' : 'must',
        data: { ...period, length, lengthJa, max, latest: lastDayOf(period.start, max) },
      },
    ];
  },
  example: `
# with: {duration: {maxMonths: 24}}
project:
  period:
    start: 2024-04-01
    end: 2026-04-01 # expect: duration-too-long
budget:
  years:
    - { fiscalYear: 2024, direct: { total: 40000000 }, indirect: 12000000, total: 52000000 }
    - { fiscalYear: 2025, direct: { total: 40000000 }, indirect: 12000000, total: 52000000 }
    - { fiscalYear: 2026, direct: { total: 40000000 }, indirect: 12000000, total: 52000000 }
  total: { direct: 120000000, indirect: 36000000, total: 156000000 }
`,
  text: {
    en: {
      title: 'Project longer than allowed',
      why: 'Counted are whole months from the first day to the last, both included. A project that begins within a fiscal year may touch one fiscal year more without being longer.',
      fix: (d) => `Let the project end on ${d.latest} at the latest, or start later.`,
      message: (d) =>
        `The project runs for ${d.length} (${d.start} to ${d.end}); the call allows at most ${monthsInWords(d.max, 'en')}, until ${d.latest}.`,
    },
    ja: {
      title: '研究開発期間の超過',
      why: '初日と最終日を含む月数で数えます。年度の途中から始まる場合、かかる年度の数が一つ多くなっても、期間が長くなるわけではありません。',
      fix: (d) => `終了日を${d.latest}以前にするか、開始日を遅らせてください。`,
      message: (d) =>
        `研究開発期間は${d.lengthJa}（${d.start}～${d.end}）です。公募で認められる期間は最長${monthsInWords(d.max, 'ja')}で、この開始日からは${d.latest}までです。`,
    },
  },
});
