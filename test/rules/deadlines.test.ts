import { describe, expect, test } from 'vitest';
import type { Call } from '../../schemas/call.js';
import { catalogueOf } from '../../src/core/catalogue.js';
import type { AnyRule } from '../../src/core/rule.js';
import { factsOf } from '../../src/core/rule.js';
import { deadlineDayUnknown } from '../../src/rules/deadline-day-unknown.js';
import { deadlineNear } from '../../src/rules/deadline-near.js';
import { deadlinePassed } from '../../src/rules/deadline-passed.js';
import { RULES } from '../../src/rules/index.js';
import { leadTimeShort } from '../../src/rules/lead-time-short.js';
import { solicitationClosing } from '../../src/rules/solicitation-closing.js';
import { solicitationNotOpenYet } from '../../src/rules/solicitation-not-open-yet.js';
import { solicitationWindowPassed } from '../../src/rules/solicitation-window-passed.js';
import { say } from '../../src/text/say.js';
import { checkFixture, loadCall } from '../support/fixture.js';

/** What fixtures cannot show: the words, the levels, and which facts a rule reads. */

const CATALOGUE = catalogueOf(RULES);

const NOON = { day: '2024-05-28', time: '12:00', zone: 'Asia/Tokyo' };
const PLACE = { source: 'preannouncement', heading: 'Made up', words: 'made up' };

/** The findings of the rules on time: code, level and both messages. */
function told(facts: object, asOf: string, more = ''): readonly string[] {
  const { diagnostics } = checkFixture(
    `# with: ${JSON.stringify(facts)}\n# as-of: ${asOf}\nformat: 1\n${more}`,
  ).evaluation;
  return diagnostics
    .filter(({ code }) => /^(?:deadline|lead-time|text|period-out|duration)/.test(code))
    .flatMap((each) => [
      `${each.code} ${each.level}`,
      say(each, 'en', CATALOGUE).message,
      say(each, 'ja', CATALOGUE).message,
    ]);
}

const deadline = (facts: object) => ({
  id: 'submission',
  label: { en: 'Submission', ja: '提出' },
  zone: 'Asia/Tokyo',
  what: 'application',
  level: 'must',
  ...facts,
});
const deadlines = (facts: object) => ({ deadlines: [deadline(facts)] });

describe('what is left of the time', () => {
  test('in days', () =>
    expect(told(deadlines(NOON), '2024-05-25')).toEqual([
      'deadline-near notice',
      '3 days left: "Submission" is 28 May 2024 (Tue) 12:00 noon, Japan time.',
      'あと3日です。「提出」は2024年5月28日（火）正午（日本時間）です。',
    ]));

  test('in minutes where the time of the check is known', () =>
    expect(told(deadlines(NOON), '2024-05-28T11:42+09:00')).toEqual([
      'deadline-near notice',
      '18 minutes left: "Submission" is 28 May 2024 (Tue) 12:00 noon, Japan time.',
      'あと18分です。「提出」は2024年5月28日（火）正午（日本時間）です。',
    ]));

  test('by both clocks', () =>
    expect(told(deadlines({ day: '2024-09-24', time: '17:00', zone: 'Europe/Brussels' }), '2024-09-23')).toEqual([
      'deadline-near notice',
      '1 day left: "Submission" is 24 September 2024 (Tue) 17:00, Brussels time (25 September 00:00 in Japan).',
      'あと1日です。「提出」は2024年9月24日（火）17:00（ブリュッセル時間。日本時間では9月25日（水）0:00）です。',
    ]));

  test('is not told in hours where no hour is stated', () =>
    expect(told(deadlines({ day: '2024-09-24', zone: 'Europe/Brussels' }), '2024-09-23T12:00+09:00')).toEqual([
      'deadline-near notice',
      '2 days left: "Submission" is 24 September 2024 (Tue), Brussels time (until 25 September 07:00 in Japan). No hour is stated for it.',
      'あと2日です。「提出」は2024年9月24日（火）（ブリュッセル時間。日本時間では9月25日（水）7:00まで）です。時刻の記載はありません。',
    ]));

  test('counts to the earliest time that an unknown zone can mean', () =>
    expect(
      told(deadlines({ day: '2024-02-05', time: '17:00', zone: 'applicant-local' }), '2024-02-05T11:00+09:00'),
    ).toEqual([
      'deadline-near notice',
      'Today: "Submission" is 5 February 2024 (Mon) 17:00, local time of the applicant. The time zone of the applicants is not known.',
      '本日です。「提出」は2024年2月5日（月）17:00（応募者の所在地の現地時間）です。応募者のタイムゾーンが分かりません。',
    ]));
});

test('what has passed is told with the hour of the check', () =>
  expect(told(deadlines(NOON), '2024-05-28T12:01+09:00')).toEqual([
    'deadline-passed must',
    'This check is made for 2024-05-28 12:01 in Japan, 1 minute past the deadline. "Submission" was 28 May 2024 (Tue) 12:00 noon, Japan time.',
    '「提出」は2024年5月28日（火）正午（日本時間）でした。確認の基準日時2024-05-28 12:01（日本時間）の時点で、締切から1分経過しています。',
  ]));

