import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { COMMANDS, type CommandSpec } from '../../src/command-table.js';
import { NO_CACHE, realHost } from '../../src/host.js';
import { main } from '../../src/main.js';
import { COMMON, type OptionSpec } from '../../src/options/index.js';
import { INVENTED } from '../support/invented-call.js';
import { GOOD } from '../support/memory-host.js';
import { readXml } from '../support/read-xml.js';
import { isSound } from './support/quick-run.js';
import { counter, expectRow } from './support/tally.js';

/**
 * Every command with words and options at random, in a folder with files at random: an exit code that is one of ours, no
 * fault of the program, and output that is what its format says.
 */

const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-words-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const EXAMPLE = path.resolve('examples/amed-aspire-fy2023');
const TIMES = 40;

/** Names that are there, that are not, and that mean something to a system; none leads out of the folder. */
const WORDS = [
  ...['proposal.yaml', 'r/proposal.yaml', 'r', '.', 'bad.yaml', 'b.zip', 'part.json', 'own.yaml', 'nothing.yaml', '-'],
  ...[
    '*.yaml',
    '**',
    'r/attachments',
    'list.txt',
    '',
    ' ',
    '--',
    '-x',
    '--no',
    '日本語',
    '__proto__',
    '\u001b[2J',
    'a\0b',
  ],
  ...['list', 'show', 'diff', 'check', 'coverage', 'bash', 'complete', 'amed-aspire-fy2023-pre', 'budget-over-cap'],
];
const VALUES = [
  ...WORDS,
  ...['json', 'sarif', 'junit', 'github', 'gitlab', 'html', 'csv', 'json=o.json', 'xlsx=o.xlsx', 'markdown', 'plain'],
  ...['2023-07-01', '2023-02-30', '1/1', '2/3', '0/0', '0', '1', '-1', '1e9', '99999999999999999999', 'must', 'never'],
  ...['en', 'ja', 'both', 'always', 'all', 'none', 'unlisted', 'HEAD', 'x'.repeat(300), '=', 'a=b'],
];
/** What nobody names outside of a test, because it would go on, or reads what is not here. */
const LEFT_OUT = new Set(['cacheLocation']);

const FILES: Readonly<Record<string, readonly string[]>> = {
  'proposal.yaml': [
    GOOD,
    '',
    'a: [',
    `${GOOD}x: 1\n`,
    GOOD.replace('tier-1', '"\\u001b[2J"'),
    'format: 1\n',
    '\0',
    '- 1\n',
  ],
  'bad.yaml': ['%YAML 9\n---\n', '{', 'null\n', '\ufeff'],
  'b.zip': ['', 'PK\u0003\u0004', 'text'],
  'part.json': ['', '{}', '[]', '{"schemaVersion":1}', 'null', '{"evaluations":[{}]}'],
  'own.yaml': [INVENTED, 'callFormat: 1\nid: own\n', 'extends: own\n', ''],
  'list.txt': ['proposal.yaml\n', '\0\0', '../x\n', ''],
  'waivers.yaml': ['', 'waivers: []\n', 'waiversFormat: 1\nwaivers:\n  - {}\n', '{'],
  'grantlint.yaml': ['', 'lang: ja\n', 'quiet: true\n', 'unknown: 1\n', 'format: json\n'],
};

function optionWords({ flags, choices }: OptionSpec, value: string): string[] {
  const flag = /--[a-z-]+/.exec(flags)?.[0] ?? flags;
  return /</.test(flags) ? [flag, choices && value.length % 2 === 0 ? (choices[0] ?? '') : value] : [flag];
}

const given = ({ name, options }: CommandSpec) => {
  const usable = [...options, ...COMMON].filter((each) => !LEFT_OUT.has(each.name));
  const option = fc
    .tuple(fc.constantFrom(...usable), fc.constantFrom(...VALUES))
    .map(([spec, value]) => optionWords(spec, value));
  const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 3 });
  const files = fc.record(
    Object.fromEntries(Object.entries(FILES).map(([file, texts]) => [file, fc.constantFrom(...texts)])),
    { requiredKeys: [] },
  );
  const argv = fc
    .tuple(words, fc.array(option, { maxLength: 4 }))
    .map(([first, rest]) => [name, ...first, ...rest.flat()]);
  return fc.record({ argv, files });
};

let folders = 0;

async function runIn(argv: readonly string[], files: Readonly<Record<string, string | undefined>>) {
  const folder = path.join(base, String(folders++));
  mkdirSync(folder);
  cpSync(path.join(EXAMPLE, 'ready'), path.join(folder, 'r'), { recursive: true });
  for (const [name, text] of Object.entries(files))
    if (text !== undefined) writeFileSync(path.join(folder, name), text);
  const said = { stdout: '', stderr: '' };
  const hear = (text: string | Uint8Array) => {
    said.stdout += typeof text === 'string' ? text : Buffer.from(text).toString();
  };
  const code = await main(argv, {
    ...realHost(),
    cwd: folder,
    env: { LANG: 'C', PATH: process.env.PATH ?? '', HOME: folder },
    cache: NO_CACHE,
    callsFolder: path.resolve('calls'),
    terminal: { stdout: false, stderr: false, stdin: false, columns: 80 },
    readStdin: () => Buffer.from(GOOD),
    // `watch` ends after its first round.
    interrupted: async () => {},
    stdout: hear,
    stdoutParts: async (parts) => {
      for await (const part of parts) hear(part);
    },
    stderr: (text) => {
      said.stderr += text;
    },
  });
  const reports = readdirSync(folder)
    .filter((name) => name === 'o.json')
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  return { code, ...said, reports };
}

/** The one format that went to standard output, where the run came to an end by which it is written. */
function formatOf(argv: readonly string[]): string | undefined {
  const asked = argv.flatMap((word, at) => (argv[at - 1] === '--format' && !word.includes('=') ? [word] : []));
  return asked.length === 1 ? asked[0] : undefined;
}

function wellFormed(argv: readonly string[], stdout: string): void {
  const format = formatOf(argv);
  if (stdout === '' || argv.includes('--help') || argv.includes('--print-config')) return;
  if (format === 'json' || format === 'sarif' || format === 'gitlab') JSON.parse(stdout);
  if (format === 'junit') expect(readXml(stdout).name).toBe('testsuites');
}

let cases = 0;
const codes = counter();

test.each(COMMANDS.map((spec) => [spec.name, spec] as const))('%s', { timeout: 240_000 }, async (_, spec) => {
  await fc.assert(
    fc.asyncProperty(given(spec), async ({ argv, files }) => {
      cases += 1;
      const { reports, ...outcome } = await runIn(argv, files);
      codes.add(String(outcome.code));
      expect(isSound({ ...outcome, files: {} }), outcome.stderr).toBeNull();
      wellFormed(argv, outcome.stdout);
      for (const report of reports) JSON.parse(report);
    }),
    { numRuns: TIMES, seed: 20261123, endOnFailure: true },
  );
});

test('the row of the table', () => {
  // Were they all refused at the door, nothing would have been tried.
  expect(codes.of('0') + codes.of('1')).toBeGreaterThan(cases / 20);
  expectRow({
    inputs: {
      en: 'Every command, with words, options and files at random',
      ja: '全コマンド（無作為な引数、オプション、ファイル）',
    },
    cases,
    outcome: {
      en: 'exit codes 0 to 3, no internal error, output well-formed',
      ja: '終了コードは 0〜3。内部エラーなし。出力は整形式',
    },
  });
});
