import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readWaiversFile } from '../../src/core/waivers/read-waiver-list.js';
import { pathOf } from '../../src/core/waivers/waiver-place.js';
import { checked, FAULTY } from './samples.js';

const ENTRY = `rule: budget-sum-mismatch, path: /budget/total/total, value: "0123456789abcdef", reason: r, by: b, until: 2023-12-31`;
const read = (text: string) => readWaiversFile('waivers.yaml', new TextEncoder().encode(text));

describe('nothing is accepted, and nothing is wrong', () => {
  test.each(['', '\n', '# none yet\n', 'waivers:\n', 'waivers: []\n', 'waivers: null\n', '{}\n'])('%j', (text) => {
    expect(read(text)).toEqual({ waivers: [], faults: [], written: [] });
  });
});

test('a waiver with its six parts, and the draft that it names', () => {
  const { waivers, faults } = read(`waivers:\n  - {${ENTRY}}\n  - {${ENTRY}, draft: b.yaml}\n`);
  expect(faults).toEqual([]);
  expect(waivers).toMatchObject([
    { rule: 'budget-sum-mismatch', draft: null, on: { pointer: '/budget/total/total', value: '0123456789abcdef' } },
    { draft: 'b.yaml', waived: { reason: 'r', by: 'b', until: '2023-12-31', origin: 'file', line: 3 } },
  ]);
});

test('an entry of which nothing is said lacks all six, and the others count', () => {
  const { waivers, faults } = read(`waivers:\n  -\n  - {${ENTRY}}\n`);
  expect(waivers).toHaveLength(1);
  expect(faults).toMatchObject([{ kind: 'incomplete', lacking: ['rule', 'path', 'value', 'reason', 'by', 'until'] }]);
});

test.each(['"\\u200b"', '"\\u3164"', '"-"', '…', '" "'])(
  '%s says nothing, so a reason and a name of it are missing',
  (nothing) => {
    const { waivers, faults } = read(
      `waivers:\n  - {${ENTRY.replace('reason: r, by: b', `reason: ${nothing}, by: ${nothing}`)}}\n`,
    );
    expect(waivers).toEqual([]);
    expect(faults).toMatchObject([{ kind: 'incomplete', lacking: ['reason', 'by'] }]);
  },
);

test('the whole draft has an empty pointer, which is no blank', () => {
  expect(read(`waivers:\n  - {${ENTRY.replace('/budget/total/total', '""')}}\n`).waivers).toHaveLength(1);
});

