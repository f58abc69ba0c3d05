import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readBundle } from '../../src/bundle/read-bundle.js';
import { READING_LIMITS } from '../../src/bundle/reading-limits.js';
import { writeBundle } from '../../src/bundle/write-bundle.js';
import { MOST_DEFLATED_BYTES } from '../../src/core/bundle-layout.js';
import { type BundleEntry, planBundle } from '../../src/core/plan-bundle.js';
import { collisionKey, nameFault } from '../../src/domain/file-names.js';
import { bagFiles, bundleOf } from '../support/make-bundle.js';

/** Bundles on disk: those of the packer, those of other programs, and folders. */

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'grantlint-read-'));
afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

let folder = '';
let count = 0;
beforeEach(() => {
  folder = path.join(base, String(count++));
  fs.mkdirSync(folder);
});

const hash = (algorithm: string, bytes: Uint8Array): string => createHash(algorithm).update(bytes).digest('hex');
const codes = async (file: string, limits = READING_LIMITS): Promise<string[]> => {
  const reading = await readBundle(file, limits);
  reading.close();
  return reading.faults.map(({ code }) => code.replace('bundle/', ''));
};

/** Lays out a bundle as a folder named `b`. */
function unpacked(files = bagFiles()): string {
  for (const [name, bytes] of files) {
    fs.mkdirSync(path.join(folder, 'b', path.dirname(name)), { recursive: true });
    fs.writeFileSync(path.join(folder, 'b', name), bytes);
  }
  return path.join(folder, 'b');
}

const sealed = (name: string, bytes: Uint8Array): BundleEntry => ({
  path: name,
  size: bytes.length,
  sha256: hash('sha256', bytes),
  sha512: hash('sha512', bytes),
  source: { bytes },
});

/** Writes a bundle with the packer's own writer. */
async function packed(attachments: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const text = new TextEncoder();
  const draft = sealed('data/proposal/proposal.yaml', text.encode('id: b\n'));
  const call = sealed('data/call/c.yaml', text.encode('id: c\n'));
  const more = Object.entries(attachments).map(([name, bytes]) => sealed(`data/proposal/${name}`, bytes));
  const header = {
    tool: { name: 'grantlint', version: '0' },
    proposal: { id: 'b', title: { en: 't', ja: '題' }, sha256: draft.sha256 },
    call: { id: 'c', sha256: call.sha256, base: null },
    asOf: '2023-07-01',
    asOfTime: null,
  };
  const reports = [{ path: 'data/report/report.md', text: '# 00000-00000-00000-00000-00000\n' }];
  const info = { organization: null, contact: null };
  const plan = planBundle({ header, files: [draft, call, ...more], reports, info }, (name, content) =>
    sealed(name, text.encode(content)),
  );
  expect(plan.refusals).toEqual([]);
  const file = path.join(folder, 'b.zip');
  await writeBundle(plan, file, { force: true, signal: new AbortController().signal });
  return file;
}

describe('what the packer writes', () => {
  const segment = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => text.normalize('NFC'));
  const name = fc
    .array(segment, { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join('/'))
    .filter((each) => nameFault(each) === undefined && collisionKey(each) !== 'proposal.yaml');
  const names = fc.uniqueArray(name, { maxLength: 8, selector: collisionKey }).filter((all) => {
    const keys = all.map(collisionKey);
    return !keys.some((key) => [...keys, 'proposal.yaml'].some((other) => key.startsWith(`${other}/`)));
  });
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.tuple(fc.nat(255), fc.nat(300_000)).map(([byte, length]) => new Uint8Array(length).fill(byte)),
    fc
      .tuple(fc.uint8Array({ minLength: 1, maxLength: 9 }), fc.integer({ min: 500, max: 9000 }))
      .map(([bytes, times]) => Buffer.concat(Array.from({ length: times }, () => bytes))),
    fc.nat(100_000).map((length) => randomBytes(length)),
  );
  const attachments = names.chain((all) =>
    fc.tuple(...all.map(() => content)).map((each) => Object.fromEntries(all.map((one, index) => [one, each[index]]))),
  );

  test('is read back as it was planned, whatever the files', async () => {
    await fc.assert(
      fc.asyncProperty(attachments, async (given) => {
        const reading = await readBundle(await packed(given as Record<string, Uint8Array>));
        expect(reading.faults).toEqual([]);
        for (const [one, bytes] of Object.entries(given as Record<string, Uint8Array>)) {
          const inside = `data/proposal/${one}`;
          expect(reading.files.get(inside)).toBe(bytes.length);
          expect(Buffer.from(reading.readHead(inside, bytes.length)).equals(bytes)).toBe(true);
          expect(Buffer.from(reading.readTail(inside, 7)).equals(bytes.subarray(Math.max(0, bytes.length - 7)))).toBe(
            true,
          );
        }
        reading.close();
      }),
      { numRuns: 60 },
    );
  });

  test('with files around the size up to which they are deflated', async () => {
    const sizes = [MOST_DEFLATED_BYTES - 1, MOST_DEFLATED_BYTES, MOST_DEFLATED_BYTES + 1];
    const bytes = Buffer.alloc(MOST_DEFLATED_BYTES + 1, 'text ');
    const file = await packed(Object.fromEntries(sizes.map((size) => [`${size}.txt`, bytes.subarray(0, size)])));
    expect(await codes(file)).toEqual([]);
    const reading = await readBundle(file);
    expect(Buffer.from(reading.readTail(`data/proposal/${sizes[2]}.txt`, 4))).toEqual(bytes.subarray(-4));
    reading.close();
  });
});

