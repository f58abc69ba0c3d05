import type { Written } from '../core/bundle-faults/archive-faults.js';
import * as archive from '../core/bundle-faults/archive-faults.js';
import * as content from '../core/bundle-faults/content-faults.js';
import * as codes from '../core/bundle-faults/entry-faults.js';
import { MOST_DEFLATED_BYTES } from '../core/bundle-layout.js';
import { type Faults, shortened } from './read-faults.js';
import type { ByteSource } from './read-source.js';
import type { ZipEntry } from './zip-directory.js';
import * as records from './zip-records.js';

/** Where the content of an entry lies, and where all that belongs to the entry ends. */
export interface Located {
  readonly entry: ZipEntry;
  readonly from: number;
  readonly end: number;
}

const FILE_KIND = 0o170000;
const KINDS_OF_FILE = [0, 0o100000];
const FOLDER = 0o040000;
const LINK = 0o120000;
const ZIP64_FIELD = 1;

export const isFolder = ({ name }: Pick<ZipEntry, 'name'>): boolean => name.endsWith('/');

/**
 * Holds the two headers of an entry, and what follows its content, against what the writer would have written.
 * Entries lie below `limit`. Undefined where the entry cannot be found.
 */
export function checkHeaders(
  source: ByteSource,
  entry: ZipEntry,
  limit: number,
  faults: Faults,
): { readonly place: Located; readonly mayBeRead: boolean } | undefined {
  const mayBeRead = checkKind(entry, faults);
  compareCentral(entry, faults);
  const place = locate(source, entry, limit, faults);
  return place && { place, mayBeRead };
}

/** Whether the content is that of a file that can be read. */
function checkKind(entry: ZipEntry, faults: Faults): boolean {
  const data = { entry: shortened(entry.name) };
  const kind = (entry.external >>> 16) & FILE_KIND;
  const before = faults.count();
  if (entry.flags & records.ENCRYPTED) faults.add(codes.encrypted, data, entry.name, entry.index);
  if (!KINDS_OF_FILE.includes(kind) && !(kind === FOLDER && isFolder(entry))) {
    faults.add(codes.link, { ...data, kind: kind === LINK ? 'link' : 'device' }, entry.name, entry.index);
  }
  if (entry.method !== records.STORED && entry.method !== records.DEFLATED) {
    faults.add(content.methodUnknown, { ...data, method: entry.method }, entry.name, entry.index);
  }
  if (isFolder(entry) && entry.size > 0) {
    faults.add(content.sizeDiffers, { ...data, stated: entry.size }, entry.name, entry.index);
  }
  if (hasField(entry.extra, ZIP64_FIELD)) faults.add(archive.zip64, {}, entry.name, entry.index);
  return faults.count() === before;
}

/** Every difference by its field; a header that differs anywhere else counts as an additional field. */
function compareCentral(entry: ZipEntry, faults: Faults): void {
  if (isFolder(entry)) faults.written('folder', entry.name);
  if (entry.method === records.DEFLATED && entry.size > MOST_DEFLATED_BYTES) faults.written('method', entry.name);
  if (entry.header.equals(records.centralHeader(entry))) return;
  const differences: readonly (readonly [part: Written, differs: boolean])[] = [
    ['date', entry.date !== records.DATE],
    ['mode', entry.external !== records.EXTERNAL],
    ['version', entry.madeBy !== records.MADE_BY || entry.version !== records.versionOf(entry)],
    ['flags', entry.flags !== records.flagsOf(entry)],
    ['comment', entry.comment.length > 0],
  ];
  const parts = differences.filter(([, differs]) => differs).map(([part]) => part);
  if (entry.extra.length > 0 || parts.length === 0) parts.push('extra');
  for (const part of parts) faults.written(part, entry.name);
}

