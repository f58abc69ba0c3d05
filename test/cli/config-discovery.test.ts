import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/command-table.js';
import { UsageError } from '../../src/core/errors.js';
import { COMMON } from '../../src/options/index.js';
import { settle, settledAgain } from '../../src/settings.js';
import { type Folder, realFolder } from '../support/find.js';
import { GOOD_FILES, run } from '../support/memory-host.js';

type Flags = Readonly<Record<string, string | boolean | readonly string[]>>;

const specsOf = (command: string) => [...(COMMANDS.find(({ name }) => name === command)?.options ?? []), ...COMMON];

/** The settings of a command that is run in a folder inside. */
function settledIn({ at, host }: Folder, inside: string, flags: Flags = {}, command = 'check', env = {}) {
  const cwd = path.join(at, inside);
  let said = '';
  const there = host({ cwd, env: { ...host().env, ...env }, stderr: (text) => (said += text) });
  return settle(specsOf(command), flags, there).then((settings) => ({ settings, said: () => said, host: there }));
}

const configOf = async (...given: Parameters<typeof settledIn>) => (await settledIn(...given)).settings.text('config');

const faultOf = (settled: Promise<unknown>) =>
  settled.then(
    () => expect.unreachable('nothing was wrong'),
    (error: unknown) => error as UsageError,
  );

describe('where the settings file is looked for', () => {
  test('here and upwards, the nearest, the name without a dot first', async () => {
    const folder = realFolder('home/x');
    folder.put({ '.git/HEAD': '', 'a/b/c/x': '', 'a/b/e/grantlint.yaml/x': '', 'grantlint.yaml': 'lang: ja\n' });
    expect(await configOf(folder, '.')).toBe('grantlint.yaml');
    expect(await configOf(folder, 'a/b/c')).toBe(path.join('..', '..', '..', 'grantlint.yaml'));
    expect(await configOf(folder, 'a/b/e')).toBe(path.join('..', '..', '..', 'grantlint.yaml'));
    folder.put({ 'a/.grantlint.yaml': 'lang: en\n' });
    expect(await configOf(folder, 'a/b/c')).toBe(path.join('..', '..', '.grantlint.yaml'));
    folder.put({ 'a/grantlint.yaml': 'lang: both\n' });
    expect((await settledIn(folder, 'a/b/c')).settings.lang).toBe('both');
  });

  test('not above the repository', async () => {
    const folder = realFolder('home/x');
    folder.put({ 'grantlint.yaml': '', 'mine/.git': 'gitdir: elsewhere\n', 'mine/drafts/x': '' });
    expect(await configOf(folder, 'mine/drafts')).toBeUndefined();
    folder.put({ 'mine/grantlint.yaml': '' });
    expect(await configOf(folder, 'mine/drafts')).toBe(path.join('..', 'grantlint.yaml'));
  });

  test('nor above the home folder', async () => {
    const folder = realFolder('above');
    folder.put({ 'grantlint.yaml': '', 'home/drafts/x': '' });
    const env = { HOME: path.join(folder.at, 'home') };
    expect(await configOf(folder, 'home/drafts', {}, 'check', env)).toBeUndefined();
    folder.put({ 'home/grantlint.yaml': '' });
    expect(await configOf(folder, 'home/drafts', {}, 'check', env)).toBe(path.join('..', 'grantlint.yaml'));
  });

  test('not where another is named, nor with --no-config', async () => {
    const folder = realFolder();
    folder.put({ 'grantlint.yaml': 'lang: ja\n', 'other.yaml': 'lang: both\n' });
    expect((await settledIn(folder, '.', { config: 'other.yaml' })).settings.lang).toBe('both');
    expect((await settledIn(folder, '.', {}, 'check', { GRANTLINT_CONFIG: 'other.yaml' })).settings.lang).toBe('both');
    expect((await settledIn(folder, '.', { config: false })).settings.lang).toBe('en');
    expect((await settledIn(folder, '.', {}, 'check', { GRANTLINT_CONFIG: '0' })).settings.lang).toBe('en');
  });

  test('what is received does not decide how it is verified', async () => {
    const folder = realFolder();
    folder.put({ 'grantlint.yaml': 'failOn: never\nallowedSigners: theirs\nmaxSize: 1\n' });
    expect(await configOf(folder, '.', {}, 'verify')).toBeUndefined();
    expect((await settledIn(folder, '.', {}, 'verify')).settings.failOn).toBe('must');
    folder.put({ 'grantlint.yaml': 'failOn: never\nallowedSigners: theirs\nredact: true\n' });
    const found = (await settledIn(folder, '.', {}, 'verify')).settings;
    expect([found.failOn, found.text('allowedSigners'), found.on('redact')]).toEqual(['must', undefined, true]);
    const { settings } = await settledIn(folder, '.', { config: 'grantlint.yaml' }, 'verify');
    expect(settings.text('allowedSigners')).toBe('theirs');
  });

  test('--verbose says which, on standard error, in the language of the user', async () => {
    const folder = realFolder();
    folder.put({ 'grantlint.yaml': 'lang: ja\n', 'a/x': '' });
    expect((await settledIn(folder, 'a')).said()).toBe('');
    expect((await settledIn(folder, 'a', { verbose: true })).said()).toBe('設定ファイル：../grantlint.yaml\n');
    expect((await settledIn(folder, 'a', { verbose: true, lang: 'en' })).said()).toBe('settings: ../grantlint.yaml\n');
  });
});

