import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGELY_THE_SAME, NEARLY_THE_SAME, shareTrigrams } from '../../src/domain/alike-texts.js';
import { nearPairs } from '../../src/domain/near-pairs.js';

describe('the share of common trigrams', () => {
  // 22 letters have 20 trigrams; one letter less at the end takes one away.
  const TEXT = 'abcdefghijklmnopqrstuv';

  test.each([
    [TEXT, true],
    [TEXT.slice(1), true],
    // 16 common, of 20 and 16: 32 of 36, under nine tenths; with 17 it is 34 of 37.
    [TEXT.slice(0, -3), true],
    [TEXT.slice(0, -4), false],
    [`${TEXT}xyz1`, true],
    [`${TEXT}xyz12`, false],
    [TEXT.replace('k', '-'), false],
  ])('%s', (other, near) => {
    expect([shareTrigrams(TEXT, other, NEARLY_THE_SAME), shareTrigrams(other, TEXT, NEARLY_THE_SAME)]).toEqual([
      near,
      near,
    ]);
  });

  test('three quarters are enough not to be told apart', () => {
    expect(shareTrigrams(TEXT, TEXT.replace('k', '-'), LARGELY_THE_SAME)).toBe(true);
    expect(shareTrigrams(TEXT, TEXT.replace('f', '-').replace('p', '-'), LARGELY_THE_SAME)).toBe(false);
  });

  test('counts a trigram as often as it stands in both', () => {
    expect(shareTrigrams('ababababab', 'ababab', NEARLY_THE_SAME)).toBe(false);
    expect(shareTrigrams('ab', 'ab', NEARLY_THE_SAME)).toBe(false);
  });
});

const slowly = (texts: readonly string[]): string[] =>
  texts.flatMap((one, a) =>
    texts.flatMap((other, b) => (a < b && shareTrigrams(one, other, NEARLY_THE_SAME) ? [`${a} ${b}`] : [])),
  );
const quickly = (texts: readonly string[]): string[] => nearPairs(texts).map((pair) => pair.join(' '));

/** A text, and texts made from it by a few changes of a letter. */
const family = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'abcdeグリア脳の'), minLength: 0, maxLength: 60 }),
    fc.array(fc.array(fc.tuple(fc.nat(60), fc.constantFrom('', 'x', 'xy', '研'), fc.nat(2)), { maxLength: 4 }), {
      maxLength: 5,
    }),
  )
  .map(([text, variants]) => [
    text,
    ...variants.map((changes) =>
      changes.reduce((changed, [at, put, take]) => changed.slice(0, at) + put + changed.slice(at + take), text),
    ),
  ]);

test('finds every pair that is nearly the same, and no other', () => {
  let pairs = 0;
  fc.assert(
    fc.property(fc.array(family, { maxLength: 8 }), (families) => {
      const texts = families.flat();
      const expected = slowly(texts);
      pairs += expected.length;
      expect(quickly(texts).sort()).toEqual(expected.sort());
    }),
    { numRuns: 300, seed: 5 },
  );
  expect(pairs).toBeGreaterThan(300);
});

test('of hundreds of texts with the same beginning and end', () => {
  const words = ['glia', 'cortex', 'liver', 'kidney', 'retina', 'marrow', 'cochlea', 'thymus'];
  const titles = words.flatMap((a) =>
    words.flatMap((b) => words.map((c) => `developmentof${a}mapsby${b}imagingandtheir${c}usesinearlydiagnosis`)),
  );
  const texts = [...titles, `${titles[0]}ofmice`];
  expect(quickly(texts).sort()).toEqual(slowly(texts).sort());
});