function locate(source: ByteSource, entry: ZipEntry, limit: number, faults: Faults): Located | undefined {
  const data = { entry: shortened(entry.name) };
  const over = () => void faults.add(codes.overlap, data, entry.name, entry.index);
  if (entry.offset + records.LOCAL_BYTES > limit) return over();
  const guess = records.LOCAL_BYTES + entry.rawName.length;
  const fixed = source.read(entry.offset, Math.min(guess, limit - entry.offset));
  if (fixed.readUInt32LE(0) !== records.LOCAL) {
    return void faults.add(codes.headersDiffer, { ...data, field: 'signature' }, entry.name, entry.index);
  }
  const from = entry.offset + records.LOCAL_BYTES + fixed.readUInt16LE(26) + fixed.readUInt16LE(28);
  const after = from + entry.packed;
  if (after > limit) return over();
  const local = from - entry.offset === fixed.length ? fixed : source.read(entry.offset, from - entry.offset);
  const field = differingField(entry, local);
  if (field) faults.add(codes.headersDiffer, { ...data, field }, entry.name, entry.index);
  else if (!local.equals(records.localHeader(entry))) noteLocal(entry, local, faults);
  const trailer = trailerBytes(source, entry, local, { after, limit, told: field !== undefined }, faults);
  return { entry, from, end: after + trailer };
}

/** The first field in which the header before the content is not what the table of contents says. */
function differingField(entry: ZipEntry, local: Buffer): codes.HeaderField | undefined {
  const name = local.subarray(records.LOCAL_BYTES, records.LOCAL_BYTES + local.readUInt16LE(26));
  if (!name.equals(entry.rawName)) return 'name';
  if (local.readUInt16LE(8) !== entry.method) return 'method';
  if (local.readUInt16LE(6) !== entry.flags) return 'flags';
  if (local.readUInt32LE(10) !== entry.date) return 'date';
  if (local.readUInt16LE(4) !== entry.version) return 'version';
  const sums = [local.readUInt32LE(14), local.readUInt32LE(18), local.readUInt32LE(22)] as const;
  if ((entry.flags & records.HAS_DESCRIPTOR) !== 0 && sums.every((sum) => sum === 0)) return undefined;
  if (sums[0] !== entry.checksum) return 'checksum';
  return sums[1] === entry.packed && sums[2] === entry.size ? undefined : 'sizes';
}

/** It agrees with the table of contents, so what was noted there is not noted again. */
function noteLocal(entry: ZipEntry, local: Buffer, faults: Faults): void {
  if (local.readUInt16LE(28) > 0) faults.written('extra', entry.name);
  else if (entry.header.equals(records.centralHeader(entry))) faults.written('trailer', entry.name);
}

interface Behind {
  readonly after: number;
  readonly limit: number;
  /** The headers disagree already. */
  readonly told: boolean;
}

/** Number of bytes that repeat checksum and sizes behind the content; other writers leave out the signature. */
function trailerBytes(source: ByteSource, entry: ZipEntry, local: Buffer, behind: Behind, faults: Faults): number {
  if ((local.readUInt16LE(6) & records.HAS_DESCRIPTOR) === 0) return 0;
  const { after, limit, told } = behind;
  const found = source.read(after, Math.min(records.DESCRIPTOR_BYTES, limit - after));
  const sums = records.sumsOf(entry);
  if (found.length === records.DESCRIPTOR_BYTES && found.readUInt32LE(0) === records.DESCRIPTOR) {
    if (found.subarray(4).equals(sums)) {
      if (!records.streams(entry)) faults.written('trailer', entry.name);
      return records.DESCRIPTOR_BYTES;
    }
  } else if (found.subarray(0, sums.length).equals(sums)) {
    faults.written('trailer', entry.name);
    return sums.length;
  }
  if (!told) {
    faults.add(codes.headersDiffer, { entry: shortened(entry.name), field: 'checksum' }, entry.name, entry.index);
  }
  return Math.min(records.DESCRIPTOR_BYTES, limit - after);
}

/** Whether additional fields hold one of that number; they are read as far as they are in order. */
function hasField(extra: Buffer, wanted: number): boolean {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === wanted) return true;
  }
  return false;
}
