import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  type AsOf,
  type Deadline,
  dayBounds,
  deadlineRange,
  instantOf,
  isZone,
  stateWithin,
  wallClock,
} from '../../src/domain/zoned-time.js';

const deadlineState = (deadline: Deadline, asOf: AsOf) => stateWithin(deadlineRange(deadline), asOf);

const ZONES = [
  'Asia/Tokyo',
  'Europe/Brussels',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Australia/Melbourne',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Bangkok',
  'Pacific/Apia',
  'UTC',
] as const;

const two = (number: number): string => String(number).padStart(2, '0');
const minute = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 })
  .map((minutes) => minutes * 60_000);
const local = minute.map((instant) => new Date(instant).toISOString().slice(0, 16));
const zone = fc.constantFrom(...ZONES);

/** Local times around every change of the clock between two years: skipped, repeated and next to those. */
function aroundChanges(name: string, from: number, to: number): string[] {
  const found: string[] = [];
  let now = Temporal.Instant.from(`${from}-01-01T00:00Z`).toZonedDateTimeISO(name);
  for (;;) {
    const next = now.getTimeZoneTransition('next');
    if (!next || next.year > to) return found;
    for (const minutes of [-1441, -1440, -720, -61, -60, -31, -30, -1, 0, 1, 29, 30, 59, 60, 61, 720, 1440]) {
      for (const side of [next, next.subtract({ nanoseconds: 1 })]) {
        found.push(side.toPlainDateTime().round('minute').add({ minutes }).toString().slice(0, 16));
      }
    }
    now = next;
  }
}

const byTemporal = (written: string, name: string): number =>
  Temporal.PlainDateTime.from(written).toZonedDateTime(name).epochMilliseconds;

describe('instants', () => {
  test.each([
    ['2024-05-28T12:00', 'Asia/Tokyo', '2024-05-28T03:00Z'],
    ['2023-04-17T12:00', 'Asia/Tokyo', '2023-04-17T03:00Z'],
    ['2024-09-24T17:00', 'Europe/Brussels', '2024-09-24T15:00Z'],
    ['2024-03-29T17:00', 'Asia/Bangkok', '2024-03-29T10:00Z'],
    ['2024-03-29T21:00', 'Australia/Melbourne', '2024-03-29T10:00Z'],
    ['2024-03-19T16:00', 'Europe/London', '2024-03-19T16:00Z'],
    ['2024-04-16T16:00', 'Europe/London', '2024-04-16T15:00Z'],
    ['2012-01-31T13:00', 'Europe/London', '2012-01-31T13:00Z'],
    ['2012-01-31T22:00', 'Asia/Tokyo', '2012-01-31T13:00Z'],
    // Spring forward: 02:30 is skipped and counts as 03:30. Back: 02:30 comes twice and is the first.
    ['2024-03-31T02:30', 'Europe/Brussels', '2024-03-31T01:30Z'],
    ['2024-10-27T02:30', 'Europe/Brussels', '2024-10-27T00:30Z'],
    // Samoa left out 30 December 2011.
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00Z'],
    ['2024-05-28T24:00', 'Asia/Tokyo', '2024-05-28T15:00Z'],
  ])('%s in %s is %s', (written, name, utc) => expect(instantOf(written, name)).toBe(Date.parse(utc)));

  test.each(['2024-05-28', '2024-05-28 12:00', '2024-02-30T12:00', '2024-05-28T24:01', '2024-05-28T12:00Z', ''])(
    '%j is no local time',
    (written) => expect(() => instantOf(written, 'Asia/Tokyo')).toThrow(RangeError),
  );

  test('an unknown zone is refused', () =>
    expect(() => instantOf('2024-05-28T12:00', 'Asia/Tokio')).toThrow(RangeError));

  test('Temporal finds the same instant', () => {
    fc.assert(
      fc.property(local, zone, (written, name) => {
        expect(instantOf(written, name)).toBe(byTemporal(written, name));
      }),
      { numRuns: 500 },
    );
  });

  test.each(ZONES)('Temporal finds the same where the clock of %s changes', (name) => {
    const written = aroundChanges(name, 2008, 2028);
    if (!['Asia/Tokyo', 'Asia/Kolkata', 'Asia/Bangkok', 'UTC'].includes(name))
      expect(written.length).toBeGreaterThan(300);
    for (const each of written) expect([each, instantOf(each, name)]).toEqual([each, byTemporal(each, name)]);
  });

  test('the clock shows what Temporal says', () => {
    fc.assert(
      fc.property(minute, zone, (instant, name) => {
        const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name);
        expect(wallClock(instant, name)).toEqual({
          date: there.toPlainDate().toString(),
          time: `${two(there.hour)}:${two(there.minute)}`,
          weekday: there.dayOfWeek % 7,
        });
      }),
      { numRuns: 500 },
    );
  });

  test('a day begins and ends where Temporal says', () => {
    fc.assert(
      fc.property(local, zone, (written, name) => {
        const day = written.slice(0, 10);
        const date = Temporal.PlainDate.from(day);
        expect(dayBounds(day, name)).toEqual({
          first: date.toZonedDateTime(name).epochMilliseconds,
          next: date.add({ days: 1 }).toZonedDateTime(name).epochMilliseconds,
        });
      }),
      { numRuns: 500 },
    );
  });

  test('fractions of a second do not move the clock', () =>
    expect(wallClock(Date.parse('2024-05-28T02:59:59.999Z'), 'Asia/Tokyo')).toEqual({
      date: '2024-05-28',
      time: '11:59',
      weekday: 2,
    }));
});

