import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { fallsShortOfMonths, lastDayOf, periodInWords } from '../domain/durations.js';
import { isReversed } from '../domain/fiscal-years.js';
import { monthsInWords } from '../text/durations.js';

export const durationTooShort = defineRule({
  code: 'duration-too-short',
  level: 'must',
  who: 'researcher',
  needs: ['project'],
  given: ({ duration }: Call) =>
    duration?.minMonths === undefined ? undefined : { min: duration.minMonths, at: duration.at },
  check: ({ project: { period } }, { min, at }) => {
    if (isReversed(period) || !fallsShortOfMonths(period, min)) return [];
    const { en: length, ja: lengthJa } = periodInWords(period);
    return [
      {
        path: ['project', 'period', 'end'],
        related: [['project', 'period', 'start']],
        level: at.preliminary ? 'should' : 'must',
        data: { ...period, length, lengthJa, min, earliest: lastDayOf(period.start, min) },
      },
    ];
  },
  example: `
# with: {duration: {minMonths: 24}}
project:
  period:
    start: 2024-04-01
    end: 2026-03-30 # expect: duration-too-short
`,
  text: {
    en: {
      title: 'Project shorter than allowed',
      why: 'Counted are whole months from the first day to the last, both included.',
      fix: (d) => `Let the project end on ${d.earliest} or later, or start earlier.`,
      message: (d) =>
        `The project runs for ${d.length} (${d.start} to ${d.end}); the call asks for at least ${monthsInWords(d.min, 'en')}, until ${d.earliest} or later.`,
    },
    ja: {
      title: '研究開発期間の不足',
      why: '初日と最終日を含む月数で数えます。',
      fix: (d) => `終了日を${d.earliest}以降にするか、開始日を早めてください。`,
      message: (d) =>
        `研究開発期間は${d.lengthJa}（${d.start}～${d.end}）です。公募が求める期間は${monthsInWords(d.min, 'ja')}以上で、この開始日からは${d.earliest}以降の終了となります。`,
    },
  },
});
