import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Limited, WorkerAnswer, WorkerQuestion } from './worker-messages.js';

/**
 * One thread opens all documents of a run, one after the other, because starting it is what costs. It is ended where a
 * file takes too long or too much, and the next file gets a new one. An idle thread keeps no process alive.
 */

export interface Limits {
  /** In milliseconds. */
  readonly time: number;
  /** Bytes by which the whole process may grow. */
  readonly growth: number;
}

/** For one document. Sound ones of a hundred pages take a fraction of a second. */
export const LIMITS: Limits = { time: 20_000, growth: 1024 * 1024 * 1024 };

/**
 * How often it is looked how far the process has grown. It is this watch that ends a thread which takes too much: the
 * limit of V8 does not count buffers, and where a thread meets it, V8 may end the whole process. So that limit is set
 * where the watch always comes first. The PDF engine has one of its own.
 */
const LOOK_EVERY = 20;
const V8_LIMITS = { maxOldGenerationSizeMb: 8192 };

/** Beside the bundle. Where the sources themselves run, in tests, or the tools of the build, the built one is used. */
const SCRIPT = ['./', '../dist/', '../../dist/']
  .map((way) => new URL(`${way}document-worker.js`, import.meta.url))
  .find((url) => existsSync(url));

/** Milliseconds after which a thread with nothing to do is ended: it holds some 50 MB. */
const MOST_IDLE = 500;

let idle: NodeJS.Timeout | undefined;
let running: Worker | undefined;
/** What happens to the answer that is waited for; only one is at a time. */
let waiting: ((outcome: Outcome) => void) | undefined;
let asked = 0;
let last: Promise<unknown> = Promise.resolve();

type Outcome = { readonly answer: WorkerAnswer['answer'] } | { readonly ended: Limited['by'] | Error };

/** Asks when all earlier questions have been answered. Throws only where the worker itself is broken or gone. */
export function askWorker<Answer extends WorkerAnswer['answer']>(
  kind: WorkerQuestion['kind'],
  bytes: Uint8Array,
  limits: Limits = LIMITS,
): Promise<Answer | Limited> {
  const turn = last.then(() => ask(kind, bytes, limits));
  last = turn.catch(() => {});
  return turn as Promise<Answer | Limited>;
}

function started(): Worker {
  if (!SCRIPT) throw new Error('document-worker.js is missing beside the program');
  const worker = new Worker(SCRIPT, { env: {}, execArgv: [], stdout: true, stderr: true, resourceLimits: V8_LIMITS });
  const ends = (ended: Limited['by'] | Error) => {
    if (running !== worker) return;
    if (waiting) waiting({ ended });
    else running = undefined;
  };
  worker.on('message', ({ id, answer }: WorkerAnswer) => {
    if (running === worker && id === asked) waiting?.({ answer });
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    ends(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : error);
  });
  worker.on('exit', () => ends(new Error('the thread that opens documents has ended')));
  return worker;
}

function ask(kind: WorkerQuestion['kind'], bytes: Uint8Array, limits: Limits): Promise<WorkerAnswer['answer']> {
  clearTimeout(idle);
  running ??= started();
  const worker = running;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => waiting?.({ ended: 'time' }), limits.time);
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.growth) waiting?.({ ended: 'memory' });
    }, LOOK_EVERY);
    waiting = (outcome) => {
      clearTimeout(timer);
      clearInterval(watch);
      waiting = undefined;
      if ('answer' in outcome) {
        worker.unref();
        idle = setTimeout(() => endIdle(worker), MOST_IDLE).unref();
        return resolve(outcome.answer);
      }
      running = undefined;
      void worker.terminate();
      if (outcome.ended instanceof Error) reject(outcome.ended);
      else resolve({ state: 'limit', by: outcome.ended });
    };
    worker.ref();
    asked += 1;
    worker.postMessage({ id: asked, kind, bytes } satisfies WorkerQuestion);
  });
}

function endIdle(worker: Worker): void {
  if (running !== worker || waiting) return;
  running = undefined;
  void worker.terminate();
}
