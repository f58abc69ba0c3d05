import type { Path } from './diagnostic.js';

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
  /** SHA-256 of its content, in hex; null where it is not a file, or too large to be taken into memory. */
  readonly sha256: string | null;
  /** What was seen inside; null where nobody looked: it is no file, it is empty, or its type is not one that is opened. */
  readonly document: DocumentFact | null;
  /** Whether what the draft says of its grants stands in this document; empty where no grant names it as evidence. */
  readonly evidence: readonly EvidenceAnswer[];
}

/** What was seen inside a document. A number that is null is not known, and must never be taken for one that fits. */
export interface DocumentFact {
  /** Null where the document could not be opened, or its type has no fixed pages (Word, plain text). */
  readonly pages: number | null;
  /**
   * What stands between spaces and holds a letter or a digit; Japanese and Chinese by the words of a segmenter. In a
   * PDF everything that is printed counts, with headers and page numbers; in a Word document the body with its tables
   * and text boxes, without headers, footnotes and comments.
   */
  readonly words: number | null;
  /** Whether a dictionary of the machine had a part in counting the words: another machine may count a little differently. */
  readonly wordsVary?: boolean | undefined;
  /** Characters as a reader counts them (graphemes), with spaces, without line breaks, of the same text. */
  readonly characters: number | null;
  /**
   * Why something is missing. `encrypted`: it asks for a password. `unreadable`: damaged, it is no valid document of
   * its type. `limit`: too large, or reading it was ended at a limit of time or memory, so nothing is known of it.
   * `no-text`: a page shows something but holds no readable text, as in a scan. Null where nothing went wrong: then
   * pages alone may be missing, or everything where the type is not one that is counted (pictures).
   */
  readonly why: 'encrypted' | 'unreadable' | 'limit' | 'no-text' | null;
  /** Null where it is no PDF, or could not be opened. */
  readonly pdf: PdfFact | null;
  /** Null where it is no Word document, or could not be opened. */
  readonly word: WordFact | null;
  /** Null where it is no picture. */
  readonly image: ImageFact | null;
  /** Null where no text could be read. */
  readonly text: TextFact | null;
}

/** What a PDF may forbid to whoever opens it without the owner's password. */
export const PDF_PERMISSIONS = ['print', 'copy', 'change', 'comment', 'fill', 'assemble'] as const;
export type PdfPermission = (typeof PDF_PERMISSIONS)[number];

/** Pages count from 1. */
export interface PdfFact {
  /** Such as "1.7". */
  readonly version: string;
  /** Encrypted, though it opens without a password. */
  readonly encrypted: boolean;
  readonly forbidden: readonly PdfPermission[];
  /** Each paper size as shown (after rotation), in whole millimetres, by the first page that has it. */
  readonly papers: readonly {
    readonly width: number;
    readonly height: number;
    readonly pages: number;
    readonly first: number;
  }[];
  /** Fonts whose glyphs are not in the file, by name, with the first page; the 14 standard fonts are left out. */
  readonly fontsNotEmbedded: readonly { readonly name: string; readonly page: number }[];
  /** Number of scripts (JavaScript actions of the document, its pages and fields) that were found. */
  readonly scripts: number;
  /** Names of the files inside it. */
  readonly files: readonly string[];
  /** Form fields that can still be filled in. */
  readonly fields: number;
  /** Notes and marks of reviewers that were left on its pages, as programs for PDF make them. */
  readonly notes: number;
  /** Digital signatures. */
  readonly signatures: number;
  /** Pages that show something but hold no readable text, or a scan with a stamp at most; at most the first hundred. */
  readonly pagesWithoutText: readonly number[];
}

export interface WordFact {
  /** Tracked changes that were neither accepted nor rejected. */
  readonly changes: number;
  readonly comments: number;
}

/** In pixels; 0 where the header does not say. */
export interface ImageFact {
  readonly width: number;
  readonly height: number;
}

/** A few words of a document, and the page (from 1) on which they stand; null where it has no fixed pages. */
export interface SeenWords {
  readonly words: string;
  readonly page: number | null;
}

export interface TextFact {
  /** Number of letters that were looked at to tell the language. */
  readonly letters: number;
  /** How many in a hundred of them are kana or kanji. */
  readonly japanese: number;
  /** How many in a hundred of them are kana: what tells Japanese from Chinese. */
  readonly kana: number;
  /** What templates leave behind; at most twenty. */
  readonly template: readonly SeenWords[];
  /** Kinds of secrets (private keys, access tokens) that stand in it; never the secret itself. */
  readonly secrets: readonly SeenWords[];
}

export const EVIDENCE_DETAILS = ['funder', 'award-number', 'amount', 'period'] as const;
export type EvidenceDetail = (typeof EVIDENCE_DETAILS)[number];

/** What a document says of one detail of one grant. `not-readable`: nobody can say, because its text could not be read. */
export interface EvidenceAnswer {
  /** Path of the grant in the draft. */
  readonly grant: Path;
  readonly detail: EvidenceDetail;
  /** As the draft has it, an amount in groups of three figures. */
  readonly wanted: string;
  readonly answer: 'found' | 'not-found' | 'not-readable';
  /** From 1; null where it was not found, or the document has no fixed pages. */
  readonly page: number | null;
}

export interface Files {
  /** One fact for each entry of the attachments section, in its order. */
  readonly attachments: readonly FileFact[];
  /** Files that lie in the folders of attachments without being listed, relative to the proposal, sorted. */
  readonly unlisted: readonly string[];
  /** Folders and files there that the system did not show, so nobody knows what they hold. */
  readonly unread: readonly string[];
}
