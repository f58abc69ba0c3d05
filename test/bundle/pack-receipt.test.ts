import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDigest } from '../../src/domain/bundle-digest.js';
import { cells } from '../../src/text/cells.js';
import { DAY, packing } from '../support/packing.js';

/** What `pack` says and leaves beside the bundle. */

const { folder, run, left } = packing();
const pack = (...words: string[]) => run('pack', 'proposal.yaml', ...DAY, '-o', 'b.zip', ...words);
const at = (name: string) => path.join(folder(), name);

describe('the receipt', () => {
  test.each(['en', 'ja', 'both'])('in %s keeps to 80 columns and tells all', async (language) => {
    const { code, out, err } = await pack('--lang', language);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const line of out.split('\n')) expect(cells(line), line).toBeLessThanOrEqual(80);
    const sha256 = createHash('sha256')
      .update(readFileSync(at('b.zip')))
      .digest('hex');
    expect(out).toContain(sha256);
    expect(out).toContain('2023-07-01');
    expect(out).toContain('amed-aspire-fy2023-pre');
    expect(out).toContain('sha256sum -c manifest-sha256.txt');
    const [digest = ''] = out.split('\n').filter((line) => readDigest(line) !== undefined);
    expect(out).toContain(`grantlint verify b.zip --digest ${digest.trim()}`);
  });

  test('is saved as it is printed', async () => {
    const { out } = await pack('--receipt', 'receipt.txt');
    expect(readFileSync(at('receipt.txt'), 'utf8')).toBe(out);
  });

  test.each(['proposal.yaml', 'attachments/research-plan.pdf', 'b.zip', 'b.zip.sig', 'attachments'])(
    'never goes over %s',
    async (name) => {
      const before = existsSync(at('proposal.yaml')) && readFileSync(at('proposal.yaml'), 'utf8');
      expect(await pack('--receipt', name)).toMatchObject({ code: 3, err: expect.stringContaining('--receipt') });
      expect(readFileSync(at('proposal.yaml'), 'utf8')).toBe(before);
      expect(left()).toEqual([]);
    },
  );

  test('replaces a file only where that is asked for', async () => {
    writeFileSync(at('precious.txt'), 'notes');
    expect(await pack('--receipt', 'precious.txt')).toMatchObject({ code: 3, err: expect.stringContaining('--force') });
    expect(readFileSync(at('precious.txt'), 'utf8')).toBe('notes');
    const { out } = await pack('--receipt', 'precious.txt', '--force');
    expect(readFileSync(at('precious.txt'), 'utf8')).toBe(out);
  });

  test('is three lines under --quiet', async () => {
    const { out } = await pack('--quiet');
    expect(out.trimEnd().split('\n')).toHaveLength(3);
  });
});

describe('reports', () => {
  const asFile = (name: string) => ['--format', `json=${name}`];
  const spoil = () =>
    writeFileSync(at('proposal.yaml'), readFileSync(at('proposal.yaml'), 'utf8').replace('basic', 'no'));

  test.each(['proposal.yaml', 'attachments/research-plan.pdf', 'b.zip', 'b.zip.sig'])(
    'of a draft that is not ready never go over %s',
    async (name) => {
      await pack();
      writeFileSync(at('b.zip.sig'), 'signature');
      spoil();
      const before = readFileSync(at(name));
      expect(await pack(...asFile(name))).toMatchObject({ code: 2, err: expect.stringContaining(name) });
      expect(readFileSync(at(name)).equals(before)).toBe(true);
    },
  );

  test('are written of a ready draft too, and the receipt leaves standard output to them', async () => {
    expect(await pack(...asFile('report.json'))).toMatchObject({ code: 0, out: expect.stringContaining('sha256') });
    expect(JSON.parse(readFileSync(at('report.json'), 'utf8')).summary.ready).toBe(1);
    const { out, err } = await pack('--format', 'json', '--force');
    expect(JSON.parse(out).summary.ready).toBe(1);
    expect(err).toContain('sha256');
  });
});

