import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { report } from '../../schemas/report.js';
import { GOOD, GOOD_FILES, run, type World } from '../support/memory-host.js';

const CALL = readFileSync(new URL('../../calls/amed-aspire-fy2023-pre.yaml', import.meta.url), 'utf8');
const OVER = GOOD.replaceAll('52000000', '152000000').replaceAll('20000000', '120000000');

const levels = async (draft: string, world: World = {}) => {
  const { stdout } = await run(['proposal.yaml', '-f', 'json'], {
    ...world,
    files: { ...GOOD_FILES, 'proposal.yaml': draft },
  });
  return report
    .parse(JSON.parse(stdout))
    .evaluations.flatMap(({ diagnostics }) => diagnostics.map(({ level }) => level));
};

describe('exit codes', () => {
  const exit = async (draft: string, ...argv: string[]) =>
    (await run(['proposal.yaml', ...argv], { files: { ...GOOD_FILES, 'proposal.yaml': draft } })).code;
  const SHOULD = GOOD.replace('effort: 30', 'effort: 1e1');

  test('the drafts of this test have the levels they should', async () => {
    expect(await levels(GOOD)).toEqual([]);
    expect(new Set(await levels(OVER))).toContain('must');
    expect(await levels(SHOULD)).toEqual(['should']);
  });

  test('--fail-on', async () => {
    expect(await exit(GOOD)).toBe(0);
    expect(await exit(OVER)).toBe(1);
    expect(await exit(OVER, '--fail-on', 'never')).toBe(0);
    expect(await exit(SHOULD)).toBe(0);
    expect(await exit(SHOULD, '--fail-on', 'should')).toBe(1);
    expect(await exit(SHOULD, '--fail-on', 'notice')).toBe(1);
  });

  test('--fail-on never does not make a draft that could not be checked a success', async () => {
    expect(await exit('', '--fail-on', 'never')).toBe(3);
  });

  test('--max-warnings', async () => {
    expect(await exit(SHOULD, '--max-warnings', '0')).toBe(1);
    expect(await exit(SHOULD, '--max-warnings', '1')).toBe(0);
  });

  test.each(['pretty', 'plain', 'json', 'markdown'])('the format %s changes none', async (format) => {
    expect(await exit(GOOD, '-f', format)).toBe(0);
    expect(await exit(OVER, '-f', format)).toBe(1);
    expect(await exit('', '-f', format)).toBe(3);
  });

  test('--allow-empty', async () => {
    expect((await run(['check', 'attachments', '--allow-empty'])).code).toBe(0);
    expect((await run(['check', 'nope.yaml', '--allow-empty'])).code).toBe(3);
  });
});

describe('wrong usage is told in the language of the user, with exit code 2', () => {
  test.each([
    [['chekc'], 'There is no command "chekc"', '「chekc」というコマンドはありません'],
    [['check', '--foo'], 'There is no option --foo', '--foo というオプションはありません'],
    [['proposal.yaml', '-f', 'pdf'], '"pdf" is not a format', '「pdf」という形式はありません'],
    [['proposal.yaml', '-f', 'json', '-f', 'plain'], 'Only one format', '標準出力に出せる形式は一つです'],
    [['proposal.yaml', '-f', 'json=a', '-f', 'html=./a'], 'the same file', '出力先が同じファイルです'],
    [['proposal.yaml', '-f', 'json=./proposal.yaml'], 'would replace a file', '上書きしてしまいます'],
    [['proposal.yaml', '-f', 'json='], 'a file name is missing', 'ファイル名がありません'],
    [['proposal.yaml', '--as-of', '2024-02-30'], 'neither a day', '日付（YYYY-MM-DD）でも'],
    [['proposal.yaml', '--as-of', '2024-05-28T11:30'], 'nor a time with its zone', '時差付きの日時'],
    [['proposal.yaml', '--max-warnings', 'x'], 'not a whole number', '整数ではありません'],
    [['proposal.yaml', '--fail-on', 'x'], 'is not one of must', '選択肢（must'],
    [['proposal.yaml', '--call', 'nope'], 'No call named "nope"', '「nope」という公募はありません'],
    [['explain', 'budget-over-cpa'], 'Did you mean "budget-over-cap"', '「budget-over-cap」の誤り'],
    [['explain', 'yaml/tab', '-f', 'html'], 'takes pretty or json', 'pretty か json'],
    [['calls', 'list', '-f', 'json=x'], 'takes pretty or json', 'pretty か json'],
    [['calls', 'show', 'nope'], 'No call named "nope"', '「nope」という公募はありません'],
    [['calls', 'foo'], 'calls list', 'calls list'],
    [['init', 'new'], 'Say which call', '公募を指定してください'],
    [['init', 'new', '--call', 'amed-aspire-fy2023-pre', '--tier', 'x'], 'is not one of tier-1', '選択肢（tier-1'],
    [['init', 'new', '--call', 'nih-r01-modular', '--id', 'a b'], 'must be Latin letters', '英数字'],
    [['init', 'new', '--call', 'nih-r01-modular', '--start', 'x'], 'not a day', '日付ではありません'],
  ])('%j', async (argv, en, ja) => {
    const english = await run(argv);
    const japanese = await run([...argv, '--lang', 'ja']);
    expect([english.code, english.stdout, japanese.code, japanese.stdout]).toEqual([2, '', 2, '']);
    expect(english.stderr).toMatch(en);
    expect(japanese.stderr).toMatch(ja);
    expect(english.files).toEqual((await run(['--version'])).files);
  });

  test('without a word: help, and exit code 2', async () => {
    const { code, stdout } = await run([]);
    expect(code).toBe(2);
    expect(stdout).toMatch('Exit codes');
  });
});

