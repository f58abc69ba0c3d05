import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { writeBundle } from '../../src/bundle/write-bundle.js';
import { type BundleEntry, planBundle } from '../../src/core/plan-bundle.js';

/** Faults that an archiver lets pass in silence: each must reject and leave the target folder as it was. */

const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-write-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let folder = '';
let count = 0;
beforeEach(() => {
  folder = path.join(base, String(count++));
  mkdirSync(path.join(folder, 'out'), { recursive: true });
});

const HEADER = {
  tool: { name: 'grantlint', version: '0' },
  proposal: { id: 'p', title: { en: 't', ja: 't' }, sha256: '0'.repeat(64) },
  call: { id: 'c', sha256: '0'.repeat(64) },
  asOf: '2023-07-01',
};

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
function planned(name: string, text: string): BundleEntry {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return { path: `data/${name}`, size: Buffer.byteLength(text), sha256: digest(text), source: { file } };
}

const write = (entries: BundleEntry[], signal = new AbortController().signal) =>
  writeBundle(planBundle(HEADER, entries), path.join(folder, 'out/b.zip'), { force: false, signal });

test('an empty file and many small ones are written, and the digest is that of the file', async () => {
  const many = Array.from({ length: 50 }, (_, index) => planned(`f${index}.txt`, 'x'.repeat(index)));
  const written = await write([
    ...many,
    { path: 'data/empty', size: 0, sha256: digest(''), source: { bytes: new Uint8Array() } },
  ]);
  expect(written.size).toBeGreaterThan(0);
  expect(readdirSync(path.join(folder, 'out'))).toEqual(['b.zip']);
});

test.each<[string, (file: string) => unknown]>([
  ['vanished', (file) => rmSync(file)],
  ['grown', (file) => writeFileSync(file, 'abcd')],
  ['shrunk', (file) => writeFileSync(file, 'ab')],
  ['rewritten at the same size', (file) => writeFileSync(file, 'xyz')],
  ['replaced by a folder', (file) => [rmSync(file), mkdirSync(file)]],
  ['replaced by a link', (file) => [rmSync(file), symlinkSync('/etc/hostname', file)]],
])('a file that has %s since it was planned', async (_, change) => {
  const entry = planned('a.txt', 'abc');
  change(path.join(folder, 'a.txt'));
  await expect(write([entry, planned('b.txt', 'later')])).rejects.toMatchObject({ name: 'FileError' });
  expect(readdirSync(path.join(folder, 'out'))).toEqual([]);
});

test('a signal that comes before the first byte', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(write([planned('a.txt', 'abc')], stop.signal)).rejects.toMatchObject({ name: 'FileError' });
  expect(readdirSync(path.join(folder, 'out'))).toEqual([]);
});
