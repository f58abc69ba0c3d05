import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { Localized } from '../../schemas/field.js';
import { UsageError } from '../core/errors.js';
import { armored, wireReader } from './ssh-wire.js';

export const ED25519 = 'ssh-ed25519';
const OPENSSH = 'openssh-key-v1\0';
const SEED = 32;

/** An Ed25519 key pair; `publicKey` are its 32 bytes. */
export interface SigningKey {
  readonly key: KeyObject;
  readonly publicKey: Buffer;
}

/**
 * The key in a file: an OpenSSH private key (PROTOCOL.key of OpenSSH) or PKCS#8 in PEM. Throws UsageError for
 * everything else; no message shows any part of the file.
 */
export function readSigningKey(text: string): SigningKey {
  const label = /^-----BEGIN ([A-Z0-9 ]+)-----/.exec(text.trimStart())?.[1] ?? '';
  if (label === 'OPENSSH PRIVATE KEY') return fromOpenSsh(armored(text, label));
  if (label === 'PRIVATE KEY') return fromPkcs8(text);
  // The old form of OpenSSL names the encryption in a header inside.
  if (label === 'ENCRYPTED PRIVATE KEY' || /^Proc-Type: 4,ENCRYPTED/m.test(text)) throw new UsageError(ENCRYPTED);
  if (label.endsWith(' PRIVATE KEY')) throw new UsageError(otherKind(label.replace(/ PRIVATE KEY$/, '')));
  if (label.endsWith('PUBLIC KEY') || /^(?:sk-)?(?:ssh|ecdsa)-[a-z0-9@.-]+ AAAA/.test(text))
    throw new UsageError(PUBLIC);
  throw new UsageError(NO_KEY);
}

function fromOpenSsh(bytes: Buffer | undefined): SigningKey {
  const parts = bytes && readOpenSsh(bytes);
  if (!parts) throw new UsageError(NO_KEY);
  if (parts.encrypted) throw new UsageError(ENCRYPTED);
  if (parts.type !== ED25519) throw new UsageError(otherKind(parts.type));
  const { publicKey, seed } = parts;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url'), d: seed.toString('base64url') };
  return checked(
    attempt(() => createPrivateKey({ key: jwk, format: 'jwk' })),
    publicKey,
  );
}

interface OpenSshKey {
  readonly encrypted: boolean;
  /** As far as an encrypted file tells. */
  readonly type: string;
  readonly publicKey: Buffer;
  readonly seed: Buffer;
}

function readOpenSsh(bytes: Buffer): OpenSshKey | undefined {
  try {
    const outer = wireReader(bytes);
    if (outer.bytes(OPENSSH.length).toString('latin1') !== OPENSSH) return undefined;
    const cipher = outer.string().toString('latin1');
    outer.string();
    outer.string();
    if (outer.number() !== 1) return undefined;
    const type = wireReader(outer.string()).string().toString('latin1');
    const none = Buffer.alloc(0);
    if (cipher !== 'none' || type !== ED25519)
      return { encrypted: cipher !== 'none', type, publicKey: none, seed: none };
    const inner = wireReader(outer.string());
    const [one, other] = [inner.number(), inner.number()];
    const innerType = inner.string().toString('latin1');
    const publicKey = inner.string();
    const pair = inner.string();
    const whole = pair.length === 2 * SEED && pair.subarray(SEED).equals(publicKey);
    return one === other && innerType === type && whole
      ? { encrypted: false, type, publicKey, seed: pair.subarray(0, SEED) }
      : undefined;
  } catch {
    return undefined;
  }
}

function fromPkcs8(text: string): SigningKey {
  const key = attempt(() => createPrivateKey(text));
  if (key?.asymmetricKeyType && key.asymmetricKeyType !== 'ed25519')
    throw new UsageError(otherKind(key.asymmetricKeyType));
  return checked(key, undefined);
}

/** The public half is made again from the private one: a file in which they do not belong together is damaged. */
function checked(key: KeyObject | undefined, given: Buffer | undefined): SigningKey {
  const x = key && createPublicKey(key).export({ format: 'jwk' }).x;
  const publicKey = Buffer.from(x ?? '', 'base64url');
  if (!key || (given && !publicKey.equals(given))) throw new UsageError(NO_KEY);
  return { key, publicKey };
}

/** What the system says of a bad key may hold parts of it, so it is dropped. */
function attempt(make: () => KeyObject): KeyObject | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

const MAKE = 'ssh-keygen -t ed25519 -N "" -f signing-key';

const NO_KEY: Localized = {
  en: `The file given with --sign holds no private key that can be read: it is not a key, or it is damaged. Give an Ed25519 key without a passphrase; "${MAKE}" makes one.`,
  ja: `--sign に指定したファイルから秘密鍵を読み取れません。鍵ではないか、壊れています。パスフレーズのない Ed25519 鍵を指定してください。「${MAKE}」で作成できます。`,
};

const PUBLIC: Localized = {
  en: 'The file given with --sign is the public half of a key. Signing takes the private one: the file of the same name without ".pub".',
  ja: '--sign に指定したファイルは公開鍵です。署名には秘密鍵（同じ名前で末尾に「.pub」のないファイル）を指定してください。',
};

const ENCRYPTED: Localized = {
  en: `The key given with --sign is protected by a passphrase, and grantlint never asks for one. Use a key made for this purpose without one ("${MAKE}"), or pack without --sign and sign with "ssh-keygen -Y sign -n file -f KEY BUNDLE".`,
  ja: `--sign に指定した鍵はパスフレーズで保護されていますが、grantlint はパスフレーズを尋ねません。パスフレーズのない署名専用の鍵（「${MAKE}」で作成）を指定するか、--sign なしで作成した後に「ssh-keygen -Y sign -n file -f 鍵 zip」で署名してください。`,
};

const otherKind = (kind: string): Localized => ({
  en: `The key given with --sign is of the kind ${kind}; bundles are signed with Ed25519 keys only. "${MAKE}" makes one.`,
  ja: `--sign に指定した鍵は ${kind} ですが、署名に使えるのは Ed25519 鍵だけです。「${MAKE}」で作成できます。`,
});
