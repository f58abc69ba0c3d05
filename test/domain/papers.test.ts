import { describe, expect, test } from 'vitest';
import { pageRanges } from '../../src/domain/page-ranges.js';
import { isUsual, papersUsed } from '../../src/domain/papers.js';
import { pagesInWords } from '../../src/text/pages.js';

const page = (width: number, height: number, first = 1) => ({ width, height, pages: 1, first });

describe('papers', () => {
  test.each<[string, number, number, string]>([
    ['A4', 210, 297, 'A4'],
    ['A4 across', 297, 210, 'A4'],
    ['three millimetres off', 207, 300, 'A4'],
    ['four millimetres off', 206, 297, '206 × 297 mm'],
    ['Letter', 216, 279, 'US Letter'],
    ['Legal', 216, 356, 'US Legal'],
    ['B5 as in Japan', 182, 257, 'B5'],
    ['A3 across', 420, 297, 'A3'],
  ])('%s', (_, width, height, name) => {
    expect(papersUsed([page(width, height)])).toEqual([{ name, first: 1 }]);
  });

  test('each once, by its first page, and none without a size', () => {
    const used = papersUsed([page(0, 0), page(297, 420, 5), page(297, 210, 2), page(210, 297, 7)]);
    expect(used).toEqual([
      { name: 'A4', first: 2 },
      { name: 'A3', first: 5 },
    ]);
    expect(used.map(isUsual)).toEqual([true, false]);
  });
});

test.each<[number[], string, string, string]>([
  [[7], '7', 'page 7', '7ページ'],
  [[7, 3, 2, 1, 3], '1-3, 7', 'pages 1-3, 7', '1～3、7ページ'],
  [[1, 2, 4, 5, 9], '1-2, 4-5, 9', 'pages 1-2, 4-5, 9', '1～2、4～5、9ページ'],
  [[9, 10, 11], '9-11', 'pages 9-11', '9～11ページ'],
])('pages %j', (pages, ranges, en, ja) => {
  expect(pageRanges(pages)).toBe(ranges);
  expect([pagesInWords(ranges, 'en'), pagesInWords(ranges, 'ja')]).toEqual([en, ja]);
});
