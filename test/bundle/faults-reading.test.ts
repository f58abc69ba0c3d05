import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeBundle } from '../../src/bundle/write-bundle.js';
import { FileError } from '../../src/core/errors.js';
import type { BundlePlan } from '../../src/core/plan-bundle.js';
import { planOf } from '../support/small-plan.js';

/** Files that other programs change at the very moment in which they are read. */

// What is above this is read in chunks; the real limit would make this test slow.
vi.mock('../../src/core/bundle-layout.js', async (load) => ({
  ...(await load<object>()),
  MOST_DEFLATED_BYTES: 1024 * 1024,
}));

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'grantlint-reading-'));
afterAll(() => fs.rmSync(base, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

let folder = '';
let count = 0;
beforeEach(() => {
  folder = path.join(base, String(count++));
  fs.mkdirSync(path.join(folder, 'out'), { recursive: true });
});

const SMALL = randomBytes(10_000);
const LARGE = randomBytes(5 * 1024 * 1024);
const target = (): string => path.join(folder, 'out/b.zip');
const write = (plan: BundlePlan) => writeBundle(plan, target(), { force: false, signal: new AbortController().signal });

/** Lets something happen between two readings of that file: before the nth time that bytes of it are asked for. */
function beforeReading(nth: number, file: string, action: () => void): void {
  const opened = new Set<number>();
  let asked = 0;
  const { openSync, readSync, read } = fs;
  const ask = (fd: number) => {
    if (!opened.has(fd)) return;
    asked += 1;
    if (asked === nth) action();
  };
  vi.spyOn(fs, 'openSync').mockImplementation((...given) => {
    const fd = openSync(...given);
    if (given[0] === file) opened.add(fd);
    return fd;
  });
  vi.spyOn(fs, 'readSync').mockImplementation(((...given: Parameters<typeof readSync>) => {
    ask(given[0]);
    return readSync(...given);
  }) as typeof readSync);
  vi.spyOn(fs, 'read').mockImplementation(((...given: Parameters<typeof read>) => {
    ask(given[0]);
    return read(...given);
  }) as typeof read);
}

const CHANGES: readonly (readonly [string, (file: string) => void])[] = [
  ['grows', (file) => fs.appendFileSync(file, 'more')],
  ['shrinks', (file) => fs.truncateSync(file, fs.statSync(file).size - 1)],
  ['is emptied', (file) => fs.truncateSync(file, 0)],
  ['is written over at its end', (file) => writeAt(file, fs.statSync(file).size - 4, 'over')],
];

function writeAt(file: string, at: number, text: string): void {
  const fd = fs.openSync(file, 'r+');
  fs.writeSync(fd, text, at);
  fs.closeSync(fd);
}

test.each(
  CHANGES.flatMap(([name, change]) => [
    { name, change, size: 'small', bytes: SMALL, nth: 1 },
    { name, change, size: 'large', bytes: LARGE, nth: 1 },
    { name, change, size: 'large', bytes: LARGE, nth: 3 },
  ]),
)('a $size file that $name before reading $nth is refused, and nothing stays', async ({ change, bytes, nth }) => {
  const plan = await planOf(folder, { 'a.bin': bytes, 'b.txt': Buffer.from('later') });
  const file = path.join(folder, 'a.bin');
  beforeReading(nth, file, () => change(file));
  const refused = await write(plan).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(FileError);
  expect((refused as Error).message).toContain('changed while it was being packed');
  expect(fs.readdirSync(path.join(folder, 'out'))).toEqual([]);
});

test.each([
  ['small', SMALL],
  ['large', LARGE],
])('a %s file that is removed half-way was whole when it was opened, and so is the bundle', async (_, bytes) => {
  const plan = await planOf(folder, { 'a.bin': bytes });
  const file = path.join(folder, 'a.bin');
  beforeReading(1, file, () => fs.rmSync(file));
  const written = await write(plan);
  expect(fs.existsSync(file)).toBe(false);
  expect(fs.statSync(target()).size).toBe(written.size);
  expect(fs.readFileSync(target()).includes(bytes)).toBe(true);
});

test.each([
  ['small', SMALL],
  ['large', LARGE],
])('a %s file that is gone before it is opened is named', async (_, bytes) => {
  const plan = await planOf(folder, { 'a.bin': bytes });
  fs.rmSync(path.join(folder, 'a.bin'));
  await expect(write(plan)).rejects.toMatchObject({ name: 'FileError', message: expect.stringContaining('a.bin') });
  expect(fs.readdirSync(path.join(folder, 'out'))).toEqual([]);
});

test('a stop in the middle of a large file leaves nothing', async () => {
  const plan = await planOf(folder, { 'a.bin': LARGE });
  const stop = new AbortController();
  beforeReading(3, path.join(folder, 'a.bin'), () => stop.abort());
  const refused = await writeBundle(plan, target(), { force: false, signal: stop.signal }).catch(
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(FileError);
  expect((refused as Error).message).toContain('Interrupted');
  expect(fs.readdirSync(path.join(folder, 'out'))).toEqual([]);
});
