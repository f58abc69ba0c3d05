import type { Readable } from 'node:stream';
import { fromBufferPromise, type ZipFile } from 'yauzl';
import type { Damaged, Limited } from './worker-messages.js';

/** The parts of a Word document that are XML and hold text, unpacked. */
export type WordParts = { readonly state: 'read'; readonly texts: readonly WordPart[] } | Damaged | Limited;

export interface WordPart {
  readonly name: string;
  readonly xml: string;
}

/** Bytes that all XML of a document may unfold to, and its number of parts; a thesis has about twenty million. */
const MOST_UNPACKED = 128 * 1024 * 1024;
const MOST_PARTS = 20_000;

const XML = /\.(?:xml|rels)$/i;
const WITH_TEXT = /^word\/(?:document|comments|footnotes|endnotes|header|footer)\d*\.xml$/;

/** Every XML part is unpacked once, so that none of them can unfold beyond the limit in whoever reads it next. */
export async function readParts(bytes: Buffer): Promise<WordParts> {
  try {
    // Names are looked at as they are: they are no paths here.
    return await unpacked(await fromBufferPromise(bytes, { decodeStrings: false, autoClose: false }));
  } catch {
    return { state: 'unreadable' };
  }
}

async function unpacked(zip: ZipFile): Promise<WordParts> {
  if (zip.entryCount > MOST_PARTS) return { state: 'limit', by: 'size' };
  const texts: WordPart[] = [];
  let left = MOST_UNPACKED;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileNameRaw.toString('utf8');
    if (!XML.test(name)) continue;
    const content = await upTo(left, await zip.openReadStreamPromise(entry));
    if (!content) return { state: 'limit', by: 'size' };
    left -= content.length;
    if (WITH_TEXT.test(name)) texts.push({ name, xml: decoded(content) });
  }
  return { state: 'read', texts };
}

/** The whole stream, or null where it is longer. */
async function upTo(most: number, stream: Readable): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** UTF-8, unless a byte order mark says otherwise. */
const decoded = (content: Buffer): string =>
  new TextDecoder(content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(content);
