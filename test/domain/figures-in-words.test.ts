import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../src/domain/figures-in-words.js';

describe('what words mean', () => {
  test.each([
    ['up to total 115 million yen per project', 115_000_000],
    ['1.5 million GBP', 1_500_000],
    ['GBP 1.5m (80% FEC)', 1_500_000],
    ['GBP 1.5 million (80% FEC)', 80],
    ['年額7,500 千円以内', 7_500_000],
    ['2,500千円', 2_500_000],
    ['500万円', 5_000_000],
    ['5億円', 500_000_000],
    ['5千万円', 50_000_000],
    ['1億2,000万円', 120_000_000],
    ['1.5億円', 150_000_000],
    ['三千万円以内', 30_000_000],
    ['（単位：千円）7,500', 7_500_000],
    ['100,000 EUR', 100_000],
    ['100.000 EUR', 100_000],
    ['100 000 EUR', 100_000],
    ["CHF 100'000", 100_000],
    ['USD 250K', 250_000],
    ['1.5bn', 1_500_000_000],
    ['20 to 30 million yen', 20_000_000],
    ['20–30 million yen', 20_000_000],
    ['２，０００万円〜３，０００万円', 20_000_000],
    ['2〜3千万円', 20_000_000],
    ['one to five million yen a year', 1_000_000],
    ['up to twenty million yen', 20_000_000],
    ['five hundred thousand dollars', 500_000],
    ['twenty-five pages', 25],
    ['two-year projects', 2],
    ['at least three beneficiaries', 3],
    ['only ONE proposal', 1],
    ['2-4 members', 4],
    ['2-4 members', 2],
    ['三年以内', 3],
    ['十二か月', 12],
    ['二名以上', 2],
    ['3～5年', 3],
    ['１０ページ', 10],
    ['直接経費の三割', 30],
    ['直接経費の3割', 30],
    ['one half of the cost', 50],
    ['総経費の2分の1', 50],
    ['05/28/24 Tue 12:00 noon', 28],
    ['正午（日本時間）', 12],
    ['1:00 pm', 13],
    ['5:00 P.M. local time', 17],
    ['13:00pm JST', 13],
    ['12:30 am', 0],
    ['午後5時', 17],
    ['30th of May', 30],
    ['closed on 2024-06-11', 11],
    ['令和6年5月28日', 2024],
    ['令和元年', 2019],
    ['令和6年5月28日', 28],
  ])('%s: %i', (words, figure) => {
    expect(figuresIn(words)).toContain(figure);
  });
});

describe('what words do not mean', () => {
  test.each([
    ['7,500千円', 7_500],
    ['up to 115 million yen', 115],
    ['1.5 million', 1],
    ['1:00 pm', 1],
    ['午後5時', 5],
    ['12:00 am', 12],
    ['300万円②', 3_000_002],
  ])('%s: not %i', (words, figure) => {
    expect(figuresIn(words)).not.toContain(figure);
  });

  test.each(['new ideas', '統一様式', '三重大学', 'a plan for someone alone', '', 'often'])(
    '"%s" holds no figure',
    (words) => {
      expect(figuresIn(words)).toEqual([]);
    },
  );
});

test('each figure once, smallest first', () => {
  expect(figuresIn('20 to 30 million; 20 years')).toEqual([20, 20_000_000, 30_000_000]);
});

test('what no amount can be is left out, and a text of any length comes to an end', () => {
  expect(figuresIn('9'.repeat(200_000))).toEqual([]);
  expect(figuresIn('1 million '.repeat(20_000))).toContain(1_000_000);
});
