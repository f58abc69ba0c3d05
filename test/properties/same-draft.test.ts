import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkText } from '../support/fixture.js';
import { GOOD } from '../support/memory-host.js';

const RUNS = { numRuns: 60 };

/** Faults that do not depend on how the file is laid out, each by itself and together. */
const FAULTS: readonly (readonly [from: string, to: string])[] = [
  ['effort: 30', 'effort: 130'],
  ['total: 52000000', 'total: 152000000'],
  ['country: AU\n    funding', 'country: JP\n    funding'],
  ['status: received', 'status: recieved'],
  ['  phase: basic', '  phase: clinical\n  colour: blue'],
  ['orcid: 0000-0002-1825-0097', 'orcid: 0000-0002-1825-0098'],
  ['start: 2024-04-01', 'start: 2024/4/1'],
  ['evidence: [award]', 'evidence: [awards]'],
  ['position: Professor', 'position: TODO'],
  ['goods: 20000000', 'goods: 2000'],
];
const draft = fc
  .subarray([...FAULTS])
  .map((faults) => faults.reduce((text, [from, to]) => text.replace(from, to), GOOD));

/** The codes with their paths: what was found and of which field, without regard to where it stands. */
const found = (text: string): string[] =>
  checkText(text)
    .diagnostics.map(({ code, place }) => `${code} ${place.path.join('.')}`)
    .sort();

function shuffled(value: unknown, key: number): unknown {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, key));
  if (typeof value !== 'object' || value === null) return value;
  const order = (name: string) => (name.length * 31 + (name.codePointAt(0) ?? 0) * key) % 17;
  const entries = Object.entries(value).sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, shuffled(each, key)]));
}

const LAYOUTS: Record<string, (text: string, key: number) => string> = {
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'comments and empty lines': (text) => text.replace(/^(?=\S)/gm, '\n# 注記: [x] "y"\n'),
  'comments at the ends of lines': (text) => text.replace(/$/gm, ' # 注記').replace(/ # 注記$/, ''),
  'block style': (text) => stringify(parse(text), { collectionStyle: 'block', lineWidth: 0 }),
  'flow style': (text) => stringify(parse(text), { collectionStyle: 'flow', lineWidth: 0 }),
  'quoted text': (text) => stringify(parse(text), { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }),
  'deeper indentation': (text) => stringify(parse(text), { indent: 6, lineWidth: 0 }),
  'another order of keys': (text, key) => stringify(shuffled(parse(text), key), { lineWidth: 0 }),
};

describe('the layout of a draft changes no finding', () => {
  test.each(Object.keys(LAYOUTS))('%s', (name) => {
    const layout = LAYOUTS[name] as (text: string, key: number) => string;
    fc.assert(
      fc.property(draft, fc.integer({ min: 1, max: 12 }), (text, key) => {
        expect(found(layout(text, key))).toEqual(found(text));
      }),
      RUNS,
    );
  });
});

test('raising an amount never removes a breach of the cap', () => {
  const amount = fc.integer({ min: 0, max: 300_000_000 });
  const over = (total: number) => {
    const text = GOOD.replace('goods: 20000000', `goods: ${total}`)
      .replace('total: 40000000 }', `total: ${total + 20_000_000} }`)
      .replace('total: 52000000', `total: ${total + 32_000_000}`);
    return found(text).filter((each) => each.startsWith('budget-over-cap')).length;
  };
  fc.assert(
    fc.property(amount, amount, (less, more) => {
      expect(over(Math.max(less, more))).toBeGreaterThanOrEqual(over(Math.min(less, more)));
    }),
    RUNS,
  );
  expect([over(68_000_000), over(68_000_001)]).toEqual([0, 1]);
});
