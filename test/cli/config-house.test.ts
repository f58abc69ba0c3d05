import { describe, expect, test } from 'vitest';
import { report } from '../../schemas/report.js';
import { GOOD, GOOD_FILES, run } from '../support/memory-host.js';

const DAY = ['--as-of', '2023-07-01'];
/** One finding that is `should`: effort-zero. */
const IDLE = GOOD.replace('effort: 30', 'effort: 0');
/** One that is `must`: budget-over-cap. */
const OVER = GOOD.replaceAll('52000000', '152000000').replaceAll('20000000', '120000000');

const runWith = (settings: string, files: Readonly<Record<string, string>>, ...words: string[]) =>
  run(['check', ...Object.keys(files), ...DAY, ...words], {
    files: { ...GOOD_FILES, ...files, 'grantlint.yaml': settings },
  });

const checked = (settings: string, draft = IDLE, ...words: string[]) =>
  runWith(settings, { 'proposal.yaml': draft }, ...words);

async function evaluated(settings: string, files: Readonly<Record<string, string>> = { 'proposal.yaml': IDLE }) {
  const { code, stdout, stderr } = await runWith(settings, files, '--format', 'json');
  if (stdout === '') throw new Error(stderr);
  return { code, all: report.parse(JSON.parse(stdout)).evaluations };
}

describe('rules', () => {
  test.each([
    ['', 0, 'should'],
    ['rules:\n', 0, 'should'],
    ['rules: { effort-zero: notice }', 0, 'notice'],
    ['rules: { effort-zero: must }', 1, 'must'],
  ])('%j', async (settings, code, level) => {
    const { code: is, all } = await evaluated(settings);
    expect(is).toBe(code);
    expect(all[0]?.diagnostics).toMatchObject([{ code: 'effort-zero', level }]);
    expect(all[0]?.verdict).toBe(code === 0 ? 'ready' : 'not-ready');
  });

  test('off: not made, and never shown as passed', async () => {
    const { all } = await evaluated('lang: en\nrules:\n  effort-zero: off\n');
    expect(all[0]?.diagnostics).toEqual([]);
    const state = all[0]?.rules.find((rule) => rule.code === 'effort-zero');
    expect(state).toMatchObject({ state: 'off', why: { en: expect.stringContaining('(grantlint.yaml:3)') } });
    for (const format of ['pretty', 'plain', 'markdown', 'html', 'junit', 'sarif', 'json']) {
      const { stdout } = await checked('rules: { effort-zero: off }', IDLE, '--format', format, '--verbose');
      expect([format, stdout]).toEqual([format, expect.stringContaining('effort-zero')]);
    }
  });

  test.each([
    ['rules: { effort-zeros: off }', 'rules: there is no rule "effort-zeros". Did you mean "effort-zero"?'],
    ['rules: { nothing-like-it: off }', 'there is no rule "nothing-like-it". grantlint explain'],
    ['rules: { effort-zero: no }', 'effort-zero: "no" is not one of must, should, notice, off'],
    ['rules: { effort-zero: }', 'effort-zero: null is not one of'],
    ['rules: { budget-over-cap: should }', 'budget-over-cap is must, and settings neither lower it nor switch it off'],
    ['rules: { budget-over-cap: off }', 'grantlint check --write-waivers'],
    ['rules: { schema/blank: notice }', 'schema/blank is a fault of form'],
    ['rules: { applicant-limit-exceeded: off }', 'nor can it be waived'],
    ['rules: { waiver/stale: notice }', 'waiver/stale is not lowered'],
    ['rules: { call/overridden: off }', 'call/overridden is no rule that could be switched off'],
    ['rules: [effort-zero]', 'rules: write one line a rule'],
    ['rules: effort-zero', 'rules: write one line a rule'],
  ])('%s', async (settings, message) => {
    const { code, stderr, stdout } = await checked(`\n${settings}\n`);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: grantlint\.yaml:2: rules: /);
    expect(stderr).toContain(message);
    const japanese = await checked(`\n${settings}\n`, IDLE, '--lang', 'ja');
    expect(japanese.stderr).toMatch(/^エラー: grantlint\.yaml:2：rules：.*[ぁ-ん]/);
  });

  test('what blocks may be named as what it is, and stays', async () => {
    const { code } = await checked('rules: { budget-over-cap: must, schema/blank: must, waiver/stale: must }', OVER);
    expect(code).toBe(1);
  });

  test('across drafts: lowered, raised, switched off; and off is told in every draft', async () => {
    const files = { 'a.yaml': GOOD, 'b.yaml': GOOD.replace('id: known-good', 'id: other') };
    const levels = async (settings: string) => {
      const { code, all } = await evaluated(settings, files);
      const of = all.map(({ diagnostics }) => diagnostics.find((each) => each.code === 'title-alike')?.level);
      const states = all.map(({ rules }) => rules.find((each) => each.code === 'title-alike')?.state);
      return [code, ...of, ...states];
    };
    expect(await levels('')).toEqual([0, 'notice', 'notice', undefined, undefined]);
    expect(await levels('rules: { title-alike: should }')).toEqual([0, 'should', 'should', undefined, undefined]);
    expect(await levels('rules: { title-alike: must }')).toEqual([1, 'must', 'must', undefined, undefined]);
    expect(await levels('rules: { title-alike: off }')).toEqual([0, undefined, undefined, 'off', 'off']);
  });
});