describe('what other programs write of the same files', () => {
  const has = (tool: string): boolean => spawnSync(tool, ['--help']).error === undefined;
  const PYTHON = "import shutil; shutil.make_archive('out', 'zip', '.', 'b')";
  test.each<[string, string[]]>([
    ['zip', ['-r', 'out.zip', 'b']],
    ['7z', ['a', 'out.zip', 'b']],
    ['python3', ['-c', PYTHON]],
    ['jar', ['cfM', 'out.zip', 'b']],
  ])('%s', async (tool, words) => {
    if (!has(tool)) return console.warn(`${tool} is not here: not tried`);
    unpacked();
    execFileSync(tool, words, { cwd: folder, stdio: 'ignore' });
    expect(await codes(path.join(folder, 'out.zip'))).toEqual(['not-as-written']);
  });

  test('encrypted by 7z', async () => {
    if (!has('7z')) return console.warn('7z is not here: not tried');
    unpacked();
    execFileSync('7z', ['a', '-psecret', 'out.zip', 'b'], { cwd: folder, stdio: 'ignore' });
    expect(await codes(path.join(folder, 'out.zip'))).toContain('encrypted');
  });

  test('a link packed by zip', async () => {
    if (!has('zip')) return console.warn('zip is not here: not tried');
    fs.symlinkSync('/etc/hostname', path.join(unpacked(), 'data/link'));
    execFileSync('zip', ['-ry', 'out.zip', 'b'], { cwd: folder, stdio: 'ignore' });
    expect(await codes(path.join(folder, 'out.zip'))).toEqual(expect.arrayContaining(['link', 'not-as-written']));
  });
});

