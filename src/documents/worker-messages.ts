/** What is asked of the worker that opens documents, and what it answers. Both cross a thread, so they are plain data. */

export interface WorkerQuestion {
  readonly id: number;
  readonly kind: 'pdf' | 'docx';
  readonly bytes: Uint8Array;
}

/**
 * `format`: the content is no valid document of its type; `time` and `memory`: reading it was ended at a limit;
 * `size`: too large to be opened at all.
 */
export type Unreadable = { readonly state: 'unreadable'; readonly why: 'format' | 'time' | 'memory' | 'size' };

/** Characters of text that an answer may hold; a book of a thousand pages has three million. More is `size`. */
export const MOST_TEXT = 10_000_000;

export type PdfPages =
  | {
      readonly state: 'read';
      /** The text of each page, lines ending with \n. A hyphen at the end of a line is a soft hyphen (U+00AD). */
      readonly pages: readonly string[];
      readonly pageCount: number;
      /** False where a page shows something but no text (a scan, a figure), or text without known characters. */
      readonly allText: boolean;
    }
  | { readonly state: 'encrypted' }
  | Unreadable;

export type DocxText = { readonly state: 'read'; readonly text: string } | Unreadable;

export interface WorkerAnswer {
  readonly id: number;
  readonly answer: PdfPages | DocxText;
}