describe('package.json', () => {
  const withKey = (value: string, more = '') => `{\n\t"name": "x",\n${more}\t"grantlint": ${value}\n}\n`;

  test('counts where it has the key, after the files of the tool in the same folder', async () => {
    const folder = realFolder('home/x');
    folder.put({ '.git/HEAD': '', 'a/b/x': '', 'a/package.json': withKey('{ "lang": "ja" }'), 'grantlint.yaml': '' });
    expect(await configOf(folder, 'a/b')).toBe(path.join('..', 'package.json'));
    expect((await settledIn(folder, 'a/b')).settings.lang).toBe('ja');
    folder.put({ 'a/.grantlint.yaml': 'lang: both\n' });
    expect((await settledIn(folder, 'a/b')).settings.lang).toBe('both');
  });

  test.each([
    '{ "name": "x" }',
    '{ "devDependencies": { "grantlint": "^1.0.0" } }',
    '[{ "grantlint": {} }]',
    '{ "name": "x", ',
    '',
    'null',
  ])('is passed over without it: %j', async (text) => {
    const folder = realFolder('home/x');
    folder.put({ '.git/HEAD': '', 'a/package.json': text, 'grantlint.yaml': '' });
    expect(await configOf(folder, 'a')).toBe(path.join('..', 'grantlint.yaml'));
  });

  test('paths and lines are its own', async () => {
    const folder = realFolder('home/x');
    folder.put({ '.git/HEAD': '', 'a/x': '', 'package.json': withKey('{\n\t\t"calls": "own"\n\t}') });
    expect((await settledIn(folder, 'a')).settings.text('calls')).toBe('../own');
    expect((await settledIn(folder, '.', { config: 'package.json' })).settings.text('calls')).toBe('own');
    const fault = async (value: string, more = '') => {
      folder.put({ 'package.json': withKey(value, more) });
      return (await faultOf(settledIn(folder, '.'))).text;
    };
    expect((await fault('{\n\t\t"langg": "ja"\n\t}')).en).toContain(
      'package.json:4: "langg" is not a setting. Did you',
    );
    expect((await fault('{ "rules": { "x": "off" } }')).ja).toContain('package.json:3：rules：');
    expect((await fault('"x"')).en).toContain('package.json:3: grantlint: settings are an object');
    expect((await fault('{}', '\t"name": "y",\n')).en).toContain('package.json:3: the settings cannot be read as YAML');
    expect((await fault('{ "lang": }')).en).toMatch(/^package\.json: it names "grantlint" and cannot be read as JSON/);
    folder.put({ 'package.json': '{}' });
    expect((await faultOf(settledIn(folder, '.', { config: 'package.json' }))).text.en).toContain('no settings in it');
  });
});

