import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHECK, COMMON } from '../../src/options/index.js';
import { INVENTED } from '../support/invented-call.js';
import { GOOD, GOOD_FILES, ROOT } from '../support/memory-host.js';
import { type Chance, chance } from './support/chance.js';
import { isSound, quickRun } from './support/quick-run.js';
import { expectRow } from './support/tally.js';

/** Call definitions, settings and ignore files of a repository that nobody knows: no code runs, nothing outside is read. */

const SECRET = 'the-content-of-a-file-elsewhere';
const OUTSIDE = { '../../secret.yaml': SECRET, '../../etc/passwd': `${SECRET}:x:0:0\n` };
const HERE = `${ROOT}/`;

/** Values that mean something somewhere: code, tags, templates, patterns that blow up, paths, figures beyond belief. */
const VALUES = [
  '!!js/function "function () { globalThis.ran = true }"',
  '!!python/object/apply:os.system ["touch ran"]',
  '!<tag:yaml.org,2002:js/eval> "globalThis.ran = true"',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template is what it pretends to be.
  '"${process.exit(7)}"',
  '"{{7*7}}"',
  '"`touch ran`"',
  '"$(touch ran)"',
  '"; touch ran #"',
  '"(a+)+$"',
  '"^(([a-z])+.)+[A-Z]([a-z])+$"',
  '"(?:)"',
  '"["',
  '"(?<=x)\\\\1*"',
  '../../secret.yaml',
  '/secret.yaml',
  '/etc/passwd',
  'file:///etc/passwd',
  'https://evil.example/call.yaml',
  '99999999999999999999999999999999999999',
  '-1',
  '1e400',
  '.inf',
  '.nan',
  '0x7fffffffffffffff',
  '""',
  '[]',
  '{}',
  'null',
  '[[[[[[[[[[]]]]]]]]]]',
  '{ a: { b: { c: { d: 1 } } } }',
  'true',
  '2024-02-30',
  '"\\u0000"',
  `"${'x'.repeat(3000)}"`,
];

const CALLS = [
  INVENTED,
  ...readdirSync('calls')
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFileSync(`calls/${name}`, 'utf8')),
];

/** A definition in which one to five values, keys or whole lines are somebody else's. */
function spoiled(text: string, { below, pick }: Chance): string {
  const lines = text.replace(/^id: .*$/m, 'id: own').split('\n');
  for (let left = 1 + below(5); left > 0; left--) {
    const at = below(lines.length);
    const line = lines[at] ?? '';
    const kind = below(10);
    if (kind < 7) lines[at] = line.replace(/: .*$/, () => `: ${pick(VALUES)}`);
    else if (kind === 7) lines.splice(at, 1);
    else if (kind === 8) lines.splice(at, 0, line);
    else
      lines.splice(
        at,
        0,
        `${/^ */.exec(line)?.[0] ?? ''}${pick(['extends', 'include', 'pattern', 'script', '<<'])}: ${pick(VALUES)}`,
      );
  }
  return lines.join('\n');
}

const ranNothing = (): boolean => !('ran' in globalThis);

interface Seen {
  readonly code: number;
  readonly outside: readonly string[];
}

async function tried(argv: readonly string[], files: Readonly<Record<string, string>>): Promise<Seen> {
  const reads: string[] = [];
  const outcome = await quickRun(argv, {
    files: { ...GOOD_FILES, ...OUTSIDE, ...files },
    onRead: (file) => void reads.push(file),
  });
  const shown = JSON.stringify([argv, files]).slice(0, 300);
  const fault = isSound(outcome);
  if (fault !== null) throw new Error(`${fault}: ${outcome.stderr}${outcome.stdout}`.slice(0, 800) + shown);
  expect(ranNothing(), shown).toBe(true);
  expect(`${outcome.stdout}${outcome.stderr}`.includes(SECRET), shown).toBe(false);
  return { code: outcome.code, outside: reads.filter((file) => !file.startsWith(HERE)) };
}

