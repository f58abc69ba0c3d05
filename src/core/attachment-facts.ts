/** What was found where an attachment should lie. Facts only; rules judge them. */
export interface FileFact {
  /** The path as the proposal writes it. */
  readonly path: string;
  readonly state: 'file' | 'missing' | 'folder' | 'outside' | 'special' | 'unreadable';
  /** For `outside`: by which way the path leaves the proposal's folder. */
  readonly way: 'absolute' | 'parent' | 'link' | null;
  /** Bytes; 0 where it is not a file. */
  readonly size: number;
  /** File name extension that fits the content, in lower case, or null where the content is not a known type. */
  readonly type: string | null;
  /** Whether a PDF says of itself that it is encrypted. */
  readonly encrypted: boolean;
  /** What a count of the document gave; null where nobody counted, because no rule of the call asks. */
  readonly document: DocumentFact | null;
}

/** The length of a document. A number that is null is not known, and must never be taken for one that fits. */
export interface DocumentFact {
  /** Null where the document could not be opened, or its type has no fixed pages (Word, plain text). */
  readonly pages: number | null;
  /**
   * What stands between spaces and holds a letter or a digit; Japanese and Chinese by the words of a segmenter. In a
   * PDF everything that is printed counts, with headers and page numbers; in a Word document the body with its tables
   * and text boxes, without headers, footnotes and comments.
   */
  readonly words: number | null;
  /** Characters as a reader counts them (graphemes), with spaces, without line breaks, of the same text. */
  readonly characters: number | null;
  /**
   * Why a number is missing. `encrypted`: it asks for a password. `unreadable`: damaged, too large, or ended at a limit
   * of time or memory. `no-text`: a page shows something but holds no readable text, as in a scan. Null where nothing
   * went wrong: then pages alone may be missing, or everything where the type is not one that is counted (pictures).
   */
  readonly why: 'encrypted' | 'unreadable' | 'no-text' | null;
}

export interface Files {
  /** One fact for each entry of the attachments section, in its order. */
  readonly attachments: readonly FileFact[];
  /** Files that lie in the folders of attachments without being listed, relative to the proposal, sorted. */
  readonly unlisted: readonly string[];
}
