import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { hashBytes } from '../../src/bundle/hash-file.js';
import { writeBundle } from '../../src/bundle/write-bundle.js';
import { MOST_DEFLATED_BYTES } from '../../src/core/bundle-layout.js';
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
  call: { id: 'c', sha256: '0'.repeat(64), base: null },
  asOf: '2023-07-01',
  asOfTime: null,
};

function sealed(name: string, bytes: Uint8Array): BundleEntry {
  const { secrets: _, ...hashes } = hashBytes(bytes);
  return { path: name, ...hashes, source: { bytes } };
}

function planned(name: string, content: string | Uint8Array): BundleEntry {
  const file = path.join(folder, name);
  const bytes = Buffer.from(content);
  writeFileSync(file, bytes);
  return { ...sealed(`data/${name}`, bytes), source: { file } };
}

const write = (files: BundleEntry[], signal = new AbortController().signal) =>
  writeBundle(
    planBundle({ header: HEADER, files, reports: [], info: { organization: null, contact: null } }, (name, text) =>
      sealed(name, Buffer.from(text)),
    ),
    path.join(folder, 'out/b.zip'),
    { force: false, signal },
  );

test('an empty file and many small ones are written, and the digest is that of the file', async () => {
  const many = Array.from({ length: 50 }, (_, index) => planned(`f${index}.txt`, 'x'.repeat(index)));
  const written = await write([...many, sealed('data/empty', new Uint8Array())]);
  const bytes = readFileSync(path.join(folder, 'out/b.zip'));
  expect(written.size).toBe(bytes.length);
  expect(written.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(readdirSync(path.join(folder, 'out'))).toEqual(['b.zip']);
});

/** Method of compression by name, from the central directory, and whether sizes follow the content. */
function methods(zip: Buffer): Record<string, { method: number; follows: boolean }> {
  const found: Record<string, { method: number; follows: boolean }> = {};
  for (let at = zip.indexOf('PK\x01\x02'); at !== -1; at = zip.indexOf('PK\x01\x02', at + 46)) {
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString();
    found[name.replace('p/data/', '')] = {
      method: zip.readUInt16LE(at + 10),
      follows: (zip.readUInt16LE(at + 8) & 8) !== 0,
    };
  }
  return found;
}

test('what does not compress, is small, empty or very large is stored; the rest is deflated', async () => {
  await write([
    planned('empty', ''),
    planned('small.txt', 'text '.repeat(100)),
    planned('text.txt', 'text '.repeat(2000)),
    planned('noise.bin', randomBytes(20_000)),
    planned('large.txt', Buffer.alloc(MOST_DEFLATED_BYTES + 1, 'large ')),
  ]);
  expect(methods(readFileSync(path.join(folder, 'out/b.zip')))).toMatchObject({
    empty: { method: 0, follows: false },
    'small.txt': { method: 0, follows: false },
    'text.txt': { method: 8, follows: true },
    'noise.bin': { method: 0, follows: false },
    'large.txt': { method: 0, follows: true },
  });
});

test.each([
  ['changed', 0],
  ['grown', 1],
  ['shrunk', -1],
])('a very large file that has %s since it was planned', async (_, more) => {
  const entry = planned('large.bin', Buffer.alloc(MOST_DEFLATED_BYTES + 2, 'a'));
  writeFileSync(path.join(folder, 'large.bin'), Buffer.alloc(MOST_DEFLATED_BYTES + 2 + more, 'b'));
  await expect(write([entry])).rejects.toMatchObject({ name: 'FileError', message: /changed/ });
  expect(readdirSync(path.join(folder, 'out'))).toEqual([]);
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