test('a deadline without a day is told to be unchecked, with what has to be done before it', () => {
  const lead = { id: 'a', label: { en: 'Prior approval', ja: '事前承認' }, days: 42, before: 'submission' };
  const facts = { ...deadlines({ time: '17:00' }), leadTimes: [{ ...lead, concerns: 'everyone', level: 'must' }] };
  expect(told(facts, '2024-05-28')).toEqual([
    'deadline-day-unknown should',
    'The sources give no day for "Submission", only the hour: 17:00, Japan time; whether it has passed, and whether there is time for Prior approval, is not checked.',
    '「提出」の日は出典に示されておらず（時刻のみ：17:00（日本時間））、締切を過ぎたかどうか、「事前承認」が間に合うかどうかは確認していません。',
  ]);
});

test.each([
  ['UTC', 'only the hour: 17:00 UTC;'],
  ['applicant-local', 'only the hour: 17:00, local time of the applicant;'],
])('an hour without a day is told with its zone (%s)', (zone, words) =>
  expect(told(deadlines({ time: '17:00', zone }), '2024-05-28')[1]).toContain(words),
);

describe('levels', () => {
  const levels = (facts: object, asOf: string, more = ''): readonly string[] =>
    told(facts, asOf, more).filter((_, index) => index % 3 === 0);
  const preliminary = { at: { ...PLACE, preliminary: true } };

  test.each([
    ['must', {}, 'must'],
    ['should', {}, 'should'],
    ['notice', {}, 'notice'],
    ['house', { what: 'internal' }, 'should'],
    ['must', preliminary, 'should'],
    ['notice', preliminary, 'notice'],
  ])('a passed deadline of level %s (%j) is %s', (level, more, expected) => {
    expect(levels(deadlines({ ...NOON, ...more, level }), '2024-05-29')).toEqual([`deadline-passed ${expected}`]);
  });

  test('a remark on a deadline stays one on its day', () =>
    expect(levels(deadlines({ ...NOON, level: 'notice' }), '2024-05-28')).toEqual(['deadline-today notice']));

  test('a deadline on its day does not block', () =>
    expect(levels(deadlines(NOON), '2024-05-28')).toEqual(['deadline-today should']));

  test('Japanese words are counted by a dictionary and do not block', () => {
    const limit = { id: 'a', field: 'project.title', language: 'ja', unit: 'words', max: 1, level: 'must' };
    expect(levels({ texts: [limit] }, '2023-07-01')).toEqual(['text-too-long should']);
  });

  test('dates that the funder calls preliminary do not block', () => {
    const made = { period: { latestEnd: '2026-03-30', ...preliminary }, duration: { maxMonths: 23, ...preliminary } };
    expect(levels(made, '2023-07-01').toSorted()).toEqual(['duration-too-long should', 'period-outside-call should']);
  });
});

describe('a solicitation period beside deadlines', () => {
  const { call } = loadCall('amed-aspire-fy2023-pre');
  const withDeadline = (facts: object): Call => ({
    ...call,
    deadlines: [{ ...deadline(facts), at: PLACE }] as Call['deadlines'],
  });
  const applies = (rule: AnyRule, facts: object): boolean => rule.given?.(withDeadline(facts)) !== undefined;

  test.each([solicitationClosing, solicitationWindowPassed] as readonly AnyRule[])('$code', (rule) => {
    expect(applies(rule, NOON)).toBe(false);
    expect(applies(rule, { ...NOON, what: 'notice-of-intent' })).toBe(true);
    expect(applies(rule, { ...NOON, level: 'house' })).toBe(true);
    expect(applies(rule, { time: '12:00' })).toBe(true);
  });

  test('still opens when it opens', () => expect(applies(solicitationNotOpenYet, NOON)).toBe(true));
});

describe('the facts that are read', () => {
  const { call } = loadCall('amed-aspire-fy2023-pre');
  const first = { ...PLACE, words: 'first' };
  const second = { ...PLACE, words: 'second' };
  const erad = { id: 'erad', label: { en: 'Registration', ja: '登録' }, days: 14, concerns: 'everyone', level: 'must' };
  const made = {
    ...call,
    deadlines: [
      { ...deadline(NOON), at: first },
      { ...deadline(NOON), id: 'later', at: second },
    ],
    leadTimes: [
      { ...erad, before: 'nowhere', at: first },
      { ...erad, before: 'later', at: second },
    ],
  } as Call;

  test('are all deadlines', () => {
    expect(factsOf(deadlinePassed, made)).toEqual([first, second]);
    expect(factsOf(deadlineNear, made)).toEqual([first, second]);
  });

  test('are deadlines without a day, with the lead times before them', () => {
    const undated = { ...made, deadlines: [{ ...deadline({ time: '17:00' }), id: 'later', at: first }] } as Call;
    expect(factsOf(deadlineDayUnknown, undated)).toEqual([first, second]);
    expect(factsOf(leadTimeShort, undated)).toEqual([]);
  });

  test('are the lead times of deadlines that there are', () => expect(factsOf(leadTimeShort, made)).toEqual([second]));
});
