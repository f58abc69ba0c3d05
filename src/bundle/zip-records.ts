import { ENTRY_MODE, MOST_DEFLATED_BYTES } from '../core/bundle-layout.js';

/**
 * The records of a zip (PKWARE APPNOTE 4.3) as the writer of bundles emits them, byte for byte. Numbers are unsigned
 * and little-endian.
 */

export const LOCAL = 0x04034b50;
export const DESCRIPTOR = 0x08074b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
export const ZIP64_LOCATOR = 0x07064b50;

export const LOCAL_BYTES = 30;
export const CENTRAL_BYTES = 46;
export const END_BYTES = 22;
export const DESCRIPTOR_BYTES = 16;

export const STORED = 0;
export const DEFLATED = 8;
export const ENCRYPTED = 0x41;
export const HAS_DESCRIPTOR = 0x8;
export const UTF8_NAME = 0x800;

/** Unix, and version 4.5 of the format. */
export const MADE_BY = 0x032d;
/** 1980-01-01 00:00:00, the time in the lower half. */
export const DATE = 0x00210000;
/** A regular file of that mode, with the archive bit of DOS. */
export const EXTERNAL = (((0o100000 | ENTRY_MODE) << 16) | 0x20) >>> 0;

/** What differs from one entry to another. */
export interface Described {
  readonly rawName: Buffer;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Large files are streamed, so that size and checksum follow behind them; deflate always streams. */
export const streams = ({ method, size }: Pick<Described, 'method' | 'size'>): boolean =>
  method === DEFLATED || size > MOST_DEFLATED_BYTES;
export const versionOf = (entry: Described): number => (streams(entry) ? 20 : 10);
export const flagsOf = (entry: Described): number =>
  (streams(entry) ? HAS_DESCRIPTOR : 0) | (entry.rawName.some((byte) => byte > 0x7f) ? UTF8_NAME : 0);

export function localHeader(entry: Described): Buffer {
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(versionOf(entry), 4);
  header.writeUInt16LE(flagsOf(entry), 6);
  header.writeUInt16LE(entry.method, 8);
  header.writeUInt32LE(DATE, 10);
  if (!streams(entry)) sumsOf(entry).copy(header, 14);
  header.writeUInt16LE(entry.rawName.length, 26);
  return Buffer.concat([header, entry.rawName]);
}

export function centralHeader(entry: Described): Buffer {
  const header = Buffer.alloc(CENTRAL_BYTES);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(MADE_BY, 4);
  header.writeUInt16LE(versionOf(entry), 6);
  header.writeUInt16LE(flagsOf(entry), 8);
  header.writeUInt16LE(entry.method, 10);
  header.writeUInt32LE(DATE, 12);
  sumsOf(entry).copy(header, 16);
  header.writeUInt16LE(entry.rawName.length, 28);
  header.writeUInt32LE(EXTERNAL, 38);
  header.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([header, entry.rawName]);
}

export function endRecord(entries: number, directorySize: number, directory: number): Buffer {
  const record = Buffer.alloc(END_BYTES);
  record.writeUInt32LE(END, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(directorySize, 12);
  record.writeUInt32LE(directory, 16);
  return record;
}

/** Checksum and sizes, as they stand in all three. */
export function sumsOf({ checksum, packed, size }: Described): Buffer {
  const sums = Buffer.alloc(12);
  sums.writeUInt32LE(checksum, 0);
  sums.writeUInt32LE(packed, 4);
  sums.writeUInt32LE(size, 8);
  return sums;
}
