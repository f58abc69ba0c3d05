import { createHash } from 'node:crypto';
import { MOST_DEFLATED_BYTES } from '../core/bundle-layout.js';
import type { FileHashes } from '../core/plan-bundle.js';
import type { SecretKind } from '../domain/secrets.js';
import { asFileError, stat } from '../system-files.js';
import { fileBytes, readAbout } from './file-bytes.js';
import { hashThread } from './hash-thread.js';
import { secretsIn, secretsInLarge } from './secrets-in-bytes.js';

export interface HashedFile extends FileHashes {
  /** Keys and tokens that stand in its bytes as they are. */
  readonly secrets: readonly SecretKind[];
}

/** Size and hashes of a file and the secrets in it, read once. `name` is what messages call it. Throws FileError. */
export async function hashFile(name: string, file: string, signal?: AbortSignal): Promise<HashedFile> {
  try {
    signal?.throwIfAborted();
    const size = stat(file)?.size ?? 0;
    return size > MOST_DEFLATED_BYTES ? await hashLarge(file, signal) : hashBytes(readAbout(file, size));
  } catch (error) {
    throw asFileError(name, error);
  }
}

export function hashBytes(bytes: Uint8Array): HashedFile {
  const hex = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex');
  return { size: bytes.length, sha256: hex('sha256'), sha512: hex('sha512'), secrets: secretsIn(bytes) };
}

async function hashLarge(file: string, signal?: AbortSignal): Promise<HashedFile> {
  const sha256 = createHash('sha256');
  const thread = hashThread(['sha512']);
  const seen = secretsInLarge();
  let size = 0;
  try {
    for await (const chunk of fileBytes(file, { signal, memory: thread.spare })) {
      sha256.update(chunk);
      seen.look(chunk);
      size += chunk.length;
      await thread.update(chunk);
    }
    const [sha512 = new Uint8Array()] = await thread.digest();
    return {
      size,
      sha256: sha256.digest('hex'),
      sha512: Buffer.from(sha512).toString('hex'),
      secrets: seen.kinds(),
    };
  } finally {
    await thread.close();
  }
}
