import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { type FoundDrafts, findDrafts } from '../../src/commands/find-drafts.js';
import { type Host, realHost } from '../../src/host.js';
import { CHECK, COMMON } from '../../src/options/index.js';
import { settle } from '../../src/settings.js';

export interface Folder {
  readonly at: string;
  readonly put: (files: Readonly<Record<string, string | Uint8Array>>) => void;
  /** The drafts that words mean in this folder, with the flags of `check` by name. */
  readonly find: (words: readonly string[], flags?: Readonly<Record<string, string | boolean>>) => Promise<FoundDrafts>;
  readonly host: (changes?: Partial<Host>) => Host;
  readonly git: (...words: string[]) => string;
}

/** A folder on disk for one test file, removed at its end. `inside` is the working folder. */
export function realFolder(inside = '.'): Folder {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'grantlint-find-')));
  const at = path.join(root, inside);
  mkdirSync(at, { recursive: true });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const host = (changes: Partial<Host> = {}): Host => ({
    ...realHost(),
    cwd: at,
    env: { PATH: process.env.PATH ?? '', HOME: root },
    callsFolder: path.resolve('calls'),
    stdout: () => {},
    stderr: () => {},
    ...changes,
  });
  return {
    at,
    host,
    put: (files) => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(at, name)), { recursive: true });
        writeFileSync(path.join(at, name), content);
      }
    },
    find: async (words, flags = {}) => findDrafts(words, await settle([...CHECK, ...COMMON], flags, host()), host()),
    git: (...words) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
        cwd: at,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: root },
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
  };
}
