import * as archive from '../core/bundle-faults/archive-faults.js';
import * as codes from '../core/bundle-faults/entry-faults.js';
import { byPathBytes } from '../core/bundle-layout.js';
import { type Faults, shortened } from './read-faults.js';
import type { ZipEntry } from './zip-directory.js';
import type { Located } from './zip-headers.js';

/**
 * Entries have to lie one behind the other from the first byte to the table of contents, in the order of their names.
 * Gives back those that share no byte with another.
 */
export function checkLayout(
  entries: readonly ZipEntry[],
  located: readonly Located[],
  directory: number,
  faults: Faults,
): readonly Located[] {
  checkOrder(entries, faults);
  const apart: Located[] = [];
  let end = 0;
  for (const each of [...located].sort((a, b) => a.entry.offset - b.entry.offset)) {
    const { name, index, offset } = each.entry;
    if (offset < end) {
      faults.add(codes.overlap, { entry: shortened(name) }, name, index);
    } else {
      if (offset > end) tellGap(end, each.entry, faults);
      apart.push(each);
    }
    end = Math.max(end, each.end);
  }
  // Where an entry could not be placed, what lies there is not known to belong to nothing.
  if (located.length === entries.length && end !== directory) tellLast(located.at(-1), directory - end, faults);
  return apart;
}

function checkOrder(entries: readonly ZipEntry[], faults: Faults): void {
  const name = (entry: ZipEntry | undefined): string => entry?.name ?? '';
  const wrong = entries.find(
    (entry, index) =>
      index > 0 &&
      (entry.offset < (entries[index - 1]?.offset ?? 0) || byPathBytes(name(entries[index - 1]), entry.name) > 0),
  );
  if (wrong) faults.written('order', wrong.name);
}

function tellGap(end: number, { name, index, offset }: ZipEntry, faults: Faults): void {
  if (end === 0) faults.add(archive.dataBefore, { bytes: offset });
  else faults.add(codes.hiddenData, { entry: shortened(name), bytes: offset - end }, name, index);
}

function tellLast(last: Located | undefined, bytes: number, faults: Faults): void {
  const { name, index } = last?.entry ?? { name: '', index: 0 };
  if (bytes > 0) faults.add(codes.hiddenData, { entry: shortened(name), bytes }, name, index);
  else faults.add(codes.overlap, { entry: shortened(name) }, name, index);
}
