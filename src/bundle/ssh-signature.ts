import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import { type SignerLine, signerLines } from './ssh-allowed-signers.js';
import { ED25519, readSigningKey } from './ssh-private-key.js';
import { armored, wireReader, wireString } from './ssh-wire.js';

/**
 * Detached signatures as `ssh-keygen -Y sign -n file` makes and `ssh-keygen -Y verify -n file` checks them
 * (PROTOCOL.sshsig of OpenSSH), with Ed25519 keys and SHA-512 only. They lie beside a bundle as `<bundle>.sig`.
 */

const LABEL = 'SSH SIGNATURE';
const MAGIC = 'SSHSIG';
const VERSION = 1;
/** What a signature is for; OpenSSH takes this one for files in general. */
const NAMESPACE = 'file';
const HASH = 'sha512';
const LINE = 70;

export type SignatureCheck =
  | {
      readonly state: 'good';
      /** The first field of the line of the signer, as the list writes it. */
      readonly principal: string;
      readonly fingerprint: string;
    }
  | {
      readonly state: 'bad';
      /**
       * `malformed`: no SSH signature, or damaged. `other-file`: it was made of other bytes, or was changed itself.
       * `unknown-signer`: right, but the key is in no line of the list that counts for files. `not-valid-then`: the key
       * is in the list, but not for that day. `unsupported`: another kind of key, another hash, or made for another
       * purpose than files (namespace), so nothing is known.
       */
      readonly why: 'malformed' | 'other-file' | 'unknown-signer' | 'not-valid-then' | 'unsupported';
      /** Of the key that stands in the signature, which is not yet to be believed. As `ssh-keygen -l` shows it. */
      readonly fingerprint?: string;
    };

/** The signature, armored, with a line break at its end. `sha512` is that of the file. Throws UsageError on the key. */
export function signatureOf(sha512: Uint8Array, keyText: string): string {
  const { key, publicKey } = readSigningKey(keyText);
  const signature = sign(null, signedBytes(sha512), key);
  const blob = Buffer.concat([
    Buffer.from(MAGIC),
    Buffer.from([0, 0, 0, VERSION]),
    wireString(Buffer.concat([wireString(ED25519), wireString(publicKey)])),
    wireString(NAMESPACE),
    wireString(''),
    wireString(HASH),
    wireString(Buffer.concat([wireString(ED25519), wireString(signature)])),
  ]);
  const lines = blob.toString('base64').match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return [`-----BEGIN ${LABEL}-----`, ...lines, `-----END ${LABEL}-----`, ''].join('\n');
}

/**
 * `allowedSigners` is the text of an allowed_signers file (ssh-keygen(1)). `day` (YYYY-MM-DD, in Japan) is the one on
 * which the signer has to be allowed, from its first minute to its last.
 */
export function checkSignature(
  signature: string,
  sha512: Uint8Array,
  allowedSigners: string,
  day: string,
): SignatureCheck {
  const read = readSignature(signature);
  if (!read) return { state: 'bad', why: 'malformed' };
  const { fingerprint } = read;
  if (!read.supported) return { state: 'bad', why: 'unsupported', fingerprint };
  if (!isRight(read, sha512)) return { state: 'bad', why: 'other-file', fingerprint };
  const lines = signerLines(allowedSigners).filter((each) => each.key.equals(read.keyBlob) && each.forFiles);
  const line = lines.find((each) => coversDay(each, day));
  if (line) return { state: 'good', principal: line.principals, fingerprint };
  return { state: 'bad', why: lines.length > 0 ? 'not-valid-then' : 'unknown-signer', fingerprint };
}

interface ReadSignature {
  readonly keyBlob: Buffer;
  readonly fingerprint: string;
  readonly supported: boolean;
  readonly publicKey: Buffer;
  readonly signature: Buffer;
}

function readSignature(text: string): ReadSignature | undefined {
  const blob = armored(text, LABEL);
  try {
    const outer = wireReader(blob ?? Buffer.alloc(0));
    if (outer.bytes(MAGIC.length).toString('latin1') !== MAGIC) return undefined;
    const version = outer.number();
    const keyBlob = outer.string();
    const [namespace, reserved, hash, made] = [outer.string(), outer.string(), outer.string(), outer.string()];
    const key = wireReader(keyBlob);
    const inner = wireReader(made);
    const kinds = [key.string(), inner.string()].map((kind) => kind.toString('latin1'));
    const fingerprint = `SHA256:${createHash('sha256')
      .update(keyBlob)
      .digest('base64')
      .replace(/={1,2}$/, '')}`;
    const said = [version, namespace.toString('latin1'), reserved.length, hash.toString('latin1'), ...kinds];
    const supported = [VERSION, NAMESPACE, 0, HASH, ED25519, ED25519].every((value, at) => said[at] === value);
    const parts = { keyBlob, fingerprint, supported, publicKey: key.string(), signature: inner.string() };
    const whole = outer.atEnd() && (!supported || (key.atEnd() && inner.atEnd()));
    return whole && (!supported || (parts.publicKey.length === 32 && parts.signature.length === 64))
      ? parts
      : undefined;
  } catch {
    return undefined;
  }
}

const signedBytes = (sha512: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(MAGIC), wireString(NAMESPACE), wireString(''), wireString(HASH), wireString(sha512)]);

function isRight({ publicKey, signature }: ReadSignature, sha512: Uint8Array): boolean {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') };
    return verify(null, signedBytes(sha512), createPublicKey({ key: jwk, format: 'jwk' }), signature);
  } catch {
    return false;
  }
}

const DAY = 24 * 60 * 60 * 1000;

function coversDay({ after, before }: SignerLine, day: string): boolean {
  const start = Date.parse(`${day}T00:00+09:00`);
  return (after === null || after <= start) && (before === null || before >= start + DAY);
}
