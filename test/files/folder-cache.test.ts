import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folderCache, realHost } from '../../src/host.js';

/** What is kept between runs, in a folder of its own for each test. */

const root = mkdtempSync(path.join(os.tmpdir(), 'grantlint-cache-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const KEY = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const DAYS = 86_400_000;

let made = 0;
const emptyFolder = () => {
  made += 1;
  return path.join(root, `${made}`, 'cache');
};
const age = (file: string, days: number) => {
  const then = new Date(Date.now() - days * DAYS);
  utimesSync(file, then, then);
};

test('what was written is read, under its key only', async () => {
  const folder = emptyFolder();
  const cache = folderCache(async () => folder);
  expect(await cache.read(KEY)).toBeUndefined();
  await cache.write(KEY, 'one');
  await cache.write(KEY, 'two');
  expect(await cache.read(KEY)).toBe('two');
  expect(await folderCache(async () => folder).read(KEY)).toBe('two');
  expect(await cache.read(OTHER)).toBeUndefined();
  expect(readdirSync(folder).sort()).toEqual(['.swept', `${KEY}.json`]);
});

test('nobody else can read it', async () => {
  const folder = emptyFolder();
  await folderCache(async () => folder).write(KEY, 'one');
  expect(statSync(folder).mode & 0o077).toBe(0);
  expect(statSync(path.join(folder, `${KEY}.json`)).mode & 0o077).toBe(0);
});

describe('never a fault', () => {
  test.each([
    ['where there is no folder', async (): Promise<string> => Promise.reject(new Error('no home'))],
    ['where a file is in its place', async () => fileInPlace()],
    ['where nobody can make one, though it looks as if', async () => '/proc/grantlint/cache'],
    ['where it would be relative', async () => 'relative-folder'],
  ])('%s', async (_, folder) => {
    const cache = folderCache(folder);
    await cache.write(KEY, 'one');
    expect(await cache.read(KEY)).toBeUndefined();
    expect(existsSync('relative-folder')).toBe(false);
  });

  test('where an entry is a folder', async () => {
    const folder = emptyFolder();
    mkdirSync(path.join(folder, `${KEY}.json`), { recursive: true });
    const cache = folderCache(async () => folder);
    await cache.write(KEY, 'one');
    expect(await cache.read(KEY)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([`${KEY}.json`]);
  });
});

function fileInPlace(): string {
  const folder = emptyFolder();
  mkdirSync(path.dirname(folder), { recursive: true });
  if (!existsSync(folder)) writeFileSync(folder, 'a file');
  return folder;
}

describe('old entries', () => {
  const filled = async () => {
    const folder = emptyFolder();
    const cache = folderCache(async () => folder);
    for (const key of [KEY, OTHER]) await cache.write(key, key);
    for (const name of ['notes.txt', `${KEY}.json.bak`]) writeFileSync(path.join(folder, name), "the user's own");
    writeFileSync(path.join(folder, `${KEY}.0123abcd.part`), 'half');
    for (const name of readdirSync(folder)) age(path.join(folder, name), 91);
    age(path.join(folder, `${OTHER}.json`), 89);
    return { folder, cache };
  };

  test('go after 90 days, and nothing else does', async () => {
    const { folder, cache } = await filled();
    await cache.write('c'.repeat(64), 'new');
    expect(readdirSync(folder).sort()).toEqual(
      ['.swept', 'notes.txt', `${KEY}.json.bak`, `${OTHER}.json`, `${'c'.repeat(64)}.json`].sort(),
    );
  });

  test('are looked for once a day', async () => {
    const { folder, cache } = await filled();
    age(path.join(folder, '.swept'), 0);
    await cache.write('c'.repeat(64), 'new');
    expect(existsSync(path.join(folder, `${KEY}.json`))).toBe(true);
  });
});

describe('the folder of the user', () => {
  const withEnv = async (env: Readonly<Record<string, string>>, action: () => Promise<void>) => {
    const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
    Object.assign(process.env, env);
    try {
      await action();
    } finally {
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  };

  test.runIf(process.platform === 'linux')('is the one of the system', () => {
    const home = emptyFolder();
    return withEnv({ XDG_CACHE_HOME: home, GRANTLINT_NO_CACHE: '' }, async () => {
      await realHost().cache.write(KEY, 'one');
      expect(existsSync(path.join(home, 'grantlint', `${KEY}.json`))).toBe(true);
    });
  });

  test('GRANTLINT_NO_CACHE=1 keeps nothing', () => {
    const home = emptyFolder();
    return withEnv({ XDG_CACHE_HOME: home, GRANTLINT_NO_CACHE: '1' }, async () => {
      await realHost().cache.write(KEY, 'one');
      expect(existsSync(home)).toBe(false);
    });
  });
});