test('definitions of calls', { timeout: 240_000 }, async () => {
  const luck = chance(6);
  let sound = 0;
  const times = 400;
  for (let at = 0; at < times; at++) {
    const own = spoiled(luck.pick(CALLS), luck);
    const argv = luck.pick([
      ['calls', 'check', './own.yaml'],
      ['calls', 'show', './own.yaml', '--lang', 'ja'],
      ['check', 'proposal.yaml', '--call', './own.yaml', '-f', 'json'],
      ['check', 'proposal.yaml', '--overlay', './own.yaml'],
      ['advise', 'proposal.yaml', '--call', './own.yaml'],
    ]);
    const { code, outside } = await tried(argv, { 'own.yaml': own });
    expect(outside, own).toEqual([]);
    if (code < 2) sound += 1;
  }
  // Were they all refused at the door, nothing would have been tried.
  expect(sound).toBeGreaterThan(times / 20);
  expectRow({
    inputs: { en: 'Call definitions of strangers', ja: '第三者の公募の定義' },
    cases: times,
    outcome: { en: 'no code run, nothing outside read', ja: 'コードの実行なし。フォルダの外の読み取りなし' },
  });
});

test('settings', { timeout: 240_000 }, async () => {
  const luck = chance(7);
  const names = [...CHECK, ...COMMON].map(({ name }) => name);
  const more = ['house', 'rules', 'levels', 'waivers', 'ignore', 'plugins', 'require', 'extends', 'redactKey'];
  const times = 600;
  const read = new Set<string>();
  for (let at = 0; at < times; at++) {
    const lines = Array.from(
      { length: 1 + luck.below(3) },
      () => `${luck.pick([...names, ...more])}: ${luck.pick(VALUES)}`,
    );
    const { outside } = await tried(['check', 'proposal.yaml'], { 'grantlint.yaml': `${lines.join('\n')}\n` });
    for (const each of outside) read.add(`${each}: ${lines.join(', ')}`);
  }
  expect([...read]).toEqual([]);
  expectRow({
    inputs: { en: 'Settings files of strangers', ja: '第三者の設定ファイル' },
    cases: times,
    outcome: { en: 'no code run, nothing outside read', ja: 'コードの実行なし。フォルダの外の読み取りなし' },
  });
});

test('ignore files, and waivers', { timeout: 240_000 }, async () => {
  const luck = chance(8);
  const PARTS = [
    '*',
    '**',
    '/',
    'a',
    '?',
    '[a-z]',
    '[!a]',
    '\\',
    '!',
    '{a,b}',
    '(a+)+',
    '[',
    ' ',
    '../',
    '*a*a*a*a*a*a*a*a',
  ];
  const times = 300;
  for (let at = 0; at < times; at++) {
    const pattern = Array.from({ length: 1 + luck.below(30) }, () => luck.pick(PARTS)).join('');
    const deep = `${'a'.repeat(100)}/${'a/'.repeat(20)}proposal.yaml`;
    const waiver = `waiversFormat: 1\nwaivers:\n  - { code: ${luck.pick(VALUES)}, path: ${luck.pick(VALUES)}, reason: ${luck.pick(VALUES)}, by: ${luck.pick(VALUES)}, until: ${luck.pick(VALUES)} }\n`;
    const { outside } = await tried(['check', '.'], {
      [deep]: GOOD,
      '.gitignore': `${pattern}\n`,
      '.grantlintignore': `${pattern}\n${' '.repeat(200)}x\n`,
      'waivers.yaml': waiver,
    });
    expect(outside).toEqual([]);
  }
  expectRow({
    inputs: { en: 'Ignore files and waivers of strangers', ja: '第三者の除外指定と承認記録' },
    cases: times,
    outcome: { en: 'all read or told', ja: 'すべて読み取り、または指摘' },
  });
});
