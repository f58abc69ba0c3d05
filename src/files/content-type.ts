import { extensionOf } from '../domain/file-types.js';

/** Bytes in which most types show. */
const HEAD = 4100;
/** Office files are zips: their kind stands in entries that may lie further in. */
const ZIP_HEAD = 256 * 1024;

/**
 * The extension that fits the content, in lower case; null where it is no known type. `head` gives that many of its
 * first bytes, or all.
 */
export async function contentType(name: string, head: (length: number) => Uint8Array): Promise<string | null> {
  const { fileTypeFromBuffer } = await import('file-type');
  const first = head(HEAD);
  // "PK" alone may open a text on pharmacokinetics; a zip goes on with a record number.
  const isZip = first[0] === 0x50 && first[1] === 0x4b && (first[2] === 3 || first[2] === 5);
  const found = await fileTypeFromBuffer(isZip ? head(ZIP_HEAD) : first);
  if (found) return found.ext;
  if (isZip) return 'zip';
  // Readers of PDF accept other bytes before the header, within the first kilobyte.
  const isLatePdf = extensionOf(name) === 'pdf' && Buffer.from(first.subarray(0, 1024)).includes('%PDF-');
  return isLatePdf ? 'pdf' : null;
}
