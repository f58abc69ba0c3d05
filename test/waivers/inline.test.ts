import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineWaivers } from '../../src/core/waivers/inline-waivers.js';
import { checked, FAULTY, RULE } from './samples.js';

const MARK = '# grantlint-ignore-next-line';
const read = (text: string) => {
  const { waivers, faults } = inlineWaivers({ text, file: 'proposal.yaml' });
  return {
    waivers,
    faults: faults.map(({ code, data, place }) => ({ code, ...data, line: place.start.line })),
    said: waivers.map(({ rule, on, waived: { reason, by, until } }) => ({ rule, ...on, reason, by, until })),
  };
};
const said = (comment: string) => read(`${comment}\na: 1\n`).said;

describe('what a comment says', () => {
  const whole = { rule: 'x-y', line: 2, reason: 'why', by: 'Sato', until: '2027-03-31' };
  test.each([
    [`${MARK} x-y -- why (by Sato, until 2027-03-31)`, whole],
    [`${MARK} x-y -- why (until 2027-03-31)`, { ...whole, by: null }],
    [`${MARK} x-y -- why (by Sato)`, { ...whole, until: null }],
    [`${MARK} x-y -- why`, { ...whole, by: null, until: null }],
    [`${MARK} x-y -- 理由（by 佐藤、until 2027-03-31）`, { ...whole, reason: '理由', by: '佐藤' }],
    [`#grantlint-ignore-next-line x-y — why （by Sato，until 2027-03-31）`, whole],
    [`${MARK} x-y -- why (by Sato, Office (Tokyo), until 2027-03-31)`, { ...whole, by: 'Sato, Office (Tokyo)' }],
    [`${MARK} x-y -- why (see letter)`, { ...whole, reason: 'why (see letter)', by: null, until: null }],
    [`#\u00a0GrantLint-Ignore-Next-Line x-y -- why`, { ...whole, by: null, until: null }],
    [
      `${MARK} x-y -- open until 2024 as agreed`,
      { ...whole, reason: 'open until 2024 as agreed', by: null, until: null },
    ],
    [`${MARK} x-y -- a -- b`, { ...whole, reason: 'a -- b', by: null, until: null }],
  ])('%s', (comment, expected) => expect(said(comment)).toEqual([expected]));

  test('several codes', () => {
    for (const sign of [', ', ',', '、', ' ']) {
      expect(said(`${MARK} x-y${sign}z/w -- why`).map(({ rule }) => rule)).toEqual(['x-y', 'z/w']);
    }
  });

  test('it holds for the next line that is neither blank nor comment, two of them for the same', () => {
    const text = `a: 1\n${MARK} x-y -- why\n\n  # other\n${MARK} z-w -- why\r\n\r\nb: 2\n`;
    expect(read(text).said).toMatchObject([
      { rule: 'x-y', line: 7 },
      { rule: 'z-w', line: 7 },
    ]);
  });
});

describe('what only looks like one', () => {
  test.each([
    ['in double quotes', `a: "${MARK} x-y -- why"\nb: 1\n`],
    ['in single quotes over lines', `a: 'x\n  ${MARK} x-y -- why\n  y'\nb: 1\n`],
    ['in a literal block', `a: |\n  ${MARK} x-y -- why\n  text\nb: 1\n`],
    ['in a folded block that begins with it', `a: >-\n\n  ${MARK} x-y -- why\nb: 1\n`],
    ['in a text without a space before it', `a: x${MARK} x-y -- why\nb: 1\n`],
    ['in the middle of another comment', `# see ${MARK} x-y -- why\nb: 1\n`],
  ])('%s', (_, text) => expect(read(text)).toMatchObject({ waivers: [], faults: [] }));
});

describe('what is not understood is told, at its line', () => {
  test.each([
    ['a misspelt word', `a: 1\n# grantlint-ignore-nextline x-y -- why\nb: 1\n`, 'word'],
    ['another word', `a: 1\n# grantlint-disable x-y\nb: 1\n`, 'word'],
    ['behind a value', `x: 2\na: 1 ${MARK} x-y -- why\nb: 1\n`, 'beside'],
    ['no day', `a: 1\n${MARK} x-y -- why (by Sato, until soon)\nb: 1\n`, 'date'],
    ['no such day', `a: 1\n${MARK} x-y -- why (until 2027-02-30)\nb: 1\n`, 'date'],
    ['more than name and day', `a: 1\n${MARK} x-y -- why (until 2027-03-31 by Sato)\nb: 1\n`, 'date'],
    ['a last day without brackets', `a: 1\n${MARK} x-y -- why until 2027-03-31\nb: 1\n`, 'date'],
    ['brackets and a full stop', `a: 1\n${MARK} x-y -- why (by Sato, until 2027-03-31).\nb: 1\n`, 'date'],
    ['other brackets', `a: 1\n${MARK} x-y -- why [by Sato, until 2027-03-31]\nb: 1\n`, 'date'],
    ['no space before the day', `a: 1\n${MARK} x-y -- why (until2027-03-31)\nb: 1\n`, 'date'],
    ['a last day in Japanese words', `a: 1\n${MARK} x-y -- 合意（承認者 佐藤、期限 2027-03-31）\nb: 1\n`, 'date'],
    ['a Japanese day', `a: 1\n${MARK} x-y -- 合意（2027年3月31日まで）\nb: 1\n`, 'date'],
    ['nothing behind it', `a: 1\n${MARK} x-y -- why\n# end\n\n`, 'nothing-follows'],
  ])('%s', (_, text, problem) => {
    const { waivers, faults } = read(text);
    expect(waivers).toEqual([]);
    expect(faults).toMatchObject([{ code: 'waiver/comment-unclear', problem, line: 2 }]);
  });

  test.each([
    [`${MARK} x-y`, ['reason'], 'x-y'],
    [`${MARK} x-y because of the funder`, ['reason'], 'x-y'],
    [`${MARK} x-y --`, ['reason'], 'x-y'],
    [`${MARK} x-y -- (by Sato)`, ['reason'], 'x-y'],
    [`${MARK} x-y -- \u200b`, ['reason'], 'x-y'],
    [`${MARK} x-y -- ---`, ['reason'], 'x-y'],
    [`${MARK} -- why`, ['rule'], ''],
    [MARK, ['rule', 'reason'], ''],
  ])('%s lacks something', (comment, lacking, rule) => {
    const { waivers, faults } = read(`${comment}\na: 1\n`);
    expect(waivers).toEqual([]);
    expect(faults).toMatchObject([{ code: 'waiver/incomplete', lacking, rule, line: 1 }]);
  });
});

