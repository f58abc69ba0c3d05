import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { bundleManifest } from '../../schemas/bundle-manifest.js';
import { writtenDigest, ZERO_DIGEST } from '../../src/domain/bundle-digest.js';
import { type Ran, runIn } from '../support/real-run.js';

/** `pack` with real files: what it writes, what it refuses, and what it leaves behind when something goes wrong. */

const ROOT = process.cwd();
const CLI = path.join(ROOT, 'dist/grantlint.js');
const EXAMPLE = path.join(ROOT, 'examples/amed-aspire-fy2023');
const DAY = ['--as-of', '2023-07-01'];
const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-pack-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let folder = '';
let count = 0;
beforeEach(() => {
  folder = path.join(base, String(count++));
  cpSync(path.join(EXAMPLE, 'ready'), folder, { recursive: true });
});

const run = (...words: string[]): Promise<Ran> => runIn(folder, words);
const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const zips = (): string[] => readdirSync(folder).filter((name) => /\.(zip|part)$/.test(name));
const has = (tool: string): boolean => spawnSync(tool, ['--help']).error === undefined;

/** Adds an attachment to the draft in the folder. */
function attach(name: string, bytes: Uint8Array | string): void {
  writeFileSync(path.join(folder, 'attachments', name), bytes);
  const draft = path.join(folder, 'proposal.yaml');
  const text = readFileSync(draft, 'utf8');
  const entry = `  - { id: extra, path: "attachments/${name}", kind: other, title: Extra, language: en }\n`;
  writeFileSync(
    draft,
    text.replace(/^attachments:\n/m, (line) => line + entry),
  );
}

test.each(['ready', 'faulty'])('tables have a row for the draft as in check: %s', async (state) => {
  cpSync(path.join(EXAMPLE, state), folder, { recursive: true });
  const tables = ['-f', 'csv=row.csv', '-f', 'xlsx=row.xlsx'];
  const packed = await run('pack', 'proposal.yaml', ...DAY, '--dry-run', ...tables);
  expect(packed.code).toBe(state === 'ready' ? 0 : 1);
  await run('check', 'proposal.yaml', ...DAY, '-f', 'csv=checked.csv');
  const lines = readFileSync(path.join(folder, 'row.csv'), 'utf8');
  expect(lines.trim().split('\r\n')).toHaveLength(2);
  expect(lines).toBe(readFileSync(path.join(folder, 'checked.csv'), 'utf8'));
  expect(readFileSync(path.join(folder, 'row.xlsx')).subarray(0, 2).toString()).toBe('PK');
});

