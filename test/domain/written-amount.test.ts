import { describe, expect, test } from 'vitest';
import { readWrittenAmount } from '../../src/core/written-amount.js';

describe('with a unit: yen', () => {
  test.each([
    ['3,000万円', 30_000_000n],
    ['３，０００万円', 30_000_000n],
    ['3000万', 30_000_000n],
    ['30,000千円', 30_000_000n],
    ['30百万円', 30_000_000n],
    ['3千万円', 30_000_000n],
    ['1億円', 100_000_000n],
    ['1億2,000万円', 120_000_000n],
    ['1億2千万円', 120_000_000n],
    ['1億 2,000 万円', 120_000_000n],
    ['1億2,000万3,000円', 120_003_000n],
    ['1.5億円', 150_000_000n],
    ['１．５億円', 150_000_000n],
    ['0.05億円', 5_000_000n],
    ['1.0005万円', 10_005n],
    ['30 million yen', 30_000_000n],
    ['30 Million JPY', 30_000_000n],
    ['2.5 million yen', 2_500_000n],
    ['30,000 thousand yen', 30_000_000n],
    ['1,000 yen', 1_000n],
    ['1 000 000 JPY', 1_000_000n],
    ['¥1,000', 1_000n],
    ['￥ 1,000', 1_000n],
    ['¥１０００', 1_000n],
    ['1000円', 1_000n],
    ['0円', 0n],
    ['9,007,199,254,740,993円', 9_007_199_254_740_993n],
  ])('%s', (text, yen) => expect(readWrittenAmount(text)).toEqual({ yen }));
});

describe('without a unit: a number', () => {
  test.each([
    ['１００', 100n],
    ['1_000', 1_000n],
    ['100,000,000', 100_000_000n],
    ['１００，０００', 100_000n],
    ['1\u00a0000', 1_000n],
    [' 007 ', 7n],
    ['0', 0n],
  ])('%j', (text, number) => expect(readWrittenAmount(text)).toEqual({ number }));
});

test.each([
  ['50%', 50n],
  ['５０％', 50n],
  ['100 %', 100n],
])('%s: percent', (text, percent) => expect(readWrittenAmount(text)).toEqual({ percent }));

describe('nothing is guessed', () => {
  test.each([
    '',
    ' ',
    'nonsense',
    'about 30 million yen',
    '約3,000万円',
    '3,000万円以内',
    '3,000万円/年',
    '30 million',
    '30 million dollars',
    '1,0000円',
    '1,00',
    '1.5',
    '1.5円',
    '1.00001万円',
    '12.5%',
    '-5万円',
    '-100',
    '1e6',
    '2,000万1億円',
    '1万2万円',
    '1億2,000',
    '円',
    '¥',
    '¥1,000万円',
    '三千万円',
    '1円円',
    // A footnote mark must not become a digit.
    '7,500²円',
    '10³',
    '½億円',
    '①億円',
    '٣٠٠',
  ])('%j', (text) => expect(readWrittenAmount(text)).toBeUndefined());

  test('a text without end is given up at once', () => {
    const started = performance.now();
    expect(readWrittenAmount('1,'.repeat(100_000))).toBeUndefined();
    expect(readWrittenAmount('9'.repeat(200_000))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(100);
  });
});
