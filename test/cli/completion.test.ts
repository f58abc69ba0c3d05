import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/command-table.js';
import { ALLOWED, FORMATS } from '../../src/commands/completion/values.js';
import { wholeCatalogue } from '../../src/core/whole-catalogue.js';
import { FORMAT_NAMES } from '../../src/report/index.js';
import { RULES } from '../../src/rules/index.js';
import { GOOD_FILES, run, type World } from '../support/memory-host.js';

/** What is suggested for the last word, and what the shell is told: 2 no space after it, 4 no files. */
async function completed(words: readonly string[], world: World = {}) {
  const { code, stdout, stderr } = await run(['complete', '--', ...words], world);
  expect(code).toBe(0);
  expect(stderr).toBe('');
  const lines = stdout.trimEnd().split('\n');
  const [values, texts] = [0, 1].map((at) => lines.slice(0, -1).map((line) => line.split('\t')[at] ?? ''));
  return { values: values ?? [], texts: texts ?? [], directive: Number(lines.at(-1)?.slice(1)) };
}

describe('what is suggested', () => {
  test('commands, and files for a check without its name', async () => {
    const { values, directive } = await completed(['']);
    expect(values).toEqual(COMMANDS.map(({ name }) => name));
    expect(directive).toBe(0);
    expect(await completed(['./draft'])).toEqual({ values: [], texts: [], directive: 0 });
  });

  test.each([
    [['check', '--call'], ['--call', '--calls'], 4],
    [['--lang', 'ja', 'pack', '--dr'], ['--dry-run'], 4],
    [['draft.yaml', '--fail-o'], ['--fail-on'], 4],
    [['check', '--', '--ca'], [], 0],
    [['check', 'dra'], [], 0],
    [['check', '--fail-on', ''], ['must', 'should', 'notice', 'never'], 4],
    [['check', '--fail-on=s'], ['should'], 4],
    [['check', '--fail-on', '=', 's'], ['should'], 4],
    [['check', '--fail-on', '='], ['must', 'should', 'notice', 'never'], 4],
    [['check', '--lang', ''], ['en', 'ja', 'both'], 4],
    [['check', '-f', 'x'], ['xlsx='], 6],
    [['check', '-f', 'js'], ['json', 'json='], 6],
    [['check', '--format', '=', 'js'], ['json', 'json='], 6],
    [['check', '-f', 'json='], [], 0],
    [['check', '-f', 'json', '=', 'rep'], [], 0],
    [['verify', '-f', ''], ['pretty', 'json', 'junit', 'sarif'].flatMap((name) => [name, `${name}=`]), 6],
    [['explain', '-f', ''], ['pretty', 'json'], 4],
    [['check', '--max-warnings', ''], [], 4],
    [['pack', '--allow', 's'], ['secrets'], 4],
    [['explain', 'budget-over-c'], ['budget-over-cap'], 4],
    [['explain', 'budget-over-cap', ''], [], 4],
    [['check', '--waive', 'yaml/emp'], ['yaml/empty'], 4],
    [['calls', 'co'], ['coverage'], 4],
    [['calls', 'show', 'nih'], ['nih-r01-modular'], 0],
    [['calls', 'list', ''], [], 4],
    [['check', '--call', 'nih'], ['nih-r01-modular'], 0],
    [['check', '--call', './'], [], 0],
    [['completion', ''], ['bash', 'zsh', 'fish', 'powershell'], 4],
    [['completion', 'bash', ''], [], 4],
    [['nonsense', ''], [], 0],
  ] as const)('%j', async (words, values, directive) => {
    expect(await completed(words)).toMatchObject({ values, directive });
  });

  test('nothing is asked of the place before the words', async () => {
    expect((await completed([])).values).toContain('check');
  });

  test('descriptions are in the language of the user, by whatever way it is said', async () => {
    const ja = ['報告の形式', 'この説明を表示'];
    for (const [words, env] of [
      [['check', '-'], { LANG: 'ja_JP.UTF-8' }],
      [['check', '-'], { GRANTLINT_LANG: 'ja' }],
      [['--lang', 'ja', 'check', '-'], {}],
    ] as const) {
      const { texts } = await completed(words, { env });
      for (const each of ja) expect(texts.join('\n')).toContain(each);
    }
    expect((await completed(['check', '-'])).texts.join('\n')).not.toMatch(/[ぁ-ん]/);
    const calls = await completed(['calls', 'show', 'nih'], { env: { LANG: 'ja_JP.UTF-8' } });
    expect(calls.texts).toEqual(['米国国立衛生研究所（NIH）R01（モジュラー予算）']);
  });

  test('options of the help are those that are suggested', async () => {
    for (const { name } of COMMANDS) {
      const help = (await run([name, '--help'])).stdout;
      const shown = [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag]) => flag);
      const { values } = await completed([name, '--']);
      expect(new Set(values)).toEqual(new Set(shown));
    }
  });
});

