import * as codes from '../core/bundle-faults/archive-faults.js';
import { tooManyEntries } from '../core/bundle-faults/limit-faults.js';
import type { ReadingLimits } from './bundle-reading.js';
import type { Faults } from './read-faults.js';
import type { ByteSource } from './read-source.js';
import { tellOver } from './reading-limits.js';
import { CENTRAL, END, END_BYTES, endRecord, LOCAL, ZIP64_LOCATOR } from './zip-records.js';

/** Where the table of contents lies. */
export interface ZipEnd {
  readonly entries: number;
  readonly directory: number;
  readonly directorySize: number;
}

const MOST_COMMENT = 0xffff;
const LOCATOR_BYTES = 20;
/** Ten thousand names of the greatest length that is accepted need less. */
const MOST_DIRECTORY = 10 * 1024 * 1024;

/** The end record, which has to be the last thing of the file. Anything else is told, and nothing is read then. */
export function findEnd(source: ByteSource, limits: ReadingLimits, faults: Faults): ZipEnd | undefined {
  const tail = source.read(Math.max(0, source.size - END_BYTES), Math.min(source.size, END_BYTES));
  if (tail.length < END_BYTES || tail.readUInt32LE(0) !== END || tail.readUInt16LE(20) !== 0) {
    return otherEnd(source, faults);
  }
  const at = source.size - END_BYTES;
  const [entries, directorySize, directory] = [tail.readUInt16LE(10), tail.readUInt32LE(12), tail.readUInt32LE(16)];
  if (isZip64(source, at, [entries, directorySize, directory])) return stop(() => faults.add(codes.zip64, {}));
  if (entries > limits.entries) {
    const over = { what: 'entries', found: entries, limit: limits.entries } as const;
    return stop(() =>
      tellOver(over, { faults }, () => faults.add(tooManyEntries, { count: entries, limit: over.limit })),
    );
  }
  const gap = at - directory - directorySize;
  if (gap > 0 && startsAt(source, at - directorySize, entries === 0 ? END : CENTRAL)) {
    return stop(() => faults.add(codes.dataBefore, { bytes: gap }));
  }
  if (gap !== 0 || directorySize > MOST_DIRECTORY) {
    return stop(() => faults.add(codes.directoryDamaged, { read: 0, count: entries }));
  }
  if (entries === 0) return stop(() => faults.add(codes.noEntries, {}));
  if (!tail.equals(endRecord(entries, directorySize, directory))) faults.written('end', source.name);
  return { entries, directory, directorySize };
}

function stop(tell: () => void): undefined {
  tell();
  return undefined;
}

/** What stands at the end of a file that does not end as a zip without a comment does. */
function otherEnd(source: ByteSource, faults: Faults): undefined {
  const length = Math.min(source.size, END_BYTES + MOST_COMMENT);
  const tail = source.read(source.size - length, length);
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(END);
  for (let at = tail.lastIndexOf(signature); at !== -1; at = at === 0 ? -1 : tail.lastIndexOf(signature, at - 1)) {
    const rest = length - at - END_BYTES;
    const comment = rest < 0 ? -1 : tail.readUInt16LE(at + 20);
    if (rest < comment || rest < 0) continue;
    if (rest === comment) return void faults.add(codes.archiveComment, { bytes: comment });
    return void faults.add(codes.dataAfter, { bytes: rest - comment });
  }
  faults.add(startsAt(source, 0, LOCAL) ? codes.truncated : codes.notAZip, {});
  return undefined;
}

function isZip64(source: ByteSource, at: number, [entries = 0, ...bytes]: readonly number[]): boolean {
  return entries === 0xffff || bytes.includes(0xffffffff) || startsAt(source, at - LOCATOR_BYTES, ZIP64_LOCATOR);
}

const startsAt = (source: ByteSource, position: number, signature: number): boolean =>
  position >= 0 && position + 4 <= source.size && source.read(position, 4).readUInt32LE(0) === signature;