describe('more than anybody writes', () => {
  test('eleven codes in one comment, and two hundred and one comments', () => {
    const codes = (count: number) => Array.from({ length: count }, (_, index) => `x-${index}`).join(', ');
    expect(read(`${MARK} ${codes(10)} -- why\na: 1\n`).waivers).toHaveLength(10);
    expect(read(`${MARK} ${codes(11)} -- why\na: 1\n`)).toMatchObject({
      waivers: [],
      faults: [{ problem: 'too-many' }],
    });
    const comments = (count: number) => `${`${MARK} x-y -- why\n`.repeat(count)}a: 1\n`;
    expect(read(comments(200)).said).toHaveLength(200);
    expect(read(comments(201))).toMatchObject({ waivers: [], faults: [{ problem: 'too-many', line: 201 }] });
  });

  test('a draft full of them is judged like any other', async () => {
    const full = FAULTY + '# grantlint-ignore-next-line a b c -- d\n'.repeat(3000);
    const outcome = await checked({ 'proposal.yaml': full });
    expect(outcome.standing).toEqual([RULE, 'waiver/comment-unclear']);
  });
});

test('whatever the comments say, each is understood or told', () => {
  const part = fc.constantFrom(
    ' ',
    ' -- ',
    '(',
    ')',
    '（',
    'by ',
    'until ',
    '2027-03-31',
    'x-y',
    ',',
    '、',
    '#',
    '\t',
    '\r',
    '日本',
  );
  const body = fc
    .array(fc.oneof(part, fc.string()), { maxLength: 8 })
    .map((parts) => parts.join('').replaceAll('\n', ''));
  fc.assert(
    fc.property(fc.array(body, { maxLength: 5 }), (bodies) => {
      const { waivers, faults } = read(`${bodies.map((each) => `${MARK} ${each}\n`).join('')}a: 1\n`);
      expect(new Set([...waivers.map(({ waived }) => waived.line), ...faults.map(({ line }) => line)]).size).toBe(
        bodies.length,
      );
      for (const { waived } of waivers) expect(waived.reason).toMatch(/\S/);
    }),
    { numRuns: 500 },
  );
});

describe('in a draft', () => {
  const line = FAULTY.split('\n').findIndex((each) => each.includes('40000001'));
  const above = (comment: string, text = FAULTY) => text.split('\n').toSpliced(line, 0, comment).join('\n');

  test('it waives what starts on the next line, and says where it stands', async () => {
    const outcome = await checked({ 'proposal.yaml': above(`      ${MARK} ${RULE} -- why`) });
    expect(outcome).toMatchObject({ code: 0, verdict: 'ready' });
    expect(outcome.waived).toMatchObject([
      { code: RULE, waived: { origin: 'draft', file: 'proposal.yaml', line: line + 1, by: null, until: null } },
    ]);
  });

  test('on the last day it counts, on the next it has expired', async () => {
    const files = { 'proposal.yaml': above(`${MARK} ${RULE} -- why (until 2023-08-01)`) };
    expect((await checked(files, ['--as-of', '2023-08-01'])).verdict).toBe('ready');
    const after = await checked(files, ['--as-of', '2023-08-02']);
    expect(after.verdict).toBe('not-ready');
    const fault = after.found.find(({ code }) => code === 'waiver/expired');
    expect(fault?.place.start.line).toBe(line + 1);
  });

  test.each([
    ['budget-sum-mismatched', 'waiver/unknown-rule'],
    ['attachment-missing', 'waiver/not-allowed'],
    ['budget-over-cap', 'waiver/stale'],
  ])('%s: %s', async (code, fault) => {
    const outcome = await checked({ 'proposal.yaml': above(`${MARK} ${code} -- why`) });
    expect(outcome.verdict).toBe('not-ready');
    expect(outcome.found.find((each) => each.code === fault)?.place.start.line).toBe(line + 1);
  });

  test('one line further up it meets nothing', async () => {
    const text = FAULTY.split('\n')
      .toSpliced(line - 1, 0, `${MARK} ${RULE} -- why`)
      .join('\n');
    const outcome = await checked({ 'proposal.yaml': text });
    expect(outcome.verdict).toBe('not-ready');
    expect(outcome.standing).toContain('waiver/stale');
  });

  test.each(['none', 'settings'])('--accept-waivers %s leaves it out', async (whose) => {
    const outcome = await checked({ 'proposal.yaml': above(`${MARK} ${RULE} -- why`) }, ['--accept-waivers', whose]);
    expect(outcome).toMatchObject({ code: 1, waived: [] });
  });
});
