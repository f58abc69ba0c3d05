import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Writable } from 'node:stream';
import { CHUNK, hashThread } from './hash-thread.js';

/** What was written: size in bytes, hashes of all of it. */
export interface Written {
  readonly size: number;
  /** In hex. */
  readonly sha256: string;
  /** Null where nobody asked for it. */
  readonly sha512: Uint8Array | null;
}

export interface SinkOptions {
  readonly sha512: boolean;
  /** Much will come: hashing is worth a thread of its own. */
  readonly large: boolean;
}

export interface BundleSink {
  readonly stream: Writable;
  /** After the stream has finished. */
  readonly written: () => Written;
}

/**
 * A new file that hashes what goes into it. Finished means synced and closed; every failing call, also of the sync and
 * of the close, is an error of the stream. Throws what the system throws where the file cannot be made.
 */
export function bundleSink(file: string, { sha512, large }: SinkOptions): BundleSink {
  let fd: number | null = fs.openSync(file, 'wx', 0o644);
  const hash = (large ? threaded : inPlace)(['sha256', ...(sha512 ? ['sha512'] : [])]);
  let [size, filled] = [0, 0];
  let digests: readonly Uint8Array[] = [];
  // Headers of a zip come in pieces of two bytes.
  let gathered: Buffer = Buffer.allocUnsafeSlow(CHUNK);
  const flush = async () => {
    const batch = gathered.subarray(0, filled);
    for (let at = 0; at < filled; ) at += fs.writeSync(fd as number, batch, at, filled - at);
    size += filled;
    filled = 0;
    gathered = await hash.take(batch);
  };
  const take = async (chunk: Buffer) => {
    for (let at = 0; at < chunk.length; ) {
      const copied = chunk.copy(gathered, filled, at);
      at += copied;
      filled += copied;
      if (filled === gathered.length) await flush();
    }
  };
  const finish = async () => {
    if (filled > 0) await flush();
    digests = await hash.digests();
    fs.fsyncSync(fd as number);
    close();
  };
  const close = () => {
    const open = fd;
    fd = null;
    if (open !== null) fs.closeSync(open);
  };
  const stream = new Writable({
    highWaterMark: CHUNK,
    write: (chunk: Buffer, _encoding, done) => {
      if (filled + chunk.length < gathered.length) {
        filled += chunk.copy(gathered, filled);
        done();
      } else void settle(() => take(chunk), done);
    },
    final: (done) => void settle(finish, done),
    destroy: (error, done) =>
      void settle(
        async () => {
          close();
          await hash.close();
        },
        (failed) => done(error ?? failed ?? null),
      ),
  });
  const hex = () => Buffer.from(digests[0] ?? []).toString('hex');
  return { stream, written: () => ({ size, sha256: hex(), sha512: digests[1] ?? null }) };
}

interface Hashing {
  /** Hashes a batch and gives memory for the next one. */
  readonly take: (batch: Buffer) => Promise<Buffer>;
  readonly digests: () => Promise<readonly Uint8Array[]>;
  readonly close: () => Promise<void>;
}

function inPlace(algorithms: readonly string[]): Hashing {
  const hashes = algorithms.map((algorithm) => createHash(algorithm));
  const take = async (batch: Buffer) => {
    for (const hash of hashes) hash.update(batch);
    return Buffer.from(batch.buffer);
  };
  return { take, digests: async () => hashes.map((hash) => hash.digest()), close: async () => {} };
}

function threaded(algorithms: readonly string[]): Hashing {
  const { update, spare, digest, close } = hashThread(algorithms);
  const take = async (batch: Buffer) => {
    await update(batch);
    return spare();
  };
  return { take, digests: digest, close };
}

async function settle(action: () => Promise<void>, done: (error?: Error | null) => void): Promise<void> {
  let failed: Error | undefined;
  try {
    await action();
  } catch (error) {
    failed = error as Error;
  }
  done(failed);
}
