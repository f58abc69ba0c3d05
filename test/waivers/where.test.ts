import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { realFolder } from '../support/find.js';
import { AWARD, GOOD, run } from '../support/memory-host.js';
import { runIn } from '../support/real-run.js';
import { ACCEPTED, accepted, FAULTY, type Report, RULE, reportsOf } from './samples.js';

/** Everything that hangs on a draft's result knows the waivers beside it. */

const LETTER = new Uint8Array(Buffer.from(AWARD['attachments/award.pdf'], 'latin1'));
const WAIVERS = (await accepted())['waivers.yaml'] ?? '';
const DRAFT = { 'a/proposal.yaml': FAULTY, 'a/attachments/award.pdf': LETTER };
const CHECK = ['--as-of', '2023-07-01', '--lang', 'en', '--format', 'json'];

/** Those that drafts of one run have through each other left out. */
const ownCodes = ({ diagnostics }: Report): readonly string[] =>
  diagnostics.map(({ code }) => code).filter((code) => code === RULE || code.startsWith('waiver/'));
const waivedIn = (report: Report | undefined) => report?.diagnostics.find(({ waived }) => waived)?.waived;

function folderWith(files: Readonly<Record<string, string | Uint8Array>> = DRAFT) {
  const folder = realFolder();
  folder.put(files);
  const check = async (words: readonly string[] = ['a/proposal.yaml'], more: readonly string[] = []) => {
    const ran = await runIn(folder.at, ['check', ...words, ...CHECK, ...more]);
    const reports = reportsOf({ stdout: ran.out });
    return { ...ran, files: reports.map(({ file }) => file), verdicts: reports.map(({ verdict }) => verdict), reports };
  };
  return { ...folder, check };
}

describe('kept results', () => {
  test('hang on the waivers beside the draft, there, changed and gone', async () => {
    const { check, put, at } = folderWith();
    const cached = () => check(['a'], ['--cache', '--cache-location', path.join(at, 'kept')]);
    const verdict = async () => (await cached()).verdicts;
    expect(await verdict()).toEqual(['not-ready']);
    put({ 'a/waivers.yaml': WAIVERS });
    expect(await verdict()).toEqual(['ready']);
    expect(await verdict()).toEqual(['ready']);
    put({ 'a/waivers.yaml': WAIVERS.replace('2023-12-31', '2023-06-30') });
    expect(await verdict()).toEqual(['not-ready']);
    put({ 'a/waivers.yaml': WAIVERS });
    expect(await verdict()).toEqual(['ready']);
    renameSync(path.join(at, 'a/waivers.yaml'), path.join(at, 'a/before.txt'));
    expect(await verdict()).toEqual(['not-ready']);
  });

  test('hang on which waivers count, and --write-waivers judges anew', async () => {
    const { check, put, at } = folderWith();
    const cached = (...words: string[]) =>
      check(['a'], ['--cache', '--cache-location', path.join(at, 'kept'), ...words]);
    put({ 'a/waivers.yaml': WAIVERS });
    expect((await cached()).verdicts).toEqual(['ready']);
    expect((await cached('--accept-waivers', 'none')).verdicts).toEqual(['not-ready']);
    put({ 'a/waivers.yaml': '' });
    await cached();
    expect((await cached('--write-waivers', ...ACCEPTED)).err).toContain('a/waivers.yaml: 1 waiver added');
    expect((await cached()).verdicts).toEqual(['ready']);
  });

  test('hang on the waivers of the settings', async () => {
    const { check, put, at } = folderWith();
    const cached = () => check(['a'], ['--cache', '--cache-location', path.join(at, 'kept')]);
    expect((await cached()).verdicts).toEqual(['not-ready']);
    put({ 'grantlint.yaml': WAIVERS });
    expect((await cached()).verdicts).toEqual(['ready']);
  });
});

describe('waivers.yaml is no draft', () => {
  test.each([
    ['in a folder', ['.']],
    ['met by a pattern', ['a/*.yaml']],
    ['named by a shell', ['a/proposal.yaml', 'a/waivers.yaml']],
    ['in a list', ['--file-list', 'list.txt']],
  ])('%s', async (_, words) => {
    const list = 'a/waivers.yaml\na/proposal.yaml\n';
    const { check } = folderWith({ ...DRAFT, 'a/waivers.yaml': WAIVERS, 'list.txt': list });
    expect(await check(words)).toMatchObject({ code: 0, files: ['a/proposal.yaml'], verdicts: ['ready'] });
  });

  test('alone it is nothing to check, and that is said', async () => {
    const { check } = folderWith({ 'a/waivers.yaml': WAIVERS });
    const { code, err } = await check(['a/waivers.yaml']);
    expect(code).toBe(3);
    expect(err).toContain('Nothing was checked');
  });
});

