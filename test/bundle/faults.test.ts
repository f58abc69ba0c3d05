import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { planBundle } from '../../src/core/plan-bundle.js';
import { runIn } from '../support/real-run.js';
import { HEADER, seal } from '../support/small-plan.js';

/** What goes wrong around `pack`: the disk, the power, impatience, other programs, the clock. */

const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-faults-'));
chmodSync(base, 0o755);
afterAll(() => rmSync(base, { recursive: true, force: true }));

const CLI = path.resolve(process.env.GRANTLINT_CLI ?? 'dist/grantlint.js');
const PACK = ['pack', 'proposal.yaml', '--as-of', '2023-07-01', '-o', 'out/b.zip', '--allow', 'unlisted'];
const OLD = 'the bundle of yesterday';

let folder = '';
let count = 0;
const target = (): string => path.join(folder, 'out/b.zip');
const out = (): string[] => readdirSync(path.join(folder, 'out')).sort();

beforeEach(() => {
  folder = path.join(base, String(count++));
  cpSync(path.join(process.cwd(), 'examples/amed-aspire-fy2023/ready'), folder, { recursive: true });
  mkdirSync(path.join(folder, 'out'));
});

function attach(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, 'attachments', name);
  writeFileSync(file, bytes);
  const draft = path.join(folder, 'proposal.yaml');
  const entry = `  - { id: extra, path: "attachments/${name}", kind: other, title: Extra, language: en }\n`;
  const text = readFileSync(draft, 'utf8');
  writeFileSync(
    draft,
    text.replace(/^attachments:\n/m, (line) => line + entry),
  );
  return file;
}

const isRoot = process.getuid?.() === 0;
/** A test that cannot be run here is seen as skipped, with the reason. */
function unless(reason: string | false): boolean {
  if (reason) console.warn(`skipped: ${reason}`);
  return Boolean(reason);
}

function mounted(size: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path.join(folder, 'out')]).status === 0;
}
const mayMount = (() => {
  const place = path.join(base, 'may-mount');
  mkdirSync(place);
  const may = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place]).status === 0;
  if (may) spawnSync('umount', [place]);
  return may;
})();

describe.skipIf(unless(!mayMount && 'no right to mount a small disk'))('a full disk', () => {
  test.each(['4k', '64k', '256k', '1m'])('of %s: it is told, and nothing stays', async (size) => {
    attach('noise.bin', randomBytes(3 * 1024 * 1024));
    expect(mounted(size)).toBe(true);
    try {
      const done = await runIn(folder, PACK);
      expect(done).toMatchObject({ code: 3, err: expect.stringContaining('disk is full') });
      expect(out()).toEqual([]);
    } finally {
      spawnSync('umount', [path.join(folder, 'out')]);
    }
  });

  test('leaves the bundle alone that --force would have replaced', async () => {
    attach('noise.bin', randomBytes(3 * 1024 * 1024));
    expect(mounted('64k')).toBe(true);
    try {
      writeFileSync(target(), OLD);
      expect(await runIn(folder, [...PACK, '--force'])).toMatchObject({ code: 3 });
      expect(out()).toEqual(['b.zip']);
      expect(readFileSync(target(), 'utf8')).toBe(OLD);
    } finally {
      spawnSync('umount', [path.join(folder, 'out')]);
    }
  });
});

/** The same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Starts the built tool and sends the signal when `when` says so. */
async function struck(signal: NodeJS.Signals | null, when: () => Promise<void>, words = PACK): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...words], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, by) => resolve({ code, signal: by }));
  });
  await Promise.race([when(), ended]);
  if (signal && child.exitCode === null) child.kill(signal);
  return ended;
}

const after = (milliseconds: number) => () => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const never = () => new Promise<void>(() => {});

