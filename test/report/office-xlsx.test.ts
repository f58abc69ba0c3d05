import { describe, expect, test } from 'vitest';
import type { Call } from '../../schemas/call.js';
import type { Brief } from '../../src/core/brief.js';
import { checklistOf } from '../../src/core/checklist.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import { HEAD_STYLE, SECTION_STYLE, TONE_STYLES } from '../../src/report/office/sheet-styles.js';
import { sheetsOf, xlsx } from '../../src/report/office/xlsx.js';
import type { ReportOptions } from '../../src/report/report.js';
import { checkText } from '../support/fixture.js';
import { type ReadBook, type ReadSheet, readBook, rowsOf } from './office-reader.js';
import { brief, many, rollOf, saying } from './office-samples.js';
import { faulty, GOOD, good, hostile, LANGUAGE_CHOICES, OPTIONS, secondTier, unreadable } from './samples.js';

const DIGEST = '2XJ4K-9QWER-TYP0B-N3M5C-7DFGH';
const EVALUATIONS: readonly Evaluation[] = [good(), faulty(), secondTier(), hostile(), unreadable()];
const BRIEFS = EVALUATIONS.map((each, index) =>
  brief(each, index < 2 ? { digest: DIGEST, current: index === 0 } : null),
);
const GOOD_BRIEF = BRIEFS[0] as Brief;

