import { contentFits, extensionOf, isTextLike } from '../domain/file-types.js';

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
  const extension = extensionOf(name);
  // The library looks for the directory, which may lie behind everything, and takes a tag of scanners for a camera's.
  if (isTiff(first) && !RAW.includes(extension)) return 'tif';
  const found = (await fileTypeFromBuffer(isZip ? head(ZIP_HEAD) : first))?.ext;
  // Short signatures of sounds and pictures also open texts: "ID3 is a gene", or the mark of UTF-16.
  if (found !== undefined && isTextLike(extension) && contentFits(extension, found) && isText(first)) return null;
  if (found !== undefined) return found;
  if (isZip) return 'zip';
  // Readers of PDF accept other bytes before the header, within the first kilobyte.
  const isLatePdf = extension === 'pdf' && Buffer.from(first.subarray(0, 1024)).includes('%PDF-');
  return isLatePdf ? 'pdf' : null;
}

/** Files of cameras that are built like TIFF. */
const RAW = ['cr2', 'nef', 'arw', 'dng'];

/** TIFF 6.0 section 2, and BigTIFF, in both orders of bytes. */
const isTiff = (first: Uint8Array): boolean =>
  ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(Buffer.from(first.subarray(0, 4)).toString('latin1'));

/** UTF-16 by its mark, or UTF-8 without control characters; its last character may be cut off. */
function isText(first: Uint8Array): boolean {
  if ((first[0] === 0xff && first[1] === 0xfe) || (first[0] === 0xfe && first[1] === 0xff)) return true;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(first, { stream: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no text holds them.
    return !/[\0-\x08\x0e-\x1a]/.test(text);
  } catch {
    return false;
  }
}
