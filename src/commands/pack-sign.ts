import path from 'node:path';
import { signatureOf } from '../bundle/ssh-signature.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';

/** The detached signature of a file with this SHA-512. */
export type Sign = (sha512: Uint8Array) => string;

/** How to sign, where it is asked for; a key that cannot sign is refused before anything else is done. */
export function signing({ text }: Settings, host: Host): Sign | undefined {
  const named = text('sign');
  if (named === undefined) return undefined;
  const key = new TextDecoder().decode(host.read(path.resolve(host.cwd, named)));
  const sign = (sha512: Uint8Array) => signatureOf(sha512, key);
  sign(new Uint8Array(64));
  return sign;
}
