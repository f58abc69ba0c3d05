import { expect, test } from 'vitest';
import type { Brief } from '../../src/core/brief.js';
import { csv } from '../../src/report/office/csv.js';
import { sheetsOf } from '../../src/report/office/xlsx.js';
import type { ReportOptions } from '../../src/report/report.js';
import { visible } from '../../src/text/visible.js';
import { readCsv } from './office-reader.js';
import { brief, many, rollOf, saying } from './office-samples.js';
import { faulty, good, hostile, LANGUAGE_CHOICES, OPTIONS, secondTier, unreadable } from './samples.js';

const EVALUATIONS = [good(), faulty(), secondTier(), hostile(), unreadable()];
const BRIEFS = EVALUATIONS.map((each) => brief(each));
const GOOD_BRIEF = BRIEFS[0] as Brief;

const partsOf = (briefs: readonly Brief[], options: ReportOptions = OPTIONS): string[] => [
  ...(csv.parts(rollOf(briefs, EVALUATIONS), options) as Iterable<string>),
];
const textOf = (briefs = BRIEFS, options: ReportOptions = OPTIONS): string => partsOf(briefs, options).join('');

test('it begins with a byte order mark, and lines end with CRLF', () => {
  const text = textOf();
  expect(text.startsWith('\ufeffFile,ID,Title,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.indexOf('\ufeff', 1)).toBe(-1);
});

test.each(LANGUAGE_CHOICES)('it has the columns and values of the first sheet, in %s', (language) => {
  const options = { ...OPTIONS, language };
  const [sheet] = sheetsOf(rollOf(BRIEFS, EVALUATIONS), options);
  const [head, ...rows] = readCsv(textOf(BRIEFS, options));
  expect(head).toEqual(sheet?.columns.map((column) => column.head));
  const plain = (cell: unknown): string =>
    typeof cell === 'object' && cell !== null
      ? ((cell as { text?: string; day?: string }).text ?? (cell as { day: string }).day)
      : String(cell ?? '');
  expect(rows).toEqual(sheet?.rows.map(({ cells }) => cells.map((cell) => visible(plain(cell)))));
});

test('figures are plain, days are ISO days', () => {
  const [head = [], row = []] = readCsv(textOf());
  const cell = (name: string) => row[head.indexOf(name)];
  expect(cell('Total (yen)')).toBe('104000000');
  expect(cell('Start')).toBe('2024-04-01');
  expect(cell('Deadline')).toBe('2023-08-10');
  expect(cell('Days left')).toBe('40');
});

test('heads in both languages', () => {
  expect(textOf(BRIEFS, { ...OPTIONS, language: 'both' })).toContain(
    'Title / 課題名,Principal investigator / 研究開発代表者,',
  );
});

test.each([
  ["=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(1)', "'@SUM(1)"],
  ['\t=1', "'\t=1"],
  ['＝1+1', "'＝1+1"],
  ['\r=1', '\\u{d}=1'],
  ['\u202egnp.exe', '\\u{202e}gnp.exe'],
  ['0100', '0100'],
  ['"quoted", and\nbroken', '"quoted", and\nbroken'],
])('%j comes as %j', (text, expected) => {
  const [head = [], row = []] = readCsv(textOf([saying(GOOD_BRIEF, text)]));
  expect(['File', 'ID', 'Title', 'Institution'].map((name) => row[head.indexOf(name)])).toEqual(
    Array(4).fill(expected),
  );
});

test('a deadline that has passed leaves no day, and says so', () => {
  const [head = [], row = []] = readCsv(textOf([GOOD_BRIEF], { ...OPTIONS, asOf: '2023-08-20' }));
  expect(row[head.indexOf('Days left')]).toBe('');
  expect(row[head.indexOf('About the deadline')]).toBe('Every deadline of the call has passed.');
});

test('drafts pass one by one', () => {
  let taken = 0;
  const all = many(500, BRIEFS);
  const roll = {
    ...rollOf(all, EVALUATIONS),
    briefs: function* () {
      for (const each of all) {
        taken++;
        yield each;
      }
    },
  };
  const parts = (csv.parts(roll, OPTIONS) as Iterable<string>)[Symbol.iterator]();
  parts.next();
  const before = taken;
  parts.next();
  expect(taken - before).toBe(1);
  expect(partsOf(all)).toHaveLength(501);
});
