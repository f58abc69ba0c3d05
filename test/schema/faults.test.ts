import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../src/core/catalogue.js';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { say } from '../../src/text/say.js';
import { checkText } from '../support/fixture.js';

const GOOD = readFileSync(new URL('../support/known-good.yaml', import.meta.url), 'utf8');
const CATALOGUE = catalogueOf([]);

/** The known-good proposal with one place changed. */
function changed(from: string, to: string): readonly Diagnostic[] {
  if (!GOOD.includes(from)) throw new Error(`known-good.yaml has no ${from}`);
  const { diagnostics, verdict } = checkText(GOOD.replace(from, to));
  expect(verdict).toBe('not-ready');
  return diagnostics;
}

function only(from: string, to: string): Diagnostic {
  const found = changed(from, to);
  expect(found.map(({ code }) => code)).toHaveLength(1);
  return found[0] as Diagnostic;
}

const at = ({ place: { start } }: Diagnostic): string => `${start.line}:${start.column}`;
const fix = (diagnostic: Diagnostic): string => say(diagnostic, 'en', CATALOGUE).fix;

const TITLE = '  title: { en: Glial maps of the ageing brain, ja: 加齢脳のグリア地図 }\n';

describe('missing, told at the key under which it belongs', () => {
  test.each([
    ['a field', TITLE, '', '4:1', 'title'],
    [
      'a field in a field',
      '{ en: Glial maps of the ageing brain, ja: 加齢脳のグリア地図 }',
      '{ ja: 地図 }',
      '6:3',
      'en',
    ],
    ['a section', 'format: 1\n', '', '2:1', 'format'],
  ])('%s', (_, from, to, place, key) => {
    const found = only(from, to);
    expect([found.code, at(found), found.data.key]).toEqual(['schema/missing', place, key]);
    expect(fix(found)).toBe(`Add a line "${key}:" here.`);
  });
});

describe('a misspelt name is one fault, with what was meant', () => {
  test.each([
    [TITLE, TITLE.replace('title', 'titel'), '6:3', 'title'],
    ['  tier: tier-1', '  Tier: tier-1', '8:3', 'tier'],
    ['project:\n', 'projct:\n', '4:1', 'project'],
    ['exchange:\n', 'exchang:\n', '46:1', 'exchange'],
    ['awardNumber', 'award_number', '26:9', 'awardNumber'],
  ])('%s → %s', (from, to, place, suggestion) => {
    const found = only(from, to);
    expect([found.code, at(found), found.data.suggestion]).toEqual(['schema/unknown-key', place, suggestion]);
    expect(fix(found)).toBe(`Write "${suggestion}".`);
  });

  test('nothing is suggested that is far off or already there', () => {
    expect(only('exchange:\n', '"<<": {a: 1}\nexchange:\n').data.suggestion).toBe('');
    expect(only('exchange:\n', 'exchange2: 1\nexchange:\n').data.suggestion).toBe('');
  });
});

describe('empty', () => {
  test.each([
    ['effort: 30', 'effort:', '19:5', 'effort'],
    ['effort: 30', 'effort: ~', '19:13', 'effort'],
  ])('%s → %s', (from, to, place, key) => {
    const found = only(from, to);
    expect([found.code, at(found), found.data.key]).toEqual(['schema/empty-value', place, key]);
  });

  test('a section', () => {
    const found = only(/exchange:\n( .*\n)+/.exec(GOOD)?.[0] ?? '', 'exchange:\n');
    expect([found.code, at(found), found.data.key]).toEqual(['schema/empty-value', '46:1', 'exchange']);
  });

  test('an entry of a list', () => {
    expect(only('  - { id: award', '  -\n  - { id: award').data.key).toBe('attachments #1');
  });
});

describe('of another kind', () => {
  test.each([
    [
      'title: { en: Glial maps of the ageing brain, ja: 加齢脳のグリア地図 }',
      'title: Glial',
      'Write a group of fields: en (optional: ja).',
    ],
    ['evidence: [award]', 'evidence: award', 'Write a list.'],
    ['amount: 1200000', 'amount: true', 'Write a number.'],
    ['amount: 1200000', 'amount: [1]', 'Write a number.'],
    ['format: 1', 'format: "1"', 'Write a number.'],
    ['position: Professor', 'position: [a]', 'Write text.'],
  ])('%s → %s', (from, to, hint) => {
    const found = only(from, to);
    expect([found.code, fix(found)]).toEqual(['schema/wrong-type', hint]);
  });

  test.each(['01234567', '1e7', 'true'])('quotation marks are needed around %s', (source) => {
    const found = only('eradNumber: "10000001"', `eradNumber: ${source}`);
    expect([found.code, at(found), found.data.source]).toEqual(['schema/quote-needed', '15:17', source]);
  });
});

describe('one of a few values', () => {
  test.each([
    ['status: received', 'recieved', 'received'],
    ['status: received', 'will receive', 'will-receive'],
    ['sector: public', 'Public', 'public'],
    ['sector: public', '民間', 'private'],
    ['unit: yen', '千円', 'thousand-yen'],
    ['unit: yen', '1000', ''],
    ['sector: public', 'true', ''],
    ['format: 1', '2', ''],
  ])('%s → %s', (from, to, suggestion) => {
    const found = only(from, `${from.split(':')[0]}: ${to}`);
    expect([found.code, found.data.found, found.data.suggestion]).toEqual(['schema/not-an-option', to, suggestion]);
  });
});

describe('dates', () => {
  test.each([
    ['2024-02-30', ''],
    ['2024/4/1', '2024-04-01'],
    ['2024.4.1', '2024-04-01'],
    ['2024-4-1', '2024-04-01'],
    ['20240401', '2024-04-01'],
    ['令和6年4月1日', '2024-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['R6.4.1', '2024-04-01'],
    ['２０２４年４月１日', '2024-04-01'],
    ['2024/13/1', ''],
    ['4/1/24', ''],
    ['2024', ''],
    ['2024-04', ''],
  ])('%s', (written, suggestion) => {
    const found = only('start: 2024-04-01', `start: ${written}`);
    expect([found.code, at(found), found.data]).toEqual(['schema/not-a-date', '11:20', { found: written, suggestion }]);
  });
});

describe('text', () => {
  test.each(['""', '"  "', '"　"'])('blank: %s', (blank) => {
    expect(only('position: Professor', `position: ${blank}`).code).toBe('schema/blank');
  });

  test.each([
    ['id: known-good', 'id: my draft'],
    ['id: known-good', 'id: 草案'],
    ['id: known-good', 'id: -a'],
    ['language: en', 'language: english'],
  ])('%s → %s', (from, to) => {
    const found = only(from, to);
    expect([found.code, found.data.found]).toEqual(['schema/wrong-form', to.split(': ')[1]]);
    expect(String(found.data.description)).not.toBe('');
  });

  test('a hostile text is not quoted at its full length', () => {
    const found = only('unit: yen', `unit: ${'x'.repeat(100_000)}`);
    expect(JSON.stringify(found).length).toBeLessThan(2000);
  });
});
