import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../src/core/catalogue.js';
import { checkCall } from '../../src/core/check-call.js';
import { formOfPattern } from '../../src/core/pattern-forms.js';
import { readYaml } from '../../src/core/read-yaml.js';
import { RULES } from '../../src/rules/index.js';
import { say } from '../../src/text/say.js';
import { INVENTED } from '../support/invented-call.js';

/** What is said of one fault of form in a definition: its code and how to mend it. */
function told(from: string, to: string, language: 'en' | 'ja' = 'en'): string[] {
  expect(INVENTED.split(from).length, `"${from}" stands once`).toBe(2);
  const bytes = new TextEncoder().encode(INVENTED.replace(from, () => to));
  const { diagnostics } = checkCall('invented.yaml', readYaml('invented.yaml', bytes), '0'.repeat(64), {
    rules: RULES,
  });
  return diagnostics.map((each) => `${each.code} ${say(each, language, catalogueOf([])).fix}`);
}

describe('a comma in a text between braces', () => {
  const WORDS = 'words: up to twenty million yen }';
  test.each([
    ['words: up to twenty million yen, in total }', 'words: "up to twenty million yen, in total"'],
    ['words: up to twenty million yen, in total, a year }', 'words: "up to twenty million yen, in total, a year"'],
    ['words: "x", in total }', `words: "'x', in total"`],
    ['words: up to twenty million yen,\n        in total }', 'words: "up to twenty million yen, in total"'],
    ['words: up to twenty, in total, item: "2" }', 'words: "up to twenty, in total"'],
  ])('%s', (to, whole) => {
    expect(told(WORDS, to)).toEqual([`schema/text-with-comma Put the whole text in quotation marks: ${whole}`]);
    expect(told(WORDS, to, 'ja')[0]).toContain(`引用符で囲んでください：${whole}`);
  });

  test('a field with a colon is told as unknown', () => {
    expect(told(WORDS, 'words: up to twenty million yen, total: 1 }')[0]).toMatch('schema/unknown-key Delete the line');
    expect(told('  country: JP\n', '  country: JP\n  total:\n')[0]).toMatch('schema/unknown-key Delete the line');
  });
});

describe('a value of another form', () => {
  test.each([
    ['country: JP', 'country: Japan', 'Write JP (the two capital letters'],
    ['country: JP', 'country: Nowhere', 'Write the two capital letters of ISO 3166-1, such as JP or GB.'],
    ['[AU, north]', '[Australia, north]', 'Write AU (the two capital letters'],
    ['max: 5000000, currency: JPY', 'max: 5000000, currency: yen', 'Write JPY (the three capital letters'],
    ['max: 5000000, currency: JPY', 'max: 5000000, currency: money', 'Write the three capital letters of ISO 4217'],
    ['time: "12:00"', 'time: 1:00 pm', 'Write "13:00" (hour and minute'],
    ['time: "12:00"', 'time: 12:00 am', 'Write "00:00" (hour and minute'],
    ['time: "12:00"', 'time: noonish', 'Write hour and minute with two digits each'],
    ['id: small', 'id: small tier', 'Write small-tier (at most 64 Latin letters'],
    ['id: small', 'id: 小規模', 'Write at most 64 Latin letters'],
    [
      'title: Guide for applicants }',
      'title: Guide, url: www.example.org }',
      'Write https://www.example.org (an address',
    ],
    ['title: Guide for applicants }', 'title: Guide, url: on paper }', 'Write an address that begins with https://'],
  ])('%s → %s', (from, to, fix) => {
    const [first] = told(from, to);
    expect(first).toContain(`schema/wrong-form ${fix}`);
    expect(told(from, to, 'ja')[0]).toMatch(/例：/);
  });

  test('a pattern of no format is not described', () => {
    expect(formOfPattern('/^constructor$/')).toBeUndefined();
    expect(formOfPattern('/constructor/')).toBeUndefined();
  });
});

test('a field that is missing is told with its choices, where they are few', () => {
  expect(
    told('    level: must\n    at: { source: guide, heading: Documents', '    at: { source: guide, heading: Documents'),
  ).toEqual(['schema/missing Add a line "level:" here, with one of: must, should, notice, house.']);
  expect(told('    days: 14\n', '')).toEqual(['schema/missing Add a line "days:" here.']);
});

test('a group of fields where text stands: those needed first', () => {
  expect(told('at: { source: guide, heading: Dates, words: two weeks earlier }', 'at: guide')).toEqual([
    'schema/wrong-type Write a group of fields: source, heading, words (optional: item, summarised, preliminary, reading).',
  ]);
});
