import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What the built tool loads before anything is asked of it. */

const DIST = path.resolve('dist');

/** A file with all that it imports at once, and what they import. */
function loadedBy(name: string, known: Set<string> = new Set()): ReadonlySet<string> {
  if (known.has(name)) return known;
  known.add(name);
  const text = readFileSync(path.join(DIST, name), 'utf8');
  for (const [, next = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)) loadedBy(next, known);
  return known;
}

const kilobytes = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + readFileSync(path.join(DIST, name)).length, 0) / 1000;

const chunk = (start: string): string => readdirSync(DIST).find((name) => name.startsWith(`${start}-`)) ?? start;

test('the measure sees what is loaded: judging a draft takes a lot', () => {
  expect(kilobytes(loadedBy(chunk('check-draft')))).toBeGreaterThan(400);
});

test.each([
  ['importing the library', 'index.js'],
  ['starting the command', 'grantlint.js'],
  ['completing a word', chunk('answer')],
])('%s loads next to nothing', (_, name) => {
  expect(kilobytes(loadedBy(name))).toBeLessThan(80);
});
