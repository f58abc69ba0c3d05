import { existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DAY, packing } from '../support/packing.js';

/** What `pack` refuses though the draft is ready: all at once, each with its way out, exit code 1, nothing written. */

const { folder, run, lay, attach, left } = packing();
const pack = (...words: string[]) => run('pack', 'proposal.yaml', ...DAY, '-o', 'b.zip', ...words);
const KEY = `-----BEGIN OPENSSH PRIVATE KEY-----\n${'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ'.repeat(4)}\n`;

type Case = [what: string, allow: string, prepare: () => void, told: string];
const CASES: Case[] = [
  ['an unlisted file', 'unlisted', () => lay('forgotten.pdf', '%PDF-1.4'), '"attachments/forgotten.pdf" lies beside'],
  ['a document open in Word', 'open', () => lay('~$search-plan.pdf', 'x'), '"attachments/research-plan.pdf" is open'],
  ['a document open in LibreOffice', 'open', () => lay('.~lock.cv-asagiri.pdf#', 'x'), 'cv-asagiri.pdf" is open'],
  ['a lock of some other document', 'open', () => lay('~$old.docx', 'x'), '"attachments/~$old.docx" is open'],
  ['junk on the list', 'junk', () => attach('Thumbs.db', 'x'), '"attachments/Thumbs.db" is listed'],
  ['a key by its name', 'secrets', () => attach('id_ed25519', 'x'), 'keys or passwords are kept'],
  ['a key store', 'secrets', () => attach('mine.kdbx', 'x'), '"attachments/mine.kdbx" has a name'],
  ['a private key in a file', 'secrets', () => attach('server.pem', `see below\n${KEY}`), 'holds a private key'],
  [
    'a token in a file',
    'secrets',
    () => attach('settings.json', `ghp_${'aB3dE6gH9j'.repeat(4)}`),
    'holds an access token',
  ],
];

test.each(CASES)('%s, and --allow %s overrides it', async (_, allow, prepare, told) => {
  prepare();
  const refused = await pack();
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err.replace(/\s+/g, ' ')).toContain(told);
  expect(refused.err).toContain(`--allow ${allow}`);
  expect(refused.err).not.toContain('b3BlbnNz');
  expect(left()).toEqual([]);
  expect(await pack('--allow', allow)).toMatchObject({ code: 0 });
  expect(left()).toEqual(['b.zip']);
});

test('all reasons are told at once, and one word overrides only its own', async () => {
  lay('forgotten.pdf', 'x');
  attach('server.key', KEY);
  const { err } = await pack();
  expect(err).toContain('nothing was written (2)');
  expect(err).toMatch(/forgotten\.pdf[\s\S]*--allow unlisted[\s\S]*server\.key[\s\S]*--allow secrets/);
  const less = await pack('--allow', 'unlisted');
  expect(less.code).toBe(1);
  expect(less.err).not.toContain('forgotten.pdf');
  expect(await pack('--allow', 'unlisted', '--allow', 'secrets')).toMatchObject({ code: 0 });
});

test('in Japanese', async () => {
  lay('forgotten.pdf', 'x');
  const { err } = await pack('--lang', 'ja');
  expect(err).toContain('zip は作成していません（1 件）');
  expect(err.replace(/\s+/g, '')).toContain('そのまま作成する場合は--allowunlisted');
});

test('an unknown word of --allow is wrong usage', async () => {
  expect(await pack('--allow', 'everything')).toMatchObject({
    code: 2,
    err: expect.stringContaining('"everything" is not one of unlisted, open, junk, secrets'),
  });
});

describe('what is no reason', () => {
  test('junk that merely lies there is left out, and named when asked', async () => {
    for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini', '._research-plan.pdf']) lay(name, 'x');
    expect(await pack()).toMatchObject({ code: 0, err: '' });
    const told = await pack('--force', '--verbose');
    expect(told.err).toContain('attachments/.DS_Store');
    expect(told.out).not.toContain('.DS_Store');
  });

  test('a public key, and a certificate without its key', async () => {
    attach('server.pem', `-----BEGIN CERTIFICATE-----\n${'MIIB'.repeat(40)}\n-----END CERTIFICATE-----\n`);
    expect(await pack()).toMatchObject({ code: 0 });
  });

  test('the older bundle that is replaced, with its signature', async () => {
    const target = ['-o', 'attachments/b.zip'];
    expect(await run('pack', 'proposal.yaml', ...DAY, ...target)).toMatchObject({ code: 0 });
    writeFileSync(path.join(folder(), 'attachments/b.zip.sig'), 'old');
    expect(await run('pack', 'proposal.yaml', ...DAY, ...target, '--force')).toMatchObject({ code: 0 });
    expect(existsSync(path.join(folder(), 'attachments/b.zip.sig'))).toBe(false);
  });
});

describe('what nothing overrides', () => {
  const ALL = ['--allow', 'unlisted', '--allow', 'open', '--allow', 'junk', '--allow', 'secrets'];

  test('more than four gigabytes: refused before they are read', async () => {
    attach('huge.bin', '');
    truncateSync(path.join(folder(), 'attachments/huge.bin'), 5 * 1024 ** 3);
    const { code, err } = await pack(...ALL);
    expect([code, left()]).toEqual([1, []]);
    expect(err.replace(/\s+/g, ' ')).toContain('below 4 GiB, so no option overrides this');
  });

  test('a link that leaves the folder', async () => {
    const plan = path.join(folder(), 'attachments/link.pdf');
    symlinkSync('/etc/hostname', plan);
    const draft = path.join(folder(), 'proposal.yaml');
    writeFileSync(draft, readFileSync(draft, 'utf8').replace('attachments/research-plan.pdf', 'attachments/link.pdf'));
    const { code, out } = await pack(...ALL);
    expect([code, left()]).toEqual([1, []]);
    expect(out).toContain('attachment-outside-folder');
  });

  test('two names that are one on some systems', async () => {
    mkdirSync(path.join(folder(), 'Attachments'), { recursive: true });
    attach('CV-Asagiri.pdf', readFileSync(path.join(folder(), 'attachments/cv-asagiri.pdf')));
    expect((await pack(...ALL)).code).toBe(1);
    expect(left()).toEqual([]);
  });
});