test.each([
  ['Asia/Tokyo', true],
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Asia/Tokio', false],
  ['+09:00', false],
  ['JST', false],
  ['BST', false],
  ['Europe/', false],
  ['', false],
])('%j is a zone: %s', (name, zoned) => expect(isZone(name)).toBe(zoned));

describe('deadlines', () => {
  const NOON = { local: '2024-05-28T12:00', zone: 'Asia/Tokyo' };
  const at = (utc: string) => ({ day: wallClock(Date.parse(utc), 'Asia/Tokyo').date, instant: Date.parse(utc) });
  const on = (day: string) => ({ day, instant: null });

  test.each([
    ['2024-05-28T11:59:59+09:00', 'open'],
    ['2024-05-28T12:00:00+09:00', 'open'],
    ['2024-05-28T12:00:00.001+09:00', 'passed'],
    ['2024-05-28T12:01:00+09:00', 'passed'],
  ])('until noon, at %s: %s', (time, state) => expect(deadlineState(NOON, at(time))).toBe(state));

  test.each([
    ['2024-05-27', 'open'],
    ['2024-05-28', 'today'],
    ['2024-05-29', 'passed'],
  ])('until noon, on %s: %s', (day, state) => expect(deadlineState(NOON, on(day))).toBe(state));

  // 17:00 in Brussels is 00:00 of the next day in Japan: all of the 24th is left, and nothing of the 25th.
  test.each([
    ['2024-09-23', 'open'],
    ['2024-09-24', 'open'],
    ['2024-09-25', 'passed'],
  ])('17:00 in Brussels on 24 September, on %s in Japan: %s', (day, state) =>
    expect(deadlineState({ local: '2024-09-24T17:00', zone: 'Europe/Brussels' }, on(day))).toBe(state),
  );

  // 17:00 between UTC+14 (12:00 in Japan) and UTC-12 (14:00 in Japan on the next day).
  test.each([
    ['2024-02-04', 'open'],
    ['2024-02-05', 'today'],
    ['2024-02-06', 'today'],
    ['2024-02-07', 'passed'],
  ])('17:00 wherever the applicant is, on %s: %s', (day, state) =>
    expect(deadlineState({ local: '2024-02-05T17:00', zone: [] }, on(day))).toBe(state),
  );

  test.each([
    ['2024-02-05T12:00:00+09:00', 'open'],
    ['2024-02-05T12:00:01+09:00', 'today'],
    ['2024-02-06T14:00:00+09:00', 'today'],
    ['2024-02-06T14:00:01+09:00', 'passed'],
  ])('17:00 wherever the applicant is, at %s: %s', (time, state) =>
    expect(deadlineState({ local: '2024-02-05T17:00', zone: [] }, at(time))).toBe(state),
  );

  test('of several zones any may hold', () => {
    const either = { local: '2024-02-05T17:00', zone: ['America/New_York', 'America/Los_Angeles'] };
    expect(deadlineState(either, at('2024-02-05T22:00Z'))).toBe('open');
    expect(deadlineState(either, at('2024-02-05T22:01Z'))).toBe('today');
    expect(deadlineState(either, at('2024-02-06T01:00Z'))).toBe('today');
    expect(deadlineState(either, at('2024-02-06T01:01Z'))).toBe('passed');
  });

  test('no zone lies outside of what an unknown one may be', () => {
    fc.assert(
      fc.property(local, fc.constantFrom(...ZONES, 'Pacific/Kiritimati', 'Etc/GMT+12'), (written, name) => {
        const { earliest, latest } = deadlineRange({ local: written, zone: [] });
        const { earliest: instant } = deadlineRange({ local: written, zone: name });
        // A skipped hour counts as a later one, so the widest range is one hour wider, and a day in Samoa of 2011.
        fc.pre(wallClock(instant, name).time === written.slice(11));
        expect(instant).toBeGreaterThanOrEqual(earliest);
        expect(instant).toBeLessThanOrEqual(latest);
      }),
    );
  });

  test('whoever knows the time is never told otherwise than by the day alone', () => {
    fc.assert(
      fc.property(local, zone, minute, (written, name, instant) => {
        const deadline = { local: written, zone: name };
        const near = instantOf(written, name) + (instant % (3 * 86_400_000)) - 86_400_000;
        const { date: day } = wallClock(near, 'Asia/Tokyo');
        const byDay = deadlineState(deadline, on(day));
        const byTime = deadlineState(deadline, { day, instant: near });
        // The one instant of midnight itself still is in time, and is the first of a day of which nothing is left.
        fc.pre(near !== instantOf(written, name));
        if (byDay !== 'today') expect(byTime).toBe(byDay);
        expect(byTime).not.toBe('today');
      }),
    );
  });
});
