import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CALL_FAULTS } from '../../src/core/call-faults.js';
import { checkCall } from '../../src/core/check-call.js';
import { parseCall } from '../../src/core/parse-call.js';
import { readYaml } from '../../src/core/read-yaml.js';
import { RULES } from '../../src/rules/index.js';
import { INVENTED } from '../support/invented-call.js';

const DIGEST = '0'.repeat(64);
const bytesOf = (text: string) => new TextEncoder().encode(text);

function checked(text: string, file = 'invented.yaml') {
  const base = parseCall('invented.yaml', bytesOf(INVENTED), DIGEST);
  const baseOf = (name: string) => (name === 'invented' && 'loaded' in base ? base.loaded : undefined);
  return checkCall(file, readYaml(file, bytesOf(text)), DIGEST, { baseOf, rules: RULES });
}

/** `code: what it points at`, in the order of the file. */
const found = (text: string, file?: string): string[] =>
  checked(text, file).diagnostics.map(
    ({ code, place }) => `${code}: ${text.slice(place.start.offset, place.end.offset).split('\n')[0]}`,
  );

/** The definition with one thing changed; the change has to be possible. */
function changed(from: string, to: string): string {
  expect(INVENTED.split(from).length, `"${from}" stands once`).toBe(2);
  return INVENTED.replace(from, () => to);
}

const without = (key: string): string => INVENTED.replace(new RegExp(`^${key}:\\n(?:[ ].*\\n)+`, 'm'), '');

const SECOND_DEADLINE = (day: string) => `deadlines:
  - id: office
    label: { en: Office, ja: 学内 }
    day: ${day}
    zone: Asia/Tokyo
    what: internal
    level: house
    at: { source: memo, heading: Dates, words: the day before }
`;

/** With a source of an office, and an internal deadline that rests on it. */
const withInternal = (day: string): string =>
  changed('deadlines:\n', SECOND_DEADLINE(day)).replace(
    'applicants }\n',
    'applicants }\n  - { id: memo, kind: office, title: Memo }\n',
  );

test('a sound definition has no fault', () => {
  expect(found(INVENTED)).toEqual([]);
  expect(checked(INVENTED).loaded?.call.id).toBe('invented');
});

