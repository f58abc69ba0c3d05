import zlib from 'node:zlib';
import * as codes from '../core/bundle-faults/content-faults.js';
import { DEFLATE_LEVEL, MOST_DEFLATED_BYTES } from '../core/bundle-layout.js';
import { type Faults, shortened } from './read-faults.js';
import type { BagFile } from './read-files.js';
import type { ByteSource } from './read-source.js';
import { eachChunk, summing } from './read-sums.js';
import { tellOver } from './reading-limits.js';
import type { Located } from './zip-headers.js';
import { DEFLATED } from './zip-records.js';

/** Deflating what does not compress makes it a little larger, and never more than this: the rest would say nothing. */
const isPadded = ({ size, packed }: Located['entry']): boolean => packed > size + Math.ceil(size / 1000) + 64;

/** Whether the content can be taken into memory: only what is stored may be larger. */
const fitsMemory = ({ entry }: Located): boolean => entry.size <= MOST_DEFLATED_BYTES && !isPadded(entry);

/** Sizes and hashes of an entry, its bytes read once. Hashes are null where the content could not be restored. */
export async function hashEntry(source: ByteSource, located: Located, ratio: number, faults: Faults): Promise<BagFile> {
  const { name, index, size, packed, checksum } = located.entry;
  const unread = { size, sha256: null, sha512: null, index };
  if (!mayBeUnpacked(located, ratio, faults)) return unread;
  const sums = summing();
  if (located.entry.method === DEFLATED) {
    const { bytes, why } = inflate(source, located);
    if (why === 'size') faults.add(codes.sizeDiffers, { entry: shortened(name), stated: size }, name, index);
    else if (why) faults.add(BY_REASON[why], { entry: shortened(name) }, name, index);
    if (!bytes) return unread;
    sums.update(bytes);
  } else {
    await eachChunk(source, located.from, packed, sums.update);
  }
  const { sha256, sha512, crc } = sums.done();
  if (crc !== checksum) faults.add(codes.checksumDiffers, { entry: shortened(name) }, name, index);
  return { size, sha256, sha512, index };
}

const BY_REASON = { damaged: codes.contentDamaged, 'goes-on': codes.contentGoesOn } as const;

/** What the sizes say beforehand: no means that it is told. That large files are not deflated is told by their headers. */
function mayBeUnpacked(located: Located, ratio: number, faults: Faults): boolean {
  const { name, index, size, packed, method } = located.entry;
  const entry = shortened(name);
  if (method !== DEFLATED) {
    if (packed !== size) faults.add(codes.sizeDiffers, { entry, stated: size }, name, index);
    return packed === size;
  }
  const tooDense = size > ratio * Math.max(packed, 1);
  if (tooDense) {
    const over = { what: 'ratio', found: size / Math.max(packed, 1), limit: ratio } as const;
    const bomb = { entry, packed, unpacked: size, limit: ratio };
    tellOver(over, { faults, entry: name, index }, () => faults.add(codes.bomb, bomb, name, index));
  }
  if (isPadded(located.entry)) faults.add(codes.contentGoesOn, { entry }, name, index);
  return !tooDense && fitsMemory(located);
}

/** The content in memory, and what is wrong with it; null where there is none. */
interface Inflated {
  readonly bytes: Buffer | null;
  readonly why: 'damaged' | 'size' | 'goes-on' | null;
}

function inflate(source: ByteSource, { entry, from }: Located): Inflated {
  const packed = source.read(from, entry.packed);
  const { bytes, used, tooLong } = inflated(packed, entry.size);
  if (tooLong) return { bytes: null, why: 'size' };
  if (!bytes) return { bytes: null, why: 'damaged' };
  if (bytes.length !== entry.size) return { bytes: null, why: 'size' };
  return { bytes, why: used !== packed.length || hasIdleBits(packed, bytes) ? 'goes-on' : null };
}

/** `used`: how many of the bytes the stream needed. Never more than `size` bytes are made; the buffer has room to spare. */
function inflated(packed: Buffer, size: number): { bytes: Buffer | null; used: number; tooLong: boolean } {
  try {
    const options = { maxOutputLength: Math.max(size, 1), chunkSize: size + 64, info: true as const };
    const result = zlib.inflateRawSync(packed, options) as unknown as { buffer: Buffer; engine: zlib.InflateRaw };
    return { bytes: result.buffer, used: result.engine.bytesWritten, tooLong: false };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { bytes: null, used: 0, tooLong: code === 'ERR_BUFFER_TOO_LARGE' };
  }
}

/** Deflating takes several times as long as inflating, so only what is small is held against itself deflated anew. */
const MOST_DEFLATED_ANEW = 16 * 1024;

/** Whether a bit was changed that inflating does not notice. */
function hasIdleBits(packed: Buffer, bytes: Buffer): boolean {
  if (bytes.length <= MOST_DEFLATED_ANEW) {
    const different = bitsBetween(packed, deflated(bytes));
    if (different <= 1) return different === 1;
  }
  return hasUnusedBits(packed, bytes);
}

const deflated = (bytes: Buffer): Buffer => zlib.deflateRawSync(bytes, { level: DEFLATE_LEVEL });

/** Number of bits that differ, counted up to two. Another version of zlib may choose another stream altogether. */
function bitsBetween(a: Buffer, b: Buffer): number {
  if (a.length !== b.length) return 2;
  if (a.equals(b)) return 0;
  const at = a.findIndex((byte, index) => byte !== b[index]);
  const bits = (a[at] ?? 0) ^ (b[at] ?? 0);
  return (bits & (bits - 1)) === 0 && a.subarray(at + 1).equals(b.subarray(at + 1)) ? 1 : 2;
}

/**
 * A deflate stream ends within a byte, and a writer leaves the bits above as 0. Where the highest bit that is set says
 * nothing, it lies above the end. To be fair to a bit that says what another would say too, the content deflated
 * anew is the judge then.
 */
function hasUnusedBits(packed: Buffer, bytes: Buffer): boolean {
  const last = packed.at(-1) ?? 0;
  if (last === 0) return false;
  const without = Buffer.from(packed);
  without[packed.length - 1] = last ^ (1 << (31 - Math.clz32(last)));
  const again = inflated(without, bytes.length);
  if (!again.bytes?.equals(bytes) || again.used !== packed.length) return false;
  return !deflated(bytes).equals(packed);
}

/** The whole content of an entry that fits into memory; null where it cannot be restored. */
export function contentOf(source: ByteSource, located: Located): Buffer | null {
  if (!fitsMemory(located)) return null;
  if (located.entry.method === DEFLATED) return inflate(source, located).bytes;
  return source.read(located.from, located.entry.packed);
}
