import { describe, expect, test } from 'vitest';
import { refusals } from '../support/read-text.js';

const DEEP = 10_000;
const rows = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => row(i)).join('\n');

const BOMB = `a: &a [x, x]\n${[...'bcdefghi'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`).join('\n')}`;

const cases: Record<string, readonly [text: string, code: string]> = {
  'alias bomb': [BOMB, 'yaml/alias'],
  'merge bomb': [`a: &a {k: 1}\n${rows(1000, (i) => `b${i}: {<<: [*a, *a, *a]}`)}`, 'yaml/alias'],
  'many aliases': [`a: &x y\n${rows(DEEP, (i) => `k${i}: *x`)}`, 'yaml/too-complex'],
  'anchors and aliases': [rows(8000, (i) => `k${i}: &a${i} x\nl${i}: *a${i}`), 'yaml/too-complex'],
  'open lists': ['['.repeat(DEEP), 'yaml/too-deep'],
  'closed lists': ['['.repeat(DEEP) + ']'.repeat(DEEP), 'yaml/too-deep'],
  'open maps': ['{a: '.repeat(DEEP), 'yaml/too-deep'],
  'entries in a row': ['- '.repeat(DEEP), 'yaml/too-deep'],
  'keys in a row': ['? '.repeat(DEEP), 'yaml/too-deep'],
  'keys in brackets': ['{? '.repeat(DEEP), 'yaml/too-deep'],
  'keys and entries': ['? - '.repeat(DEEP), 'yaml/too-deep'],
  'values in a row': [': '.repeat(DEEP), 'yaml/too-deep'],
  'lists as keys': [`${'['.repeat(DEEP)}a${']: x'.repeat(DEEP)}`, 'yaml/too-deep'],
  'tagged entries': ['- !t '.repeat(DEEP), 'yaml/tag'],
  'anchored entries': ['- &a '.repeat(DEEP), 'yaml/syntax'],
  'entries over lines': ['-\n'.repeat(100_000), 'yaml/too-deep'],
  'indented maps': [rows(700, (i) => `${' '.repeat(i)}a:`), 'yaml/too-deep'],
  'indented keys': [rows(700, (i) => `${' '.repeat(i)}?`), 'yaml/too-deep'],
  'nested keys, few': ['? '.repeat(60), 'yaml/key-not-text'],
  'many values': [`a: [${'1,'.repeat(60_000)}]`, 'yaml/too-complex'],
  'many keys': [rows(20_000, (i) => `k${i}: 1`), 'yaml/too-complex'],
  'one key again and again': ['a: 1\n'.repeat(4900), 'yaml/duplicate-key'],
  'wrong brackets': ['[}'.repeat(20_000), 'yaml/syntax'],
  'wrong brackets, other way': [`a: ${'}]'.repeat(12_000)}`, 'yaml/syntax'],
  'wrong escapes on one line': [`a: "${'\\q'.repeat(120_000)}"`, 'yaml/syntax'],
  'wrong escapes on many lines': ['a: "\\q"\n'.repeat(5000), 'yaml/syntax'],
  stars: ['*'.repeat(250_000), 'yaml/alias'],
  'exclamation marks': ['!'.repeat(250_000), 'yaml/tag'],
  colons: [':'.repeat(250_000), 'yaml/syntax'],
  'empty lines': [`${'\n'.repeat(250_000)}a: 1`, 'yaml/too-complex'],
  tabs: [`a:\n${'\tb: 1\n'.repeat(4000)}`, 'yaml/tab'],
  documents: ['--- a\n'.repeat(8000), 'yaml/several-documents'],
};

describe('is answered, shortly', () => {
  test.each(Object.entries(cases).map(([name, [text, code]]) => ({ name, text, code })))('$name', ({ text, code }) => {
    const found = refusals(text);
    expect(found[0]?.code).toBe(code);
    expect(found.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(found).length).toBeLessThan(40_000);
  });
});

test('sixty-four levels are read, sixty-five are not', () => {
  const nested = (levels: number) => `a: ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}`;
  const indented = (levels: number) => rows(levels, (i) => `${' '.repeat(i)}a:`);
  for (const text of [nested, indented]) {
    expect(refusals(text(64))).toEqual([]);
    expect(refusals(text(66)).map(({ code }) => code)).toEqual(['yaml/too-deep']);
  }
});
