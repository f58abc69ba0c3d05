import { describe, expect, test } from 'vitest';
import type { Brief } from '../../src/core/brief.js';
import { MOST_ROWS } from '../../src/report/summary-drafts.js';
import { markdownSummary } from '../../src/report/summary-markdown.js';
import { BRIEFS, manyBriefs, rollOf } from './dashboard-samples.js';
import { OPTIONS } from './samples.js';

const textOf = (briefs: readonly Brief[], options = OPTIONS): string =>
  [...(markdownSummary.parts(rollOf(briefs), options) as Iterable<string>)].join('');
/** The rows of the table under a heading, cell by cell. */
const rowsUnder = (text: string, heading: string): string[][] =>
  (text.split(`\n## ${heading}`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '));

const text = textOf(BRIEFS);

test('begins with what was checked, when, and how it stands', () => {
  expect(text).toMatch(
    /^# Check of all drafts\n\nas of: 2023\\-07\\-01\n\n\*\*8 drafts: 1 ready, 6 not ready, 1 could not be checked;/,
  );
});

test('lists what waits first, each verdict in the order of the run', () => {
  const order = (verdict: string) => BRIEFS.filter((each) => each.verdict === verdict).map(({ file }) => file);
  const files = rowsUnder(text, 'Drafts').map(([, file]) => file?.replaceAll('\\', ''));
  expect(files).toEqual([...order('not-ready'), ...order('could-not-check'), ...order('ready')]);
});

test('a row has verdict, title, leader, counts, first step and whose, and the deadline', () => {
  const early = textOf(BRIEFS, { ...OPTIONS, asOf: '2023-05-20' });
  const row = rowsUnder(early, 'Drafts').find(
    ([, file]) => file === 'drafts/second\\-tier\\.yaml' || file === 'drafts/second\\-tier.yaml',
  );
  expect(row?.[0]).toBe('✖&nbsp;not ready \\*');
  expect(row?.slice(2, 4)).toEqual(['Glial maps of the ageing brain', 'Hanako Aomori']);
  expect(row?.slice(7)).toEqual(['✖ Budget below the floor \\(Researcher\\)', '2023-08-10']);
  const { findings } = BRIEFS[2] as Brief;
  expect(row?.slice(4, 7)).toEqual(
    ['must', 'should', 'notice'].map((level) => String(findings.filter((each) => each.level === level).length)),
  );
});

test('every table has as many cells in each row as heads', () => {
  for (const block of text.split('\n\n').filter((each) => each.startsWith('| '))) {
    const widths = block
      .trim()
      .split('\n')
      .map((line) => line.replaceAll('\\|', '').split('|').length);
    expect(new Set(widths).size).toBe(1);
  }
});

describe('more drafts than anybody reads', () => {
  const many = manyBriefs(450);
  const long = textOf(many);
  const count = (verdict: string) => many.filter((each) => each.verdict === verdict).length;

  test('are cut and counted', () => {
    expect(count('not-ready')).toBeGreaterThan(MOST_ROWS);
    expect(rowsUnder(long, 'Drafts').length).toBe(MOST_ROWS);
    expect(long).toContain(
      `\n… ${450 - MOST_ROWS} more: ${count('not-ready') - MOST_ROWS} not ready, ${count('could-not-check')} could not be checked, ${count('ready')} ready`,
    );
  });

  test('exactly as many as fit are not', () => {
    expect(rowsUnder(textOf(manyBriefs(MOST_ROWS)), 'Drafts').length).toBe(MOST_ROWS);
    expect(textOf(manyBriefs(MOST_ROWS))).not.toContain(' more: ');
    expect(textOf(manyBriefs(MOST_ROWS + 1))).toContain('… 1 more: 0 not ready, 0 could not be checked, 1 ready');
  });

  test('come row by row', () => {
    const parts = [...(markdownSummary.parts(rollOf(many), OPTIONS) as Iterable<string>)];
    expect(parts.length).toBeGreaterThan(MOST_ROWS);
  });
});

test('counts findings by rule and by who must act', () => {
  const found = BRIEFS.flatMap(({ findings }) => findings);
  for (const [, rule, , findings] of rowsUnder(text, 'Findings by rule')) {
    const code = /`(.+)`/.exec(rule ?? '')?.[1];
    expect(findings).toBe(String(found.filter((each) => each.code === code).length));
  }
  expect(rowsUnder(text, 'Findings by rule').length).toBe(new Set(found.map(({ code }) => code)).size);
  const researcher = rowsUnder(text, 'Who must act').find(([who]) => who === 'Researcher');
  expect(researcher?.[3]).toBe(
    String(found.filter(({ who, level }) => who === 'researcher' && level === 'must').length),
  );
});

test('says what was not checked', () => {
  expect(text).toContain('1 draft could not be checked');
  for (const code of BRIEFS.flatMap(({ notRead }) => notRead)) expect(text).toContain(`\`${code}\``);
  expect(textOf([BRIEFS[0] as Brief])).not.toContain('could not be checked\\. That');
  expect(textOf([BRIEFS[0] as Brief])).toContain('Points that only a person can judge');
});

test('says what is provisional', () => {
  expect(text).toContain('\\* The call is only pre\\-announced');
});

test('speaks Japanese, and both', () => {
  const japanese = textOf(BRIEFS, { ...OPTIONS, language: 'ja' });
  expect(japanese).toContain('# 提案書の一括確認結果');
  expect(japanese).not.toContain('Who must act');
  const both = textOf(BRIEFS, { ...OPTIONS, language: 'both' });
  expect(both).toContain('## Who must act / 担当別の対応');
});

test('hostile text of a draft stays text', () => {
  const outside = textOf(BRIEFS, { ...OPTIONS, language: 'both' }).replaceAll(/<br>|<\/?sub>|<!-- -->|`[^`|]+`/g, '');
  expect(outside).not.toMatch(/(?<!\\)</);
  expect(outside).not.toMatch(/(?<!\\)@/);
  expect(outside).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(outside).toContain('alert\\(1\\)');
});
