import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The built tool in real shells: a line is typed, Tab is pressed, and what then stands on the line is read. */

const DIST = path.resolve('dist/grantlint.js');
const SCRIPTS = path.resolve('test/cli/shells');
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

let folder = '';
let env: NodeJS.ProcessEnv = {};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'grantlint-tab-'));
  mkdirSync(path.join(folder, 'bin'));
  const command = path.join(folder, 'bin', 'grantlint');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${DIST}' "$@"\n`);
  chmodSync(command, 0o755);
  for (const name of ['own-draft.yaml', 'report.json']) writeFileSync(path.join(folder, name), '');
  env = { PATH: `${folder}/bin:${process.env.PATH}`, HOME: folder, LANG: 'C.UTF-8', TERM: 'dumb' };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function outOf(program: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, env, encoding: 'utf8', timeout: 50_000 });
  expect({ program, status, stderr }).toEqual({ program, status: 0, stderr: '' });
  return stdout;
}

/** Line by line: what was typed, and what stands there after Tab. */
const COMPLETED: readonly (readonly [typed: string, then: string])[] = [
  ['grantlint expl', 'grantlint explain '],
  ['grantlint calls sh', 'grantlint calls show '],
  ['grantlint calls show nih', 'grantlint calls show nih-r01-modular '],
  ['grantlint check --call nih', 'grantlint check --call nih-r01-modular '],
  ['grantlint check --call=nih', 'grantlint check --call=nih-r01-modular '],
  ['grantlint check --fail-on=sh', 'grantlint check --fail-on=should '],
  ['grantlint check own-', 'grantlint check own-draft.yaml '],
  ['grantlint own-', 'grantlint own-draft.yaml '],
  ['grantlint check -f xl', 'grantlint check -f xlsx='],
  ['grantlint check --color nothing', 'grantlint check --color nothing'],
];
/** What somebody typed, or pasted, is not run because a key was pressed. */
const HARMFUL = [
  'grantlint check $(>ran-1) --fail-o',
  'grantlint check `>ran-2` --fail-o',
  'grantlint check --a=$(>ran-3)=',
  'grantlint check --call $(>ran-4)',
];

const typed = COMPLETED.map(([line]) => line);
const then = COMPLETED.map(([, line]) => line);
const ranNothing = () => expect([1, 2, 3, 4].filter((at) => existsSync(path.join(folder, `ran-${at}`)))).toEqual([]);

describe.skipIf(!has('bash') || !has('python3'))('bash', () => {
  const press = (...lines: string[]) =>
    outOf('python3', `${SCRIPTS}/press-tab.py`, ...lines)
      .split('\n')
      .slice(0, -1);

  test('completes', () => expect(press(...typed)).toEqual(then));

  test('a file after the name of a format', () => {
    expect(press('grantlint check -f json=rep')).toEqual(['grantlint check -f json=report.json ']);
  });

  test('runs nothing of what stands on the line', () => {
    expect(press(...HARMFUL)).toHaveLength(HARMFUL.length);
    ranNothing();
  });

  test('can be loaded twice, is silent where grantlint is gone, and where "=" parts no words', () => {
    const script = [
      'eval "$(grantlint completion bash)"; eval "$(grantlint completion bash)"; complete -p grantlint',
      'tab() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _grantlint; printf "%s\\n" "$COMPREPLY"; }',
      'tab grantlint check --fail-on = sh; tab grantlint check --fail-on=sh',
      'PATH=/nowhere; tab grantlint expl',
    ].join('\n');
    expect(outOf('bash', '--norc', '-c', script).split('\n')).toEqual([
      'complete -o default -F _grantlint grantlint',
      'should',
      '--fail-on=should',
      '',
      '',
    ]);
  });
});

describe.skipIf(!has('zsh'))('zsh', () => {
  const press = (...lines: string[]) =>
    outOf('zsh', '-f', `${SCRIPTS}/press-tab.zsh`, ...lines)
      .split('\n')
      .slice(0, -1);

  test('completes', () => expect(press(...typed)).toEqual(then));

  test('runs nothing of what stands on the line', () => {
    expect(press(...HARMFUL)).toHaveLength(HARMFUL.length);
    ranNothing();
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  const suggested = (line: string): string[] =>
    outOf('fish', '--no-config', '-c', `grantlint completion fish | source; complete -C '${line}'`)
      .split('\n')
      .slice(0, -1);

  test('completes', () => {
    for (const [line, whole] of COMPLETED) {
      const last = (text: string) => text.trim().split(' ').at(-1) ?? '';
      const found = suggested(line).map((each) => each.split('\t')[0]);
      expect(found).toEqual(last(line) === last(whole) ? [] : [last(whole)]);
    }
  });

  test('says what a suggestion means, in the language of the user', () => {
    expect(suggested('grantlint --lang ja expl')).toEqual([
      'explain\t指摘の意味と直し方を表示する（省略時は全コード）',
    ]);
    expect(suggested('grantlint check -f json=rep')).toEqual(['json=report.json']);
  });

  test('runs nothing of what stands on the line', () => {
    for (const line of HARMFUL) suggested(line);
    ranNothing();
  });
});
