import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineWords, timeLeft } from '../../src/domain/time-left.js';
import { instantOf, wallClock } from '../../src/domain/zoned-time.js';

describe('deadlines in words', () => {
  test.each([
    [
      '2024-05-28T12:00',
      'Asia/Tokyo',
      '28 May 2024 (Tue) 12:00 noon, Japan time',
      '2024年5月28日（火）正午（日本時間）',
    ],
    ['2023-04-17T09:05', 'Asia/Tokyo', '17 April 2023 (Mon) 09:05, Japan time', '2023年4月17日（月）9:05（日本時間）'],
    ['2024-05-28T24:00', 'Asia/Tokyo', '28 May 2024 (Tue) 24:00, Japan time', '2024年5月28日（火）24:00（日本時間）'],
    [
      '2024-09-24T17:00',
      'Europe/Brussels',
      '24 September 2024 (Tue) 17:00, Brussels time (25 September 00:00 in Japan)',
      '2024年9月24日（火）17:00（ブリュッセル時間。日本時間では9月25日（水）0:00）',
    ],
    [
      '2024-03-29T21:00',
      'Australia/Melbourne',
      '29 March 2024 (Fri) 21:00, Melbourne time (19:00 the same day in Japan)',
      '2024年3月29日（金）21:00（メルボルン時間。日本時間では同日19:00）',
    ],
    [
      '2024-12-31T16:00',
      'Europe/London',
      '31 December 2024 (Tue) 16:00, London time (1 January 2025 01:00 in Japan)',
      '2024年12月31日（火）16:00（ロンドン時間。日本時間では2025年1月1日（水）1:00）',
    ],
    [
      '2024-03-29T15:00',
      'UTC',
      '29 March 2024 (Fri) 15:00 UTC (30 March 00:00 in Japan)',
      '2024年3月29日（金）15:00（協定世界時。日本時間では3月30日（土）0:00）',
    ],
    [
      '2024-03-29T05:00',
      'Europe/Oslo',
      '29 March 2024 (Fri) 05:00, Oslo time (13:00 the same day in Japan)',
      '2024年3月29日（金）5:00（Europe/Oslo の現地時間。日本時間では同日13:00）',
    ],
    [
      '2024-02-05T17:00',
      [],
      '5 February 2024 (Mon) 17:00, local time of the applicant',
      '2024年2月5日（月）17:00（応募者の所在地の現地時間）',
    ],
    [
      '2024-02-05T17:00',
      ['America/Los_Angeles', 'America/New_York'],
      '5 February 2024 (Mon) 17:00, Los Angeles or New York time (6 February 07:00 in Japan at the earliest)',
      '2024年2月5日（月）17:00（ロサンゼルス時間またはニューヨーク時間。日本時間では早くて2月6日（火）7:00）',
    ],
  ] as const)('%s in %s', (local, zone, en, ja) => expect(deadlineWords({ local, zone })).toEqual({ en, ja }));
});

describe('time left', () => {
  const NOON = instantOf('2024-05-28T12:00', 'Asia/Tokyo');
  const at = (local: string) => ({ day: local.slice(0, 10), instant: instantOf(local, 'Asia/Tokyo') });
  const words = (en: string, ja: string) => ({ en, ja });

  test.each([
    ['2024-05-25', '3 days left', 'あと3日'],
    ['2024-05-27', '1 day left', 'あと1日'],
    ['2024-05-28', 'today', '本日'],
    ['2024-05-29', '1 day past the deadline', '締切から1日経過'],
    ['2024-06-28', '31 days past the deadline', '締切から31日経過'],
  ])('on %s, the time not known: %s', (day, en, ja) =>
    expect(timeLeft(NOON, { day, instant: null })).toEqual(words(en, ja)),
  );

  test.each([
    ['2024-05-25T13:00', '3 days left', 'あと3日'],
    ['2024-05-26T12:00', '2 days left', 'あと2日'],
    ['2024-05-26T12:01', '47 hours 59 minutes left', 'あと47時間59分'],
    ['2024-05-27T11:00', '25 hours left', 'あと25時間'],
    ['2024-05-28T10:59', '1 hour 1 minute left', 'あと1時間1分'],
    ['2024-05-28T11:42', '18 minutes left', 'あと18分'],
    ['2024-05-28T12:00', 'less than a minute left', 'あと1分未満'],
    ['2024-05-28T12:18', '18 minutes past the deadline', '締切から18分経過'],
    ['2024-05-30T11:59', '47 hours 59 minutes past the deadline', '締切から47時間59分経過'],
    ['2024-05-30T12:00', '2 days past the deadline', '締切から2日経過'],
  ])('at %s: %s', (local, en, ja) => expect(timeLeft(NOON, at(local))).toEqual(words(en, ja)));

  test('seconds are never counted as a minute', () =>
    expect(timeLeft(NOON, { day: '2024-05-28', instant: NOON - 119_000 })).toEqual(words('1 minute left', 'あと1分')));

  test('midnight in Japan is the end of a day', () => {
    const midnight = instantOf('2024-09-24T17:00', 'Europe/Brussels');
    expect(timeLeft(midnight, { day: '2024-09-24', instant: null }).en).toBe('today');
    expect(timeLeft(midnight, { day: '2024-09-25', instant: null }).en).toBe('1 day past the deadline');
  });

  test('says past exactly where the deadline is past', () => {
    const DAY = 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: -9 * DAY, max: 9 * DAY }), (ahead) => {
        const instant = NOON - ahead;
        const { en, ja } = timeLeft(NOON, { day: wallClock(instant, 'Asia/Tokyo').date, instant });
        expect(en.endsWith('past the deadline')).toBe(ahead < 0);
        expect(ja.startsWith('締切から')).toBe(ahead < 0);
      }),
    );
  });
});
