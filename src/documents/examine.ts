import type { ImageFact, PdfFact, WordFact } from '../core/attachment-facts.js';
import { MOST_OPENED, openedAs } from '../domain/file-types.js';
import { askWorker } from './ask-worker.js';
import { isCutOff } from './image-end.js';
import { imageFact } from './image-fact.js';
import { readPdf } from './read-pdf.js';
import type { Damaged, Limited, PdfRead, WordAnswer } from './worker-messages.js';

/** What was seen inside a file. */
export type Examined =
  | Seen
  /** A type that is not opened here: spreadsheets, archives and whatever is not known. */
  | { readonly state: 'unknown-type' }
  /** It asks for a password. */
  | { readonly state: 'encrypted' }
  /** By its first bytes it is of its type, but it is no valid document of it. */
  | Damaged
  /** Nothing is known of it: it was not opened, or reading it was ended. */
  | Limited;

export interface Seen {
  readonly state: 'read';
  /** The text of each page of a PDF; the whole text as one where there are no fixed pages; none of a picture. */
  readonly pages: readonly string[];
  /** Footnotes, endnotes, headers and footers of a Word document: searched, but not counted. Empty for all else. */
  readonly aside: string;
  /** Null where the type has no fixed pages (Word, plain text, pictures). */
  readonly pageCount: number | null;
  /**
   * Whether all that it says is in `pages`, so that its words can be counted. False where some page of a PDF shows
   * something but no text that can be read, as in a scan, and where there is no text at all, as in a picture.
   */
  readonly allText: boolean;
  readonly pdf: PdfFact | null;
  readonly word: WordFact | null;
  readonly image: ImageFact | null;
}

/**
 * Looks inside a file. `type` is what its content was found to be (an extension in lower case), or null where the
 * content is no known type; the name decides then.
 */
export async function examine(name: string, bytes: Uint8Array, type: string | null): Promise<Examined> {
  const as = openedAs(name, type);
  if (as === undefined) return { state: 'unknown-type' };
  if (bytes.length > MOST_OPENED) return { state: 'limit', by: 'size' };
  if (as === 'pdf') return pdf(bytes);
  if (as === 'word') return type === 'cfb' ? oldOffice(bytes) : docx(bytes);
  return as === 'text' ? plainText(bytes) : picture(type ?? '', bytes);
}

const DAMAGED: Damaged = { state: 'unreadable' };
const NOTHING = { pages: [], aside: '', pageCount: null, allText: false, pdf: null, word: null, image: null } as const;

async function pdf(bytes: Uint8Array): Promise<Examined> {
  const read = await readPdf(bytes);
  return read.state === 'read' ? seenPdf(read) : read;
}

const seenPdf = ({ pages, allText, pdf }: PdfRead): Seen => ({
  ...NOTHING,
  state: 'read',
  pages,
  pageCount: pages.length,
  allText: allText && !pages.every(isBlank),
  pdf,
});

async function docx(bytes: Uint8Array): Promise<Examined> {
  const read = await askWorker<WordAnswer>('docx', bytes);
  return read.state === 'read' ? { ...seenText(read.text), aside: read.aside, word: read.word } : read;
}

/** Office puts an encrypted document into a container of the older kind, in a stream of this name. */
function oldOffice(bytes: Uint8Array): Examined {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return container.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? { state: 'encrypted' } : DAMAGED;
}

function picture(type: string, bytes: Uint8Array): Examined {
  const image = isCutOff(type, bytes) ? null : imageFact(type, bytes);
  return image ? { ...NOTHING, state: 'read', image } : DAMAGED;
}

function plainText(bytes: Uint8Array): Examined {
  try {
    return seenText(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch {
    return DAMAGED;
  }
}

/** By its byte order mark, which the decoder leaves out; UTF-8 needs none. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

const seenText = (text: string): Seen => ({ ...NOTHING, state: 'read', pages: [text], allText: !isBlank(text) });

const isBlank = (text: string): boolean => text.trim() === '';
