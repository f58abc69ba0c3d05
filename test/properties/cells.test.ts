import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { cells, padCells } from '../../src/text/cells.js';

const characters = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((code) => String.fromCodePoint(code));

/** What drafts and our own reports are made of. */
const unit = fc.oneof(
  { weight: 4, arbitrary: characters(0x20, 0x7e) },
  {
    weight: 4,
    arbitrary: fc.oneof(characters(0x3041, 0x3096), characters(0x30a1, 0x30ff), characters(0x4e00, 0x9fff)),
  },
  characters(0x3000, 0x3029),
  characters(0x3030, 0x303f),
  characters(0xff01, 0xff60),
  // A half-width sound mark after an emoji is nobody's text: string-width and terminals count it differently.
  characters(0xff61, 0xff9d),
  characters(0xa1, 0x17f),
  characters(0x391, 0x3c9),
  characters(0x410, 0x44f),
  characters(0xac00, 0xd7a3),
  characters(0x20000, 0x20100),
  fc.constantFrom(
    'か\u3099',
    'ハ\u309a',
    'e\u0301',
    'ｶﾞ',
    'ﾊﾟ',
    '葛\u{e0100}',
    '–',
    '—',
    '’',
    '“',
    '…',
    '→',
    '·',
    '│',
    '✔',
    '✖',
    '▲',
    '●',
    '□',
  ),
  fc.constantFrom('😀', '👍', '👍🏽', '👩‍🔬', '👨‍👩‍👧', '🇯🇵', '❤️', '1️⃣', '⌚', '☎', '🧬', '🏳️‍🌈'),
);
const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));

test('the width of text is what string-width says', () => {
  fc.assert(
    fc.property(text, (each) => {
      expect(cells(each), JSON.stringify(each)).toBe(stringWidth(each));
    }),
    { numRuns: 200 },
  );
});

test('every everyday character by itself', () => {
  const wrong: string[] = [];
  for (const [from, to] of [
    [0x20, 0x7e],
    [0xa0, 0x17f],
    [0x2010, 0x2027],
    [0x2190, 0x21ff],
    [0x2460, 0x27bf],
    [0x3000, 0x302d],
    [0x3030, 0x30ff],
    [0x31f0, 0x33ff],
    [0xff01, 0xffe6],
  ] as const) {
    for (let code = from; code <= to; code++) {
      const each = String.fromCodePoint(code);
      if (cells(each) !== stringWidth(each)) wrong.push(`U+${code.toString(16)} ${cells(each)} ${stringWidth(each)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('padding reaches the width', () => {
  fc.assert(
    fc.property(text, fc.nat(40), (each, width) => {
      expect(cells(padCells(each, width))).toBe(Math.max(width, cells(each)));
    }),
    { numRuns: 100 },
  );
});
