import fs from 'node:fs';
import path from 'node:path';
import { link } from '../core/bundle-faults/entry-faults.js';
import { tooLarge, tooManyEntries } from '../core/bundle-faults/limit-faults.js';
import { byPathBytes } from '../core/bundle-layout.js';
import { isJunk } from '../domain/file-names.js';
import { guarded } from '../system-files.js';
import type { BundleReading, ReadingLimits } from './bundle-reading.js';
import { checkBag } from './read-bag.js';
import { type Faults, faultsOf, shortened } from './read-faults.js';
import type { BagFile } from './read-files.js';
import { checkNames, type Named } from './read-names.js';
import { noSuchFile, type Part, readingOf } from './read-parts.js';
import { type ByteSource, fileSource } from './read-source.js';
import { eachChunk, summing } from './read-sums.js';
import { tellOver } from './reading-limits.js';

/** A file as the system lists it. `name` is in NFC: some systems hand out another Unicode form than they were given. */
interface Listed extends Named {
  readonly size: number;
  readonly place: Buffer;
}

/** A bundle that was unpacked. Links are not followed. Throws FileError where the system cannot read it. */
export async function readFolder(folder: string, limits: ReadingLimits): Promise<BundleReading> {
  const faults = faultsOf(folder);
  const listed = listFiles(folder, limits, faults);
  if (!listed) return readingOf('folder', faults, null, () => {});
  checkNames(
    listed.filter(({ name }) => !isJunk(name)),
    faults,
  );
  const places = new Map<string, Listed>();
  const files = new Map<string, BagFile>();
  for (const each of listed) {
    files.set(each.name, await hashFile(each));
    places.set(each.name, each);
  }
  const bytes = (name: string, most: number): Buffer | null => {
    const place = places.get(name);
    return place && place.size <= most ? within(place, (source) => source.read(0, source.size)) : null;
  };
  const bag = { kind: 'folder', folder: path.basename(path.resolve(folder)), files, bytes } as const;
  const { read, junk } = checkBag(bag, faults);
  for (const name of junk) files.delete(name);
  return readingOf('folder', faults, { read, files, part: partsOf(places) }, () => {});
}

function within<T>({ name, place }: Listed, use: (source: ByteSource) => T): T {
  const source = fileSource(name, place);
  try {
    return use(source);
  } finally {
    source.close();
  }
}

async function hashFile({ name, place, index }: Listed): Promise<BagFile> {
  const source = fileSource(name, place);
  try {
    const sums = summing();
    await eachChunk(source, 0, source.size, sums.update);
    const { sha256, sha512 } = sums.done();
    return { size: source.size, sha256, sha512, index };
  } finally {
    source.close();
  }
}

const partsOf =
  (places: ReadonlyMap<string, Listed>): Part =>
  (name, from, length) =>
    within(places.get(name) ?? noSuchFile(name), (source) => {
      const wanted = Math.min(length, source.size);
      return source.read(from === 'start' ? 0 : source.size - wanted, wanted);
    });

/** All files below a folder, sorted; undefined, and told, where there are more than the limits allow. */
function listFiles(folder: string, limits: ReadingLimits, faults: Faults): readonly Listed[] | undefined {
  const found: Omit<Listed, 'index'>[] = [];
  const waiting: Found[] = [{ place: Buffer.from(folder), name: '', isUtf8: true }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { files, folders } = listFolder(next, faults);
    found.push(...files);
    waiting.push(...folders);
    const count = found.length + waiting.length;
    if (count > limits.entries) {
      const over = { what: 'entries', found: count, limit: limits.entries } as const;
      return void tellOver(over, { faults }, () => faults.add(tooManyEntries, { count, limit: over.limit }));
    }
  }
  const bytes = found.reduce((sum, { size }) => sum + size, 0);
  if (bytes > limits.bytes) {
    const over = { what: 'bytes', found: bytes, limit: limits.bytes } as const;
    return void tellOver(over, { faults }, () => faults.add(tooLarge, { bytes, limit: over.limit }));
  }
  return found.sort((a, b) => byPathBytes(a.name, b.name)).map((each, index) => ({ ...each, index }));
}

interface Found {
  readonly place: Buffer;
  readonly name: string;
  readonly isUtf8: boolean;
}

function listFolder(folder: Found, faults: Faults): { files: Omit<Listed, 'index'>[]; folders: Found[] } {
  const files: Omit<Listed, 'index'>[] = [];
  const folders: Found[] = [];
  for (const each of readEntries(folder.place)) {
    const name = (folder.name === '' ? each.name : `${folder.name}/${each.name}`).normalize('NFC');
    const stat = guarded(name, () => fs.lstatSync(each.place));
    if (stat.isDirectory()) folders.push({ ...each, name });
    else if (stat.isFile()) files.push({ ...each, name, size: stat.size });
    else faults.add(link, { entry: shortened(name), kind: stat.isSymbolicLink() ? 'link' : 'device' }, name);
  }
  return { files, folders };
}

/** What lies in a folder; names as bytes, since those that are not UTF-8 would not be found again. */
function readEntries(place: Buffer): Found[] {
  const names = guarded(place.toString(), () => fs.readdirSync(place, { encoding: 'buffer' }));
  return names.map((raw) => {
    const name = raw.toString();
    return { name, isUtf8: Buffer.from(name).equals(raw), place: Buffer.concat([place, Buffer.from(path.sep), raw]) };
  });
}
