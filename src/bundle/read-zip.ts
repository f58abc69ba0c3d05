import { overLimits, tooDense, tooLarge } from '../core/bundle-faults/limit-faults.js';
import { severalFolders } from '../core/bundle-faults/name-faults.js';
import { BAGIT, MANIFEST } from '../core/bundle-layout.js';
import type { BundleReading, ReadingLimits } from './bundle-reading.js';
import { checkBag } from './read-bag.js';
import { type Faults, faultsOf, shortened } from './read-faults.js';
import type { BagFile } from './read-files.js';
import { checkNames } from './read-names.js';
import { cut, keepingFew, noSuchFile, type Part, readingOf } from './read-parts.js';
import type { ByteSource } from './read-source.js';
import { ratioTogether, tellOver } from './reading-limits.js';
import { contentOf, hashEntry } from './zip-content.js';
import { readDirectory, type ZipEntry } from './zip-directory.js';
import { findEnd } from './zip-end.js';
import { checkHeaders, isFolder, type Located } from './zip-headers.js';
import { checkLayout } from './zip-layout.js';
import { DEFLATED } from './zip-records.js';

const MOST_NAMED = 5;
/** Up to here it does not matter how small the zip is. */
const ALWAYS_UNPACKED = 256 * 1024 * 1024;

/** A bundle in its zip, read where it lies. Throws FileError where the system cannot read it. */
export async function readZip(source: ByteSource, limits: ReadingLimits): Promise<BundleReading> {
  const faults = faultsOf(source.name);
  const found = await readEntries(source, limits, faults);
  if (!found) return readingOf('zip', faults, null, source.close);
  const folder = folderOf(found.entries, faults);
  const files = new Map<string, BagFile>();
  const places = new Map<string, Located>();
  for (const entry of found.entries.filter((each) => !isFolder(each))) {
    const located = found.located.get(entry);
    const { index, size } = entry;
    const file = located
      ? await hashEntry(source, located, limits.ratio, faults)
      : { size, index, sha256: null, sha512: null };
    const path = entry.name.slice(folder.length + 1);
    if (!entry.name.startsWith(`${folder}/`) || files.has(path)) continue;
    files.set(path, file);
    if (located && file.sha256 !== null) places.set(path, located);
  }
  // Of what is over a limit of the receiver nothing is known, so what hangs on it is not judged either.
  if (faults.has(overLimits)) return readingOf('zip', faults, null, source.close);
  // A content that nobody read is in no comparison below, so a fault has to say it: else the bundle would seem sound.
  if (faults.count() === 0 && places.size < files.size) throw new Error('a file was not read, and no fault says so');
  const bytes = (path: string, most: number): Buffer | null => {
    const place = places.get(path);
    return place && place.entry.size <= most ? contentOf(source, place) : null;
  };
  const { read } = checkBag({ kind: 'zip', folder, files, bytes }, faults);
  return readingOf('zip', faults, { read, files, part: partsOf(source, places) }, source.close);
}

interface Entries {
  readonly entries: readonly ZipEntry[];
  /** Those whose content may be read. */
  readonly located: ReadonlyMap<ZipEntry, Located>;
}

export async function readEntries(
  source: ByteSource,
  limits: ReadingLimits,
  faults: Faults,
): Promise<Entries | undefined> {
  const end = findEnd(source, limits, faults);
  const entries = end && (await readDirectory(source, end, faults));
  if (!entries) return undefined;
  if (isBomb(source, entries, limits, faults)) return undefined;
  checkNames(
    entries.map((entry) => ({ ...entry, name: entry.name.replace(/\/$/, ''), isFolder: isFolder(entry) })),
    faults,
  );
  const checked = entries.map((entry) => checkHeaders(source, entry, end.directory, faults));
  const placed = checked.flatMap((each) => each?.place ?? []);
  const apart = new Set(checkLayout(entries, placed, end.directory, faults));
  const readable = checked.flatMap((each) => (each?.mayBeRead && apart.has(each.place) ? [each.place] : []));
  return { entries, located: new Map(readable.map((each) => [each.entry, each])) };
}

/** What all entries together would take, by what the table of contents says. */
function isBomb(source: ByteSource, entries: readonly ZipEntry[], limits: ReadingLimits, faults: Faults): boolean {
  const bytes = entries.reduce((sum, { size }) => sum + size, 0);
  if (bytes > limits.bytes) {
    const over = { what: 'bytes', found: bytes, limit: limits.bytes } as const;
    tellOver(over, { faults }, () => faults.add(tooLarge, { bytes, limit: over.limit }));
    return true;
  }
  const limit = ratioTogether(limits);
  const isDense = bytes > ALWAYS_UNPACKED && bytes > source.size * limit;
  if (!isDense) return false;
  const dense = { what: 'together', found: bytes / source.size, limit } as const;
  tellOver(dense, { faults }, () => faults.add(tooDense, { packed: source.size, unpacked: bytes, limit }));
  return true;
}

/** The one folder at the top. Where there are several things, that which looks like a bundle. */
export function folderOf(entries: readonly ZipEntry[], faults: Faults): string {
  const tops = new Set(entries.map(({ name }) => name.split('/', 1)[0] ?? ''));
  if (tops.size > 1) {
    const folders = [...tops].slice(0, MOST_NAMED).map(shortened);
    faults.add(severalFolders, { folders, count: tops.size });
  }
  const names = new Set(entries.map(({ name }) => name));
  const [first = ''] = tops;
  return [...tops].find((top) => names.has(`${top}/${BAGIT}`) || names.has(`${top}/${MANIFEST}`)) ?? first;
}

/** Stored files are read where they lie; others are unpacked in memory, which they fit. */
function partsOf(source: ByteSource, places: ReadonlyMap<string, Located>): Part {
  const place = (path: string): Located => places.get(path) ?? noSuchFile(path);
  const unpacked = keepingFew((path) => contentOf(source, place(path)) ?? noSuchFile(path));
  return (path, from, length) => {
    const located = place(path);
    if (located.entry.method === DEFLATED) return cut(unpacked(path), from, length);
    const wanted = Math.min(length, located.entry.size);
    return source.read(from === 'start' ? located.from : located.from + located.entry.size - wanted, wanted);
  };
}
