import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { pointer } from '../../src/core/diagnostic.js';
import { RULES } from '../../src/rules/index.js';
import { checkText, completed, directives } from '../support/fixture.js';

const DAY = 86_400_000;
const COUNT_DAYS = new Set(RULES.filter(({ countsDays }) => countsDays).map(({ code }) => code));

/** The figures of every finding by its code and place, on the day of the fixture or later. */
function figures(source: string, later: number): ReadonlyMap<string, string> {
  const given = directives(source);
  const instant = given.instant === null ? null : given.instant + later;
  const asOf = new Date(Date.parse(given.asOf) + later).toISOString().slice(0, 10);
  const { diagnostics } = checkText(completed(source), { ...given, asOf, instant });
  return new Map(diagnostics.map(({ code, place, data }) => [`${code} ${pointer(place.path)}`, JSON.stringify(data)]));
}

test('a rule whose figures are others on the next day says so, or its waivers would not last a day', () => {
  const sources = [
    ...RULES.map(({ example }) => example),
    ...globSync('test/rules/*/*.yaml').map((file) => readFileSync(file, 'utf8')),
  ];
  expect(sources.length).toBeGreaterThan(300);
  const changing = new Set<string>();
  for (const source of sources) {
    const tomorrow = figures(source, DAY);
    for (const [at, today] of figures(source, 0)) {
      const then = tomorrow.get(at);
      if (then !== undefined && then !== today) changing.add(at.split(' ')[0] ?? '');
    }
  }
  expect([...changing].filter((code) => !COUNT_DAYS.has(code)).sort()).toEqual([]);
  expect(changing.size).toBeGreaterThan(5);
});
