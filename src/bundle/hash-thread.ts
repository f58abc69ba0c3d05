import { Worker } from 'node:worker_threads';

/**
 * Hashing beside the work of the main thread, for large files: it takes as long as all the rest together. Chunks go
 * over and come back without being copied, so nobody may use one after it was given away.
 */
export interface HashThread {
  /** The chunk must own its memory. Waits while many are under way. */
  readonly update: (chunk: Uint8Array) => Promise<void>;
  /** Memory of a chunk that came back, or new memory. */
  readonly spare: () => Buffer;
  /** One for each algorithm, in their order. */
  readonly digest: () => Promise<readonly Uint8Array[]>;
  readonly close: () => Promise<void>;
}

/** Bytes of a chunk. */
export const CHUNK = 1024 * 1024;
const MOST_UNDER_WAY = 3;

/** Plain JavaScript of its own, so that no file of it has to be found at run time. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const hashes = workerData.map((algorithm) => createHash(algorithm));
parentPort.on('message', (chunk) => {
  if (chunk === null) return parentPort.postMessage(hashes.map((hash) => hash.digest()));
  for (const hash of hashes) hash.update(chunk);
  parentPort.postMessage(chunk, [chunk.buffer]);
});
`;

export function hashThread(algorithms: readonly string[]): HashThread {
  const worker = new Worker(PROGRAM, { eval: true, execArgv: [], env: {}, workerData: algorithms });
  const spare: Buffer[] = [];
  let underWay = 0;
  let digests: readonly Uint8Array[] = [];
  let failed: Error | undefined;
  let wake = () => {};
  worker.on('message', (answer: Uint8Array | readonly Uint8Array[]) => {
    underWay -= 1;
    if (answer instanceof Uint8Array) spare.push(Buffer.from(answer.buffer));
    else digests = answer;
    wake();
  });
  worker.on('error', (error: Error) => {
    failed = error;
    wake();
  });
  const send = async (chunk: Uint8Array | null, most: number) => {
    worker.postMessage(chunk, chunk === null ? [] : [chunk.buffer as ArrayBuffer]);
    underWay += 1;
    while (underWay > most && !failed) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (failed) throw failed;
  };
  return {
    update: (chunk) => send(chunk, MOST_UNDER_WAY),
    spare: () => spare.pop() ?? Buffer.allocUnsafeSlow(CHUNK),
    digest: async () => {
      await send(null, 0);
      return digests;
    },
    close: async () => void (await worker.terminate()),
  };
}
