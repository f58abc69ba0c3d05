import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import zlib from 'node:zlib';
import type { ByteSource } from './read-source.js';

const CHUNK = 1024 * 1024;
/** How many chunks are read before others may run, so that an interrupt is heard. */
const IN_ONE_GO = 64;

/** Both hashes and the CRC-32 of a content, in one pass over its bytes. */
export function summing() {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
  let crc = 0;
  return {
    update: (chunk: Buffer): void => {
      sha256.update(chunk);
      sha512.update(chunk);
      crc = zlib.crc32(chunk, crc);
    },
    done: () => ({ sha256: sha256.digest('hex'), sha512: sha512.digest('hex'), crc }),
  };
}

/** `length` bytes of a source, a chunk at a time, always in the same buffer. */
export async function eachChunk(
  source: ByteSource,
  from: number,
  length: number,
  use: (chunk: Buffer) => void,
): Promise<void> {
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK, length));
  for (let at = 0, count = 1; at < length; at += CHUNK, count++) {
    const chunk = buffer.subarray(0, Math.min(CHUNK, length - at));
    source.readInto(chunk, from + at);
    use(chunk);
    if (count % IN_ONE_GO === 0) await setImmediate();
  }
}
