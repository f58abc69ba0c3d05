import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCharacters, countWords } from '../../src/domain/text-counts.js';

describe('characters', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['a b', 3],
    ['グリア細胞', 5],
    ['プログラム', 5],
    ['プログラム'.normalize('NFD'), 5],
    ['é'.normalize('NFD'), 1],
    ['👩‍🔬と🇯🇵', 3],
    ['葛󠄀城', 2],
    ['一行目\n二行目', 6],
    ['a\r\nb\rc\u2028d', 4],
    ['\n\n', 0],
    ['全角　空白', 5],
  ])('%j has %i', (text, expected) => {
    expect(countCharacters(text)).toBe(expected);
  });

  test('ASCII is counted alike with and without the segmenter', () => {
    const segmenter = new Intl.Segmenter('en');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...' !"#-./0189AZaz~') }), (text) => {
        expect(countCharacters(text)).toBe([...segmenter.segment(text)].length);
      }),
    );
  });

  test('wrapping a text at a space or between Japanese characters only takes what the break replaces', () => {
    expect(countCharacters('加齢脳の\nグリア\n地図')).toBe(countCharacters('加齢脳のグリア地図'));
  });
});

describe('words', () => {
  test.each([
    ['', 0],
    ['   ', 0],
    ['We map glial cells.', 4],
    ['a - b — c', 3],
    ["the partner's e-mail, 3.5 mg/kg", 5],
    ['two\nlines\tand\u00a0more', 4],
    ['naïve Müller', 2],
    ['naïve Müller'.normalize('NFD'), 2],
    ['★ ・ ()', 0],
    ['私は学生です', 4],
    ['我们研究大脑', 3],
    ['研究 と 開発', 3],
    ['We study 研究 of the brain', 6],
    ['한국 연구', 2],
  ])('%j has %i', (text, expected) => {
    expect(countWords(text)).toBe(expected);
  });

  test('with and without the full stop, a Japanese sentence has as many words', () => {
    expect(countWords('グリア細胞の地図を作る。')).toBe(countWords('グリア細胞の地図を作る'));
  });

  test('text with spaces: as many words as were joined', () => {
    const word = fc
      .string({ unit: fc.constantFrom(...'abcXYZ019-.'), minLength: 1 })
      .filter((w) => /[a-z0-9]/i.test(w));
    const gap = fc.constantFrom(' ', '\n', ' \t ', '\u3000', '\u00a0');
    fc.assert(
      fc.property(fc.array(word), gap, (list, between) => {
        expect(countWords(list.join(between))).toBe(list.length);
      }),
    );
  });
});