describe.skipIf(unless(!existsSync(CLI) && 'the tool is not built'))('a run that is ended from outside', () => {
  test('at fifty moments: the bundle is the old one, the whole new one, or not there', async () => {
    attach('noise.bin', randomBytes(24 * 1024 * 1024));
    const started = Date.now();
    expect(await struck(null, never)).toEqual({ code: 0, signal: null });
    const took = Date.now() - started;
    const whole = readFileSync(target());
    const random = seeded(20240601);
    const faults: string[] = [];
    for (let round = 0; round < 50; round++) faults.push(...(await strike(round, random() * took * 1.1, whole)));
    expect(faults).toEqual([]);
    expect(await struck(null, never, [...PACK, '--force'])).toEqual({ code: 0, signal: null });
    expect(out()).toEqual(['b.zip']);
    expect(foundThere(whole)).toBe('whole');
  }, 240_000);

  async function strike(round: number, delay: number, whole: Buffer): Promise<string[]> {
    const [signal, force] = [round % 2 === 0 ? 'SIGKILL' : 'SIGINT', round % 4 < 2] as const;
    rmSync(target(), { force: true });
    if (force) writeFileSync(target(), OLD);
    const before = out();
    const ended = await struck(signal, after(delay), force ? [...PACK, '--force'] : PACK);
    const fault = faultAfter(ended, signal, force ? OLD : null, whole, before);
    return fault === undefined ? [] : [`round ${round}, ${signal}, ${JSON.stringify(ended)}: ${fault}`];
  }

  /** What is wrong after a run was struck; undefined where all is as it has to be. */
  function faultAfter(
    { code }: Ended,
    signal: NodeJS.Signals,
    old: string | null,
    whole: Buffer,
    before: readonly string[],
  ): string | undefined {
    const found = foundThere(whole);
    if (found !== 'whole' && (code === 0 || found !== old)) return `the bundle is ${found?.slice(0, 40)}`;
    const added = out().filter((name) => name !== 'b.zip' && !before.includes(name));
    if (added.some((name) => !/^\.grantlint-.*\.part$/.test(name))) return `there is ${added}`;
    if (signal === 'SIGKILL') return undefined;
    // Before the program itself has started, the system ends it.
    if (code !== null && code !== 0 && code !== 3) return `code ${code}`;
    return added.length > 0 ? `left ${added}` : undefined;
  }

  function foundThere(whole: Buffer): string | null {
    if (!existsSync(target())) return null;
    const bytes = readFileSync(target());
    return bytes.equals(whole) ? 'whole' : bytes.toString('latin1');
  }

  const leftovers = (): string[] => out().filter((name) => name.startsWith('.'));
  const untilWriting = async () => {
    while (leftovers().length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
  };

  test('what kill -9 leaves is removed by the next run, and by that alone', async () => {
    attach('noise.bin', randomBytes(60 * 1024 * 1024));
    expect(await struck('SIGKILL', untilWriting)).toEqual({ code: null, signal: 'SIGKILL' });
    expect(out()).toEqual([expect.stringMatching(/^\.grantlint-.*\.part$/)]);
    writeFileSync(path.join(folder, 'out/.grantlint-notes.part'), 'mine');
    expect(await struck(null, never)).toEqual({ code: 0, signal: null });
    expect(out()).toEqual(['.grantlint-notes.part', 'b.zip']);
  }, 60_000);

  test('two runs at once do not take each other’s files away', async () => {
    attach('noise.bin', randomBytes(40 * 1024 * 1024));
    const first = struck(null, never);
    await untilWriting();
    const second = struck(
      null,
      never,
      PACK.map((word) => word.replace('b.zip', 'c.zip')),
    );
    expect([await first, await second]).toEqual([
      { code: 0, signal: null },
      { code: 0, signal: null },
    ]);
    expect(out()).toEqual(['b.zip', 'c.zip']);
    expect(readFileSync(target()).equals(readFileSync(path.join(folder, 'out/c.zip')))).toBe(true);
  }, 60_000);

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s while writing: code 3, and nothing stays',
    async (signal) => {
      attach('noise.bin', randomBytes(60 * 1024 * 1024));
      expect(await struck(signal, untilWriting)).toEqual({ code: 3, signal: null });
      expect(out()).toEqual([]);
    },
    60_000,
  );
});

