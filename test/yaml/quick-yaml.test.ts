import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lexer } from 'yaml';
import { quickYaml } from '../../src/core/quick-yaml.js';
import { MAX_TOKENS, readYamlFully } from '../../src/core/read-yaml.js';
import { readText } from '../support/read-text.js';
import { bytesOf, CORPUS, compared, DRAFTS, goesQuickly, nowhere, ROOT, tally } from './both-ways.js';
import { documents, lines, SIGNS, signs } from './yaml-like.js';

test('the drafts of this repository go the quick way', () => {
  const accepted = DRAFTS.filter((text) => 'yaml' in readYamlFully('a.yaml', bytesOf(text)));
  expect(accepted.length).toBeGreaterThan(600);
  expect(accepted.filter((text) => goesQuickly(text)).length / accepted.length).toBeGreaterThan(0.98);
});

describe('both ways give the same values, scalars and places', () => {
  test('for every draft and call, with LF and CRLF', () => {
    const { different, quick } = tally(CORPUS.flatMap((text) => [text, text.replaceAll('\n', '\r\n')]));
    expect(different).toEqual([]);
    expect(quick).toBeGreaterThan(1200);
  });

  /** Every line of short drafts, eight lines of long ones. */
  function* withOneLineChanged(change: (line: string) => readonly string[]): Iterable<string> {
    for (const [nth, text] of CORPUS.entries()) {
      const all = text.split('\n');
      const step = Math.ceil(all.length / 8);
      for (let at = nth % step; at < all.length; at += step)
        yield all.toSpliced(at, 1, ...change(all[at] ?? '')).join('\n');
    }
  }

  test.each<[string, (line: string) => readonly string[]]>([
    ['is missing', () => []],
    ['stands twice', (line) => [line, line]],
    ['is indented further', (line) => [` ${line}`]],
    ['is indented less', (line) => [line.replace(/^ {1,2}/, '')]],
    ['has a remark below it', (line) => [line, `${/^ */.exec(line)?.[0]}  # remark`]],
  ])('where one line %s', (_, change) => {
    const { different, quick } = tally(withOneLineChanged(change));
    expect(different).toEqual([]);
    expect(quick).toBeGreaterThan(1000);
  });

  test('where signs are put in or left out', () => {
    let state = 20_261;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const short = CORPUS.filter(({ length }) => length < 3000);
    const damaged = Array.from({ length: 6000 }, () => {
      const text = short[next(short.length)] ?? '';
      const at = next(text.length);
      return text.slice(0, at) + (next(3) > 0 ? SIGNS[next(SIGNS.length)] : '') + text.slice(at + next(3));
    });
    const { different, quick } = tally(damaged);
    expect(different).toEqual([]);
    expect(quick).toBeGreaterThan(1000);
  });

  test('for the texts of the other tests', () => {
    const literals = ['guards', 'hostile', 'encodings'].flatMap((name) => {
      const source = readFileSync(path.join(ROOT, `test/yaml/${name}.test.ts`), 'utf8');
      const written = [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, inside = '']) => inside);
      // JSON knows all escapes but these, of characters that no file may hold.
      const plain = written.filter((each) => !/\\(?:0|x|u\{|')/.test(each));
      return plain.map((each) => JSON.parse(`"${each.replaceAll('"', '\\"')}"`) as string);
    });
    expect(literals.length).toBeGreaterThan(200);
    const { different, quick } = tally(literals);
    expect(different).toEqual([]);
    expect(quick).toBeGreaterThan(3);
  });

  test.each([
    ['documents', documents, 1500],
    ['lines in any order', lines, 1500],
    ['signs in any order', signs, 3000],
    ['any text', fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `a: ${text}`), 500],
  ])('for generated %s', (_, arbitrary, numRuns) => {
    const results = new Set<string>();
    const property = fc.property(arbitrary, (text) => {
      const result = compared(text);
      results.add(result);
      expect(result).not.toBe('different');
    });
    fc.assert(property, { numRuns });
    expect(results).toEqual(new Set(['same', 'left alone']));
  });
});

