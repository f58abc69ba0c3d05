import type { PdfFact, WordFact } from '../core/attachment-facts.js';

/** What is asked of the worker that opens documents, and what it answers. Both cross a thread, so they are plain data. */

export interface WorkerQuestion {
  readonly id: number;
  readonly kind: 'pdf' | 'docx';
  readonly bytes: Uint8Array;
}

/** The content is no valid document of its type. */
export interface Damaged {
  readonly state: 'unreadable';
}

/** `time` and `memory`: reading it was ended at a limit; `size`: too large to be opened, or to be kept. */
export interface Limited {
  readonly state: 'limit';
  readonly by: 'time' | 'memory' | 'size';
}

/** Characters of text that an answer may hold; a book of a thousand pages has three million. More is `size`. */
export const MOST_TEXT = 10_000_000;

export interface PdfRead {
  readonly state: 'read';
  /** The text of each page, lines ending with \n. A hyphen at the end of a line is a soft hyphen (U+00AD). */
  readonly pages: readonly string[];
  /** False where a page shows something but no text (a scan, a figure), or text without known characters. */
  readonly allText: boolean;
  readonly pdf: PdfFact;
}

export type PdfAnswer = PdfRead | { readonly state: 'encrypted' } | Damaged | Limited;

export interface WordRead {
  readonly state: 'read';
  /** The body with its tables and text boxes, a line for each paragraph. */
  readonly text: string;
  /** Footnotes, endnotes, headers and footers, in the same way. */
  readonly aside: string;
  readonly word: WordFact;
}

export type WordAnswer = WordRead | Damaged | Limited;

export interface WorkerAnswer {
  readonly id: number;
  readonly answer: PdfAnswer | WordAnswer;
}
