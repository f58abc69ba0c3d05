import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

/** The built program on a real disk: what a report may take the place of, and what is no file to read. */

const CLI = path.resolve('dist/grantlint.js');
const READY = path.resolve('examples/amed-aspire-fy2023/ready');
const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-real-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let folder = '';
let count = 0;
beforeEach(() => {
  folder = path.join(base, String(count++));
  cpSync(READY, path.join(folder, 'r'), { recursive: true });
});

function run(words: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const options = { cwd: folder, input, encoding: 'utf8', timeout: 15_000 } as const;
  const done = spawnSync(process.execPath, [CLI, ...words, '--as-of', '2023-07-01', '--lang', 'en'], options);
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const at = (name: string): string => path.join(folder, name);
const bytes = (name: string): string => readFileSync(at(name)).toString('base64');

describe('a report never takes the place of what is read', () => {
  test.each([
    ['an attachment', 'r/proposal.yaml', 'r/attachments/research-plan.pdf'],
    ['the draft, by way of a linked folder', 'there/proposal.yaml', 'r/proposal.yaml'],
    ['the draft that a link leads to', 'link.yaml', 'r/proposal.yaml'],
  ])('%s', (_, draft, target) => {
    symlinkSync('r', at('there'));
    symlinkSync('r/proposal.yaml', at('link.yaml'));
    const before = bytes(target);
    expect(run(['check', draft, '-f', `json=${target}`])).toMatchObject({
      code: 2,
      err: expect.stringContaining('would replace'),
    });
    expect(bytes(target)).toBe(before);
  });

  test('an attachment of a list that has a fault of form', () => {
    const text = readFileSync(at('r/proposal.yaml'), 'utf8');
    writeFileSync(at('r/proposal.yaml'), text.replace('kind: research-plan', 'kind: resaerch-plan'));
    const before = bytes('r/attachments/research-plan.pdf');
    expect(run(['check', 'r', '-f', 'json=r/attachments/research-plan.pdf']).code).toBe(2);
    expect(bytes('r/attachments/research-plan.pdf')).toBe(before);
  });

  test('the settings of a pack', () => {
    writeFileSync(at('s.yaml'), 'quiet: true\n');
    expect(run(['pack', 'r', '--config', 's.yaml', '-o', 's.yaml', '--force']).code).toBe(3);
    expect(readFileSync(at('s.yaml'), 'utf8')).toBe('quiet: true\n');
  });

  test('the draft that stands for standard input', () => {
    const text = readFileSync(at('r/proposal.yaml'), 'utf8');
    const words = ['check', '-', '--stdin-filename', 'r/proposal.yaml', '-f', 'json=r/proposal.yaml'];
    expect(run(words, text).code).toBe(2);
    expect(readFileSync(at('r/proposal.yaml'), 'utf8')).toBe(text);
  });

  test('another report of the same run, by way of a link', () => {
    symlinkSync('.', at('here'));
    expect(run(['check', 'r', '-f', 'json=a', '-f', 'html=here/a']).code).toBe(2);
  });
});

describe('a report that replaces something', () => {
  test('follows a link and keeps the mode of the file', () => {
    writeFileSync(at('old.json'), 'old');
    chmodSync(at('old.json'), 0o600);
    symlinkSync('old.json', at('link.json'));
    expect(run(['check', 'r', '-f', 'json=link.json']).code).toBe(0);
    expect(readFileSync(at('old.json'), 'utf8')).toContain('"schemaVersion": 1');
    expect(statSync(at('old.json')).mode & 0o777).toBe(0o600);
  });

  test('writes to standard output by its name in the file system', () => {
    const { code, out } = run(['check', 'r', '-f', 'json=/dev/stdout']);
    expect([code, JSON.parse(out).schemaVersion]).toEqual([0, 1]);
  });
});

describe('what is no ordinary file is refused at once', () => {
  test.each([
    ['a draft', ['check', 'pipe.yaml']],
    ['a call', ['check', 'r', '--call', './pipe.yaml']],
    ['settings', ['check', 'r', '--config', 'pipe.yaml']],
    ['a device', ['check', '/dev/zero']],
  ])('%s', (_, words) => {
    execFileSync('mkfifo', [at('pipe.yaml')]);
    expect(run(words)).toMatchObject({ code: 3, err: expect.stringContaining('not an ordinary file') });
  });
});

test('a draft reached by a link finds its attachments beside itself', () => {
  symlinkSync('r/proposal.yaml', at('link.yaml'));
  expect(run(['check', 'link.yaml']).code).toBe(0);
});

test('standard output that is full is said, and is no success', () => {
  const done = spawnSync('sh', ['-c', `'${process.execPath}' '${CLI}' check r > /dev/full`], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([done.status, done.stderr]).toEqual([3, expect.stringContaining('ENOSPC')]);
});