test('--dry-run shows the digest that the bundle will have', async () => {
  const dry = await pack('--dry-run');
  expect(left()).toEqual([]);
  const digest = dry.out.trim().split('\n').at(-1)?.trim() ?? '';
  expect(readDigest(digest)).toBe(digest);
  expect((await pack()).out).toContain(digest);
});

test('the digest is that of another bundle when only the time is another, and the same for the same', async () => {
  const digestOf = async (...words: string[]) =>
    /(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}/.exec((await run('pack', '.', '--dry-run', ...words)).out)?.[0];
  const [day, again, time] = [
    await digestOf('--as-of', '2023-07-01'),
    await digestOf('--as-of', '2023-07-01'),
    await digestOf('--as-of', '2023-07-01T10:00+09:00'),
  ];
  expect(again).toBe(day);
  expect(time).not.toBe(day);
});

describe('--sign', () => {
  const key = () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(at('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    return ['--sign', 'key.pem'];
  };

  test('writes the signature beside the bundle', async () => {
    expect(await pack(...key())).toMatchObject({ code: 0, err: '' });
    expect(left()).toEqual(['b.zip', 'b.zip.sig']);
    expect(readFileSync(at('b.zip.sig'), 'utf8')).toMatch(/^-----BEGIN SSH SIGNATURE-----\n/);
  });

  test('replaces an old one with --force only, and without a key takes it away', async () => {
    const words = key();
    writeFileSync(at('b.zip.sig'), 'old');
    expect(await pack(...words)).toMatchObject({ code: 3, err: expect.stringContaining('b.zip.sig already exists') });
    expect(left()).toEqual(['b.zip.sig']);
    expect(await pack(...words, '--force')).toMatchObject({ code: 0 });
    expect(readFileSync(at('b.zip.sig'), 'utf8')).not.toBe('old');
    expect(await pack('--force')).toMatchObject({ code: 0 });
    expect(left()).toEqual(['b.zip']);
  });

  test('is refused with a key that cannot sign, before anything is written', async () => {
    writeFileSync(at('key.pem'), 'no key');
    expect((await pack('--sign', 'key.pem')).code).toBe(2);
    expect(left()).toEqual([]);
  });

  test('never overwrites the key', async () => {
    const words = key();
    expect(await run('pack', '.', ...DAY, ...words, '-o', 'key.pem', '--force')).toMatchObject({ code: 3 });
    expect(readFileSync(at('key.pem'), 'utf8')).toContain('PRIVATE KEY');
  });
});

test('what a killed run left is removed by the next one, what another run is writing is not', async () => {
  const [mine = ''] = await temporaryNames();
  const [, host] = mine.split('-');
  const names = {
    gone: `.grantlint-${host}-999999999-00000000.part`,
    running: `.grantlint-${host}-${process.pid}-00000000.part`,
    elsewhere: '.grantlint-00000000-1-00000000.part',
    other: '.grantlint-notes.part',
  };
  for (const name of Object.values(names)) writeFileSync(at(name), 'x');
  expect(await pack()).toMatchObject({ code: 0 });
  const there = readdirSync(folder()).filter((name) => name.endsWith('.part'));
  expect(there.sort()).toEqual([names.elsewhere, names.running, names.other].sort());
});

/** As this process names them, seen while one of them is being written. */
async function temporaryNames(): Promise<string[]> {
  const { temporaryBeside } = await import('../../src/system-files.js');
  mkdirSync(at('there'));
  return [path.basename(temporaryBeside(at('there/b.zip')))].map((name) => name.replace(/^\./, ''));
}

test('a signal that comes while attachments are hashed is told as such', async () => {
  const before = process.listenerCount('SIGTERM');
  const running = pack();
  while (process.listenerCount('SIGTERM') === before) await new Promise((resolve) => setImmediate(resolve));
  process.emit('SIGTERM');
  const { code, err } = await running;
  expect(code).toBe(3);
  expect(err).toContain('Interrupted');
  expect(left()).toEqual([]);
});
