import { Worker } from 'node:worker_threads';
import type { Unreadable, WorkerAnswer, WorkerQuestion } from './worker-messages.js';

/**
 * One thread opens all documents of a run, one after the other, because starting it is what costs. It is ended where a
 * file takes too long or too much, and the next file gets a new one. An idle thread keeps no process alive.
 */

/** Milliseconds for one document. Sound ones of a hundred pages take a fraction of a second. */
export const MOST_TIME = 20_000;

/** MiB of JavaScript memory; the memory of the PDF engine has its own limit. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/** Beside the bundle. Where the sources themselves run, in tests, the built one is used. */
const SCRIPT = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/document-worker.js' : './document-worker.js',
  import.meta.url,
);

let running: Worker | undefined;
let asked = 0;
let last: Promise<unknown> = Promise.resolve();

/** Asks when all earlier questions have been answered. Throws only where the worker itself is broken or gone. */
export function askWorker<Answer extends WorkerAnswer['answer']>(
  kind: WorkerQuestion['kind'],
  bytes: Uint8Array,
  mostTime: number,
): Promise<Answer | Unreadable> {
  const turn = last.then(() => ask({ id: ++asked, kind, bytes }, mostTime));
  last = turn.catch(() => {});
  return turn as Promise<Answer | Unreadable>;
}

function started(): Worker {
  running ??= new Worker(SCRIPT, { env: {}, execArgv: [], stdout: true, stderr: true, resourceLimits: LIMITS });
  return running;
}

function ask(question: WorkerQuestion, mostTime: number): Promise<WorkerAnswer['answer']> {
  const worker = started();
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      finish();
    };
    const abandon = (why: Unreadable['why']) => {
      running = undefined;
      settle(() => void worker.terminate().then(() => resolve({ state: 'unreadable', why })));
    };
    const timer = setTimeout(abandon, mostTime, 'time');
    worker.on('message', ({ answer }: WorkerAnswer) => {
      settle(() => resolve(answer));
      worker.unref();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return abandon('memory');
      running = undefined;
      settle(() => reject(error));
    });
    worker.ref();
    worker.postMessage(question);
  });
}
