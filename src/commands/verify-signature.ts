import path from 'node:path';
import { hashFile } from '../bundle/hash-file.js';
import { checkSignature } from '../bundle/ssh-signature.js';
import { signatureBeside } from '../core/bundle-layout.js';
import { type Diagnostic, diagnose } from '../core/diagnostic.js';
import type { SignatureState } from '../core/verification.js';
import { wholeBundle } from '../core/verify-code.js';
import { signatureBad, signatureMissing, signatureUnknown } from '../core/verify-origin-codes.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';

export interface CheckedSignature {
  readonly signature: SignatureState;
  readonly faults: readonly Diagnostic[];
}

/** The list of those whose signatures count, by its name on the command line. */
export interface Signers {
  readonly file: string;
  readonly text: string;
}

/** Null where none was named. Throws FileError. */
export function readSigners({ text }: Settings, host: Host): Signers | null {
  const file = text('allowedSigners');
  if (file === undefined) return null;
  return { file, text: new TextDecoder().decode(host.read(path.resolve(host.cwd, file))) };
}

/** Nothing longer than this is an SSH signature. */
const MOST_SIGNATURE_BYTES = 64 * 1024;

/**
 * The signature that lies beside a bundle, or that was named, held against the list of signers as it stands on `day`:
 * the receiver's, for whoever has an old key could write an old day into a bundle. Without a list it is not looked at, and that is said.
 */
export async function verifySignature(
  bundle: string,
  day: string,
  signers: Signers | null,
  { text }: Settings,
  host: Host,
): Promise<CheckedSignature> {
  const file = text('signature') ?? signatureBeside(bundle);
  const isThere = host.stat(path.resolve(host.cwd, file))?.kind === 'file';
  const none = { file: null, why: null, principal: null, fingerprint: null };
  if (signers === null) {
    const state = isThere || text('signature') !== undefined ? 'not-checked' : 'none';
    return { signature: { ...none, state, file: state === 'none' ? null : file }, faults: [] };
  }
  const place = wholeBundle(bundle);
  if (host.stat(path.resolve(host.cwd, bundle))?.kind === 'folder') {
    const bad = { ...none, state: 'bad', why: 'folder', file } as const;
    return { signature: bad, faults: [diagnose(signatureBad, place, { file, why: 'folder' })] };
  }
  if (!isThere) {
    const missing = { ...none, state: 'missing', file } as const;
    return { signature: missing, faults: [diagnose(signatureMissing, place, { file })] };
  }
  const signature = new TextDecoder().decode(host.readHead(path.resolve(host.cwd, file), MOST_SIGNATURE_BYTES));
  const checked = checkSignature(signature, await sha512Of(bundle, host), signers.text, day);
  if (checked.state === 'good') return { signature: { ...none, ...checked, file }, faults: [] };
  const { why, fingerprint = '' } = checked;
  const fault =
    why === 'unknown-signer'
      ? diagnose(signatureUnknown, place, { file, fingerprint, list: signers.file })
      : diagnose(signatureBad, place, { file, why });
  return { signature: { ...none, ...checked, fingerprint: fingerprint || null, file }, faults: [fault] };
}

async function sha512Of(bundle: string, { cwd }: Host): Promise<Uint8Array> {
  const { sha512 } = await hashFile(bundle, path.resolve(cwd, bundle));
  return Buffer.from(sha512, 'hex');
}