describe.each([
  ['an id twice in a list', changed('id: large', 'id: small'), ['call/id-repeated: small']],
  ['a file named otherwise', changed('id: invented', 'id: other'), ['call/id-not-file-name: other']],
  [
    'a spelling of two options, after folding',
    changed('en: Large, ja: 大規模', 'en: Large, ja: "ｓ "'),
    ['call/spelling-shared: "ｓ "'],
  ],
  ['an alias that is the id of another', changed('aliases: [S]', 'aliases: [LARGE]'), ['call/spelling-shared: large']],
  ['a floor above the cap', changed('max: 5000000', 'max: 500000'), ['call/minimum-over-maximum: 500000']],
  ['a floor equal to the cap', changed('max: 5000000', 'max: 1000000'), []],
  [
    'a limit with neither',
    changed('{ max: 20000000, currency', '{ currency'),
    ['call/limits-nothing: { currency: JPY, per: fiscal-year, costs: direct }'],
  ],
  ['months the wrong way round', changed('maxMonths: 60', 'maxMonths: 23'), ['call/minimum-over-maximum: 23']],
  ['no months', changed('  minMonths: 24\n  maxMonths: 60\n', ''), ['call/limits-nothing: duration']],
  [
    'more documents at least than at most',
    changed('min: 1\n    maxPages', 'min: 2\n    max: 1\n    maxPages'),
    ['call/minimum-over-maximum: 1'],
  ],
  [
    'a lead time before nothing',
    changed('before: application', 'before: aplication'),
    ['call/deadline-unknown: aplication'],
  ],
  ['an abbreviated zone', changed('zone: Asia/Tokyo', 'zone: JST'), ['call/zone-unknown: JST']],
  ['the zone of the applicant', changed('zone: Asia/Tokyo', 'zone: applicant-local'), []],
  [
    'an unknown currency',
    changed('max: 5000000, currency: JPY', 'max: 5000000, currency: YEN'),
    ['call/currency-unknown: YEN'],
  ],
  ['an unknown country', changed('country: JP', 'country: JA'), ['call/country-unknown: JA']],
  ['an unknown country in a list', changed('[AU, north]', '[UK, north]'), ['call/country-unknown: UK']],
  ['an unknown country in a region', changed('[DK, FI, "NO", SE]', '[DK, FI, NOR, SE]'), ['call/country-unknown: NOR']],
  ['a region that is none', changed('[AU, north]', '[AU, nord]'), ['call/region-unknown: nord']],
  [
    'a language by the code of its country',
    changed('languages: [en]', 'languages: [jp]'),
    ['call/language-unknown: jp'],
  ],
  ['a list that allows nothing', changed('languages: [en]', 'languages: []'), ['call/list-empty: languages']],
  ['a region whose countries are not known', changed('[DK, FI, "NO", SE]', '[]'), []],
  [
    'a region that says it has no country',
    changed('[DK, FI, "NO", SE]\n    complete: false', '[]\n    complete: true'),
    ['call/list-empty: countries'],
  ],
  [
    'a source that nobody cites',
    changed('applicants }\n', 'applicants }\n  - { id: faq, kind: original, title: Questions }\n'),
    ['call/source-unused: faq'],
  ],
  [
    'an open call without dates',
    without('deadlines').replace(/^leadTimes:\n(?: .*\n)+/m, ''),
    ['call/times-missing: open'],
  ],
  [
    'a long quotation',
    changed('words: new ideas', `words: ${'word '.repeat(26).trim()}`),
    ['call/quote-long: '.concat('word '.repeat(26).trim())],
  ],
  ['a quotation at the limit', changed('words: new ideas', `words: ${'word '.repeat(25).trim()}`), []],
  ['an internal deadline too late', withInternal('2031-06-01'), ['call/internal-deadline-late: 2031-06-01']],
  ['an internal deadline in time', withInternal('2031-05-29'), []],
  [
    'the day is the same, but its end comes after noon',
    withInternal('2031-05-30'),
    ['call/internal-deadline-late: 2031-05-30'],
  ],
  [
    'dates the wrong way round',
    changed(
      'duration:\n',
      'period:\n  earliestStart: 2032-04-01\n  latestStart: 2032-03-31\n  at: { source: guide, heading: Dates, words: 30 May }\nduration:\n',
    ),
    ['call/dates-reversed: 2032-03-31'],
  ],
  [
    'two documents of a kind',
    changed(
      'manual:\n',
      '  - { id: more, label: { en: More, ja: 別紙 }, kind: research-plan, min: 0, max: 1, level: must, at: { source: guide, heading: Documents, words: ten } }\nmanual:\n',
    ),
    ['call/documents-alike: research-plan'],
  ],
])('%s', (_, text, expected) => {
  test('is told where it stands, and nothing else', () => {
    expect(found(text)).toEqual(expected);
  });
});