describe('a file that was found names only what lies in its own repository', () => {
  test.each(['calls: ../elsewhere', 'overlay: /etc/o.yaml', 'call: ../../c.yaml', 'fileList: a/../../list'])(
    '%s',
    async (text) => {
      const folder = realFolder('home/x');
      folder.put({ '.git/HEAD': '', 'grantlint.yaml': `lang: en\n${text}\n`, 'a/x': '' });
      const { text: said } = await faultOf(settledIn(folder, 'a'));
      expect(said.en).toMatch(/^\.\.\/grantlint\.yaml:2: \w+: settings that were found, .* leads out of it\.$/);
      expect(said.ja).toMatch(/同じリポジトリ/);
      await settledIn(folder, 'a', { config: '../grantlint.yaml' });
    },
  );

  test('up to its top, not beyond, and not through links', async () => {
    const folder = realFolder('home/x');
    folder.put({ '.git/HEAD': '', 'office/o.yaml': '', 'a/grantlint.yaml': 'overlay: ../office/o.yaml\n' });
    expect((await settledIn(folder, 'a')).settings.list('overlay')).toEqual(['../office/o.yaml']);
    symlinkSync('/etc', path.join(folder.at, 'a/way'));
    folder.put({ 'a/grantlint.yaml': 'calls: way\n' });
    expect((await faultOf(settledIn(folder, 'a'))).text.en).toContain('"way" leads out of it');
    folder.put({ 'a/grantlint.yaml': 'overlay: way/gone/o.yaml\n' });
    expect((await faultOf(settledIn(folder, 'a'))).text.en).toContain('leads out of it');
  });

  test('without a repository, in its own folder', async () => {
    const folder = realFolder('home/x');
    folder.put({ 'grantlint.yaml': 'calls: own\n' });
    expect((await settledIn(folder, '.')).settings.text('calls')).toBe('own');
    folder.put({ 'grantlint.yaml': 'calls: ../own\n' });
    expect((await faultOf(settledIn(folder, '.'))).text.en).toContain('leads out of it');
  });
});

