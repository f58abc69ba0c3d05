import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentsOf } from '../../src/domain/segments.js';
import { countCharacters, countWords } from '../../src/domain/text-counts.js';

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const words = new Intl.Segmenter('ja', { granularity: 'word' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

const whole = (text: string, segmenter: Intl.Segmenter) =>
  [...segmenter.segment(text)].map(({ segment, index }) => ({ segment, index }));
const inPieces = (text: string, segmenter: Intl.Segmenter) =>
  [...segmentsOf(text, segmenter)].map(({ segment, index }) => ({ segment, index }));

/** Flags, families, marks that join to what stands before, Hangul and Indic syllables, surrogates without their half. */
const PARTS = [
  ...[
    'a',
    'Z',
    ' ',
    '1',
    '.',
    ', ',
    '\u0301',
    '\u200d',
    '👩‍🔬',
    '🇯🇵',
    '🇯',
    'ハ\u3099',
    '葛󠄀',
    '研究',
    'グリア',
    '細胞の',
    '。',
  ],
  ...['각', 'ᄀ', 'ᅡ', 'ᆨ', 'क', '्', 'ष', '\ud83d', '\udc69', '\u0600', '\ufe0f', 'ไทย', "it's ", '3.5', '– '],
];
/** A text of several pieces, with runs of one part that are longer than a piece. */
const text = fc
  .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(1, 1, 1, 1, 2, 7, 30, 2500)), {
    minLength: 1,
    maxLength: 80,
  })
  .map((runs) =>
    runs
      .map(([part, times]) => part.repeat(times))
      .join('')
      .repeat(3)
      .slice(0, 9000),
  );

describe('cut into pieces, a text has the same segments as whole', () => {
  test('characters', () => {
    fc.assert(
      fc.property(text, (long) => {
        expect(inPieces(long, graphemes)).toEqual(whole(long, graphemes));
      }),
      { numRuns: 25 },
    );
  });

  test('characters, wherever the pieces end', () => {
    const mixed = '👩‍🔬🇯🇵e\u0301葛󠄀क्षि각'.repeat(400);
    for (let shift = 0; shift < 40; shift++) {
      const long = 'x'.repeat(shift) + mixed;
      expect(inPieces(long, graphemes)).toEqual(whole(long, graphemes));
    }
  });

  test('words of Japanese', () => {
    const prose = [
      '研究開発の計画を作成し、',
      'グリア細胞の地図をつくる。',
      '直接経費は2,300万円とする',
      '（e-Rad番号）',
      '我们研究大脑',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...prose), { minLength: 200, maxLength: 500 }), (parts) => {
        expect(inPieces(parts.join(''), words)).toEqual(whole(parts.join(''), words));
      }),
      { numRuns: 20 },
    );
  });

  test('sentences', () => {
    const prose =
      'The budget is 3.5 million yen. Dr. Doe (see p. 4) agrees! "Is it so?" she asks… 研究を行う。次に進む。 ';
    expect(inPieces(prose.repeat(200), sentences)).toEqual(whole(prose.repeat(200), sentences));
  });
});

test('one character or word that is longer than a piece', () => {
  expect(countCharacters(`a${'\u0301'.repeat(9999)}éb`)).toBe(3);
  expect(countWords(`漢${'a'.repeat(9999)} 漢字`)).toBe(3);
});

/** Some of these took minutes. */
test.each([
  ['English with a dash', 'Words of a plan – and more. ', 3_600_000],
  ['Japanese', '研究開発の計画を作成し、カタカナ語も書く。', 900_000],
  ['one character with many marks', '\u0301', 1_000_000],
])('%s takes time in proportion to its length', (_, part, length) => {
  const long = part.repeat(length / part.length);
  const started = process.cpuUsage();
  expect(countCharacters(long)).toBeGreaterThan(0);
  countWords(long);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(20_000);
});
