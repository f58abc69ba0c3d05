import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CALL_FAULTS } from '../../src/core/call-faults.js';
import { checkCall } from '../../src/core/check-call.js';
import { parseCall } from '../../src/core/parse-call.js';
import { RULES } from '../../src/rules/index.js';
import { INVENTED } from '../support/invented-call.js';

const DIGEST = '0'.repeat(64);
const bytesOf = (text: string) => new TextEncoder().encode(text);

function checked(text: string, file = 'invented.yaml') {
  const base = parseCall('invented.yaml', bytesOf(INVENTED), DIGEST);
  const baseOf = (name: string) => (name === 'invented' && 'loaded' in base ? base.loaded : undefined);
  return checkCall(file, bytesOf(text), DIGEST, { baseOf, rules: RULES });
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

const SECOND_DEADLINE = (day: string, zone = 'Asia/Tokyo') => `deadlines:
  - id: office
    label: { en: Office, ja: 学内 }
    day: ${day}
    zone: ${zone}
    what: internal
    level: house
    at: { source: guide, heading: Dates, words: 30 May }
`;

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
  [
    'an internal deadline too late',
    changed('deadlines:\n', SECOND_DEADLINE('2031-06-01')),
    ['call/internal-deadline-late: 2031-06-01'],
  ],
  ['an internal deadline in time', changed('deadlines:\n', SECOND_DEADLINE('2031-05-29')), []],
  [
    'the day is the same, but its end comes after noon',
    changed('deadlines:\n', SECOND_DEADLINE('2031-05-30')),
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
      '  - { id: more, label: { en: More, ja: 別紙 }, kind: research-plan, max: 1, level: must, at: { source: guide, heading: Documents, words: ten } }\nmanual:\n',
    ),
    ['call/documents-alike: research-plan'],
  ],
])('%s', (_, text, expected) => {
  test('is told where it stands, and nothing else', () => {
    expect(found(text)).toEqual(expected);
  });
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
    const nobody = checkCall('invented.yaml', bytesOf(INVENTED), DIGEST, { rules: [] });
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
    const { diagnostics } = checkCall('ours.yaml', bytesOf(OVERLAY), DIGEST, { baseOf: () => base.loaded, rules: [] });
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
