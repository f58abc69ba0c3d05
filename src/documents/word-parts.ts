import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Damaged, Limited } from './worker-messages.js';

/** The parts of a Word document that hold text, unpacked: its body, and what stands around it. */
export type WordParts =
  | { readonly state: 'read'; readonly body: WordPart; readonly around: readonly WordPart[] }
  | Damaged
  | Limited;

export interface WordPart {
  readonly name: string;
  readonly xml: string;
}

/** Bytes that all XML of a document may unfold to, and its number of parts; a thesis has about twenty million. */
const MOST_UNPACKED = 128 * 1024 * 1024;
const MOST_PARTS = 20_000;

const XML = /\.(?:xml|rels)$/i;
const WITH_TEXT = /^word\/(?:document|comments|footnotes|endnotes|header|footer)\d*\.xml$/;

/** Throws nothing: what cannot be unpacked is no valid document. */
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
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileNameRaw.toString('utf8'), entry);
  let left = MOST_UNPACKED;
  const read = async (entry: Entry): Promise<string | null> => {
    const content = await upTo(left, await zip.openReadStreamPromise(entry));
    left -= content?.length ?? 0;
    return content && decoded(content);
  };
  const relations = entries.get('_rels/.rels');
  const main = relations ? mainPart((await read(relations)) ?? '') : undefined;
  const texts: WordPart[] = [];
  for (const [name, entry] of entries) {
    // The others are unpacked to see that they are whole: Word opens no document with a broken part.
    if (name !== main && !XML.test(name)) continue;
    const xml = await read(entry);
    if (xml === null) return { state: 'limit', by: 'size' };
    if (name === main || WITH_TEXT.test(name)) texts.push({ name, xml });
  }
  const body = texts.find(({ name }) => name === main);
  return body ? { state: 'read', body, around: texts.filter((part) => part !== body) } : { state: 'unreadable' };
}

/** The part that the package names as its document (ECMA-376-2, 9.3): nearly always word/document.xml. */
function mainPart(relations: string): string | undefined {
  const all = relations.match(/<(?:\w+:)?Relationship\s[^<>]*>/g) ?? [];
  const named = all.find((each) => /\/relationships\/officeDocument["']/.test(each));
  return named ? /\sTarget\s*=\s*["']\/?(?<target>[^"']+)["']/.exec(named)?.groups?.target : undefined;
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
function decoded(content: Buffer): string {
  const mark = content.subarray(0, 2).toString('hex');
  return new TextDecoder(mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8').decode(content);
}