/** Runs the built tool as somebody without rights, where the tests run as root. */
function runAsOther(words: readonly string[]): { code: number | null; err: string } {
  const other = isRoot ? { uid: 65534, gid: 65534 } : {};
  if (isRoot) spawnSync('chown', ['-R', '65534:65534', folder]);
  const env = { ...process.env, LANG: 'C', HOME: folder, GRANTLINT_NO_CACHE: '1' };
  const done = spawnSync(process.execPath, [CLI, ...words], { cwd: folder, encoding: 'utf8', env, ...other });
  return { code: done.status, err: done.stderr };
}

describe.skipIf(unless(!existsSync(CLI) && 'the tool is not built'))('rights', () => {
  const works = isRoot
    ? spawnSync(process.execPath, [CLI, '--version'], { uid: 65534, gid: 65534, cwd: '/' }).status === 0
    : true;
  const skip = unless(!works && 'the checkout cannot be read by a user without rights');

  test.skipIf(skip)('an attachment that cannot be read: nothing is written', () => {
    chmodSync(path.join(folder, 'attachments/research-plan.pdf'), 0o000);
    expect(runAsOther(PACK).code).not.toBe(0);
    expect(out()).toEqual([]);
  });

  test.skipIf(skip)('a folder that cannot be written is named', () => {
    chmodSync(path.join(folder, 'out'), 0o555);
    const done = runAsOther(PACK);
    expect(done).toMatchObject({ code: 3, err: expect.stringContaining('denied') });
    expect(out()).toEqual([]);
  });
});

describe('too large for a zip that everybody can read', () => {
  test('an attachment of 4 GiB is refused before anything is written', async () => {
    truncateSync(attach('large.bin', new Uint8Array()), 4 * 1024 ** 3);
    const done = await runIn(folder, PACK);
    expect(done.code).not.toBe(0);
    expect(done.err).toMatch(/4\s+GiB/);
    expect(out()).toEqual([]);
  }, 120_000);

  test.each([
    [9_000, 0],
    [9_999, 1],
    [10_001, 1],
  ])('%i files: %i refusals', (number, refusals) => {
    const files = Array.from({ length: number }, (_, at) => ({
      ...seal(`data/proposal/${at}`, ''),
      source: { file: 'nowhere' },
    }));
    const contents = { header: HEADER, files, reports: [], info: { organization: null, contact: null } };
    expect(planBundle(contents, seal).refusals).toHaveLength(refusals);
  });
});

describe('a wrong clock', () => {
  test.each(['1970-01-01T00:00:00Z', '2107-12-31T23:59:59Z'])(
    '%s: the same bytes for the same --as-of',
    async (time) => {
      expect(await runIn(folder, PACK)).toMatchObject({ code: 0 });
      const right = readFileSync(target());
      const done = await runIn(folder, [...PACK, '--force'], () => Date.parse(time));
      expect(done).toMatchObject({ code: 0, err: '' });
      expect(readFileSync(target()).equals(right)).toBe(true);
    },
  );

  test('1970 without --as-of: a bundle that says so, and that every tool can read', async () => {
    const words = PACK.filter((word) => word !== '--as-of' && word !== '2023-07-01');
    const done = await runIn(folder, words, () => 0);
    expect(done.code).toBe(0);
    expect(done.out).toContain('1970-01-01');
    expect((await runIn(folder, ['verify', 'out/b.zip'])).code).toBe(0);
  });

  test('2107 without --as-of: refused, for the deadline is long past', async () => {
    const words = PACK.filter((word) => word !== '--as-of' && word !== '2023-07-01');
    const done = await runIn(folder, words, () => Date.parse('2107-12-31T23:59:59Z'));
    expect(done.code).toBe(1);
    expect(out()).toEqual([]);
  });
});