test('a change of the waivers is a change of the draft beside, also where git keeps nothing of them', async () => {
  const { check, put, git } = folderWith({ ...DRAFT, 'b/proposal.yaml': FAULTY, 'b/attachments/award.pdf': LETTER });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
  put({ 'a/waivers.yaml': WAIVERS });
  expect((await check(['.'], ['--changed'])).files).toEqual(['a/proposal.yaml']);
  git('add', '.');
  git('commit', '-q', '-m', 'second');
  expect((await check(['.'], ['--changed', '--allow-empty'])).files).toEqual([]);
  put({ '.gitignore': 'waivers.yaml\n', 'b/waivers.yaml': WAIVERS });
  expect((await check(['.'], ['--changed'])).files).toEqual(['b/proposal.yaml']);
});

describe('reports never take the place of waivers', () => {
  test.each([
    ['one draft', ['a/proposal.yaml']],
    ['several', ['a/proposal.yaml', 'b/proposal.yaml']],
  ])('%s, whether there are any or not', async (_, words) => {
    for (const more of [{}, { 'a/waivers.yaml': WAIVERS }]) {
      const { check } = folderWith({ ...DRAFT, 'b/proposal.yaml': FAULTY, ...more });
      const { code, err } = await check(words, ['--format', 'html=a/waivers.yaml']);
      expect(code).toBe(2);
      expect(err).toContain('would replace a file that is read');
    }
  });
});

describe('what may lie under the name', () => {
  const verdictOf = async (make: (file: string, at: string) => void) => {
    const { check, at } = folderWith({ ...DRAFT, 'outside.yaml': WAIVERS });
    make(path.join(at, 'a/waivers.yaml'), at);
    const { reports, code } = await check();
    return { code, verdict: reports[0]?.verdict, codes: reports[0]?.diagnostics.map((each) => each.code) ?? [] };
  };

  test.each([
    ['a link out of the folder', (file: string, at: string) => symlinkSync(path.join(at, 'outside.yaml'), file)],
    ['a link to itself', (file: string) => symlinkSync('waivers.yaml', file)],
    ['a folder', (file: string) => mkdirSync(file)],
    ['a pipe', (file: string) => void execFileSync('mkfifo', [file])],
    ['a link to a device', (file: string) => symlinkSync('/dev/zero', file)],
  ])('%s is refused, and nothing hangs', async (_, make) => {
    const { code, verdict, codes } = await verdictOf(make);
    expect([code, verdict]).toEqual([1, 'not-ready']);
    expect(codes).toEqual(expect.arrayContaining([RULE, 'waiver/unreadable']));
  });

  test('a link to another file of the folder, or a second name of one, is read', async () => {
    const inside = (file: string) => {
      writeFileSync(path.join(path.dirname(file), 'agreed.txt'), WAIVERS);
      symlinkSync('agreed.txt', file);
    };
    expect(await verdictOf(inside)).toMatchObject({ verdict: 'ready' });
    expect(await verdictOf((file, at) => linkSync(path.join(at, 'outside.yaml'), file))).toMatchObject({
      verdict: 'ready',
    });
  });

  test('a link that leads nowhere accepts nothing', async () => {
    const { verdict, codes } = await verdictOf((file) => symlinkSync('gone.yaml', file));
    expect(verdict).toBe('not-ready');
    expect(codes).toEqual([RULE]);
  });

  test('--write-waivers writes through none of them', async () => {
    const { at } = folderWith({ ...DRAFT, 'outside.yaml': '# not yours\n' });
    symlinkSync(path.join(at, 'outside.yaml'), path.join(at, 'a/waivers.yaml'));
    const { code, err } = await runIn(at, ['check', 'a', ...CHECK, '--write-waivers']);
    expect(code).toBe(2);
    expect(err).toContain('leads out of the folder');
  });
});

test('a draft that is a link has its waivers where it really lies', async () => {
  const { check, at } = folderWith({ ...DRAFT, 'a/waivers.yaml': WAIVERS, 'b/x': '' });
  symlinkSync('../a/proposal.yaml', path.join(at, 'b/proposal.yaml'));
  const { verdicts, reports } = await check(['b/proposal.yaml']);
  expect(verdicts).toEqual(['ready']);
  expect(reports[0]?.diagnostics[0]?.waived?.file).toBe('a/waivers.yaml');
});

