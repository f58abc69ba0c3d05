import { fromBufferPromise, type Entry as YauzlEntry } from 'yauzl';
import { directoryDamaged } from '../core/bundle-faults/archive-faults.js';
import { encrypted } from '../core/bundle-faults/entry-faults.js';
import { type Faults, shortened } from './read-faults.js';
import type { ByteSource } from './read-source.js';
import type { ZipEnd } from './zip-end.js';
import { CENTRAL, CENTRAL_BYTES, type Described, ENCRYPTED, endRecord } from './zip-records.js';

/** One line of the table of contents of a zip. Nothing in it is trusted yet. */
export interface ZipEntry extends Described {
  readonly index: number;
  /** With U+FFFD where its bytes are not UTF-8. */
  readonly name: string;
  readonly isUtf8: boolean;
  readonly madeBy: number;
  readonly version: number;
  readonly flags: number;
  readonly date: number;
  readonly external: number;
  readonly extra: Buffer;
  readonly comment: Buffer;
  /** The line itself. */
  readonly header: Buffer;
}

/**
 * The table of contents, all of it or undefined. The reader gets a zip without any files, in which the table is the
 * first thing, so that it never looks anywhere else.
 */
export async function readDirectory(
  source: ByteSource,
  end: ZipEnd,
  faults: Faults,
): Promise<readonly ZipEntry[] | undefined> {
  const table = source.read(end.directory, end.directorySize);
  const alone = Buffer.concat([table, endRecord(end.entries, end.directorySize, 0)]);
  const entries: ZipEntry[] = [];
  let cursor = 0;
  try {
    const zip = await fromBufferPromise(alone, { decodeStrings: false, validateEntrySizes: false });
    for await (const entry of zip.eachEntry()) {
      const size = CENTRAL_BYTES + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      entries.push(asEntry(entry, entries.length, alone.subarray(cursor, cursor + size)));
      cursor += size;
    }
    if (cursor === end.directorySize) return entries;
  } catch {
    const locked = stronglyEncrypted(alone, cursor);
    if (locked !== undefined) {
      faults.add(encrypted, { entry: shortened(locked) }, locked, entries.length);
      return undefined;
    }
  }
  faults.add(directoryDamaged, { read: entries.length, count: end.entries });
  return undefined;
}

/** The name in the line at `cursor` where that is encrypted in the way that also hides names: the reader stops there. */
function stronglyEncrypted(table: Buffer, cursor: number): string | undefined {
  if (cursor + CENTRAL_BYTES > table.length || table.readUInt32LE(cursor) !== CENTRAL) return undefined;
  if ((table.readUInt16LE(cursor + 8) & ENCRYPTED) === 0) return undefined;
  const name = cursor + CENTRAL_BYTES;
  return table.subarray(name, name + table.readUInt16LE(cursor + 28)).toString();
}

function asEntry(entry: YauzlEntry, index: number, header: Buffer): ZipEntry {
  const rawName = entry.fileNameRaw;
  const name = new TextDecoder('utf-8', { ignoreBOM: true }).decode(rawName);
  return {
    index,
    rawName,
    name,
    isUtf8: Buffer.from(name).equals(rawName),
    method: entry.compressionMethod,
    checksum: entry.crc32,
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    offset: entry.relativeOffsetOfLocalHeader,
    madeBy: entry.versionMadeBy,
    version: entry.versionNeededToExtract,
    flags: entry.generalPurposeBitFlag,
    date: header.readUInt32LE(12),
    external: entry.externalFileAttributes,
    extra: entry.extraFieldRaw,
    comment: entry.fileCommentRaw,
    header,
  };
}
