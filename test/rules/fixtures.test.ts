import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.js';
import { checkFixture } from '../support/fixture.js';

const FOLDER = new URL('./', import.meta.url);

/** Every folder here is a rule, every YAML file in it a test; so is the example in each rule. */
function fixturesOf(code: string): { name: string; source: string }[] {
  const folder = new URL(`${code}/`, FOLDER);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, source: readFileSync(new URL(name, folder), 'utf8') }));
}

describe.each(RULES.map(({ code, example }) => ({ code, example })))('$code', ({ code, example }) => {
  const fixtures = [...fixturesOf(code), { name: 'example in the rule', source: example }];

  test.each(fixtures)('$name', ({ source }) => {
    const { expected, found, text } = checkFixture(source);
    expect(found, text).toEqual(expected);
  });

  test('has a fixture that shows the fault and one that does not', () => {
    const shows = fixtures.map(({ source }) => new RegExp(`# expect: .*${code}`).test(source));
    expect(shows).toContain(true);
    expect(shows).toContain(false);
  });
});

test('every folder belongs to a rule', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const known = RULES.map(({ code }) => code);
  expect(folders.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
});

test('the proposal that fixtures borrow from has no finding', () => {
  const source = readFileSync(new URL('../support/known-good.yaml', FOLDER), 'utf8');
  expect(checkFixture(source).found).toEqual([]);
});