test.each([
  'a: 1 # remark\n\n# remark\nb:\n  c: ~\n  # of c\nd:\n- x\n- e: f\n  g: h\n',
  'a:\n  b:\n  # below an empty field\nc:\n',
  'a: >-\n  one\n  two\n\n  three\n    further in\n  four\nb: |+\n  x\n\nc: |\n  y',
  'a: one\n  two\n\n  three\nb: "one\n  two"\nc: \'one\n\n  two\'\n',
  'a: { b: 1,\n  c: [d, "e",\n  f] # remark\n}\ng: []\n',
  'a:\n  text below\nb:\n  { c: d }\n',
  `a: [${['-0', '+1', '0o17', '0x1F', '1.', '.5', '-1.5e-3', '.NaN', '-.INF', 'NULL', 'FALSE', '1_0', '0b1'].join(', ')}]`,
])('goes quickly and the same: %j', (text) => {
  expect([text, text.replaceAll('\n', '\r\n')].map(compared)).toEqual(['same', 'same']);
});

/** Each was once read, or nearly, where the parser refuses it or reads something else. */
test.each([
  'a: { b: "c"\n# remark\n }\n',
  'a: { b: [1,\n] }\n',
  'a:\n# remark\n  text\nb: 1\n',
  'a: |\n\n   x\n  y\n',
  'a:\n  b: |\n  x\n',
  'a: "b\nc"\n',
  'a: [b: c]\n',
  'a: {b:c}\n',
  'a: b: c\n',
  'a: b\n  c: d\n',
  'a: "\\ud800"\n',
  'a:\n  - b\n - c\n',
])('is left alone: %j', (text) => {
  expect([text, text.replaceAll('\n', '\r\n')].map(compared)).toEqual(['left alone', 'left alone']);
});

test('a path that leads nowhere is told in the same way', () => {
  const text = 'a: 1\nb: [c]\n';
  expect(goesQuickly(text)).toBe(true);
  const { locate } = readText(text);
  for (const missing of [['x'], ['a', 'x'], ['a', 0], [0], ['b', 1], ['b', 'length'], ['b', -1]]) {
    expect(() => locate(missing)).toThrow(`no such place: ${missing.join('.')}`);
  }
});

describe('what is too much for the parser is too much for the quick reader', () => {
  const nested: Record<string, (levels: number) => string> = {
    lists: (levels) => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`,
    maps: (levels) => `a: ${'{ b: '.repeat(levels)}1${'}'.repeat(levels)}`,
    fields: (levels) => Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    entries: (levels) =>
      Array.from({ length: levels }, (_, i) => `${'  '.repeat(i)}- a:`)
        .join('\n')
        .replace('- ', '  '),
  };

  test.each(Object.keys(nested))('nested %s', (name) => {
    const { different } = tally(Array.from({ length: 10 }, (_, i) => nested[name]?.(60 + i) ?? ''));
    expect(different).toEqual([]);
    expect(goesQuickly(nested[name]?.(1000) ?? '')).toBe(false);
  });

  test('its count of tokens is never below that of the lexer', () => {
    const texts = CORPUS.filter((text) => goesQuickly(text));
    expect(texts.length).toBeGreaterThan(600);
    const tokens = (text: string) => [...new Lexer().lex(text)].length;
    expect(texts.filter((text) => goesQuickly(text, tokens(text) - 1))).toEqual([]);
  });

  test('many long fields are read, many short ones are too many tokens', () => {
    const fields = (count: number, value: string) =>
      Array.from({ length: count }, (_, i) => `k${i}: ${value}`).join('\n');
    expect(compared(fields(300, 'word '.repeat(40)))).toBe('same');
    expect(compared(fields(8000, '1'))).toBe('left alone');
  });
});

test('it throws on nothing, whatever guards were passed over', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs, lines), (text) => {
      expect(() => quickYaml(text, MAX_TOKENS, nowhere)).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});