describe.each([
  [
    'a document of which nothing says whether it is required',
    changed('    min: 1\n    maxPages', '    maxPages'),
    ['call/document-count-open: plan'],
  ],
  ['an optional document', changed('    min: 1\n    maxPages', '    min: 0\n    maxPages'), []],
  ['what holds for every attachment', changed('kind: research-plan\n    min: 1\n', 'kind: any\n'), []],
  [
    'a demand of the funder as one of the office',
    changed(
      '    level: must\n    at: { source: guide, heading: Documents',
      '    level: house\n    at: { source: guide, heading: Documents',
    ),
    ['call/house-level-of-funder: house'],
  ],
  [
    'the weight of a length, too',
    changed(
      '    level: must\n    at: { source: guide, heading: Documents',
      '    level: must\n    lengthLevel: house\n    at: { source: guide, heading: Documents',
    ),
    ['call/house-level-of-funder: house'],
  ],
  ['a zero too many', changed('max: 5000000', 'max: 50000000'), ['call/figure-not-in-words: 50000000']],
  [
    'thousands for yen',
    changed('max: 20000000, currency', 'max: 20000, currency'),
    ['call/figure-not-in-words: 20000'],
  ],
  [
    'months that are no whole years of the words',
    changed('maxMonths: 60', 'maxMonths: 54'),
    ['call/figure-not-in-words: 54'],
  ],
  ['months that the words give in years', changed('maxMonths: 60', 'maxMonths: 24'), []],
  ['another number of pages', changed('maxPages: 10', 'maxPages: 11'), ['call/figure-not-in-words: 11']],
  ['fewer than eleven', changed('no longer than ten pages', 'fewer than eleven pages'), []],
  [
    'no fewer than eleven',
    changed('no longer than ten pages', 'no fewer than eleven pages'),
    ['call/figure-not-in-words: 10'],
  ],
  ['another day of the month', changed('day: 2031-05-30', 'day: 2031-05-31'), ['call/figure-not-in-words: 2031-05-31']],
  ['another hour', changed('time: "12:00"', 'time: "13:00"'), ['call/figure-not-in-words: "13:00"']],
  ['another minute', changed('time: "12:00"', 'time: "12:59"'), ['call/figure-not-in-words: "12:59"']],
  ['an hour left out', changed('    time: "12:00"\n', ''), ['call/hour-left-out: id: application']],
  ['noon', changed('"30 May 2031, 12:00"', '"30 May 2031, noon"'), []],
  [
    'the hour in the afternoon',
    changed('"30 May 2031, 12:00"', '"30 May 2031, 12:00 am"'),
    ['call/figure-not-in-words: "12:00"'],
  ],
  ['the end of a month', changed('"30 May 2031, 12:00"', '"the end of May 2031, 12:00"'), []],
  ['another number of weeks', changed('days: 14', 'days: 21'), ['call/figure-not-in-words: 21']],
  [
    'a count that the words give in figures',
    changed('words: partners from Australia }', 'words: at least two partners }'),
    ['call/figure-not-in-words: 1'],
  ],
  ['a count without a figure', changed('  min: 1\n  countries', '  min: 2\n  countries'), []],
  [
    'an amount without a figure',
    changed('words: up to twenty million yen', 'words: large sums'),
    ['call/figure-not-in-words: 20000000'],
  ],
  [
    'an amount without a figure, in our words',
    changed('words: up to twenty million yen', 'words: large sums, summarised: true'),
    [],
  ],
  [
    'a figure that is explained',
    changed(
      'words: up to twenty million yen',
      'words: up to 2 units, reading: { en: ten million each, ja: 各1000万円 }',
    ),
    [],
  ],
])('%s', (_, text, expected) => {
  test('is told where it stands, and nothing else', () => {
    expect(found(text)).toEqual(expected);
  });
});

test('a solicitation that closes on another day than the deadline', () => {
  const closing = (earliest: string, latest: string) =>
    changed(
      'duration:\n',
      `solicitation:
  opens: { wording: { en: A, ja: あ }, earliest: 2031-04-01, latest: 2031-04-01 }
  closes: { wording: { en: B, ja: い }, earliest: ${earliest}, latest: ${latest} }
  at: { source: guide, heading: Dates, words: 30 May }
duration:
`,
    );
  expect(found(closing('2031-05-30', '2031-05-30'))).toEqual([]);
  expect(found(closing('2031-05-31', '2031-05-31'))).toEqual(['call/closing-day-differs: 2031-05-31']);
  expect(found(closing('2031-05-21', '2031-05-31'))).toEqual([]);
  const undated = (text: string) => text.replace('    day: 2031-05-30\n', '');
  expect(found(undated(closing('2031-05-31', '2031-05-31')))).toEqual([]);
});