describe('ignore', () => {
  const DRAFTS = { 'a.yaml': GOOD, 'old/b.yaml': GOOD, 'old/keep/c.yaml': GOOD, 'd.tmp.yaml': GOOD };
  const names = async (settings: string, ...words: string[]) => {
    const files = { ...DRAFTS, ...GOOD_FILES, 'grantlint.yaml': settings };
    const argv = ['check', '.', ...DAY, '--format', 'json', ...words].filter((each) => each !== '');
    const { code, stdout, stderr } = await run(argv, { files });
    return { code, stderr, all: code > 1 ? [] : report.parse(JSON.parse(stdout)).evaluations.map(({ file }) => file) };
  };

  test('patterns as in .grantlintignore, counted', async () => {
    const { all, stderr } = await names('ignore: [old/, "*.tmp.yaml"]');
    expect(all).toEqual(['a.yaml', 'proposal.yaml']);
    expect(stderr).toContain('note: left out by .gitignore, .grantlintignore or the settings: 3 (--no-ignore');
    expect((await names('ignore: "*.tmp.yaml"')).all).toHaveLength(4);
    expect((await names('ignore: ["old/*", "!old/keep"]')).all).toContain('old/keep/c.yaml');
    expect((await names('ignore: []')).all).toHaveLength(5);
  });

  test('false, --no-ignore: nothing is left out', async () => {
    expect((await names('ignore: [old/]', '--no-ignore')).all).toHaveLength(5);
    expect((await names('ignore: false')).all).toHaveLength(5);
  });

  test('also where a run starts inside, and with patterns of the shell', async () => {
    const files = { ...DRAFTS, ...GOOD_FILES, 'grantlint.yaml': 'ignore: [old/]' };
    for (const word of ['old', 'old/keep', 'old/**/*.yaml']) {
      const { code, stderr } = await run(['check', word, ...DAY], { files });
      expect(code).toBe(3);
      expect(stderr).toMatch(/left out by grantlint\.yaml\. --no-ignore/);
    }
    // Named itself, it is judged: its attachments are missing.
    expect((await run(['check', 'old/b.yaml', ...DAY], { files })).code).toBe(1);
  });

  test.each(['ignore: 5', 'ignore: { a: b }', 'ignore: [[a]]', 'ignore:'])('%s', async (settings) => {
    const { code, stderr } = await names(settings);
    expect([code, stderr]).toEqual([2, expect.stringContaining('grantlint.yaml:1: ignore: write a list of patterns')]);
  });
});

describe('waivers', () => {
  test('a fault in one is wrong usage, with its line', async () => {
    const { code, stderr } = await checked('lang: en\nwaivers:\n  - { rule: effort-zero, path: /team, value: x }\n');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error: grantlint\.yaml:3: waivers: /)]);
  });

  test('count for drafts anywhere, and say where they stand', async () => {
    const written = await checked(
      '',
      IDLE,
      '--fail-on',
      'should',
      '--write-waivers',
      '--reason',
      'R',
      '--by',
      'B',
      '--until',
      '2030-01-01',
    );
    const list = written.files['waivers.yaml'] ?? '';
    expect(list).toContain('effort-zero');
    const { code, all } = await evaluated(`lang: en\nfailOn: should\n${list}`);
    expect(code).toBe(0);
    const waived = { reason: 'R', by: 'B', until: '2030-01-01', origin: 'settings', file: 'grantlint.yaml' };
    expect(all[0]?.diagnostics).toMatchObject([{ code: 'effort-zero', level: 'should', waived }]);
    expect((await checked(`failOn: should\nacceptWaivers: none\n${list}`)).code).toBe(1);
  });

  test('what is missing is named', async () => {
    const { code, stderr } = await checked(
      'waivers:\n  - { rule: effort-zero, path: /team, value: "0123456789abcdef", by: X, until: 2030-01-01 }\n',
    );
    expect(code).toBe(2);
    expect(stderr).toContain('grantlint.yaml:2: waivers: reason missing');
  });
});

test('verify goes by no rules, waivers or patterns of a settings file, even of one that is named', async () => {
  const { settle } = await import('../../src/settings.js');
  const { VERIFY, COMMON, CHECK } = await import('../../src/options/index.js');
  const { realFolder } = await import('../support/find.js');
  const folder = realFolder();
  folder.put({ 'grantlint.yaml': 'rules: { effort-zero: off }\nignore: [a]\nlang: ja\n' });
  const flags = { config: 'grantlint.yaml' };
  const verify = await settle([...VERIFY, ...COMMON], flags, folder.host());
  expect([verify.lang, verify.house.levels.size, verify.leftOut]).toEqual(['ja', 0, null]);
  const check = await settle([...CHECK, ...COMMON], flags, folder.host());
  expect([check.house.levels.size, check.leftOut?.patterns]).toEqual([1, ['a']]);
});