describe('what is written', () => {
  test('holds the draft as it is, its attachments, the reports and a manifest that agrees', async () => {
    attach('補足資料 2.txt', 'text\n');
    expect(await run('pack', 'proposal.yaml', ...DAY, '-o', 'b.zip')).toMatchObject({ code: 0, err: '' });
    execFileSync('python3', ['-m', 'zipfile', '-e', 'b.zip', 'out'], { cwd: folder });
    const [top] = readdirSync(path.join(folder, 'out'));
    const root = path.join(folder, 'out', top ?? '');
    expect(sha256(path.join(root, 'data/proposal/proposal.yaml'))).toBe(sha256(path.join(folder, 'proposal.yaml')));
    expect(existsSync(path.join(root, 'data/proposal/attachments/補足資料 2.txt'))).toBe(true);
    const manifest = bundleManifest.parse(JSON.parse(readFileSync(path.join(root, 'manifest.json'), 'utf8')));
    const bundle = writtenDigest(sha256(path.join(root, 'manifest.json')));
    for (const { path: name, sha256: digest, size, digestAsZeros } of manifest.files) {
      const bytes = readFileSync(path.join(root, name));
      const judged = digestAsZeros ? bytes.toString().replaceAll(bundle, ZERO_DIGEST) : bytes;
      expect(createHash('sha256').update(judged).digest('hex'), name).toBe(digest);
      expect(bytes.length).toBe(size);
      expect(bytes.includes(bundle), name).toBe(digestAsZeros === true);
    }
    const paths = manifest.files.map((file) => file.path);
    expect(paths).toEqual([...paths].sort());
    expect(manifest.files.map((file) => file.path)).toContain('data/call/amed-aspire-fy2023-pre.yaml');
    expect(paths).toEqual(
      expect.arrayContaining(['data/report/report.html', 'data/report/report.json', 'data/report/report.md']),
    );
    expect(JSON.stringify(readFileSync(path.join(root, 'data/report/report.json'), 'utf8'))).not.toContain(folder);
  });

  test('goes with a word on what is still found', async () => {
    const late = await run('pack', 'proposal.yaml', '--as-of', '2023-08-11', '-o', 'late.zip');
    expect(late).toMatchObject({ code: 0 });
    expect(late.err).toContain(
      'The draft still has findings (0 must, 1 should, 0 notice): solicitation-window-passed.',
    );
    const japanese = await run('pack', 'proposal.yaml', '--as-of', '2023-08-11', '-o', 'late-ja.zip', '--lang', 'ja');
    expect(japanese.err).toContain('提案書には指摘が残っています（必須 0 件、推奨 1 件、参考 0 件）');
  });

  test.each(['unzip -tq', '7z t', 'python3 -m zipfile -t'])('%s finds no fault', async (command) => {
    const [tool = '', ...words] = command.split(' ');
    if (!has(tool)) return;
    attach('空.txt.md', 'x');
    await run('pack', 'proposal.yaml', ...DAY, '-o', 'b.zip');
    expect(spawnSync(tool, [...words, 'b.zip'], { cwd: folder }).status).toBe(0);
  });

  test('is the same to the byte under another time zone, umask, locale and folder', () => {
    const pack = (env: Record<string, string>, umask: string, where: string) => {
      cpSync(path.join(EXAMPLE, 'ready'), where, { recursive: true });
      const words = [CLI, 'pack', 'proposal.yaml', ...DAY, '-o', 'b.zip'].map((word) => `'${word}'`).join(' ');
      execFileSync('sh', ['-c', `umask ${umask}; exec '${process.execPath}' ${words}`], {
        cwd: where,
        env: { ...process.env, ...env },
      });
      return sha256(path.join(where, 'b.zip'));
    };
    const one = pack({ TZ: 'UTC', LANG: 'C' }, '022', path.join(folder, 'one'));
    const two = pack({ TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' }, '077', path.join(folder, '二つ目 two'));
    expect(two).toBe(one);
  });

  test('leaves out the reports when asked to, and goes beside the draft under its id by default', async () => {
    expect((await run('pack', 'proposal.yaml', ...DAY, '--no-report')).code).toBe(0);
    const [name = ''] = zips();
    const listed = execFileSync('python3', ['-m', 'zipfile', '-l', name], { cwd: folder, encoding: 'utf8' });
    expect(listed).not.toContain('report/');
    expect(listed).toContain(`${name.replace(/\.zip$/, '')}/data/proposal/proposal.yaml`);
  });
});

describe('what is refused', () => {
  test('a draft with a must finding: nothing is written, and the way out is named', async () => {
    cpSync(path.join(EXAMPLE, 'faulty'), folder, { recursive: true });
    const done = await run('pack', 'proposal.yaml', ...DAY);
    expect(done.code).toBe(1);
    expect(done.err).toMatch(/Not packed: \d+ must.*Mend/s);
    expect(zips()).toEqual([]);
  });

  test('an existing target, unless --force', async () => {
    writeFileSync(path.join(folder, 'b.zip'), 'precious');
    expect(await run('pack', 'proposal.yaml', ...DAY, '-o', 'b.zip')).toMatchObject({
      code: 3,
      err: expect.stringContaining('--force'),
    });
    expect(readFileSync(path.join(folder, 'b.zip'), 'utf8')).toBe('precious');
    expect((await run('pack', 'proposal.yaml', ...DAY, '-o', 'b.zip', '--force')).code).toBe(0);
    expect(readFileSync(path.join(folder, 'b.zip')).subarray(0, 2).toString()).toBe('PK');
  });

  test.each([
    ['a folder that is not there', ['-o', 'nowhere/b.zip'], 'does not exist'],
    ['a folder in place of a file', ['-o', 'attachments'], 'is a folder'],
  ])('%s', async (_, words, message) => {
    expect(await run('pack', 'proposal.yaml', ...DAY, ...words)).toMatchObject({
      code: 3,
      err: expect.stringContaining(message),
    });
    expect(zips()).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['the draft', ['-o', 'proposal.yaml', '--force']],
    ['an attachment', ['-o', 'attachments/research-plan.pdf', '--force']],
    ['the draft by way of a link', ['-o', 'there/proposal.yaml', '--force']],
  ])('to take the place of %s, even with --force', async (_, words) => {
    symlinkSync('.', path.join(folder, 'there'));
    const before = [
      sha256(path.join(folder, 'proposal.yaml')),
      sha256(path.join(folder, 'attachments/research-plan.pdf')),
    ];
    const done = await run('pack', 'proposal.yaml', ...DAY, ...words);
    expect(done).toMatchObject({ code: 3, err: expect.stringContaining('being packed') });
    expect([
      sha256(path.join(folder, 'proposal.yaml')),
      sha256(path.join(folder, 'attachments/research-plan.pdf')),
    ]).toEqual(before);
  });

  test('a call that the draft does not name', async () => {
    const other = readFileSync(path.join(ROOT, 'calls/amed-aspire-fy2023-pre.yaml'), 'utf8');
    writeFileSync(path.join(folder, 'other.yaml'), other.replace('id: amed-aspire-fy2023-pre', 'id: other-call'));
    const done = await run('pack', 'proposal.yaml', ...DAY, '--call', './other.yaml');
    expect(done).toMatchObject({ code: 2, err: expect.stringContaining('another call') });
    expect(zips()).toEqual([]);
  });
});

test('what a report inside is called never meets an attachment, and a folder stands for its draft', async () => {
  mkdirSync(path.join(folder, 'report'));
  writeFileSync(path.join(folder, 'report/report.md'), 'mine');
  const draft = path.join(folder, 'proposal.yaml');
  const entry = '  - { id: extra, path: report/report.md, kind: other, title: Extra, language: en }\n';
  writeFileSync(
    draft,
    readFileSync(draft, 'utf8').replace(/^attachments:\n/m, (line) => line + entry),
  );
  const done = await run('pack', '.', ...DAY, '--verbose');
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(done.out).toContain('data/proposal/report/report.md');
});

test('a name stored in another Unicode form is found, packed, and found again when unpacked', async () => {
  attach('カ\u3099.txt', 'text');
  const draft = path.join(folder, 'proposal.yaml');
  writeFileSync(draft, readFileSync(draft, 'utf8').replace('カ\u3099', 'ガ'));
  expect(await run('pack', 'proposal.yaml', ...DAY, '-o', 'b.zip')).toMatchObject({ code: 0, err: '' });
  execFileSync('python3', ['-m', 'zipfile', '-e', 'b.zip', 'out'], { cwd: folder });
  const [top = ''] = readdirSync(path.join(folder, 'out'));
  expect((await run('check', path.join('out', top, 'data/proposal/proposal.yaml'), ...DAY)).code).toBe(0);
});

test('--dry-run prints the tree with sizes and hashes and writes nothing', async () => {
  const done = await run('pack', 'proposal.yaml', ...DAY, '--dry-run');
  expect(done.code).toBe(0);
  expect(done.out).toContain(sha256(path.join(folder, 'proposal.yaml')).slice(0, 12));
  expect(done.out).toContain('data/proposal/proposal.yaml');
  expect(done.out).toContain('manifest.json');
  expect(zips()).toEqual([]);
});

describe('when something goes wrong', () => {
  test('an interrupt leaves neither a bundle nor a part of one', async () => {
    attach('big.bin', Buffer.alloc(200 * 1024 * 1024, 'grantlint'));
    const child = spawn(process.execPath, [CLI, 'pack', 'proposal.yaml', ...DAY, '-o', 'b.zip', '--lang', 'en'], {
      cwd: folder,
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    while (child.exitCode === null && !zips().some((name) => name.endsWith('.part'))) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    child.kill('SIGINT');
    expect(await ended).toBe(3);
    expect(err).toContain('Interrupted');
    expect(zips()).toEqual([]);
  });

  test('a full disk is an error, and nothing stays', async () => {
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status !== 0) return;
    try {
      attach('noise.bin', Buffer.from(Array.from({ length: 400_000 }, (_, i) => (i * i * 31 + (i >> 3)) % 251)));
      const done = await run('pack', 'proposal.yaml', ...DAY, '-o', 'disk/b.zip');
      expect(done).toMatchObject({ code: 3, err: expect.stringContaining('disk is full') });
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  test('a folder that cannot be written is named', async () => {
    if (process.getuid?.() === 0) return;
    chmodSync(folder, 0o555);
    expect(await run('pack', 'proposal.yaml', ...DAY)).toMatchObject({
      code: 3,
      err: expect.stringContaining('denied'),
    });
    chmodSync(folder, 0o755);
  });
});