test('what weighs less does not hide that nothing reads a fact', () => {
  const text = changed('    min: 1\n    maxPages', '    maxPages');
  const { diagnostics } = checkCall('invented.yaml', readYaml('invented.yaml', bytesOf(text)), DIGEST, { rules: [] });
  const ofPlan = diagnostics.filter(({ place }) => place.path[0] === 'documents').map(({ code }) => code);
  expect(ofPlan.sort()).toEqual(['call/document-count-open', 'call/fact-unread']);
});

test('documents of one kind are told apart where they are for every attachment, or from an office and a funder', () => {
  const beside = (kind: string, source: string) =>
    changed(
      'manual:\n',
      `  - { id: more, label: { en: More, ja: 別紙 }, kind: ${kind}, max: 9, level: must, at: { source: ${source}, heading: Documents, words: ten } }
  - { id: most, label: { en: Most, ja: 全部 }, kind: ${kind}, max: 9, level: must, at: { source: guide, heading: Documents, words: ten } }
manual:
`,
    ).replace('applicants }\n', 'applicants }\n  - { id: memo, kind: office, title: Memo }\n');
  const alike = (text: string) => found(text).filter((each) => each.startsWith('call/documents-alike'));
  expect(alike(beside('any', 'guide'))).toEqual([]);
  expect(alike(beside('budget-detail', 'memo'))).toEqual([]);
  expect(alike(beside('budget-detail', 'guide'))).toEqual(['call/documents-alike: budget-detail']);
});

test('a window whose days run backwards, and one that closes before it opens', () => {
  const window = (opens: string, closes: string) =>
    changed(
      'duration:\n',
      `solicitation:
  opens: { wording: { en: A, ja: あ }, earliest: ${opens}, latest: 2031-04-10 }
  closes: { wording: { en: B, ja: い }, earliest: 2031-03-01, latest: ${closes} }
  at: { source: guide, heading: Dates, words: 30 May }
duration:
`,
    );
  expect(found(window('2031-04-01', '2031-05-30'))).toEqual([]);
  expect(found(window('2031-04-11', '2031-05-30'))).toEqual(['call/dates-reversed: 2031-04-10']);
  expect(found(window('2031-04-01', '2031-03-31'))).toEqual(['call/dates-reversed: 2031-03-31']);
});

test('what was meant is named', () => {
  const suggestion = (text: string) => checked(text).diagnostics.map(({ data }) => data.suggestion);
  expect(suggestion(changed('zone: Asia/Tokyo', 'zone: Asia/Tokio'))).toEqual(['Asia/Tokyo']);
  expect(suggestion(changed('zone: Asia/Tokyo', 'zone: brussels'))).toEqual(['Europe/Brussels']);
  expect(suggestion(changed('[AU, north]', '[AU, nort]'))[0]).toBe('north');
  expect(suggestion(changed('[AU, north]', '[au, north]'))).toEqual(['AU']);
  expect(suggestion(changed('languages: [en]', 'languages: [Japanese]'))).toEqual(['ja']);
  expect(suggestion(changed('languages: [en]', 'languages: [英語]'))).toEqual(['en']);
  expect(suggestion(changed('country: JP', 'country: UK'))).toEqual(['GB']);
});

