import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addMonths, exceedsMonths, fallsShortOfMonths, lastDayOf, periodInWords } from '../../src/domain/durations.js';

const day = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2060, 0, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const months = fc.integer({ min: 1, max: 240 });
const dayAfter = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

describe('months later', () => {
  test.each([
    ['2024-10-01', 60, '2029-10-01'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-01-15', 0, '2024-01-15'],
  ])('%s and %i months', (from, count, to) => expect(addMonths(from, count)).toBe(to));

  test('Temporal adds the same', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -240, max: 240 }), (from, count) => {
        expect(addMonths(from, count)).toBe(Temporal.PlainDate.from(from).add({ months: count }).toString());
      }),
      { numRuns: 1000 },
    );
  });
});

describe('limits in months', () => {
  test.each([
    ['2024-10-01', '2029-09-29', 60, 'short'],
    ['2024-10-01', '2029-09-30', 60, 'exact'],
    ['2024-10-01', '2029-10-01', 60, 'over'],
    ['2024-10-01', '2029-10-31', 60, 'over'],
    ['2024-10-01', '2029-10-31', 61, 'exact'],
    ['2024-02-29', '2025-02-28', 12, 'exact'],
    ['2023-03-01', '2024-02-28', 12, 'short'],
    ['2023-03-01', '2024-02-29', 12, 'exact'],
    ['2024-08-31', '2025-02-28', 6, 'exact'],
    ['2024-08-31', '2025-03-01', 6, 'over'],
    ['2024-10-15', '2025-04-14', 6, 'exact'],
    ['2024-10-15', '2024-10-14', 6, 'short'],
  ])('%s to %s is %i months: %s', (start, end, count, state) => {
    expect(exceedsMonths({ start, end }, count)).toBe(state === 'over');
    expect(fallsShortOfMonths({ start, end }, count)).toBe(state === 'short');
  });

  test('of two periods on end, the second begins on the same date where the month has it', () => {
    fc.assert(
      fc.property(day, months, (start, count) => {
        const same = Temporal.PlainDate.from(start).add({ months: count });
        const next = dayAfter(lastDayOf(start, count));
        expect(next).toBe(same.day === Number(start.slice(8)) ? same.toString() : dayAfter(same.toString()));
      }),
      { numRuns: 1000 },
    );
  });

  test('exactly one day is neither too long nor too short', () => {
    fc.assert(
      fc.property(day, months, (start, count) => {
        const end = lastDayOf(start, count);
        expect(exceedsMonths({ start, end }, count) || fallsShortOfMonths({ start, end }, count)).toBe(false);
        expect(exceedsMonths({ start, end: dayAfter(end) }, count)).toBe(true);
        const eve = Temporal.PlainDate.from(end).subtract({ days: 1 }).toString();
        expect(fallsShortOfMonths({ start, end: eve }, count)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('lengths in words', () => {
  test.each([
    ['2024-10-01', '2029-09-30', '5 years', '5年'],
    ['2024-10-01', '2029-10-01', '5 years and 1 day', '5年と1日'],
    ['2024-10-01', '2029-10-31', '5 years 1 month', '5年1か月'],
    ['2024-10-01', '2029-11-02', '5 years 1 month and 2 days', '5年1か月と2日'],
    ['2024-04-01', '2025-03-31', '1 year', '1年'],
    ['2024-04-01', '2025-02-28', '11 months', '11か月'],
    ['2024-04-01', '2024-04-01', '1 day', '1日'],
    ['2024-04-01', '2024-04-29', '29 days', '29日'],
    ['2024-04-01', '2024-04-30', '1 month', '1か月'],
    ['2024-01-31', '2024-02-28', '29 days', '29日'],
    ['2024-01-31', '2024-02-29', '1 month', '1か月'],
    ['2024-04-02', '2024-04-01', '0 days', '0日'],
    ['2025-04-01', '2024-04-01', '0 days', '0日'],
  ])('%s to %s is %s', (start, end, en, ja) => expect(periodInWords({ start, end })).toEqual({ en, ja }));

  test('the words and the limits agree', () => {
    fc.assert(
      fc.property(day, months, fc.integer({ min: -40, max: 40 }), (start, count, more) => {
        const end = Temporal.PlainDate.from(lastDayOf(start, count)).add({ days: more }).toString();
        fc.pre(end >= start);
        const { en } = periodInWords({ start, end });
        const [, years = 0, rest = 0, days = 0] =
          /^(?:(\d+) years?)? ?(?:(\d+) months?)?(?: and )?(?:(\d+) days?)?$/.exec(en) ?? [];
        const whole = Number(years) * 12 + Number(rest);
        const to = whole === 0 ? Temporal.PlainDate.from(start).subtract({ days: 1 }) : lastDayOf(start, whole);
        expect(
          Temporal.PlainDate.from(to)
            .add({ days: Number(days) })
            .toString(),
        ).toBe(end);
        expect(fallsShortOfMonths({ start, end }, whole + 1)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