describe('a file that cannot be read makes every waiver void', () => {
  const spoilt = (change: (entry: string) => string) => `waivers:\n  - {${ENTRY}}\n  - {${change(ENTRY)}}\n`;
  const cases: readonly (readonly [why: string, text: string, line: number])[] = [
    ['a key that nobody knows', spoilt((entry) => `${entry}, untill: 2024-01-01`), 3],
    ['another key at the top', `waivers:\n  - {${ENTRY}}\nwaiver: []\n`, 3],
    ['a list under another name', `waiver:\n  - {${ENTRY}}\n`, 1],
    ['a day that does not exist', spoilt((entry) => entry.replace('12-31', '02-30')), 3],
    ['a hash of other length', spoilt((entry) => entry.replace('0123456789abcdef', '0123')), 3],
    ['a hash in capitals', spoilt((entry) => entry.replace('abcdef', 'ABCDEF')), 3],
    [
      'a hash that YAML takes for a number',
      spoilt((entry) => entry.replace('"0123456789abcdef"', '1234567890123456')),
      3,
    ],
    ['a pointer that is none', spoilt((entry) => entry.replace('/budget/total/total', 'budget.total')), 3],
    ['a number for a name', spoilt((entry) => entry.replace('by: b', 'by: 7')), 3],
    ['text for the list', 'waivers: all\n', 1],
    ['a list at the top', `- {${ENTRY}}\n`, 1],
    ['text for an entry', `waivers:\n  - budget-sum-mismatch\n`, 2],
    ['no YAML', 'waivers:\n  - [\n', 1],
    ['an alias', `waivers: &a\n  - *a\n`, 1],
    ['a key twice', spoilt((entry) => `${entry}, reason: s`), 3],
    ['two documents', `waivers:\n  - {${ENTRY}}\n---\nwaivers: []\n`, 3],
  ];

  test.each(cases)('%s', (_, text, line) => {
    const { waivers, faults } = read(text);
    expect(waivers).toEqual([]);
    expect(faults[0]?.kind).toBe('unreadable');
    if (text !== cases[12]?.[1]) expect(faults[0]?.line).toBe(line);
  });

  test('UTF-16 and Shift_JIS are named', () => {
    for (const bytes of [Buffer.from('waivers: []', 'utf16le'), Uint8Array.of(0x8f, 0xb3, 0x94, 0x46, 0x0a)]) {
      expect(readWaiversFile('waivers.yaml', bytes).faults[0]?.kind).toBe('unreadable');
    }
  });

  test('the draft waits, with file, line and reason, even where it is without fault', async () => {
    const outcome = await checked({ 'waivers.yaml': spoilt((entry) => entry.replace('12-31', '02-30')) });
    expect(outcome).toMatchObject({ code: 1, verdict: 'not-ready', standing: ['waiver/unreadable'] });
    expect(outcome.found[0]?.message.en).toContain('waivers.yaml:3: the waivers cannot be read: "2023-02-30"');
  });

  test('not where waivers were not to count anyway', async () => {
    const outcome = await checked({ 'waivers.yaml': 'waivers: [\n' }, ['--accept-waivers', 'none']);
    expect(outcome).toMatchObject({ code: 0, verdict: 'ready' });
  });

  test('a file above the limit is not read', async () => {
    const outcome = await checked({ 'waivers.yaml': `#${' '.repeat(300 * 1024)}\n` });
    expect(outcome.found[0]?.message.en).toContain('larger than 256 KiB');
  });

  test('a folder of that name', async () => {
    const outcome = await checked({ 'waivers.yaml/x': '' });
    expect(outcome.standing).toEqual(['waiver/unreadable']);
  });

  test('a file that the system does not give', async () => {
    const outcome = await checked({ 'waivers.yaml': 'waivers: []\n' }, [], { unreadable: ['waivers.yaml'] });
    expect(outcome.standing).toEqual(['waiver/unreadable']);
  });
});

test('standard input has waivers beside it only where it is said where it would lie', async () => {
  const files = { 'waivers.yaml': 'waivers: [\n' };
  expect((await checked(files, ['-'], { stdin: FAULTY })).standing).not.toContain('waiver/unreadable');
  const named = await checked(files, ['-', '--stdin-filename', 'proposal.yaml'], { stdin: FAULTY });
  expect(named.standing).toContain('waiver/unreadable');
});

const scalar = fc.oneof(
  fc.string(),
  fc.constantFrom('', '~', '0x1', '2023-12-31', ENTRY, '*a', '&a', '[', '{'),
  fc.integer(),
);
const list = fc.array(
  fc.dictionary(fc.constantFrom('rule', 'path', 'value', 'reason', 'by', 'until', 'draft', 'x'), scalar),
);

test('whatever stands in the file, it is read or refused, and never both', () => {
  const texts = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string().map((text) => new TextEncoder().encode(`waivers:\n  - {${ENTRY}}\n${text}`)),
    fc.oneof(list, fc.json()).map((value) => new TextEncoder().encode(JSON.stringify({ waivers: value }))),
    list.map((value) => new TextEncoder().encode(stringify({ waivers: value }))),
  );
  fc.assert(
    fc.property(texts, (content) => {
      const { waivers, faults, written } = readWaiversFile('waivers.yaml', content);
      const isUnreadable = faults.some(({ kind }) => kind === 'unreadable');
      expect(isUnreadable && waivers.length + written.length > 0).toBe(false);
      if (!isUnreadable) expect(waivers.length + faults.length).toBe(written.length);
    }),
    { numRuns: 500 },
  );
});

describe('the way back from a pointer', () => {
  const value = { list: [{ a: 1 }], 'a/b': { '~': 0 } };
  test.each([
    ['', []],
    ['/list/0/a', ['list', 0, 'a']],
    ['/a~1b/~0', ['a/b', '~']],
    ['/list/length', undefined],
    ['/list/01', undefined],
    ['/list/1', undefined],
    ['/__proto__', undefined],
    ['/toString', undefined],
    ['list', undefined],
    ['x/list', undefined],
  ] as const)('%j', (written, path) => expect(pathOf(written, value)).toEqual(path));
});
