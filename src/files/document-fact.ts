import type { DocumentFact } from '../core/attachment-facts.js';
import { countCharacters, countWords } from '../domain/text-counts.js';
import type { Host } from '../host.js';

const UNKNOWN: DocumentFact = { pages: null, words: null, characters: null, why: null };

/** Opens the document and counts it. `size` is in bytes, `type` what its content was found to be. Throws where it cannot be read from disk. */
export async function documentFact(
  file: string,
  { size, type }: { readonly size: number; readonly type: string | null },
  eyes: Pick<Host, 'read'>,
): Promise<DocumentFact> {
  const { MOST_DOCUMENT_BYTES, readDocument } = await import('../documents/read-document.js');
  if (size > MOST_DOCUMENT_BYTES) return { ...UNKNOWN, why: 'unreadable' };
  const document = await readDocument(file, eyes.read(file), type);
  if (document.state === 'unknown-type') return UNKNOWN;
  if (document.state !== 'read') return { ...UNKNOWN, why: document.state };
  const { pages, text } = document;
  if (text === null) return { ...UNKNOWN, pages, why: 'no-text' };
  return { pages, words: countWords(text), characters: countCharacters(text), why: null };
}