describe('several drafts', () => {
  const files = {
    'one.yaml': FAULTY,
    'two.yaml': GOOD.replace('id: known-good', 'id: other'),
    'attachments/award.pdf': LETTER,
  };
  const named = (draft: string) => WAIVERS.replace('- rule', `- draft: ${draft}\n    rule`);

  test('a waiver that names its draft is stale in no other', async () => {
    const { check } = folderWith({ ...files, 'waivers.yaml': named('one.yaml') });
    const { reports, verdicts } = await check(['.']);
    expect(verdicts).toEqual(['ready', 'ready']);
    expect(reports.flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => /^waiver\//.test(code))).toEqual([]);
  });

  test('one that names none is told where it meets nothing', async () => {
    const { check } = folderWith({ ...files, 'waivers.yaml': WAIVERS });
    const { reports } = await check(['.']);
    expect(reports[1]?.diagnostics.map(({ code }) => code)).toContain('waiver/stale');
  });

  test('what does not count is counted over all drafts', async () => {
    const { check } = folderWith({ ...files, 'waivers.yaml': named('one.yaml') });
    const none = await check(['.'], ['--accept-waivers', 'none']);
    expect(none.verdicts).toEqual(['not-ready', 'ready']);
    expect(none.err).toContain('1 waiver does not count');
  });
});

describe('waivers in the settings', () => {
  const settings = (change: (text: string) => string = (text) => text) => ({ 'grantlint.yaml': change(WAIVERS) });
  const files = {
    ...DRAFT,
    'b/proposal.yaml': GOOD.replace('id: known-good', 'id: other'),
    'b/attachments/award.pdf': LETTER,
  };

  test('hold for every draft, and are stale in none', async () => {
    const { check } = folderWith({ ...files, ...settings() });
    const { reports, verdicts } = await check(['.']);
    expect(verdicts).toEqual(['ready', 'ready']);
    expect(reports.map(ownCodes)).toEqual([[RULE], []]);
    expect(waivedIn(reports[0])).toMatchObject({ origin: 'settings', file: 'grantlint.yaml', line: 2 });
  });

  test('that name a draft hold for that one, by its path from the settings, and are stale there', async () => {
    const naming = (draft: string) => settings((text) => text.replace('- rule', `- draft: ${draft}\n    rule`));
    const own = folderWith({ ...files, ...naming('a/proposal.yaml') });
    expect((await own.check(['.'])).verdicts).toEqual(['ready', 'ready']);
    const other = folderWith({ ...files, ...naming('b/proposal.yaml') });
    const { verdicts, reports } = await other.check(['.']);
    expect(verdicts).toEqual(['not-ready', 'ready']);
    expect(reports.map(ownCodes)).toEqual([[RULE], ['waiver/stale']]);
  });

  test('that have expired are told where they would have counted', async () => {
    const { check } = folderWith({ ...files, ...settings((text) => text.replace('2023-12-31', '2023-06-30')) });
    const { reports } = await check(['.']);
    expect(reports.map(ownCodes)).toEqual([[RULE, 'waiver/expired'], []]);
  });

  test('alone count with --accept-waivers settings', async () => {
    const { check } = folderWith({ ...DRAFT, ...settings() });
    expect((await check(['a'], ['--accept-waivers', 'settings'])).verdicts).toEqual(['ready']);
    expect((await check(['a'], ['--accept-waivers', 'none'])).verdicts).toEqual(['not-ready']);
  });

  test.each([
    [
      'an unknown rule',
      (text: string) => text.replace(RULE, 'budget-sum-mismatched'),
      'Did you mean "budget-sum-mismatch"?',
    ],
    ['one that nobody can accept', (text: string) => text.replace(RULE, 'attachment-missing'), 'cannot be waived'],
    ['one without a reason', (text: string) => text.replace(/reason: .*/, 'reason:'), 'reason missing'],
    ['one that cannot be read', (text: string) => text.replace('2023-12-31', 'soon'), 'soon'],
  ])('%s is refused before any draft is judged', async (_, change, why) => {
    const { check } = folderWith({ ...files, ...settings(change) });
    const { code, err } = await check(['.']);
    expect(code).toBe(2);
    expect(err).toContain('grantlint.yaml:');
    expect(err).toContain(why);
  });
});

describe('parts of a run', () => {
  const files = {
    'a.yaml': FAULTY,
    'b.yaml': GOOD.replace('id: known-good', 'id: other'),
    'attachments/award.pdf': LETTER,
  };
  const part = (at: string, index: number, ...words: string[]) =>
    runIn(at, [
      'check',
      'a.yaml',
      'b.yaml',
      '--as-of',
      '2023-07-01',
      '--shard',
      `${index}/2`,
      '--format',
      `json=${index}.json`,
      ...words,
    ]);

  test('that were judged by different waivers are not joined', async () => {
    const { at } = folderWith(files);
    await part(at, 1);
    await part(at, 2, '--accept-waivers', 'none');
    const { code, err } = await runIn(at, ['merge', '1.json', '2.json', '--lang', 'en']);
    expect(code).toBe(3);
    expect(err).toContain('the waivers that count');
  });

  test('keep what is waived', async () => {
    const waivers = WAIVERS.replace('- rule', '- draft: a.yaml\n    rule');
    const { at, check } = folderWith({ ...files, 'waivers.yaml': waivers });
    await part(at, 1);
    await part(at, 2);
    const { out } = await runIn(at, ['merge', '1.json', '2.json', '--lang', 'en', '--format', 'json']);
    const whole = await check(['a.yaml', 'b.yaml']);
    expect(reportsOf({ stdout: out })).toEqual(whole.reports);
    expect(waivedIn(whole.reports[0])?.reason).toBe('Agreed with the funder');
  });
});

test('in memory, a pipe of words that come with a draft says the same as its file', async () => {
  const files = { 'proposal.yaml': FAULTY, 'waivers.yaml': WAIVERS, ...AWARD };
  const words = ['--lang', 'en', '--format', 'json', '--stdin-filename', 'proposal.yaml'];
  const piped = await run(['check', '-', ...words], { files, stdin: FAULTY });
  expect(reportsOf(piped)).toEqual(reportsOf(await run(['check', 'proposal.yaml', ...words], { files })));
});