describe('what it says', () => {
  const PATHS = {
    'grantlint.yaml': [
      'calls: own',
      'call: ./call.yaml',
      'cacheLocation: cache',
      'fileList: list.txt',
      'format: [plain, json=out/r.json, html=r.html]',
    ].join('\n'),
  };

  test('paths are seen from its own folder', async () => {
    const folder = realFolder();
    folder.put({ ...PATHS, 'a/b/x': '' });
    const { settings } = await settledIn(folder, 'a/b');
    expect(['calls', 'call', 'cacheLocation', 'fileList'].map(settings.text)).toEqual([
      '../../own',
      '../../call.yaml',
      '../../cache',
      '../../list.txt',
    ]);
    expect(settings.formats.map(({ file }) => file)).toEqual([undefined, '../../out/r.json', '../../r.html']);
    const named = await settledIn(folder, 'a/b', { config: '../../grantlint.yaml' });
    expect(named.settings.text('calls')).toBe('../../own');
    expect((await settledIn(folder, '.')).settings.text('calls')).toBe('own');
  });

  test.each([
    ['call: nih-r01-modular', 'call', 'nih-r01-modular'],
    ['call: https://example.org/call.yaml', 'call', 'https://example.org/call.yaml'],
    ['fileList: "-"', 'fileList', '-'],
    ['calls: /etc', 'calls', '/etc'],
    ['calls: a/own', 'calls', './own'],
  ])('%s', async (text, name, value) => {
    const folder = realFolder();
    folder.put({ 'c.yaml': text, 'a/x': '' });
    expect((await settledIn(folder, 'a', { config: '../c.yaml' })).settings.text(name)).toBe(value);
  });

  test('flags and environment are seen from here, and win', async () => {
    const folder = realFolder();
    folder.put({ ...PATHS, 'a/x': '' });
    expect((await settledIn(folder, 'a', { calls: 'mine' })).settings.text('calls')).toBe('mine');
    const { settings } = await settledIn(folder, 'a', {}, 'check', { GRANTLINT_CALLS: 'mine' });
    expect(settings.text('calls')).toBe('mine');
  });

  test.each(['json=../r.json', 'json=/etc/r.json', 'json=a/../../r.json'])(
    'one that was found writes only below itself: %s',
    async (format) => {
      const folder = realFolder('inside');
      folder.put({ 'grantlint.yaml': `lang: en\nformat: ${format}\n` });
      const error = await faultOf(settledIn(folder, '.'));
      expect(error).toBeInstanceOf(UsageError);
      expect(error.text.en).toMatch(/^grantlint\.yaml:2: format: /);
      const { settings } = await settledIn(folder, '.', { config: 'grantlint.yaml' });
      expect(settings.formats).toHaveLength(1);
    },
  );

  test.each(COMMANDS.map(({ name }) => name))('%s takes only what it knows', async (command) => {
    const folder = realFolder();
    folder.put({
      'grantlint.yaml': 'format: [sarif, json=r.json]\nfailOn: never\noutput: x.zip\nsource: text.pdf\ncache: true\n',
    });
    const { settings } = await settledIn(folder, '.', { config: 'grantlint.yaml' }, command);
    const takes = ['check', 'pack', 'merge'].includes(command);
    expect(settings.formats).toHaveLength(takes ? 2 : 0);
    expect(settings.text('output')).toBe(command === 'pack' ? 'x.zip' : undefined);
  });

  test.each([
    ['\n\nlangg: ja\n', 'grantlint.yaml:3: "langg" is not a setting'],
    ['lang: en\nfailOn: x\n', 'grantlint.yaml:2: failOn: "x" is not one of'],
    ['lang: en\n\nquiet: 1\n', 'grantlint.yaml:3: quiet: write true or false'],
    ['lang: en\ncall: *x\n', 'grantlint.yaml:2: the settings cannot be read as YAML'],
  ])('errors name file and line: %j', async (text, message) => {
    const folder = realFolder();
    folder.put({ 'grantlint.yaml': text });
    expect((await faultOf(settledIn(folder, '.'))).text.en).toContain(message);
  });

  test('read again: what the file says now, with the flags as they were', async () => {
    const folder = realFolder();
    folder.put({ 'grantlint.yaml': 'lang: ja\nfailOn: should\n' });
    const { settings, host } = await settledIn(folder, '.', { failOn: 'never' });
    expect([settings.lang, settings.failOn]).toEqual(['ja', 'never']);
    folder.put({ 'grantlint.yaml': 'failOn: must\n' });
    const again = await settledAgain(settings, specsOf('check'), host);
    expect([again.lang, again.failOn]).toEqual(['en', 'never']);
  });
});

test.each([
  ['report', 'pack', 'GRANTLINT_REPORT'],
  ['cache', 'pack', 'GRANTLINT_CACHE'],
  ['ignore', 'check', 'GRANTLINT_IGNORE'],
])('what a flag switches off, environment and file can: %s', async (name, command, variable) => {
  const shown = async (settings: string, env: Readonly<Record<string, string>>, ...words: string[]) =>
    (await run([command, '--print-config', ...words], { files: { 'grantlint.yaml': settings }, env })).stdout;
  const line = new RegExp(`^${name}: false  # (.*)$`, 'm');
  expect(line.exec(await shown('', {}))).toBeNull();
  expect(line.exec(await shown(`${name}: false\n`, {}))?.[1]).toBe('grantlint.yaml:1');
  expect(line.exec(await shown(`${name}: false\n`, { [variable]: '0' }))?.[1]).toBe(variable);
  expect(line.exec(await shown('', { [variable]: '1' }, `--no-${name}`))?.[1]).toBe(`--no-${name}`);
});

test('a run uses what it finds', async () => {
  const { code, stdout } = await run(['calls'], {
    files: { ...GOOD_FILES, 'grantlint.yaml': 'lang: ja\nformat: sarif\n' },
  });
  expect(code).toBe(0);
  expect(stdout).toMatch(/[ぁ-ん]/);
});
