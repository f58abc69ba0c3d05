import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { addWaivers, type NewWaiver } from '../../src/core/waivers/add-waivers.js';
import { readWaiversFile } from '../../src/core/waivers/read-waiver-list.js';
import { GOOD, run } from '../support/memory-host.js';
import { ACCEPTED, checked, FAULTY, POINTER, RULE } from './samples.js';

const WRITE = ['--write-waivers', ...ACCEPTED];
const waiversOf = ({ files }: { files: Readonly<Record<string, string>> }) => files['waivers.yaml'];
const bytes = (text: string) => new TextEncoder().encode(text);

describe('grantlint check --write-waivers', () => {
  test('writes what blocks, says where, and ends as the check does', async () => {
    const outcome = await checked({ 'proposal.yaml': FAULTY }, WRITE);
    expect(outcome).toMatchObject({ code: 1, verdict: 'not-ready', stderr: 'waivers.yaml: 1 waiver added\n' });
    const value = /value: "([0-9a-f]{16})"/.exec(waiversOf(outcome) ?? '')?.[1];
    expect(waiversOf(outcome)).toBe(
      `waivers:\n  - rule: ${RULE}\n    path: ${POINTER}\n    value: "${value}"\n    reason: Agreed with the funder\n    by: Office of Research\n    until: 2023-12-31\n`,
    );
  });

  test('a second run changes nothing, and the draft is ready', async () => {
    const first = await checked({ 'proposal.yaml': FAULTY }, WRITE);
    const second = await checked(first.files, WRITE);
    expect(waiversOf(second)).toBe(waiversOf(first));
    expect(second).toMatchObject({ code: 0, verdict: 'ready', stderr: 'waivers.yaml: nothing to add\n' });
  });

  test('what nobody has said is left open, counts for nothing until then, and is not written twice', async () => {
    const first = await checked({ 'proposal.yaml': FAULTY }, ['--write-waivers', '--by', 'Office']);
    expect(waiversOf(first)).toMatch(/ {4}reason:\n {4}by: Office\n {4}until:\n$/);
    expect(first.stderr).toContain('They count once these are filled in: reason, until.');
    const second = await checked(first.files, WRITE);
    expect(waiversOf(second)).toBe(waiversOf(first));
    expect(second.standing).toEqual(expect.arrayContaining([RULE, 'waiver/incomplete']));
    expect(second.code).toBe(1);
  });

  test('of a value that has changed another entry is added, and the earlier one is named', async () => {
    const first = await checked({ 'proposal.yaml': FAULTY }, WRITE);
    const changed = { ...first.files, 'proposal.yaml': FAULTY.replace('40000001', '40000002') };
    const second = await checked(changed, WRITE);
    expect(waiversOf(second)?.startsWith(waiversOf(first) ?? '-')).toBe(true);
    expect(second.stderr).toContain(`waivers.yaml:2: an earlier waiver of ${RULE} holds for another value`);
    expect((await checked(second.files)).verdict).toBe('ready');
  });

  test('nothing to accept, nothing written', async () => {
    expect(waiversOf(await checked({ 'proposal.yaml': GOOD }, WRITE))).toBeUndefined();
  });

  test('--fail-on says from which level, --waive which code', async () => {
    const weak = FAULTY.replace('effort: 30', 'effort: 0');
    const of = async (...words: string[]) =>
      [
        ...(waiversOf(await checked({ 'proposal.yaml': weak }, [...WRITE, ...words])) ?? '').matchAll(/rule: (.*)/g),
      ].map(([, rule]) => rule);
    expect(await of()).toEqual([RULE]);
    expect((await of('--fail-on', 'should')).sort()).toEqual([RULE, 'effort-zero']);
    expect(await of('--waive', 'effort-zero')).toEqual(['effort-zero']);
    expect(await of('--waive', 'ror-invalid')).toEqual([]);
  });

  test('findings that nobody can accept are never written', async () => {
    const { 'attachments/award.pdf': _, ...rest } = (await checked({})).files;
    const outcome = await run(['check', ...WRITE, '--fail-on', 'notice'], { files: rest });
    expect(outcome.code).toBe(1);
    expect(waiversOf(outcome) ?? '').not.toContain('attachment-missing');
  });

  test('several drafts in a folder: each entry names its own', async () => {
    const files = {
      'a.yaml': FAULTY,
      'b.yaml': FAULTY.replace('id: known-good', 'id: other'),
      'c/proposal.yaml': FAULTY,
    };
    const first = await run(['check', '.', '--lang', 'en', '--format', 'json', ...WRITE], {
      files: { ...files, 'attachments/award.pdf': '', 'c/attachments/award.pdf': '' },
    });
    expect(waiversOf(first)?.match(/draft: [ab]\.yaml/g)).toEqual(['draft: a.yaml', 'draft: b.yaml']);
    expect(first.files['c/waivers.yaml']).not.toContain('draft:');
    expect(first.stderr).toContain('c/waivers.yaml: 1 waiver added');
    const second = await run(['check', '.', '--lang', 'en', '--format', 'json', ...WRITE], { files: first.files });
    expect(second.files).toEqual(first.files);
    expect(second.stdout).not.toContain('waiver/stale');
    expect(second.stdout.match(/"Agreed with the funder"/g)).toHaveLength(3);
  });

  test('a draft that was renamed is told, and its waiver counts for no other', async () => {
    const waivers = (waiversOf(await checked({ 'proposal.yaml': FAULTY }, WRITE)) ?? '').replace(
      '- rule',
      '- draft: old.yaml\n    rule',
    );
    const outcome = await checked({ 'proposal.yaml': FAULTY, 'waivers.yaml': waivers });
    expect(outcome.standing).toEqual(expect.arrayContaining([RULE, 'waiver/draft-absent']));
  });

  test('a file that cannot be read is left alone, in one folder and in any other', async () => {
    const files = {
      'a/proposal.yaml': FAULTY,
      'b/proposal.yaml': FAULTY,
      'b/waivers.yaml': 'waivers:\n  - {rule: x, y: z}\n',
    };
    const outcome = await run(['check', '.', '--lang', 'en', ...WRITE], { files });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('nothing was written');
    expect(outcome.stderr).toContain('b/waivers.yaml:2');
    expect(outcome.files).toEqual(files);
  });

  test.each([
    [['-'], 'standard input'],
    [['.', '--shard', '1/2', '--format', 'json=x.json'], '--shard'],
    [['.', '--redact'], '--redact'],
    [['.', '--accept-waivers', 'none'], '--accept-waivers none'],
    [['.', '--until', '2023-06-30'], '2023-06-30'],
    [['.', '--until', '2023-02-30'], '2023-02-30'],
    [['.', '--waive', 'attachment-missing'], 'cannot be waived'],
    [['.', '--waive', 'budget-sum-mismatched'], 'Did you mean "budget-sum-mismatch"?'],
  ])('refuses %j', async (words, why) => {
    for (const [language, text] of [
      ['en', why],
      ['ja', '--'],
    ] as const) {
      const outcome = await checked({ 'proposal.yaml': FAULTY }, ['--write-waivers', ...words, '--lang', language]);
      expect(outcome.code).toBe(2);
      expect(outcome.stderr).toContain(text);
      expect(waiversOf(outcome)).toBeUndefined();
    }
  });

  test.each(['--waive', '--reason', '--by', '--until'])('refuses %s without it', async (flag) => {
    const outcome = await checked({}, [flag, '2023-12-31']);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('--write-waivers');
  });
});

