import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { GOOD } from '../support/memory-host.js';
import { expectRow } from './support/tally.js';

/** What grows when it is opened, or never ends: the built program, with 512 MB and a time after which it is ended. */

const CLI = path.resolve('dist/grantlint.js');
const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-bombs-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const MEGABYTE = 1024 * 1024;
const ALIASES = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghij']
  .map((line, at) => (at === 0 ? line : `${line}: &${line} [${`*${'abcdefghi'[at - 1]}, `.repeat(9)}x]`))
  .join('\n');

const TEXTS: Readonly<Record<string, string>> = {
  aliases: `${ALIASES}\n`,
  'aliases behind a draft': `${GOOD}${ALIASES}\n`,
  'open brackets': '['.repeat(100_000),
  'open braces': '{a: '.repeat(60_000),
  'nested lists': '- '.repeat(100_000),
  'nested keys': '? '.repeat(100_000),
  'deep indentation': Array.from({ length: 600 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
  'a scalar of 50 MB': `a: ${'x'.repeat(50 * MEGABYTE)}\n`,
  'a quoted scalar of 50 MB': `a: "${'x'.repeat(50 * MEGABYTE)}"\n`,
  'a scalar as long as a draft may be': `${GOOD}x: ${'y '.repeat(120_000)}\n`,
  'a million keys': Array.from({ length: 1_000_000 }, (_, at) => `k${at}: 1`).join('\n'),
  'as many keys as fit': Array.from({ length: 22_000 }, (_, at) => `k${at}: 1`).join('\n'),
  'as many unknown keys as fit': `${GOOD}${Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n')}\n`,
  'one key over and over': 'a: 1\n'.repeat(50_000),
  'comments by CRLF before a fault': `${'#\r\n'.repeat(60_000)}a: [`,
  'empty lines by CRLF before a fault': `${'\r\n'.repeat(120_000)}a: [`,
  'blanks before a fault': `a: [${' '.repeat(250_000)}`,
  'escapes of ISO-2022-JP': 'a: \u001b$B'.repeat(30_000),
  tabs: '\t'.repeat(250_000),
  quotes: `a: ${'"'.repeat(200_000)}`,
  'figures without end': GOOD.replace('52000000', '9'.repeat(200_000)),
  'an amount in words without end': GOOD.replace('52000000', `${'1億'.repeat(40_000)}円`),
  'a period without end': GOOD.replace('2026-03-31', '999999-03-31'),
  'fifty thousand years': GOOD.replace(
    '  total: { direct',
    `${'    - { fiscalYear: 2024 }\n'.repeat(9_000)}  total: { direct`,
  ),
  'thousands of partners': GOOD.replace('budget:\n', `${'  - { country: AU }\n'.repeat(10_000)}budget:\n`),
  'thousands of attachments': `${GOOD}${'  - { id: a, path: a.pdf, kind: other, title: A, language: en }\n'.repeat(3_500)}`,
  'an award number without end': GOOD.replace('"12345"', `"${'-'.repeat(200_000)}A"`),
  'a name of blanks and commas': GOOD.replace('en: Sample Institute', `en: "${' ,'.repeat(100_000)}"`),
  'an ORCID of slashes': GOOD.replace('0000-0002-1825-0097', `"${'/'.repeat(200_000)}x"`),
  'a title of one letter': GOOD.replace('Glial maps of the ageing brain', 'a'.repeat(200_000)),
};

interface Ended {
  readonly status: number | null;
  readonly err: string;
}

function run(folder: string, words: readonly string[], input?: Buffer): Ended {
  const node = ['--max-old-space-size=512', CLI, ...words, '--lang', 'en'];
  const options = {
    cwd: folder,
    input: input ?? '',
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 512 * MEGABYTE,
  } as const;
  const { status, stderr } = spawnSync(process.execPath, node, options);
  return { status, err: stderr };
}

let cases = 0;

function refused(folder: string, words: readonly string[], codes: readonly number[], input?: Buffer): void {
  cases += 1;
  const { status, err } = run(folder, words, input);
  const what = `${words.join(' ')}: ${err.slice(0, 300)}`;
  expect(codes, what).toContain(status);
  expect(err, what).not.toMatch(/internal error|heap out of memory|RangeError/);
}

const inFolder = (): string => mkdtempSync(path.join(base, 'f-'));

test.each(Object.keys(TEXTS))('%s, as a draft', { timeout: 120_000 }, (name) => {
  const folder = inFolder();
  writeFileSync(path.join(folder, 'proposal.yaml'), TEXTS[name] ?? '');
  refused(folder, ['check', 'proposal.yaml'], [1, 3]);
});

test('as everything else that is read as text', { timeout: 240_000 }, () => {
  for (const name of [
    'aliases',
    'open brackets',
    'a scalar of 50 MB',
    'a million keys',
    'comments by CRLF before a fault',
  ]) {
    const folder = inFolder();
    const text = TEXTS[name] ?? '';
    writeFileSync(path.join(folder, 'proposal.yaml'), GOOD);
    writeFileSync(path.join(folder, 'bomb.yaml'), text);
    refused(folder, ['check', 'proposal.yaml', '--call', './bomb.yaml'], [2, 3]);
    refused(folder, ['check', 'proposal.yaml', '--config', 'bomb.yaml'], [2, 3]);
    refused(folder, ['merge', 'bomb.yaml'], [2, 3]);
    // A line each: a million of names is a run of a million drafts.
    if (name !== 'a million keys') refused(folder, ['check', '--file-list', 'bomb.yaml'], [2, 3]);
    writeFileSync(path.join(folder, 'waivers.yaml'), text);
    refused(folder, ['check', 'proposal.yaml'], [1, 2, 3]);
  }
});

test('files that are large, and files that are none', { timeout: 240_000 }, () => {
  const folder = inFolder();
  const at = (name: string) => path.join(folder, name);
  cpSync(path.resolve('examples/amed-aspire-fy2023/ready'), folder, { recursive: true });
  writeFileSync(at('large.yaml'), 'a: ');
  truncateSync(at('large.yaml'), 100 * MEGABYTE);
  writeFileSync(at('large.zip'), 'PK\u0003\u0004');
  truncateSync(at('large.zip'), 100 * MEGABYTE);
  execFileSync('mkfifo', [at('pipe.yaml'), at('pipe.zip')]);
  for (const [name, target] of [
    ['zero', '/dev/zero'],
    ['random', '/dev/urandom'],
    ['loop', 'loop.yaml'],
  ] as const) {
    symlinkSync(target, at(`${name}.yaml`));
  }
  for (const name of ['large', 'pipe', 'zero', 'random', 'loop']) {
    refused(folder, ['check', `${name}.yaml`], [1, 3]);
    refused(folder, ['check', 'proposal.yaml', '--call', `./${name}.yaml`], [2, 3]);
    if (name === 'zero' || name === 'random') continue;
    refused(folder, ['check', 'proposal.yaml', '--config', `${name}.yaml`], [2, 3]);
    refused(folder, ['merge', `${name}.yaml`], [2, 3]);
  }
  refused(folder, ['verify', 'large.zip'], [1, 2, 3]);
  refused(folder, ['verify', 'pipe.zip'], [1, 2, 3]);
  refused(folder, ['check', '-'], [1, 3], Buffer.alloc(100 * MEGABYTE, 'a'));
  for (const [name, target] of [
    ['pipe', 'pipe.yaml'],
    ['device', '/dev/zero'],
    ['large', 'large.zip'],
  ] as const) {
    const inside = inFolder();
    cpSync(path.resolve('examples/amed-aspire-fy2023/ready'), inside, { recursive: true });
    rmSync(path.join(inside, 'attachments/research-plan.pdf'));
    if (name === 'pipe') execFileSync('mkfifo', [path.join(inside, 'attachments/research-plan.pdf')]);
    else symlinkSync(name === 'large' ? at(target) : target, path.join(inside, 'attachments/research-plan.pdf'));
    refused(inside, ['check', 'proposal.yaml', '--as-of', '2023-07-01'], [1, 3]);
    refused(inside, ['pack', 'proposal.yaml', '--as-of', '2023-07-01'], [1, 2, 3]);
  }
  mkdirSync(at('proposal-folder.yaml'));
  refused(folder, ['check', 'proposal.yaml', '--config', 'proposal-folder.yaml'], [2, 3]);
});

test('the row of the table', () => {
  expectRow({
    inputs: {
      en: 'Aliases, nesting, a million keys, 50 MB scalars, 100 MB files, pipes and devices, in 512 MB of memory',
      ja: 'エイリアス、入れ子、100 万のキー、50 MB の値、100 MB のファイル、パイプ、デバイス（メモリ 512 MB）',
    },
    cases,
    outcome: { en: 'all told, within memory and time', ja: 'メモリと時間の制限内で、すべて指摘' },
  });
});
