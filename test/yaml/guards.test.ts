import { describe, expect, test } from 'vitest';
import { readText, refusals, refusalsAt } from '../support/read-text.js';

/** Each text, and the one place at which it is refused. */
function refusedAt(name: string, cases: readonly (readonly [text: string, ...at: string[]])[]): void {
  describe(name, () => {
    test.each(cases.map(([text, ...at]) => ({ text, at })))('$text', ({ text, at }) => {
      expect(refusalsAt(text)).toEqual(at);
    });
  });
}

refusedAt('tabs', [
  ['a:\n\tb: 1\n', '2:1 yaml/tab'],
  ['a:\n  b: 1\n\tc: 1\n', '3:1 yaml/tab'],
  ['a:\n  \tb: 1\n', '2:3 yaml/tab'],
  ['\ta: 1\n', '1:1 yaml/tab'],
  ['a:\n-\tb: 1\n', '2:2 yaml/tab'],
  ['a: {\n\tb: 1,\n\tc: 2\n}\n', '2:1 yaml/tab', '3:1 yaml/tab'],
  ['a: "b\n\tc"\n', '2:1 yaml/tab'],
  ['a: |\n  b\n\tc\n', '3:1 yaml/tab'],
]);

refusedAt('tabs that indent nothing', [['a:\tb\n'], ['a: b\t\n'], ['a: 1\n\t\nb: 2\n'], ['a: 1\n\t# remark\nb: 2\n']]);

refusedAt('signs and spaces typed in full width', [
  ['format：1\n', '1:7 yaml/full-width'],
  ['format: 1\nproject：\n  id: a\n', '2:8 yaml/full-width'],
  ['project:\n  id：abc\n  title: x\n', '2:5 yaml/full-width'],
  ['a:\n  - id：abc\n    path: b\n', '2:7 yaml/full-width'],
  ['a： b\nc: d\n', '1:2 yaml/full-width'],
  ['a:\n　b: 1\n', '2:1 yaml/full-width'],
  ['a:\n  b: 1\n 　c: 2\n', '3:2 yaml/full-width'],
  ['a:\n\u00a0\u00a0b: 1\n', '2:1 yaml/full-width'],
  ['a: 1\nb:　c\n', '2:3 yaml/full-width'],
  ['a:\u00a0b\nc: 1\n', '1:3 yaml/full-width'],
]);

test('full width inside a text is text', () => {
  expect(readText('a: 副題：脳　地図\n').value).toEqual({ a: '副題：脳　地図' });
});

refusedAt('duplicate keys', [
  ['a: 1\nb: 2\na: 3\n', '3:1 yaml/duplicate-key'],
  ['a:\n  b: 1\n  b: 2\n', '3:3 yaml/duplicate-key'],
  ['1: a\n"1": b\n', '2:1 yaml/duplicate-key'],
  ['true: 1\n"true": 2\n', '2:1 yaml/duplicate-key'],
  ['{"a": 1, a: 2}', '1:10 yaml/duplicate-key'],
  ['が: 1\nか\u3099: 2\n', '2:1 yaml/duplicate-key'],
]);

refusedAt('keys that are no text', [
  ['{a: 1}: b\n', '1:1 yaml/key-not-text'],
  ['? [a]\n: b\n', '1:3 yaml/key-not-text'],
  ['*x : 1\n', '1:1 yaml/key-not-text'],
  [': 1\n', '1:1 yaml/key-not-text'],
  ['" ": 1\n', '1:1 yaml/key-not-text'],
]);

refusedAt('keys with a meaning in programs', [
  ['a: 1\n__proto__: {x: 1}\n', '2:1 yaml/reserved-key'],
  ['a:\n  constructor: 1\n', '2:3 yaml/reserved-key'],
  ['prototype: 1\n', '1:1 yaml/reserved-key'],
  ['"\\x5f_proto__": 1\n', '1:1 yaml/reserved-key'],
]);

refusedAt('anchors and aliases', [
  ['a: &x 1\n', '1:4 yaml/alias'],
  ['a: &x 1\nb: *x\n', '1:4 yaml/alias', '2:4 yaml/alias'],
  ['a: *important*\n', '1:4 yaml/alias'],
  ['a:\n  - *b*\n', '2:5 yaml/alias'],
  ['a: &a [*a]\n', '1:4 yaml/alias', '1:8 yaml/alias'],
  ['&x\na: 1\n', '1:1 yaml/alias'],
  ['&x a: 1\n', '1:1 yaml/alias'],
  ['*x\n', '1:1 yaml/alias'],
  ['a: &x {b: 1}\nc:\n  <<: *x\n', '1:4 yaml/alias', '3:7 yaml/alias'],
  ['a: *bold* text\n', '1:11 yaml/syntax'],
]);