async function bytesOf(briefs: readonly Brief[], options: ReportOptions = OPTIONS, evaluations = EVALUATIONS) {
  const parts: Uint8Array[] = [];
  for await (const part of xlsx.parts(rollOf(briefs, evaluations), options)) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

const bookOf = async (briefs = BRIEFS, options: ReportOptions = OPTIONS): Promise<ReadBook> =>
  readBook(await bytesOf(briefs, options));

const sheet = (book: ReadBook, index: number): ReadSheet => book.sheets[index] as ReadSheet;

/** The cell under a head in a row of the sheet, counted from 1 with the head. */
function under(read: ReadSheet, head: string, row: number) {
  const [at] = Object.entries(read.cells).find(([key, { value }]) => /^[A-Z]+[12]$/.test(key) && value === head) ?? [];
  if (!at) throw new Error(`no column ${head}`);
  return read.cells[`${at.replace(/\d+$/, '')}${row}`];
}

describe('the sheet of drafts', async () => {
  const book = await bookOf();
  const drafts = sheet(book, 0);

  test('one row a draft, in the order of the run', () => {
    expect(rowsOf(drafts).map(([file]) => file)).toEqual(['File', ...BRIEFS.map(({ file }) => file)]);
  });

  test('amounts are numbers of yen, days are dates, counts are numbers, ids are text', () => {
    const total = { type: 'n', value: '104000000', format: '#,##0' };
    expect(under(drafts, 'Total (yen)', 2)).toMatchObject(total);
    expect(under(drafts, 'FY2024 (yen)', 2)).toMatchObject({ type: 'n', value: '52000000', format: '#,##0' });
    // 1 April 2024 as days since the last of 1899.
    expect(under(drafts, 'Start', 2)).toMatchObject({ type: 'n', value: '45383', format: 'yyyy-mm-dd' });
    expect(under(drafts, 'First fiscal year', 2)).toMatchObject({ type: 'n', value: '2024', format: '0' });
    expect(under(drafts, 'Must', 3)).toMatchObject({ type: 'n', value: '3', format: '0' });
    expect(under(drafts, 'Call', 2)).toMatchObject({ type: 's', value: 'amed-aspire-fy2023-pre', format: '@' });
    expect(under(drafts, 'Tier', 2)).toMatchObject({ type: 's', value: 'Tier 1' });
  });

  test('verdicts are words on a tint, provisional under a pre-announcement', () => {
    expect([2, 3, 6].map((row) => under(drafts, 'Verdict', row)?.value)).toEqual([
      'Ready (provisional)',
      'Not ready (provisional)',
      'Could not check',
    ]);
    expect(new Set([2, 3, 6].map((row) => under(drafts, 'Verdict', row)?.fill)).size).toBe(3);
  });

  test('what was not checked is never a zero', () => {
    expect(Number(under(drafts, 'Rules not checked', 3)?.value)).toBeGreaterThan(5);
    expect(under(drafts, 'Rules not checked', 6)).toMatchObject({ type: 's', value: 'all' });
    expect(under(drafts, 'Total (yen)', 6)).toBeUndefined();
  });

  test('a window gives its last day as preliminary, with the days until then', () => {
    // 10 August 2023; the check is of 1 July.
    expect(under(drafts, 'Deadline', 2)).toMatchObject({ type: 'n', value: '45148' });
    expect(under(drafts, 'Days left', 2)).toMatchObject({ type: 'n', value: '40' });
    expect(under(drafts, 'About the deadline', 2)?.value).toMatch(/2023-08-01 at the earliest \(preliminary\)$/);
  });

  test('the first step says what is there, what to do and who acts', () => {
    const brief = BRIEFS[1] as Brief;
    expect(under(drafts, 'What to do first', 3)?.value).toMatch(/^must: .+\n→ [A-Z].+\.$/);
    expect(under(drafts, 'Who acts', 3)?.value).toBe('Researcher');
    expect(brief.findings.length).toBeGreaterThan(1);
    expect(under(drafts, 'What to do first', 2)).toBeUndefined();
  });

  test('the digest of a bundle, and whether it holds the draft as it is', () => {
    expect(under(drafts, 'Digest of the bundle', 2)?.value).toBe(DIGEST);
    expect(under(drafts, 'Digest of the bundle', 3)?.value).toBe(`${DIGEST} (of an older draft)`);
    expect(under(drafts, 'Digest of the bundle', 4)).toBeUndefined();
  });

  test('the head stays, every column filters, and pages repeat the head', () => {
    expect(drafts.pane).toMatchObject({ ySplit: '1', xSplit: '1', state: 'frozen', topLeftCell: 'B2' });
    expect(drafts.filter).toMatch(/^A1:[A-Z]+6$/);
    expect(drafts.setup).toMatchObject({ orientation: 'landscape', fitToHeight: '0' });
    expect(book.names['_xlnm.Print_Titles']?.[0]).toBe("'Drafts'!$A:$A,'Drafts'!$1:$1");
    for (const { widths, heights } of book.sheets) {
      expect(Math.max(...widths)).toBeLessThanOrEqual(90);
      expect(Math.max(...heights)).toBeLessThan(409);
    }
  });
});

test('other currencies stand apart, and only yen is summed by year', async () => {
  const text = GOOD.replace('currency: JPY', 'currency: EUR');
  expect(text).not.toBe(GOOD);
  const euro = { ...checkText(text), file: 'euro.yaml' };
  const drafts = sheet(await bookOf([GOOD_BRIEF, brief(euro)]), 0);
  expect(under(drafts, 'Total (yen)', 3)).toBeUndefined();
  expect(under(drafts, 'FY2024 (yen)', 3)).toBeUndefined();
  expect(under(drafts, 'Total (other currency)', 3)).toMatchObject({ type: 'n', value: '104000000' });
  expect(under(drafts, 'Currency', 3)?.value).toBe('EUR');
});

test('an amount that a spreadsheet would round stays text', async () => {
  const budget = { currency: 'JPY', years: [], total: '1234567890123456' };
  const drafts = sheet(await bookOf([{ ...GOOD_BRIEF, budget }]), 0);
  expect(under(drafts, 'Total (yen)', 2)).toMatchObject({ type: 's', value: '1234567890123456' });
});

test('more than twelve years get no columns of their own', async () => {
  const years = Array.from({ length: 13 }, (_, index) => ({ fiscalYear: 2020 + index, projectYear: null, total: '1' }));
  const [head = []] = rowsOf(
    sheet(await bookOf([{ ...GOOD_BRIEF, budget: { currency: 'JPY', years, total: '13' } }]), 0),
  );
  expect(head.filter((each) => each.startsWith('FY'))).toEqual([]);
  const few = { currency: 'JPY', years: years.slice(0, 12), total: '12' };
  const [twelve = []] = rowsOf(sheet(await bookOf([{ ...GOOD_BRIEF, budget: few }]), 0));
  expect(twelve.filter((each) => each.startsWith('FY'))).toHaveLength(12);
});

describe('text that tries to be something else', () => {
  const ATTACKS = [
    "=cmd|'/C calc'!A0",
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '#N/A',
    '#REF!',
    '0100',
    '1e5',
    '2024-04-01',
    'TRUE',
    '_x000D_',
    ' lead and trail ',
    'a\u0000b\u0008c',
    '\u202egnp.exe',
    '\ufffe\uffff',
    '\ud800',
    '<b>&amp;</b>',
    '青森 花子\n二行目',
  ];
  /** What hides is spelt out. */
  const SHOWN = new Map([
    ['\r=1', '\\u{d}=1'],
    ['a\u0000b\u0008c', 'a\\u{0}b\\u{8}c'],
    ['\u202egnp.exe', '\\u{202e}gnp.exe'],
    ['\ufffe\uffff', '\\u{fffe}\\u{ffff}'],
    ['\ud800', '\ufffd'],
  ]);

  test('is text wherever a draft can put it', async () => {
    // Without a call nothing is taken for an option of it.
    const book = await bookOf(ATTACKS.map((text) => ({ ...saying(GOOD_BRIEF, text), call: null })));
    const drafts = sheet(book, 0);
    for (const head of ['File', 'ID', 'Title', 'Principal investigator', 'Institution', 'Tier', 'Phase']) {
      const found = ATTACKS.map((_, index) => under(drafts, head, index + 2));
      expect(found.map((cell) => cell?.value)).toEqual(ATTACKS.map((text) => SHOWN.get(text) ?? text));
      expect(new Set(found.map((cell) => cell?.type))).toEqual(new Set(['s']));
    }
    expect(book.sheets.map(({ formulas }) => formulas)).toEqual([0, 0, 0, 0, 0]);
  });

  test('a text longer than a cell is cut, and says so', async () => {
    const long = '長'.repeat(40_000);
    const value = under(sheet(await bookOf([saying(GOOD_BRIEF, long)]), 0), 'Title', 2)?.value ?? '';
    expect(value.length).toBe(32_767);
    expect(value).toMatch(/長… \(cut: longer than a cell can be\)$/);
  });
});

describe('what to do', () => {
  test('by who acts, then by draft, must before should, without notices', async () => {
    const book = await bookOf();
    const todo = sheet(book, 1);
    const [[note] = [], head = [], ...rows] = rowsOf(todo);
    expect(head.slice(0, 4)).toEqual(['Who acts', 'Draft', 'Principal investigator', 'Level']);
    expect(note).toMatch(/^By who must act, then by draft; must before should\./);
    const wanted = BRIEFS.flatMap(({ findings }) => findings.filter(({ level }) => level !== 'notice')).length;
    const items = rows.filter((_, index) => todo.outlines[index + 2] === 1);
    expect(items).toHaveLength(wanted);
    expect(rows[0]?.[1]).toMatch(/^\d+ must, \d+ should, in \d+ drafts?$/);
    for (const { file } of BRIEFS) {
      const levels = items.filter(([, draft]) => draft === file).map(([, , , level]) => level);
      expect(levels).toEqual([...levels].sort());
    }
    expect(todo.pane).toMatchObject({ ySplit: '2', state: 'frozen' });
    expect(todo.filter).toMatch(/^A2:/);
  });

  test('notices stand there only where nothing else does', async () => {
    const finding = { ...(BRIEFS[1] as Brief).findings[0], level: 'notice' } as Brief['findings'][number];
    const onlyNotice = { ...GOOD_BRIEF, findings: [finding] };
    const alone = rowsOf(sheet(await bookOf([onlyNotice]), 1));
    expect(alone[0]?.[0]).toMatch(/^Nothing is left that must or should be done\./);
    expect(alone.flat().filter((each) => each === 'notice')).toHaveLength(1);
    const beside = rowsOf(sheet(await bookOf([onlyNotice, BRIEFS[2] as Brief]), 1));
    expect(beside.flat()).not.toContain('notice');
    expect(beside[0]?.[0]).toMatch(/1 notice is left out/);
  });
});

test('one row a rule, with its drafts; twenty of them are named', async () => {
  const all = many(50, [BRIEFS[1] as Brief]);
  const rules = sheet(await bookOf(all), 2);
  const codes = new Set(all[0]?.findings.map(({ code }) => code));
  const rows = rowsOf(rules).slice(1);
  expect(
    rows
      .filter(([code]) => codes.has(code ?? ''))
      .map(([code]) => code)
      .sort(),
  ).toEqual([...codes].sort());
  const [cap] = rows.filter(([code]) => code === 'budget-over-cap');
  expect(cap?.slice(4, 7)).toEqual(['50', '50', '0']);
  expect(cap?.[8]?.split('\n')).toHaveLength(21);
  expect(cap?.[8]).toMatch(/… and 30 more$/);
  const unread = rows.find(([code]) => !codes.has(code ?? ''));
  expect(unread?.slice(4, 7)).toEqual(['0', '0', '50']);
});

test('one row a finding, with the words of the call', async () => {
  const findings = rowsOf(sheet(await bookOf(), 3)).slice(1);
  expect(findings).toHaveLength(BRIEFS.flatMap((each) => each.findings).length);
  const cap = findings.find(([, , , code]) => code === 'budget-over-cap');
  expect(cap?.[1]).toMatch(/:\d+:\d+$/);
  expect(cap?.[8]).toMatch(/^“No more than 100 million yen .+\[.+2023-04-27\]$/);
});

test('rows that do not fit are counted in a row of their own', () => {
  const sheets = sheetsOf(rollOf(many(10, BRIEFS), EVALUATIONS), OPTIONS, 4);
  expect(sheets[0]?.rows).toHaveLength(5);
  expect(sheets[0]?.rows.at(-1)).toMatchObject({ kind: 'section', cells: [expect.stringMatching(/^6 more rows/)] });
});

test('the last sheet says what it rests on and what was not checked', async () => {
  const rows = rowsOf(sheet(await bookOf(), 4));
  const about = (topic: string) => rows.filter(([each]) => each === topic).map(([, ...rest]) => rest);
  expect(about('This table')).toEqual([
    ['Made by', 'grantlint 0.1.0'],
    ['as of', '2023-07-01'],
  ]);
  expect(about('Counts').slice(0, 4)).toEqual([
    ['Drafts', '5'],
    ['Ready', '1'],
    ['Not ready', '3'],
    ['Could not check', '1'],
  ]);
  expect(about('Calls')[0]?.[1]).toMatch(/pre-announcement; drafts judged by it: 4; definition sha256:[0-9a-f]{64}$/);
  expect(about('Provisional')[0]?.[1]).toMatch(/only pre-announced/);
  expect(about('Could not check').map(([file]) => file)).toEqual(['drafts/unreadable.yaml']);
  expect(about('Rule not checked').length).toBeGreaterThan(5);
  const { questions, notStated } = checklistOf(EVALUATIONS[0]?.call?.call as Call, {});
  expect(about('The call does not say; check its text').map(([, text]) => text)).toEqual(
    notStated.map(({ topic }) => topic.en),
  );
  expect(about('For a person to judge').map(([, text]) => text)).toEqual(questions.map(({ text }) => text.en));
  expect(questions.length).toBeGreaterThan(3);
  const clean = rowsOf(sheet(await bookOf([GOOD_BRIEF]), 4));
  expect(clean.find(([topic]) => topic === 'Not checked')?.[2]).toMatch(/^Every draft could be judged/);
});

test.each([
  ['en', ['Drafts', 'To do', 'Rules', 'Findings', 'About'], 'Title'],
  ['ja', ['提案書一覧', '対応事項', '規則別', '指摘一覧', 'この表について'], '課題名'],
  [
    'both',
    ['Drafts 提案書一覧', 'To do 対応事項', 'Rules 規則別', 'Findings 指摘一覧', 'About この表について'],
    'Title\n課題名',
  ],
] as const)('sheets and heads in %s', async (language, names, title) => {
  const book = await bookOf(BRIEFS, { ...OPTIONS, language });
  expect(book.sheets.map(({ name }) => name)).toEqual(names);
  expect(under(sheet(book, 0), title, 2)?.value).toContain(language === 'en' ? 'Glial maps' : '加齢脳のグリア地図');
});

test.each(LANGUAGE_CHOICES)('the same bytes each time and in any time zone, in %s', async (language) => {
  const options = { ...OPTIONS, language };
  const zone = process.env.TZ;
  try {
    process.env.TZ = 'Pacific/Auckland';
    expect(new Date(0).getHours()).toBe(12);
    const east = await bytesOf(BRIEFS, options);
    process.env.TZ = 'America/Los_Angeles';
    expect(new Date(0).getHours()).toBe(16);
    expect(Buffer.compare(east, await bytesOf(BRIEFS, options))).toBe(0);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  const { core } = readBook(await bytesOf(BRIEFS, options));
  expect(core).toMatchObject({ created: '2023-07-01T00:00:00Z', modified: '2023-07-01T00:00:00Z' });
});

test('2,000 drafts', async () => {
  const book = await bookOf(many(2000, BRIEFS));
  const drafts = sheet(book, 0);
  expect(rowsOf(drafts)).toHaveLength(2001);
  expect(under(drafts, 'ID', 1997)).toMatchObject({ type: 's', value: '1996' });
  expect(rowsOf(sheet(book, 3)).length).toBe(1 + 400 * BRIEFS.flatMap(({ findings }) => findings).length);
});

test('a run without drafts still makes a workbook', async () => {
  const book = await bookOf([]);
  expect(rowsOf(sheet(book, 0))).toHaveLength(1);
  expect(sheet(book, 0).filter).toMatch(/^A1:[A-Z]+2$/);
});

test('words on a tint have a contrast of 7:1 or more', () => {
  const light = (rgb: string): number => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4]
      .map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (const { font, fill } of [...Object.values(TONE_STYLES), HEAD_STYLE, SECTION_STYLE]) {
    const [low = 0, high = 0] = [light(font.color.rgb), light(fill.fgColor.rgb)].sort((a, b) => a - b);
    expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(7);
  }
});
