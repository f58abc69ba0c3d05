import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Writable } from 'node:stream';
import { CHUNK, hashThread } from './hash-thread.js';

/** Number of bytes that were taken. Called through `fs.`, so that tests can make it fail. */
const write = (fd: number, bytes: Buffer, from: number): Promise<number> =>
  new Promise((resolve, reject) => {
    fs.write(fd, bytes, from, bytes.length - from, null, (error, taken) => (error ? reject(error) : resolve(taken)));
  });

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
  let digests: readonly Uint8Array[] = [];
  const batches = gathering(async (batch) => {
    for (let at = 0; at < batch.length; ) at += await write(fd as number, batch, at);
    return hash.take(batch);
  });
  const finish = async () => {
    await batches.end();
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
      if (batches.fits(chunk)) done();
      else void settle(() => batches.take(chunk), done);
    },
    final: (done) => void settle(finish, done),
    destroy: (error, done) =>
      void settle(
        async () => {
          await batches.settled();
          close();
          await hash.close();
        },
        (failed) => done(error ?? failed ?? null),
      ),
  });
  const hex = () => Buffer.from(digests[0] ?? []).toString('hex');
  return { stream, written: () => ({ size: batches.size(), sha256: hex(), sha512: digests[1] ?? null }) };
}

interface Batches {
  /** Whether there is room left for it; then it is taken. */
  readonly fits: (chunk: Buffer) => boolean;
  readonly take: (chunk: Buffer) => Promise<void>;
  readonly end: () => Promise<void>;
  /** Until nothing is under way any more, whatever became of it. */
  readonly settled: () => Promise<void>;
  readonly size: () => number;
}

/**
 * Puts pieces together, for headers of a zip come two bytes at a time. One batch is on its way while the next one is
 * gathered; `keep` gives memory for another.
 */
function gathering(keep: (batch: Buffer) => Promise<Buffer>): Batches {
  let [size, filled] = [0, 0];
  let gathered: Buffer = Buffer.allocUnsafeSlow(CHUNK);
  let underWay: Promise<Buffer> = Promise.resolve(Buffer.allocUnsafeSlow(CHUNK));
  const copy = (chunk: Buffer, from: number): number => {
    const copied = chunk.copy(gathered, filled, from);
    filled += copied;
    size += copied;
    return copied;
  };
  const flush = async () => {
    const next = await underWay;
    underWay = keep(gathered.subarray(0, filled));
    // Whoever waits for it is told; until then a failure is nobody's.
    underWay.catch(() => {});
    [filled, gathered] = [0, next];
  };
  return {
    fits: (chunk) => filled + chunk.length < gathered.length && copy(chunk, 0) === chunk.length,
    take: async (chunk) => {
      for (let at = 0; at < chunk.length; ) {
        at += copy(chunk, at);
        if (filled === gathered.length) await flush();
      }
    },
    end: async () => {
      if (filled > 0) await flush();
      await underWay;
    },
    settled: async () => void (await underWay.catch(() => {})),
    size: () => size,
  };
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
