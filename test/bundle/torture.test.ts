import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkSignature, signatureOf } from '../../src/bundle/ssh-signature.js';
import { type WriteOptions, writeBundle } from '../../src/bundle/write-bundle.js';
import { FileError } from '../../src/core/errors.js';
import { quiet, type SeenCall, withFailing } from '../support/failing-fs.js';
import { planOf } from '../support/small-plan.js';

/**
 * The writer on a file system whose Nth call fails, for every N until nothing fails any more. After each: the old
 * bundle is as it was or the new one is complete, the failure is told, and no temporary file is left.
 */

// Streams are for files that would be too large to be written some hundred times over.
vi.mock('../../src/core/bundle-layout.js', async (load) => ({
  ...(await load<object>()),
  MOST_DEFLATED_BYTES: 1024 * 1024,
}));

const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-torture-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const OLD = 'the bundle of yesterday';
const OLD_SIGNATURE = 'the signature of yesterday';
let folder = '';
let target = '';
let count = 0;
beforeEach(() => {
  folder = path.join(base, String(count++));
  target = path.join(folder, 'p.zip');
  mkdirSync(folder);
});

const sha = (algorithm: string, bytes: Uint8Array): string => createHash(algorithm).update(bytes).digest('hex');
const names = (): string[] => readdirSync(folder).sort();

const inputs = path.join(base, 'inputs');
const FILES: Readonly<Record<string, Buffer>> = {
  'small.txt': Buffer.from('small'),
  'empty.txt': Buffer.alloc(0),
  'text.txt': Buffer.from('a text that pays to deflate. '.repeat(4000)),
  'large.bin': randomBytes(2.5 * 1024 * 1024),
};

const PLAN = await planOf(inputs, FILES);
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const KEY = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const RAW = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
const SIGNERS = `a ssh-ed25519 ${Buffer.concat([Buffer.from('\0\0\0\x0bssh-ed25519\0\0\0\x20'), RAW]).toString('base64')}`;

async function write(options: Partial<WriteOptions>): Promise<'written' | Error> {
  try {
    await writeBundle(PLAN, target, { force: false, signal: new AbortController().signal, ...options });
    return 'written';
  } catch (error) {
    return error as Error;
  }
}

/** The bytes that nothing failing gives. */
const WHOLE = await (async () => {
  target = path.join(base, 'whole.zip');
  expect(await write({})).toBe('written');
  return readFileSync(target);
})();

const isWhole = (): boolean => readFileSync(target).equals(WHOLE);
const isSigned = (): boolean => {
  const sha512 = Buffer.from(sha('sha512', readFileSync(target)), 'hex');
  return checkSignature(readFileSync(`${target}.sig`, 'utf8'), sha512, SIGNERS, '2024-06-01').state === 'good';
};

/** A link that a system refuses has its second way, and so has a folder that cannot be synced. */
const hasAnotherWay = ({ name, path: of }: SeenCall, code: string): boolean =>
  name === 'readdirSync' || (code === 'EPERM' && (name === 'linkSync' || of === folder));

/** Runs with the nth call failing, for every n; `judge` looks at what is there after each. */
async function torture(
  code: string,
  options: Partial<WriteOptions>,
  prepare: () => void,
  judge: (outcome: 'written' | Error, failed: SeenCall) => void,
): Promise<SeenCall[]> {
  const seen: SeenCall[] = [];
  for (let nth = 1; ; nth++) {
    for (const name of names()) rmSync(path.join(folder, name));
    prepare();
    const { outcome, failed } = await withFailing(nth, code, () => write(options));
    await quiet();
    if (!failed) {
      expect(outcome).toBe('written');
      expect(isWhole()).toBe(true);
      return seen;
    }
    seen.push(failed);
    const place = `call ${nth}: ${failed.name} ${failed.path}`;
    expect(
      names().filter((name) => name.startsWith('.')),
      place,
    ).toEqual([]);
    if (outcome === 'written') expect(hasAnotherWay(failed, code), place).toBe(true);
    else expect(outcome, place).toBeInstanceOf(FileError);
    if (outcome === 'written') expect(isWhole(), place).toBe(true);
    judge(outcome, failed);
  }
}

describe.each(['EIO', 'ENOSPC', 'EPERM'])('when a call fails with %s', (code) => {
  test('a new bundle is complete or not there', async () => {
    const seen = await torture(
      code,
      {},
      () => {},
      () => {
        if (names().length > 0) expect(names()).toEqual(['p.zip']);
        if (names().length > 0) expect(isWhole()).toBe(true);
      },
    );
    const kinds = new Set(seen.map(({ name }) => name));
    for (const name of ['openSync', 'read', 'readSync', 'write', 'fsyncSync', 'closeSync', 'linkSync'])
      expect(kinds).toContain(name);
  }, 120_000);

  test('the bundle that --force replaces is as it was, or the new one is complete', async () => {
    const seen = await torture(
      code,
      { force: true },
      () => writeFileSync(target, OLD),
      (_, failed) => {
        expect(names()).toEqual(['p.zip']);
        const old = readFileSync(target, 'utf8') === OLD;
        expect(old || isWhole(), `${failed.name} ${failed.path}`).toBe(true);
      },
    );
    expect(seen.map(({ name }) => name)).toContain('renameSync');
  }, 120_000);

  test('a signature is of the bundle beside it, or neither is there', async () => {
    const options = { sign: (sha512: Uint8Array) => signatureOf(sha512, KEY) };
    await torture(
      code,
      options,
      () => {},
      (outcome) => {
        if (outcome === 'written' || names().includes('p.zip.sig')) expect(isSigned()).toBe(true);
      },
    );
  }, 120_000);

  test('under --force the old signature never stands beside the new bundle in silence', async () => {
    const options = { force: true, sign: (sha512: Uint8Array) => signatureOf(sha512, KEY) };
    const prepare = () => {
      writeFileSync(target, OLD);
      writeFileSync(`${target}.sig`, OLD_SIGNATURE);
    };
    await torture(code, options, prepare, (outcome, failed) => {
      const old = readFileSync(target, 'utf8') === OLD;
      const mixed = readFileSync(`${target}.sig`, 'utf8') === OLD_SIGNATURE ? !old : !isSigned();
      if (outcome === 'written') expect(isSigned()).toBe(true);
      // Two names cannot be changed at once: between them the failure is told, and the signature does not fit.
      if (mixed) expect([failed.name, outcome], String(failed.path)).toEqual(['renameSync', expect.any(FileError)]);
    });
  }, 120_000);
});

test('once a failure is told, nothing is read or written any more', async () => {
  for (let nth = 1; ; nth++) {
    rmSync(target, { force: true });
    const { failed } = await withFailing(
      nth,
      'EIO',
      () => write({}),
      ({ name }) => /^(?:write|fsync|rename|link)/.test(name),
    );
    expect(await quiet(), `call ${nth}: ${failed?.name}`).toBe(0);
    if (!failed) return;
  }
});

test('a file that is there already is left alone, whatever fails', async () => {
  for (let nth = 1; ; nth++) {
    writeFileSync(target, OLD);
    const { outcome, failed } = await withFailing(nth, 'EIO', () => write({}));
    expect(outcome).toBeInstanceOf(FileError);
    expect(readFileSync(target, 'utf8')).toBe(OLD);
    expect(names()).toEqual(['p.zip']);
    if (!failed) return;
  }
}, 120_000);