describe('facts that nothing reads', () => {
  test('are told at their key, whatever kind they are of', () => {
    const nobody = checkCall('invented.yaml', readYaml('invented.yaml', bytesOf(INVENTED)), DIGEST, { rules: [] });
    const pointed = nobody.diagnostics.map(({ code, place }) => `${code} ${place.path.join('.')}`);
    expect(pointed).toEqual(
      [
        ...['tiers.0', 'tiers.1', 'applicants', 'partners', 'partners.countries', 'regions.0'],
        ...['deadlines.0', 'leadTimes.0', 'duration', 'documents.0'],
      ].map((path) => `call/fact-unread ${path}`),
    );
  });

  test('do not include what asks nothing or asks a person', () => {
    const statements = `keyField: { label: { en: K, ja: 鍵 }, at: { source: guide, heading: Support, words: new } }
notes: [{ id: note, text: { en: N, ja: 注 }, at: { source: guide, heading: Support, words: new } }]
changes: [{ date: 2031-01-01, text: { en: C, ja: 変更 }, at: { source: guide, heading: Support, words: new } }]
`;
    expect(found(INVENTED + statements)).toEqual([]);
  });
});

describe('an overlay', () => {
  const OVERLAY = `callFormat: 1
id: ours
extends: invented
title: { en: Ours, ja: 学内 }
sources: [{ id: memo, kind: office, title: Memo }]
deadlines:
  - { id: ours-day, label: { en: Office, ja: 学内 }, day: 2031-05-20, zone: Asia/Tokyo, what: internal, level: house, at: { source: memo, heading: Dates, words: 20 May } }
leadTimes:
  - { id: ours-lead, label: { en: Sign, ja: 押印 }, days: 3, before: application, concerns: everyone, level: house, at: { source: memo, heading: Dates, words: three days } }
`;
  const told = (text: string) => found(text, 'ours.yaml');

  test('is judged together with its base, and needs no dates of its own', () => {
    expect(told(OVERLAY)).toEqual([]);
    expect(told(OVERLAY.replace('before: application', 'before: ours-day'))).toEqual([]);
  });

  test('is told of its own faults, at its own lines', () => {
    expect(told(OVERLAY.replace('before: application', 'before: nothing'))).toEqual(['call/deadline-unknown: nothing']);
    expect(told(OVERLAY.replace('2031-05-20', '2031-05-31'))).toEqual(['call/internal-deadline-late: 2031-05-31']);
    expect(told(OVERLAY.replace('id: ours-day', 'id: application'))).toEqual(['call/overlay-repeats: application']);
    expect(told(OVERLAY.replace('extends: invented', 'extends: nowhere'))).toEqual(['call/base-unknown: nowhere']);
  });

  test('facts that nothing reads are those of the overlay', () => {
    const base = parseCall('invented.yaml', bytesOf(INVENTED), DIGEST);
    if ('faults' in base) throw new Error('the base is sound');
    const { diagnostics } = checkCall('ours.yaml', readYaml('ours.yaml', bytesOf(OVERLAY)), DIGEST, {
      baseOf: () => base.loaded,
      rules: [],
    });
    expect(diagnostics.map(({ place }) => `${place.file} ${place.path.join('.')}`)).toEqual([
      'ours.yaml deadlines.0',
      'ours.yaml leadTimes.0',
    ]);
  });
});

test('faults of YAML and of form are told as for drafts', () => {
  expect(checked('callFormat: [1').isRead).toBe(false);
  expect(checked('callFormat: 1').diagnostics.map(({ who }) => who)).toEqual(Array(5).fill('office'));
  expect(found(changed('applicants:\n', 'aplicants:\n'))).toEqual(['schema/unknown-key: aplicants']);
  expect(checked(changed('applicants:\n', 'aplicants:\n')).diagnostics[0]?.data.suggestion).toBe('applicants');
  expect(
    found(changed('source: guide, heading: Support, words: new', 'source: gide, heading: Support, words: new')),
  ).toEqual(['call/source-unknown: gide']);
});

test('every fault is told by a test here, but for those that only coverage can see', () => {
  const text = readFileSync(new URL(import.meta.url), 'utf8');
  const elsewhere = ['call/words-gone', 'call/heading-gone'];
  const untold = CALL_FAULTS.map(({ code }) => code).filter(
    (code) => !text.includes(`'${code}:`) && !text.includes(`\`${code} `),
  );
  expect(untold.sort()).toEqual(elsewhere.sort());
});
