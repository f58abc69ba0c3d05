import { describe, expect, test } from 'vitest';
import { MAX_BYTES } from '../../src/core/read-yaml.js';
import { readText, refusals, refusalsAt } from '../support/read-text.js';

const hex = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits.replaceAll(' ', ''), 'hex'));

function utf16(text: string, order: 'LE' | 'BE'): Uint8Array {
  const buffer = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'BE' ? buffer.swap16() : buffer);
}

/** The only refusal of a file that is no text: at its start, with the encoding named where it is known. */
const named = (input: Uint8Array) => refusals(input).map(({ code, data, place }) => [code, data, place.start.offset]);

describe('UTF-16 is named', () => {
  const texts = ['format: 1\n', '題名: 日本語の提案書\n'];
  const cases = texts.flatMap((text) =>
    (['LE', 'BE'] as const).flatMap((order) => ['', '\ufeff'].map((mark) => ({ text, order, mark }))),
  );
  test.each(cases)('$order $mark $text', ({ text, order, mark }) => {
    expect(named(utf16(mark + text, order))).toEqual([['yaml/utf-16', { encoding: 'UTF-16' }, 0]]);
  });
});

describe('encodings of Japan are named', () => {
  test.each([
    ['Shift_JIS', '7469746c653a20 93fa967b8cea82cc92f188c48f91 0a'],
    ['Shift_JIS', '7469746c653a20 93fa967b 0a'],
    ['Shift_JIS', '7469746c653a20 b6c5 82cc 93fa967b 0a'],
    ['EUC-JP', '7469746c653a20 c6fccbdcb8eca4cec4f3b0c6bdf1 0a'],
    ['EUC-JP', '7469746c653a20 c6fccbdc 0a'],
    ['ISO-2022-JP', '7469746c653a20 1b2442 467c4b5c 1b2842 0a'],
  ])('%s %s', (encoding, digits) => {
    expect(named(hex(digits))).toEqual([['yaml/legacy-encoding', { encoding }, 0]]);
  });
});

describe('what is neither UTF-8 nor Japanese is not called Japanese', () => {
  test.each([
    ['Latin-1', '613a20 4de96c616e6965 0a'],
    ['the head of a PNG', '89504e470d0a1a0a'],
    ['UTF-8 cut off inside a character', '613a20 e697'],
    ['UTF-8 with one damaged byte', '613a20 e697a5e69cace8aa9e ff e381aee38182e38184 0a'],
  ])('%s', (_, digits) => {
    expect(named(hex(digits))).toEqual([['yaml/not-utf-8', { encoding: '' }, 0]]);
  });
});

test('NUL bytes', () => {
  expect(refusalsAt('format: 1\ntitle: a\0b\n')).toEqual(['1:1 yaml/nul-byte']);
  expect(refusalsAt('\0a: b')).toEqual(['1:1 yaml/nul-byte']);
});

test('too large by one byte', () => {
  const most = `a: ${'x'.repeat(MAX_BYTES - 3)}`;
  expect(refusalsAt(most)).toEqual([]);
  expect(refusals(`${most}x`).map(({ code, data }) => [code, data])).toEqual([
    ['yaml/too-large', { size: MAX_BYTES + 1, limit: MAX_BYTES }],
  ]);
});

describe('nothing in the file', () => {
  test.each(['', ' \n\n', '# only a comment\n', '---\n', '---\n...\n', 'null\n', '~', '\ufeff'])('%j', (text) => {
    expect(refusalsAt(text)).toEqual(['1:1 yaml/empty']);
  });
});

describe('accepted as it comes', () => {
  test('a byte order mark is not part of the first key and moves no place', () => {
    expect(readText('\ufeffa: 1\n').value).toEqual({ a: 1 });
    expect(refusalsAt('\ufeff*x : 1\n')).toEqual(['1:1 yaml/key-not-text']);
    expect(refusalsAt('\ufeffa: 1\nb: *x\n')).toEqual(['2:4 yaml/alias']);
  });

  test('CRLF', () => {
    const yaml = readText('a: 1\r\nb:\r\n  c: text\r\n');
    expect(yaml.value).toEqual({ a: 1, b: { c: 'text' } });
    expect(yaml.locate(['b', 'c']).start).toEqual({ line: 3, column: 6, offset: 15 });
    expect(yaml.locate(['b', 'c']).end).toEqual({ line: 3, column: 10, offset: 19 });
  });

  test('columns count UTF-16 units', () => {
    expect(readText('{ 𠮷: 吉, b: c }').locate(['b']).start).toEqual({ line: 1, column: 13, offset: 12 });
  });
});

describe('control characters, where they stand', () => {
  const forbidden = [
    0x01, 0x07, 0x08, 0x0b, 0x0c, 0x0d, 0x1b, 0x1f, 0x7f, 0x80, 0x84, 0x86, 0x9f, 0xfeff, 0xfffe, 0xffff,
  ];
  test.each(forbidden.map((code) => code.toString(16).toUpperCase().padStart(4, '0')))('U+%s', (code) => {
    const found = refusals(`format: 1\ntitle: x${String.fromCharCode(Number.parseInt(code, 16))}y\n`);
    expect(found.map(({ code: name, data, place }) => [name, data, place.start.line, place.start.column])).toEqual([
      ['yaml/control-character', { character: `U+${code}` }, 2, 9],
    ]);
  });

  test('a second byte order mark', () => {
    expect(refusalsAt('\ufeff\ufeffa: 1')).toEqual(['1:1 yaml/control-character']);
  });

  test.each(['a: x\u0085y\n', 'a: x\ty\n', 'a: 葛\u{e0100}飾\n'])('not %j', (text) => {
    expect(refusalsAt(text)).toEqual([]);
  });
});
