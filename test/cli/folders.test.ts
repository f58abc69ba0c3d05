import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { report } from '../../schemas/report.js';
import { inspectAttachments } from '../../src/files/inspect-attachments.js';
import { type Host, NO_CACHE, realHost } from '../../src/host.js';
import { main } from '../../src/main.js';
import { AWARD, GOOD } from '../support/memory-host.js';

const ROOT = realpathSync(mkdtempSync(path.join(tmpdir(), 'grantlint-folders-')));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const place = (name: string, content: string) => {
  mkdirSync(path.dirname(path.join(ROOT, name)), { recursive: true });
  writeFileSync(path.join(ROOT, name), content);
};

beforeAll(() => {
  for (const name of [
    'b.yaml',
    'a.yml',
    'sub/c.YAML',
    'sub/notes.txt',
    '.hidden/d.yaml',
    'node_modules/e.yaml',
    '[x].yaml',
  ]) {
    place(name, GOOD);
  }
  mkdirSync(path.join(ROOT, 'nothing'));
  symlinkSync('..', path.join(ROOT, 'sub/up'));
  symlinkSync('gone', path.join(ROOT, 'sub/broken.yaml'));
});

async function checked(...argv: string[]): Promise<{ code: number; files: string[]; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const host = {
    ...realHost(),
    cwd: ROOT,
    env: {},
    callsFolder: path.resolve('calls'),
    stdout: (text: string) => {
      said.stdout += text;
    },
    stdoutParts: async (parts: Parameters<Host['stdoutParts']>[0]) => {
      for await (const part of parts) said.stdout += String(part);
    },
    stderr: (text: string) => {
      said.stderr += text;
    },
  };
  const code = await main(['check', ...argv, '-f', 'json', '--as-of', '2023-07-01'], host);
  const files = said.stdout ? report.parse(JSON.parse(said.stdout)).evaluations.map(({ file }) => file) : [];
  return { code, files, stderr: said.stderr };
}

describe('the drafts that words mean', () => {
  test.each([
    [['.'], ['[x].yaml', 'a.yml', 'b.yaml', 'sub/c.YAML']],
    [['sub'], ['sub/c.YAML']],
    [['*.{yaml,yml}'], ['[x].yaml', 'a.yml', 'b.yaml']],
    [['**/*.YAML'], ['sub/c.YAML']],
    [['[x].yaml'], ['[x].yaml']],
    [
      ['b.yaml', 'a.yml', 'sub/../b.yaml'],
      ['b.yaml', 'a.yml'],
    ],
  ])('%j', async (words, files) => {
    expect((await checked(...words)).files).toEqual(files);
  });

  test.each([['nothing'], ['*.nope'], ['nope.yaml'], ['nope/']])('none: %s', async (word) => {
    const { code, files, stderr } = await checked(word);
    expect([code, files]).toEqual([3, []]);
    expect(stderr).toMatch(word);
  });

  test('a folder in place of a file', async () => {
    const { code, stderr } = await checked('b.yaml', '--call', './sub');
    expect(code).toBe(3);
    expect(stderr).toMatch('it is a folder');
  });

  test('a report into a folder that is not there', async () => {
    const { code, stderr } = await checked('b.yaml', '--format', 'markdown=nope/r.md');
    expect(code).toBe(3);
    expect(stderr).toMatch(/there is no such file or folder/);
  });
});

describe('looking at attachments', () => {
  const inspect = async (...paths: string[]) => {
    const { attachments, unlisted } = await inspectAttachments(
      paths.map((each) => ({ path: each, kind: 'other' as const })),
      path.join(ROOT, 'draft'),
      realHost(),
      { cache: NO_CACHE, version: '1', wanted: [] },
    );
    return { states: attachments.map(({ state, way }) => way ?? state), unlisted };
  };

  beforeAll(() => {
    for (const [name, content] of Object.entries(AWARD)) place(`draft/${name}`, content);
    place('draft/attachments/more/か\u3099.txt', 'x');
    place('outside.pdf', 'x');
    symlinkSync('../../outside.pdf', path.join(ROOT, 'draft/attachments/link.pdf'));
    symlinkSync('award.pdf', path.join(ROOT, 'draft/attachments/inside.pdf'));
    for (const name of ['x', 'y', 'z']) symlinkSync('.', path.join(ROOT, `draft/attachments/${name}`));
    symlinkSync('loop', path.join(ROOT, 'draft/attachments/loop'));
  });

  test('the state of each', async () => {
    const paths = ['award.pdf', 'inside.pdf', 'link.pdf', 'more', 'gone.pdf'].map((name) => `attachments/${name}`);
    expect((await inspect(...paths)).states).toEqual(['file', 'file', 'link', 'folder', 'missing']);
    expect((await inspect('../outside.pdf', '/etc/passwd', 'C:\\x', 'a\\..\\b', '.')).states).toEqual([
      'parent',
      'absolute',
      'absolute',
      'parent',
      'link',
    ]);
  });

  test('names that the system refuses are unreadable, not the end', async () => {
    expect((await inspect(`${'a'.repeat(300)}/x.pdf`, 'attachments/loop/x.pdf')).states).toEqual([
      'unreadable',
      'unreadable',
    ]);
  });

  test('links in a circle are gone once, and Unicode forms are one name', async () => {
    const { unlisted } = await inspect('attachments/award.pdf', 'attachments/more/が.txt');
    expect(unlisted).toEqual(['attachments/inside.pdf', 'attachments/link.pdf']);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be read', async () => {
    chmodSync(path.join(ROOT, 'draft/attachments/more'), 0);
    expect((await inspect('attachments/more/x.pdf')).states).toEqual(['unreadable']);
    chmodSync(path.join(ROOT, 'draft/attachments/more'), 0o755);
  });
});
