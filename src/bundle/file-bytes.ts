import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { promisify } from 'node:util';
import { asFileError } from '../system-files.js';

const open = promisify(fs.open);
const read = promisify(fs.read);
const close = promisify(fs.close);

const CHUNK = 1024 * 1024;

/**
 * The bytes of a regular file, a chunk at a time. Integer descriptors on purpose: closing a FileHandle whose stream
 * was given up half-way never settles. A link in the last place is not followed: the caller has resolved it.
 */
export async function* fileBytes(file: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const fd = await open(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0));
  try {
    if (!fs.fstatSync(fd).isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead, buffer } = await read(fd, Buffer.allocUnsafe(CHUNK), 0, CHUNK, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await close(fd);
  }
}

/** Size and SHA-256 of a file, read once. Throws FileError. */
export async function digestFile(
  name: string,
  file: string,
  signal?: AbortSignal,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of fileBytes(file, signal)) {
      hash.update(chunk);
      size += chunk.length;
    }
  } catch (error) {
    throw asFileError(name, error);
  }
  return { size, sha256: hash.digest('hex') };
}
