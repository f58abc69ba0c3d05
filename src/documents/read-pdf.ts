import { askWorker, type Limits } from './ask-worker.js';
import type { PdfAnswer } from './worker-messages.js';

/**
 * Pages, text and facts of a PDF. It is opened in a thread of its own, so that a hostile file ends that thread at a limit
 * of time or memory, and not the run. A file that asks for a password is `encrypted`; one that only forbids printing or
 * copying is read. The number of pages is the one that the file states, and each of them has been opened.
 */
export function readPdf(bytes: Uint8Array, limits?: Limits): Promise<PdfAnswer> {
  return askWorker<PdfAnswer>('pdf', bytes, limits);
}
