import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { listTakesIn, signerLines } from '../../src/bundle/ssh-allowed-signers.js';
import { checkSignature, signatureOf } from '../../src/bundle/ssh-signature.js';
import { wireString } from '../../src/bundle/ssh-wire.js';
import { UsageError } from '../../src/core/errors.js';

/** Our signatures against those of ssh-keygen, both ways, and everything that must not pass for one. */

const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-signature-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const FILE = Buffer.from('the bytes of a bundle');
const DAY = '2024-06-01';
const sha512 = (bytes: Uint8Array): Buffer => createHash('sha512').update(bytes).digest();
const inBase = (name: string): string => path.join(base, name);

/** A key pair as PKCS#8, and the line of its public half as SSH writes it. */
function keyPair(): { pem: string; line: string; fingerprint: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const blob = Buffer.concat([wireString('ssh-ed25519'), wireString(raw)]);
  const fingerprint = `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  return { pem, line: `ssh-ed25519 ${blob.toString('base64')}`, fingerprint };
}

const OWN = keyPair();
const OTHER = keyPair();
const SIGNATURE = signatureOf(sha512(FILE), OWN.pem);
const check = (list: string, day = DAY, bytes: Uint8Array = FILE, signature = SIGNATURE) =>
  checkSignature(signature, sha512(bytes), list, day);
const why = (list: string, day = DAY) => {
  const checked = check(list, day);
  return checked.state === 'good' ? 'good' : checked.why;
};

describe('by itself', () => {
  test('is right for its file and signer, and names both', () => {
    expect(check(`office@example.org ${OWN.line}\n`)).toEqual({
      state: 'good',
      principal: 'office@example.org',
      fingerprint: OWN.fingerprint,
    });
  });

  test('is the same every time', () => {
    expect(signatureOf(sha512(FILE), OWN.pem)).toBe(SIGNATURE);
    expect(SIGNATURE).toMatch(
      /^-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=]{1,70}\n)+-----END SSH SIGNATURE-----\n$/,
    );
  });

  test('is of no other file, and of no other signer', () => {
    const list = `office@example.org ${OWN.line}\n`;
    expect(check(list, DAY, Buffer.from('other bytes'))).toMatchObject({ why: 'other-file' });
    expect(why(`office@example.org ${OTHER.line}\n`)).toBe('unknown-signer');
    expect(why('')).toBe('unknown-signer');
  });

  test('is refused with any one bit of it changed', () => {
    const list = `office@example.org ${OWN.line}\n`;
    const blob = Buffer.from(SIGNATURE.replace(/-----.*-----/g, ''), 'base64');
    for (let bit = 0; bit < blob.length * 8; bit++) {
      const changed = Buffer.from(blob);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const text = `-----BEGIN SSH SIGNATURE-----\n${changed.toString('base64')}\n-----END SSH SIGNATURE-----\n`;
      expect(check(list, DAY, FILE, text).state, `bit ${bit}`).toBe('bad');
    }
  });

  test.each([
    ['nothing', ''],
    ['no end', SIGNATURE.split('\n').slice(0, -2).join('\n')],
    ['half', SIGNATURE.replace(/\n[^\n-]+\n-----END/, '\n-----END')],
    ['no base64', SIGNATURE.replace('U1NIU0lH', 'U1NI*0lH')],
    ['text around it', `Dear office,\n${SIGNATURE}`],
    ['a key', OWN.pem],
  ])('is malformed: %s', (_, text) => {
    expect(check(`a ${OWN.line}`, DAY, FILE, text)).toMatchObject({ why: 'malformed' });
  });

  test('survives line ends of Windows and blank lines around it', () => {
    const text = `\r\n${SIGNATURE.replaceAll('\n', '\r\n')}\r\n`;
    expect(check(`a ${OWN.line}`, DAY, FILE, text).state).toBe('good');
  });

  test('never throws, whatever the texts are', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 300 });
    const blobs = fc.uint8Array({ maxLength: 200 }).map((bytes) => {
      const inside = Buffer.concat([Buffer.from('SSHSIG'), bytes]).toString('base64');
      return `-----BEGIN SSH SIGNATURE-----\n${inside}\n-----END SSH SIGNATURE-----\n`;
    });
    fc.assert(
      fc.property(fc.oneof(texts, blobs), texts, (text, list) => check(list, DAY, FILE, text).state === 'bad'),
      { numRuns: 500 },
    );
  });
});

describe('the list of signers', () => {
  test.each([
    ['a comment on the line', `office@example.org ${OWN.line} key of the office`, 'good'],
    ['several names', `a@example.org,*@example.com ${OWN.line}`, 'good'],
    ['names in quotes', `"a@example.org, b@example.org" ${OWN.line}`, 'good'],
    ['the purpose named', `a namespaces="file" ${OWN.line}`, 'good'],
    ['the purpose among others', `a namespaces="git,f?le" ${OWN.line}`, 'good'],
    ['another purpose', `a namespaces="git" ${OWN.line}`, 'unknown-signer'],
    ['all purposes but this', `a namespaces="*,!file" ${OWN.line}`, 'unknown-signer'],
    ['a certificate authority', `a cert-authority ${OWN.line}`, 'unknown-signer'],
    ['an authority among options', `a namespaces="file",cert-authority ${OWN.line}`, 'unknown-signer'],
    ['an option nobody knows', `a no-touch-required ${OWN.line}`, 'unknown-signer'],
    ['an option given twice', `a namespaces="file",namespaces="git" ${OWN.line}`, 'unknown-signer'],
    ['a value without quotes', `a namespaces=file ${OWN.line}`, 'unknown-signer'],
    ['no name', OWN.line, 'unknown-signer'],
    ['commented out', `# a ${OWN.line}`, 'unknown-signer'],
    ['on another line', `b ${OTHER.line}\r\n\r\n  a ${OWN.line}\r\n`, 'good'],
    ['valid from that day on', `a valid-after="20240601" ${OWN.line}`, 'good'],
    ['valid from the next day on', `a valid-after="20240602" ${OWN.line}`, 'not-valid-then'],
    ['valid to the end of that day', `a valid-before="20240602" ${OWN.line}`, 'good'],
    ['valid to the end of the day before', `a valid-before="20240601" ${OWN.line}`, 'not-valid-then'],
    ['valid for some of that day only', `a valid-before="20240601235959" ${OWN.line}`, 'not-valid-then'],
    ['midnight in Japan, said in world time', `a valid-before="202406011500Z" ${OWN.line}`, 'good'],
    ['a second earlier', `a valid-before="20240601145959Z" ${OWN.line}`, 'not-valid-then'],
    ['a day that does not exist', `a valid-after="20240230" ${OWN.line}`, 'unknown-signer'],
    ['once too late, once right', `a valid-before="20200101" ${OWN.line}\nb ${OWN.line}`, 'good'],
  ])('%s', (_, list, expected) => {
    expect(why(list)).toBe(expected);
  });

  test('the name is that of the line, as written', () => {
    expect(check(`"a, b" ${OWN.line}`)).toMatchObject({ principal: 'a, b' });
  });

  test('a hostile list takes no time', () => {
    const list = `a namespaces="${'*'.repeat(20_000)}x" ${OWN.line}\n`;
    expect(signerLines(`${list}${'"'.repeat(100_000)}\n${'a,'.repeat(100_000)}`)).toHaveLength(1);
    expect(why(list)).toBe('unknown-signer');
    expect(listTakesIn('f*e', 'file')).toBe(true);
    expect(listTakesIn('f?e', 'file')).toBe(false);
  });
});

