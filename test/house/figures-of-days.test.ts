import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { pointer } from '../../src/core/diagnostic.js';
import { RULES } from '../../src/rules/index.js';
import { checkText, completed, directives } from '../support/fixture.js';

const DAY = 86_400_000;
const COUNT_DAYS = new Map(RULES.map(({ code, countsDays }): [string, readonly string[]] => [code, countsDays ?? []]));

/** Each figure of every finding by its code, its name and its place, on the day of the fixture or later. */
function figures(source: string, later: number): ReadonlyMap<string, string> {
  const given = directives(source);
  const instant = given.instant === null ? null : given.instant + later;
  const asOf = new Date(Date.parse(given.asOf) + later).toISOString().slice(0, 10);
  const { diagnostics } = checkText(completed(source), { ...given, asOf, instant });
  return new Map(
    diagnostics.flatMap(({ code, place, data }) =>
      Object.entries(data).map(([name, each]) => [`${code} ${name} ${pointer(place.path)}`, JSON.stringify(each)]),
    ),
  );
}

test('a rule names the figures that are others on the next day, or its waivers would not last a day, and no others', () => {
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
      if (then !== undefined && then !== today) changing.add(at.split(' ', 2).join(' '));
    }
  }
  const named = new Set([...COUNT_DAYS].flatMap(([code, names]) => names.map((name) => `${code} ${name}`)));
  expect([...changing].filter((each) => !named.has(each)).sort()).toEqual([]);
  // An hour is told within two days alone, and no fixture lies so near.
  expect([...named].filter((each) => !changing.has(each) && !each.endsWith(' hour'))).toEqual([]);
});