describe('a folder', () => {
  test('that came out of a bundle', async () => {
    const reading = await readBundle(unpacked());
    expect(reading).toMatchObject({ kind: 'folder', faults: [] });
    expect(reading.manifest?.proposal.id).toBe('b');
    expect([...reading.files.keys()].sort()).toEqual([...bagFiles().keys()].sort());
    expect(Buffer.from(reading.readHead('data/proposal/proposal.yaml', 4)).toString()).toBe('id: ');
    expect(Buffer.from(reading.readTail('data/proposal/proposal.yaml', 3)).toString()).toBe(' b\n');
    expect(() => reading.readHead('../b.zip', 1)).toThrow(/no such file/);
    reading.close();
  });

  test.each<[string, (bag: string) => void, string[]]>([
    [
      'a changed file',
      (bag) => fs.writeFileSync(path.join(bag, 'data/proposal/a.txt'), 'a'.repeat(41)),
      ['hash-differs'],
    ],
    ['a missing file', (bag) => fs.rmSync(path.join(bag, 'data/proposal/a.txt')), ['info-differs', 'file-missing']],
    ['what a system leaves', (bag) => fs.writeFileSync(path.join(bag, '.DS_Store'), 'x'), ['junk-files']],
    ['a link to a file outside', (bag) => fs.symlinkSync('/etc/hostname', path.join(bag, 'data/x')), ['link']],
    ['a link to a folder', (bag) => fs.symlinkSync('/', path.join(bag, 'data/x')), ['link']],
    ['a file replaced by a link to its copy', replacedByLink, ['link', 'info-differs', 'file-missing']],
    ['a pipe', (bag) => void spawnSync('mkfifo', [path.join(bag, 'data/x')]), ['link']],
    ['an empty folder, which no bag knows', (bag) => fs.mkdirSync(path.join(bag, 'data/x')), []],
    [
      'a name that is not UTF-8',
      (bag) => fs.writeFileSync(Buffer.concat([Buffer.from(`${bag}/data/`), Buffer.from([0x8c, 0x76])]), ''),
      ['name-not-utf-8', 'info-differs', 'file-extra'],
    ],
    ['names that collide', (bag) => fs.writeFileSync(path.join(bag, 'BAGIT.TXT'), ''), ['names-collide', 'file-extra']],
  ])('with %s', async (_, change, expected) => {
    const bag = unpacked();
    change(bag);
    expect((await codes(bag)).sort()).toEqual(expected.sort());
  });

  function replacedByLink(bag: string): void {
    const file = path.join(bag, 'data/proposal/a.txt');
    fs.renameSync(file, path.join(folder, 'copy'));
    fs.symlinkSync(path.join(folder, 'copy'), file);
  }

  test('in which a system left files is as sound as before, and they are named', async () => {
    const bag = unpacked();
    for (const name of ['.DS_Store', 'data/Thumbs.db', 'data/proposal/~$plan.docx'])
      fs.writeFileSync(path.join(bag, name), 'x');
    const { faults, files } = await readBundle(bag);
    expect(faults).toMatchObject([
      {
        code: 'bundle/junk-files',
        level: 'should',
        data: { entries: ['.DS_Store', 'data/Thumbs.db', 'data/proposal/~$plan.docx'] },
      },
    ]);
    expect([...files.keys()]).toEqual([...bagFiles().keys()]);
  });

  test('with a file of such a name that its lists have, and that was changed, is damaged', async () => {
    const payload = { 'data/call/c.yaml': 'id: c\n', 'data/proposal/proposal.yaml': 'id: b\n', 'data/.gitkeep': 'x' };
    const bag = unpacked(bagFiles({ payload }));
    expect(await codes(bag)).toEqual([]);
    fs.writeFileSync(path.join(bag, 'data/.gitkeep'), 'y');
    expect(await codes(bag)).toEqual(['hash-differs']);
  });

  test('of another name, or the one around it', async () => {
    const bag = unpacked();
    expect(await codes(folder)).toEqual(['not-a-bundle']);
    fs.renameSync(bag, `${bag} (1)`);
    const { faults, manifest } = await readBundle(`${bag} (1)`);
    expect(faults).toMatchObject([
      { code: 'bundle/folder-renamed', level: 'should', data: { folder: `${path.basename(bag)} (1)`, id: 'b' } },
    ]);
    expect(manifest?.proposal.id).toBe('b');
  });

  test('whose names the system hands out in another Unicode form', async () => {
    const files = bagFiles({ payload: { ...PAYLOAD_JA, 'data/proposal/ガイド.txt': 'x' } });
    const bag = unpacked(files);
    const proposal = path.join(bag, 'data/proposal');
    fs.renameSync(path.join(proposal, 'ガイド.txt'), path.join(proposal, 'ガイド.txt'.normalize('NFD')));
    expect(await codes(bag)).toEqual([]);
  });
  const PAYLOAD_JA = { 'data/call/c.yaml': 'id: c\n', 'data/proposal/proposal.yaml': 'id: b\n' };

  test('beyond the limits', async () => {
    const bag = unpacked();
    expect(await codes(bag, { ...READING_LIMITS, entries: 5 })).toEqual(['over-your-limits']);
    expect(await codes(bag, { ...READING_LIMITS, bytes: 1000 })).toEqual(['over-your-limits']);
    fs.truncateSync(path.join(bag, 'manifest.json'), READING_LIMITS.bytes);
    expect(await codes(bag)).toEqual(['too-large']);
  });
});

describe('what cannot be read', () => {
  test('a file that is not there, and one that is none', async () => {
    await expect(readBundle(path.join(folder, 'none.zip'))).rejects.toMatchObject({ name: 'FileError' });
    await expect(readBundle('/dev/null')).rejects.toMatchObject({ name: 'FileError' });
  });

  test('a file that changes after it was read is not read on', async () => {
    const file = path.join(folder, 'b.zip');
    fs.writeFileSync(file, bundleOf());
    const reading = await readBundle(file);
    expect(reading.faults).toEqual([]);
    fs.appendFileSync(file, 'x');
    expect(() => reading.readHead('data/proposal/proposal.yaml', 4)).toThrow(/changed while/);
    reading.close();
  });

  test('nothing is written, not even beside the bundle', async () => {
    fs.writeFileSync(path.join(folder, 'b.zip'), bundleOf());
    expect(await codes(path.join(folder, 'b.zip'))).toEqual([]);
    expect(fs.readdirSync(folder)).toEqual(['b.zip']);
  });
});
