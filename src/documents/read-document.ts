import { extensionOf } from '../domain/file-types.js';
import { askWorker, MOST_TIME } from './ask-worker.js';
import { readPdf } from './read-pdf.js';
import type { DocxText, Unreadable } from './worker-messages.js';

/** What a document holds. */
export type Document =
  | {
      readonly state: 'read';
      /** Null where the type has no fixed pages (Word, plain text). */
      readonly pages: number | null;
      /** Null where some page shows no text that can be read, as in a scan: its words cannot be counted. */
      readonly text: string | null;
    }
  /** A type that is not opened here: pictures, spreadsheets and whatever is not known. */
  | { readonly state: 'unknown-type' }
  /** It asks for a password. */
  | { readonly state: 'encrypted' }
  | Unreadable;

/** Bytes that are taken into memory; what funders accept is far below. */
export const MOST_DOCUMENT_BYTES = 64 * 1024 * 1024;

const PLAIN_TEXT = ['txt', 'md'];

/**
 * Opens a document. `type` is what its content was found to be (an extension in lower case), or null where the content
 * is no known type; the name decides then.
 */
export async function readDocument(name: string, bytes: Uint8Array, type: string | null): Promise<Document> {
  const extension = extensionOf(name);
  if (bytes.length > MOST_DOCUMENT_BYTES) return { state: 'unreadable', why: 'size' };
  if (type === 'pdf') return pdf(bytes);
  // Some writers order the parts of a Word document so that it can only be told to be a zip.
  if (type === 'docx' || (type === 'zip' && extension === 'docx')) return docx(bytes);
  if (type === 'cfb' && extension === 'docx') return isLockedOffice(bytes) ? { state: 'encrypted' } : damaged;
  if (type === null && PLAIN_TEXT.includes(extension)) return plainText(bytes);
  return { state: 'unknown-type' };
}

const damaged = { state: 'unreadable', why: 'format' } as const;

async function pdf(bytes: Uint8Array): Promise<Document> {
  const read = await readPdf(bytes);
  if (read.state !== 'read') return read;
  return { state: 'read', pages: read.pageCount, text: read.allText ? textOrNone(read.pages.join('\n')) : null };
}

async function docx(bytes: Uint8Array): Promise<Document> {
  const read = await askWorker<DocxText>('docx', bytes, MOST_TIME);
  return read.state === 'read' ? { state: 'read', pages: null, text: textOrNone(read.text) } : read;
}

/** Office puts an encrypted document into a container of the older kind, in a stream of this name. */
const isLockedOffice = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));

function plainText(bytes: Uint8Array): Document {
  try {
    return { state: 'read', pages: null, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return damaged;
  }
}

const textOrNone = (text: string): string | null => (text.trim() === '' ? null : text);
