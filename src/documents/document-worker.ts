import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Pdfium } from './pdf-engine.js';
import { pdfPages } from './pdf-pages.js';
import { readWord } from './read-word.js';
import type { PdfAnswer, WorkerAnswer, WorkerQuestion } from './worker-messages.js';

/** A program of its own, run in a thread: opens one document after the other and answers with what it read. */

/** A file may make the engine take 512 MiB, and no more: beyond that its memory does not grow. In pages of 64 KiB. */
const MOST_MEMORY = 8192;
const PAGE = 64 * 1024;

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
// The types of Node do not name WebAssembly.
const { prototype } = (globalThis as unknown as { WebAssembly: { Memory: { prototype: Memory } } }).WebAssembly.Memory;
const { grow } = prototype;
/** Whether the engine wanted more for the file at hand: it then breaks down, or goes on and leaves something out. */
let refusedMemory = false;
prototype.grow = function limited(this: Memory, pages: number): number {
  if (this.buffer.byteLength / PAGE + pages > MOST_MEMORY) {
    refusedMemory = true;
    throw new RangeError('memory limit');
  }
  return grow.call(this, pages);
};

let engine: Pdfium | undefined;

async function startedEngine(): Promise<Pdfium> {
  if (engine) return engine;
  const { init } = await import('@embedpdf/pdfium');
  const wasmBinary = readFileSync(new URL('./pdfium.wasm', import.meta.url));
  const quiet = () => {};
  const settings = { wasmBinary, print: quiet, printErr: quiet };
  const started = (await init(settings)) as Pdfium;
  started.PDFiumExt_Init();
  engine = started;
  return started;
}

async function openPdf(bytes: Uint8Array): Promise<PdfAnswer> {
  const pdfium = await startedEngine();
  refusedMemory = false;
  const answer = answerOf(pdfium, bytes);
  if (answer && !refusedMemory) return answer;
  // What it left behind in its memory is not to be trusted.
  engine = undefined;
  return refusedMemory ? { state: 'limit', by: 'memory' } : { state: 'unreadable' };
}

/** Null where the engine broke down over it. */
function answerOf(pdfium: Pdfium, bytes: Uint8Array): PdfAnswer | null {
  try {
    return pdfPages(pdfium, bytes);
  } catch (error) {
    refusedMemory ||= error instanceof Error && /out of memory|OOM|enlarge memory/i.test(error.message);
    return null;
  }
}

parentPort?.on('message', async ({ id, kind, bytes }: WorkerQuestion) => {
  const answer = await (kind === 'pdf' ? openPdf(bytes) : readWord(bytes));
  parentPort?.postMessage({ id, answer } satisfies WorkerAnswer);
});