const thrownBy = (action: () => unknown): unknown => {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
};

/** What is said of a key that cannot be used, after a look that nothing of it shows. */
function refusalOf(key: string): string {
  const error = thrownBy(() => signatureOf(sha512(FILE), key));
  expect(error).toBeInstanceOf(UsageError);
  const { en, ja } = (error as UsageError).text;
  const material = key.split('\n').filter((line) => /^[A-Za-z0-9+/=]{16,}$/.test(line));
  for (const line of material) expect(`${en}${ja}`).not.toContain(line.slice(0, 16));
  return en;
}

describe('keys that are refused', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const secret = { cipher: 'aes-256-cbc', passphrase: 'x' } as const;
  test.each([
    ['an RSA key', rsa.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 'kind rsa'],
    ['an old RSA key', rsa.privateKey.export({ format: 'pem', type: 'pkcs1' }).toString(), 'kind RSA'],
    [
      'one with a passphrase',
      rsa.privateKey.export({ format: 'pem', type: 'pkcs8', ...secret }).toString(),
      'passphrase',
    ],
    ['a public key', rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString(), 'public half'],
    ['a public key of SSH', OWN.line, 'public half'],
    ['a damaged one', OWN.pem.replace(/\n.{20}/, '\n'), 'damaged'],
    ['something else', 'hello', 'no private key'],
    ['nothing', '', 'no private key'],
  ])('%s', (_, key, expected) => {
    expect(refusalOf(key)).toContain(expected);
  });

  test('anything at all, without another kind of error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, marked) => {
        const inside = Buffer.concat([Buffer.from(marked ? 'openssh-key-v1\0' : ''), bytes]).toString('base64');
        const text = `-----BEGIN OPENSSH PRIVATE KEY-----\n${inside}\n-----END OPENSSH PRIVATE KEY-----\n`;
        return thrownBy(() => signatureOf(sha512(FILE), text)) instanceof UsageError;
      }),
    );
  });
});

const tool = spawnSync('ssh-keygen', ['-?']).error === undefined;
if (!tool) console.warn('ssh-keygen is missing: signatures are not compared with those of OpenSSH');