describe('what is kept apart to be quick is the same', () => {
  test('formats', () => expect([...FORMATS].sort()).toEqual([...FORMAT_NAMES].sort()));

  test('codes with their titles', () => {
    const kept = JSON.parse(readFileSync('src/commands/completion/code-titles.json', 'utf8'));
    const all = [...wholeCatalogue(RULES).values()];
    expect(kept).toEqual(
      Object.fromEntries(all.map(({ code, text }) => [code, { en: text.en.title, ja: text.ja.title }])),
    );
  });

  test('words of --allow', async () => {
    const { stderr } = await run(['pack', 'proposal.yaml', '--allow', 'nothing'], { files: GOOD_FILES });
    expect(stderr).toContain(`is not one of ${ALLOWED.join(', ')}.`);
  });

  test('actions of calls', async () => {
    const { values } = await completed(['calls', '']);
    for (const action of values) expect((await run(['calls', action])).stderr).not.toContain(`"${action}"`);
  });
});

describe('text of strangers', () => {
  const titled = (id: string, title: string) => `callFormat: 1\nid: ${id}\ntitle:\n  en: ${title}\n  ja: ${title}\n`;
  const own = (...files: readonly string[]) => ({
    files: Object.fromEntries(files.map((text, at) => [`own/${at}.yaml`, text])),
  });
  const within = (world: World) => completed(['calls', 'show', '--calls', 'own', ''], world);

  test('ids that a shell would read as more than a word are left out', async () => {
    const bad = ['a$(touch x)', 'b`x`', 'c;x', 'd x', '"e$x"', "f'x", 'g*', 'h\\x', '-i', 'j|x', '{k,l}', '~m', 'n&'];
    const { values } = await within(own(...bad.map((id) => titled(id, 'x')), titled('sound-1', 'x')));
    expect(values.filter((value) => !/^(?:amed|eig|horizon|jst|nih|ukri)-/.test(value))).toEqual(['sound-1']);
  });

  test('titles hold nothing but letters, figures and signs, on one line', async () => {
    const { texts } = await within(own(titled('sound-1', '"a\u001b[31m\u202eb\u0007c\u2028d\u200be\tf"')));
    const text = texts.at(-1) ?? '';
    expect(text).toBe('a [31m b c d e f');
  });

  test('what cannot be read is passed over', async () => {
    const files = { 'own/a.yaml': new Uint8Array([0xff, 0, 1]), 'own/b.yaml': '', 'own/c.yaml/x': '' };
    expect((await within({ files })).directive).toBe(0);
    expect((await completed(['calls', 'show', '--calls', '/nowhere', 'nih'])).values).toEqual(['nih-r01-modular']);
  });

  test('words that are no words of ours are no fault', async () => {
    for (const word of ['$(x)', '`', '"', '\0', '\ud800', '-', '--', '=', '--=', '=--', '__proto__', 'constructor']) {
      await completed([word]);
      await completed(['check', word, '']);
      await completed(['check', '--call', word]);
      await completed(['explain', word]);
    }
  });
});

test('no settings are read: a broken settings file in the folder is no matter', async () => {
  const files = { ...GOOD_FILES, 'grantlint.yaml': 'nonsense: [' };
  expect((await run(['check', 'proposal.yaml'], { files })).code).toBe(2);
  expect((await completed(['check', '--fail-on', 'm'], { files })).values).toEqual(['must']);
  expect((await run(['completion', 'bash'], { files })).code).toBe(0);
});

test('where something goes wrong, nothing is suggested and nothing is said', async () => {
  const { code, stdout, stderr } = await run(['complete', '--', 'check', '--calls', 'x', '--call', ''], {
    env: new Proxy({}, { get: () => { throw new Error('broken'); } }), // biome-ignore format: one line.
  });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
});

describe('the scripts', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])('%s', async (shell) => {
    const log = vi.spyOn(console, 'log');
    const { code, stdout } = await run(['completion', shell]);
    expect(code).toBe(0);
    expect(stdout).toContain('grantlint complete ');
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  test('without a shell, or for another: which there are', async () => {
    for (const words of [[], ['tcsh']]) {
      const { code, stderr, stdout } = await run(['completion', ...words]);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('bash, zsh, fish, powershell');
    }
    expect((await run(['completion', '--lang', 'ja'])).stderr).toContain('シェルを指定してください');
  });
});