const entry = (more: Partial<NewWaiver> = {}): NewWaiver => ({
  ...{ draft: null, rule: RULE, path: POINTER, value: '0123456789012345', reason: 'r', by: 'b', until: '2027-03-31' },
  ...more,
});

describe('what is there stays byte for byte', () => {
  const ENTRY = 'rule: effort-zero, path: /x, value: "0000000000000000", reason: r, by: b, until: 2027-03-31';
  const block = (indent: string) =>
    `${indent}- ${ENTRY.split(', ').join(`\n${indent}  `)}   # by hand\n${indent}# kept\n`;

  test.each([
    ['indented', `# top\nwaivers:\n${block('    ')}\n# end`],
    ['not indented', `waivers:\n${block('')}`],
    ['flow entries', `waivers:\n  - {${ENTRY}}`],
    ['with a start mark', `---\nwaivers:\n${block('  ')}`],
    ['Windows line ends', `waivers:\r\n${block('  ').replaceAll('\n', '\r\n')}`],
    ['a byte order mark', `\ufeffwaivers:\n${block('  ')}`],
    ['empty', ''],
    ['only a comment', '# none yet'],
    ['a list to come', 'waivers:\n'],
    ['an entry left open', 'waivers:\n  - rule: x\n'],
  ])('%s', (_, text) => {
    const done = addWaivers('waivers.yaml', bytes(text), [entry()]);
    if ('faults' in done) throw new Error(JSON.stringify(done.faults));
    expect(done.text.startsWith(text)).toBe(true);
    expect(done.text.replaceAll('\r\n', '').includes('\n')).toBe(!text.includes('\r\n'));
    expect(readWaiversFile('waivers.yaml', bytes(done.text)).waivers.at(-1)?.waived.by).toBe('b');
  });

  test.each([
    ['in brackets', `# top\nwaivers: [{${ENTRY}}] # kept\n`],
    ['empty brackets', '# top\nwaivers: [] # kept\n'],
    ['an end mark', `# top\nwaivers:\n${block('  ')}...\n`],
    ['dashes on lines of their own', `# top\nwaivers:\n  -\n    ${ENTRY.split(', ').join('\n    ')} # kept\n`],
  ])('%s: the words and comments at least', (_, text) => {
    const done = addWaivers('waivers.yaml', bytes(text), [entry()]);
    if ('faults' in done) throw new Error(JSON.stringify(done.faults));
    const before = readWaiversFile('waivers.yaml', bytes(text));
    const after = readWaiversFile('waivers.yaml', bytes(done.text));
    expect(after.waivers.slice(0, before.waivers.length).map(({ rule, on }) => ({ rule, on }))).toEqual(
      before.waivers.map(({ rule, on }) => ({ rule, on })),
    );
    expect(after.waivers).toHaveLength(before.waivers.length + 1);
    for (const comment of text.match(/# \w+/g) ?? []) expect(done.text).toContain(comment);
  });

  test('a file with no room left is refused', () => {
    const some = `waivers:\n${block('  ')}`;
    const full = `${some}#${'x'.repeat(256 * 1024 - some.length - 50)}\n`;
    expect(addWaivers('waivers.yaml', bytes(full), [entry()])).toMatchObject({ faults: [{ kind: 'unreadable' }] });
  });
});

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const anyEntry = fc.record<NewWaiver>({
  draft: fc.option(fc.constantFrom('a.yaml', '提案.yaml', 'a: b.yaml')),
  rule: fc.constantFrom(RULE, 'effort-zero', 'budget-over-cap'),
  path: fc.constantFrom('', '/a', '/a/0/b', '/a: b', '/a #b', "/'", '/"x"', '/日本'),
  value: fc.stringMatching(/^[0-9a-f]{16}$/),
  reason: fc.option(words),
  by: fc.option(words),
  until: fc.option(fc.constantFrom('2027-03-31', '2023-01-01')),
});

test('whatever is added to whatever is there, nothing is lost, and the same once more changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(anyEntry, { maxLength: 4 }),
      fc.array(anyEntry, { maxLength: 4 }),
      fc.boolean(),
      (a, b, crlf) => {
        const start = addWaivers('waivers.yaml', null, a);
        if ('faults' in start) throw new Error(JSON.stringify(start.faults));
        const before = start.text.replaceAll('\n', crlf ? '\r\n' : '\n');
        const once = addWaivers('waivers.yaml', bytes(before), b);
        if ('faults' in once) throw new Error(JSON.stringify(once.faults));
        expect(once.text.startsWith(before)).toBe(true);
        expect(parseDocument(once.text).errors).toEqual([]);
        const all = readWaiversFile('waivers.yaml', bytes(once.text)).written;
        const keys = all.map(({ draft, rule, pointer, value }) => JSON.stringify([draft, rule, pointer, value]));
        expect(new Set(keys).size).toBe(keys.length);
        for (const { draft, rule, path, value } of [...a, ...b]) {
          const isThere = all.some(
            (each) =>
              each.rule === rule && each.pointer === path && each.value === value && (each.draft ?? draft) === draft,
          );
          expect(isThere).toBe(true);
        }
        expect(addWaivers('waivers.yaml', bytes(once.text), b)).toMatchObject({ text: once.text, added: [] });
      },
    ),
  );
});