describe.skipIf(!tool)('with ssh-keygen', () => {
  let count = 0;
  function made(kind: string, ...words: string[]): { file: string; text: string; line: string } {
    const file = inBase(`key-${count++}`);
    execFileSync('ssh-keygen', ['-q', '-t', kind, '-C', 'made for a test', '-f', file, ...words]);
    return { file, text: readFileSync(file, 'utf8'), line: readFileSync(`${file}.pub`, 'utf8').trim() };
  }

  /** What `ssh-keygen -Y verify` says of a signature. */
  function verified(signature: string, list: string, bytes: Uint8Array = FILE, namespace = 'file'): boolean {
    writeFileSync(inBase('b.sig'), signature);
    writeFileSync(inBase('list'), list);
    const words = ['-Y', 'verify', '-n', namespace, '-I', 'a@example.org', '-f', inBase('list'), '-s', inBase('b.sig')];
    return spawnSync('ssh-keygen', words, { input: bytes }).status === 0;
  }

  /** The signature that ssh-keygen makes. */
  function signed(key: string, namespace = 'file', ...words: string[]): string {
    return execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-n', namespace, '-f', key, ...words], {
      input: FILE,
      encoding: 'utf8',
    });
  }

  const key = made('ed25519', '-N', '');
  const list = `a@example.org ${key.line}\n`;

  test('ours is verified by it, and is byte for byte the one that it makes', () => {
    const ours = signatureOf(sha512(FILE), key.text);
    expect(verified(ours, list)).toBe(true);
    expect(ours).toBe(signed(key.file));
    expect(verified(ours, list, Buffer.from('other bytes'))).toBe(false);
    expect(verified(ours, list, FILE, 'git')).toBe(false);
    expect(verified(SIGNATURE, `a@example.org ${OWN.line}\n`)).toBe(true);
    expect(verified(SIGNATURE, list)).toBe(false);
  });

  test('its own is verified by ours, with the fingerprint that it shows', () => {
    const theirs = signed(key.file);
    const shown = execFileSync('ssh-keygen', ['-l', '-f', `${key.file}.pub`], { encoding: 'utf8' });
    expect(check(list, DAY, FILE, theirs)).toEqual({
      state: 'good',
      principal: 'a@example.org',
      fingerprint: /SHA256:\S+/.exec(shown)?.[0],
    });
    expect(check(list, DAY, Buffer.from('other bytes'), theirs)).toMatchObject({ why: 'other-file' });
  });

  test('for another purpose, with another hash, or by another kind of key: not supported, and never good', () => {
    expect(check(list, DAY, FILE, signed(key.file, 'git'))).toMatchObject({ why: 'unsupported' });
    expect(check(list, DAY, FILE, signed(key.file, 'file', '-O', 'hashalg=sha256'))).toMatchObject({
      why: 'unsupported',
    });
    for (const kind of ['rsa', 'ecdsa']) {
      const other = made(kind, '-N', '');
      const checked = check(`a@example.org ${other.line}\n`, DAY, FILE, signed(other.file));
      expect(checked).toMatchObject({ why: 'unsupported', fingerprint: expect.stringMatching(/^SHA256:/) });
      expect(refusalOf(other.text)).toContain(kind === 'rsa' ? 'kind ssh-rsa' : 'kind ecdsa-sha2');
    }
  });

  test('a key with a passphrase is told as such, before anything else of it', () => {
    expect(refusalOf(made('ed25519', '-N', 'secret').text)).toContain('passphrase');
    expect(refusalOf(made('rsa', '-N', 'secret').text)).toContain('passphrase');
    expect(refusalOf(made('rsa', '-N', 'secret', '-m', 'PEM').text)).toContain('passphrase');
  });

  test.each([
    ['plain', '', true],
    ['for files', 'namespaces="file" ', true],
    ['for git', 'namespaces="git" ', false],
    ['not for files', 'namespaces="*,!file" ', false],
    ['of an authority', 'cert-authority ', false],
    ['from 2020', 'valid-after="20200101" ', true],
    ['until 2020', 'valid-before="20200101Z" ', false],
    ['with a time', 'valid-after="20200101120000Z",namespaces="f*" ', true],
    ['with an unknown option', 'no-such-option ', false],
  ])('a line %s counts for both or for neither', (_, options, counts) => {
    const line = `a@example.org ${options}${key.line}\n`;
    const signature = signatureOf(sha512(FILE), key.text);
    expect(verified(signature, line)).toBe(counts);
    expect(check(line, new Date().toISOString().slice(0, 10), FILE, signature).state === 'good').toBe(counts);
  });

  test('many files and keys', () => {
    for (let round = 0; round < 5; round++) {
      const bytes = randomBytes(round * 1000);
      expect(verified(signatureOf(sha512(bytes), key.text), list, bytes)).toBe(true);
    }
  });
});