test('a merge key without an alias is a key like any other', () => {
  expect(readText('<<: {a: 1}\n').value).toEqual({ '<<': { a: 1 } });
});

describe('tags', () => {
  test.each([
    ['a: !foo x\n', '!foo', 4],
    ['a: !important notice\n', '!important', 4],
    ['a: !!binary aGk=\n', '!!binary', 4],
    ['a: !!str 1\n', '!!str', 4],
    ['a: !!js/function "x"\n', '!!js/function', 4],
    ['a: !!set {b}\n', '!!set', 4],
    ['a: !<tag:yaml.org,2002:str> x\n', '!<tag:yaml.org,2002:str>', 4],
    ['a: ! x\n', '!', 4],
    ['!!map {a: 1}\n', '!!map', 1],
    ['!!str a: 1\n', '!!str', 1],
  ])('%j', (text, name, column) => {
    expect(refusals(text).map(({ code, data, place }) => [code, data, place.start.column])).toEqual([
      ['yaml/tag', { name }, column],
    ]);
  });
});

refusedAt('directives', [
  ['%YAML 1.1\n---\na: NO\n', '1:1 yaml/directive'],
  ['# remark\n%YAML 1.1\n---\na: NO\n', '2:1 yaml/directive'],
  ['\ufeff%YAML 1.1\n---\na: NO\n', '1:1 yaml/directive'],
  ['%YAML 1.2\n%YAML 1.1\n---\na: NO\n', '1:1 yaml/directive'],
  ['%TAG ! tag:example,2000:\n---\na: b\n', '1:1 yaml/directive'],
  ['%FOO bar\n---\na: 1\n', '1:1 yaml/directive'],
  ['a: 1\n...\n%YAML 1.1\n---\nb: NO\n', '4:1 yaml/several-documents'],
]);

refusedAt('several documents', [
  ['a: 1\n---\nb: 2\n', '2:1 yaml/several-documents'],
  ['---\na: 1\n---\nb: 2\n---\nc: 3\n', '3:1 yaml/several-documents'],
  ['a: 1\n...\nb: 2\n', '3:1 yaml/several-documents'],
  ['---\na: 1\n---\n# text\n', '3:1 yaml/several-documents'],
  ['---\na: 1\n...\n'],
]);

refusedAt('something else than fields', [
  ['- a\n- b\n', '1:1 yaml/not-a-map'],
  ['[1, 2]\n', '1:1 yaml/not-a-map'],
  ['\nhello world\n', '2:1 yaml/not-a-map'],
  ['42\n', '1:1 yaml/not-a-map'],
]);

describe('escapes that make what no file may hold', () => {
  test.each([
    ['a: "x\\x1by"\n', 'U+001B'],
    ['a: "\\0"\n', 'U+0000'],
    ['a: "x\\ry"\n', 'U+000D'],
    ['a: "\\ufeff"\n', 'U+FEFF'],
    ['a: "\\ud800"\n', 'U+D800'],
    ['a: "\\udc00"\n', 'U+DC00'],
    ['"\\ud800": 1\n', 'U+D800'],
    ['"a\\x1b": 1\n', 'U+001B'],
  ])('%s', (text, character) => {
    expect(refusals(text).map(({ code, data }) => [code, data])).toEqual([['yaml/invisible-text', { character }]]);
  });

  test.each(['a: "x\\ny\\tz"\n', 'a: "\\ud83d\\ude00"\n', 'a: "\\N"\n'])('not %s', (text) => {
    expect(refusalsAt(text)).toEqual([]);
  });
});

describe('syntax', () => {
  test.each([
    ['a: "x\nb: 1\n', 'UNCLOSED_QUOTE', '1:4'],
    ["a: 'x\nb: 1\n", 'UNCLOSED_QUOTE', '1:4'],
    ['a: 1\ntitle:foo\n', 'NO_SPACE', '2:6'],
    ['a: {goods: 20,000,000, b: 1}\n', 'COMMA_IN_NUMBER', '1:15'],
    ['a:\n  b: 1\n c: 2\n', 'BAD_INDENT', '3:1'],
    ['title: A: B\n', 'BLOCK_AS_IMPLICIT_KEY', '1:8'],
    ['a: @x\n', 'BAD_SCALAR_START', '1:4'],
    ['a: "C:\\path"\n', 'BAD_DQ_ESCAPE', '1:7'],
  ])('%j', (text, problem, at) => {
    const found = refusals(text).map(({ data, place: { start } }) => [data.problem, `${start.line}:${start.column}`]);
    expect(found).toEqual([[problem, at]]);
  });
});
