import fs from 'node:fs';
import { CHUNK } from './hash-thread.js';

/**
 * The bytes of regular files. Every call goes through `fs.`, so that tests can make each of them fail. Integer
 * descriptors on purpose: closing a FileHandle whose stream was given up half-way never settles. A link in the last
 * place is not followed: the caller has resolved it.
 */

const FLAGS = fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0);

function openRegular(file: string): number {
  const fd = fs.openSync(file, FLAGS);
  try {
    if (!fs.fstatSync(fd).isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
    return fd;
  } catch (error) {
    fs.closeSync(fd);
    throw error;
  }
}

/**
 * The bytes of a file of about `size` bytes at once. One more than that is asked for, so that a file that grew gives
 * more and one that shrank gives less; it never gives more than that one.
 */
export function readAbout(file: string, size: number): Buffer {
  const fd = openRegular(file);
  let closed = false;
  try {
    const buffer = Buffer.allocUnsafeSlow(size + 1);
    let at = 0;
    for (let read = -1; read !== 0 && at < buffer.length; at += read)
      read = fs.readSync(fd, buffer, at, buffer.length - at, null);
    closed = true;
    fs.closeSync(fd);
    return buffer.subarray(0, at);
  } finally {
    if (!closed) fs.closeSync(fd);
  }
}

interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Where the next chunk goes; new memory otherwise. */
  readonly memory?: () => Buffer;
}

/**
 * The bytes of a large file, a chunk at a time. While one chunk is at work the next one is read. Reading waits for the
 * system, so an interrupt comes through.
 */
export async function* fileBytes(file: string, options: ReadOptions = {}): AsyncGenerator<Buffer> {
  const { signal, memory = () => Buffer.allocUnsafeSlow(CHUNK) } = options;
  const fd = openRegular(file);
  let ahead: Promise<Buffer> | undefined;
  try {
    ahead = readChunk(fd, memory());
    for (;;) {
      const chunk = await ahead;
      signal?.throwIfAborted();
      if (chunk.length === 0) break;
      ahead = readChunk(fd, memory());
      yield chunk;
    }
  } finally {
    // A descriptor that is being read from must not be closed: its number could be given to another file.
    await ahead?.catch(() => {});
    fs.closeSync(fd);
  }
}

function readChunk(fd: number, memory: Buffer): Promise<Buffer> {
  const chunk = new Promise<Buffer>((resolve, reject) => {
    fs.read(fd, memory, 0, memory.length, null, (error, read, buffer) => {
      if (error) reject(error);
      else resolve(buffer.subarray(0, read));
    });
  });
  // Whoever gave up meanwhile does not ask for it any more.
  chunk.catch(() => {});
  return chunk;
}
