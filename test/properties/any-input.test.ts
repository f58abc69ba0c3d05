import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../src/core/catalogue.js';
import type { Place, Position } from '../../src/core/diagnostic.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import { fieldInWords } from '../../src/core/field-in-words.js';
import { readYaml } from '../../src/core/read-yaml.js';
import { RULES } from '../../src/rules/index.js';
import { say } from '../../src/text/say.js';
import { checkText, directives } from '../support/fixture.js';
import { GOOD } from '../support/memory-host.js';

const CATALOGUE = catalogueOf(RULES);
const RUNS = { numRuns: 150 };

/** Signs that mean something to YAML or to us, so that random text often gets past the first guard. */
const PIECES = [
  '\n',
  '\n  ',
  '\n    ',
  '  ',
  ': ',
  ':',
  '- ',
  '? ',
  '[',
  ']',
  '{',
  '}',
  ', ',
  '"',
  "'",
  '#',
  ' #',
  '&a ',
  '*a',
  '!t ',
  '|\n',
  '>\n',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '\t',
  '\r\n',
  '：',
  '　',
  '\ufeff',
  '\\x1b',
  'format: 1',
  'project:',
  'title',
  'budget:',
  'years:',
  'partners:',
  'attachments:',
  'path: a.pdf',
  'NO',
  '0100',
  '1e400',
  '.nan',
  '~',
  'true',
  '3,000万円',
  '令和6年4月1日',
  '2024-02-30',
  '__proto__: ',
  'toString: ',
  '𠮷',
  '\ud83d\ude00',
  'a',
  '1',
  '-1',
  '葛󠄀',
];
const yamlish = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

/** The good draft with pieces of it replaced: mostly YAML, mostly wrong. */
const damaged = fc
  .array(fc.tuple(fc.nat(GOOD.length), fc.nat(12), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 4 })
  .map((cuts) => cuts.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), GOOD));

const lineStarts = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];

function insideText(text: string, { start, end }: Place): void {
  const starts = lineStarts(text);
  const agrees = ({ line, column, offset }: Position) => (starts[line - 1] ?? Number.NaN) + column - 1 === offset;
  expect(start.offset).toBeGreaterThanOrEqual(0);
  expect(end.offset).toBeGreaterThanOrEqual(start.offset);
  expect(end.offset).toBeLessThanOrEqual(text.length);
  expect([start, end].filter((each) => !agrees(each))).toEqual([]);
}

function wellSaid({ diagnostics, value, text, verdict, file }: Evaluation): void {
  for (const diagnostic of diagnostics) {
    insideText(text, diagnostic.place);
    for (const place of diagnostic.related) if (place.file === file) insideText(text, place);
    const field = fieldInWords(diagnostic.place.path, value);
    for (const language of ['en', 'ja'] as const) {
      const { title, message, fix, why } = say(diagnostic, language, CATALOGUE);
      expect([title, message, fix, why, field[language]].filter((part) => !part?.trim())).toEqual([]);
      expect(`${message}${fix}`).not.toMatch(/undefined|NaN|\[object/);
    }
  }
  if (verdict === 'ready') expect(diagnostics.filter(({ level }) => level === 'must')).toEqual([]);
}

describe('whatever comes in, an answer comes out that stands in the text and is said well', () => {
  test.each([
    ['random text', fc.string({ unit: 'binary', maxLength: 200 })],
    ['something like YAML', yamlish],
    ['a damaged draft', damaged],
    ['a good draft with something like YAML after it', yamlish.map((text) => `${GOOD}${text}`)],
    ['something like YAML as a value', yamlish.map((text) => GOOD.replace('30', () => text))],
  ])('%s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) =>
        // Comments of random texts are no directives.
        wellSaid(checkText(text, directives(''))),
      ),
      RUNS,
    );
  });

  test('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const read = readYaml('draft.yaml', bytes);
        if ('refused' in read) for (const { place } of read.refused) insideText(read.text, place);
      }),
      RUNS,
    );
  });

  test('any value in any place of the draft', () => {
    const scalars = [...GOOD.matchAll(/: ([^\s{[,][^,}\n]*)/g)].map(
      ({ index, 1: old = '' }) => [index + 2, old.length] as const,
    );
    const value = fc.oneof(
      fc.json({ maxDepth: 2 }),
      fc.constantFrom('', '~', '-', '3,000万円', '"\\u202e"', '2024/4/1', '1e9'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...scalars), value, ([at, length], text) => {
        wellSaid(checkText(GOOD.slice(0, at) + text + GOOD.slice(at + length)));
      }),
      RUNS,
    );
  });
});