describe('check without a path', () => {
  test('means the draft in this folder', async () => {
    expect((await run(['check', '-f', 'plain'])).stdout).toMatch(/^proposal\.yaml/m);
  });

  test.each([
    ['en', 'Say which draft'],
    ['ja', '確認する提案書を指定'],
  ])('where there is none, asks for it (%s)', async (language, text) => {
    const { code, stderr } = await run(['check', '--lang', language], { files: {} });
    expect([code, stderr]).toEqual([2, expect.stringMatching(text)]);
  });
});

describe('a call definition of one’s own', () => {
  const withCall = (text: string) =>
    run(['proposal.yaml', '--call', './my.yaml'], { files: { ...GOOD_FILES, 'my.yaml': text } });

  test('that is right', async () => {
    expect((await withCall(CALL)).code).toBe(0);
  });

  test.each([
    ['a wrong value', CALL.replace(/^status:.*$/m, 'status: opne'), /my\.yaml:\d+:9 {2}"opne" is not one of/],
    ['a misspelt field', CALL.replace(/^tiers:/m, 'teirs:'), /my\.yaml:\d+:1 {2}"teirs" is not a field/],
    ['YAML that cannot be read', 'a: *x\n', /my\.yaml:1:4 {2}"\*x" is read as/],
    ['nothing', '', /my\.yaml:1:1 {2}The file holds no data/],
  ])('with %s', async (_, text, message) => {
    const { code, stderr } = await withCall(text);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('that is not there', async () => {
    expect((await run(['proposal.yaml', '--call', './nope.yaml'])).code).toBe(3);
  });
});

describe('where settings come from', () => {
  const verdict = async (argv: readonly string[], world: World = {}) => {
    const { code, stdout } = await run(['proposal.yaml', '-f', 'plain', '-q', ...argv], world);
    return [code, stdout.trim()];
  };
  const EN = 'proposal.yaml: Ready (0 must, 0 should, 0 notice)';
  const config = (text: string, env = {}) => ({ files: { ...GOOD_FILES, 'c.yaml': text }, env });

  test('language: flag, environment twin, config file, locale', async () => {
    expect(await verdict([])).toEqual([0, EN]);
    const japanese = (await verdict(['--lang', 'ja']))[1];
    expect(japanese).toMatch(/[ぁ-ん一-龠]/);
    expect((await verdict([], { env: { LANG: 'ja_JP.UTF-8' } }))[1]).toBe(japanese);
    expect((await verdict([], { env: { LANG: 'ja_JP.UTF-8', LC_ALL: 'C' } }))[1]).toBe(EN);
    expect((await verdict([], { env: { LANG: 'ja_JP.UTF-8', GRANTLINT_LANG: 'en' } }))[1]).toBe(EN);
    expect((await verdict(['--config', 'c.yaml'], config('lang: ja\n')))[1]).toBe(japanese);
    expect((await verdict(['--config', 'c.yaml'], config('lang: ja\n', { GRANTLINT_LANG: 'en' })))[1]).toBe(EN);
    expect((await verdict(['--lang', 'en'], { env: { GRANTLINT_LANG: 'ja' } }))[1]).toBe(EN);
    expect((await verdict([], config('lang: ja\n', { GRANTLINT_CONFIG: 'c.yaml' })))[1]).toBe(japanese);
    expect((await verdict(['--lang', 'both']))[1]).toBe(`${EN}\n${japanese}`);
  });

  test('other options have their twin as well', async () => {
    const over = { ...GOOD_FILES, 'proposal.yaml': OVER };
    expect((await run(['proposal.yaml'], { files: over, env: { GRANTLINT_FAIL_ON: 'never' } })).code).toBe(0);
    const many = await run(['proposal.yaml'], { env: { GRANTLINT_FORMAT: 'plain,json=r.json' } });
    expect(report.safeParse(JSON.parse(many.files['r.json'] ?? '')).success).toBe(true);
    expect((await run(['proposal.yaml'], { env: { GRANTLINT_AS_OF: 'tomorrow' } })).code).toBe(2);
    expect((await run(['proposal.yaml', '-f', 'plain'], { env: { GRANTLINT_QUIET: '0' } })).stdout).toMatch(
      'For a person',
    );
  });

  test.each([
    ['langg: ja', 'c.yaml:1: "langg" is not a setting'],
    ['lang: fr', 'c.yaml:1: lang: "fr" is not one of'],
    ['lang:', 'c.yaml:1: lang: a value is missing'],
    ['lang: {a: 1}', 'c.yaml:1: lang: a value is missing, or is of the wrong kind'],
    ['lang: [ja]', 'c.yaml:1: lang: a value is missing, or is of the wrong kind'],
    ['quiet: yes', 'c.yaml:1: quiet: write true or false'],
    ['a: [', 'cannot be read as YAML'],
    ['__proto__: 1', 'cannot be read as YAML'],
  ])('config file: %s', async (text, message) => {
    const { code, stderr } = await run(['proposal.yaml', '--config', 'c.yaml'], config(text));
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('a config file may be empty, and may list formats', async () => {
    expect((await verdict(['--config', 'c.yaml'], config('# none\n')))[0]).toBe(0);
    const { files } = await run(['proposal.yaml', '--config', 'c.yaml'], config('format: [plain, json=r.json]\n'));
    expect(files['r.json']).toBeDefined();
  });
});
