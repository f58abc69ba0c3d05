import { listMalformed, listMissing } from '../core/bundle-faults/bag-faults.js';
import { ALGORITHMS, type Algorithm, byPathBytes, payloadManifest, tagManifest } from '../core/bundle-layout.js';
import type { Faults } from './read-faults.js';
import { type Bag, MOST_LIST_BYTES } from './read-files.js';

/** A list of hashes of a bag, by path. */
export interface HashList {
  readonly name: string;
  readonly algorithm: Algorithm;
  readonly payload: boolean;
  readonly hashes: ReadonlyMap<string, string>;
}

const LENGTHS = { sha256: 64, sha512: 128 } as const satisfies Readonly<Record<Algorithm, number>>;

/** The four lists, as far as they are there and in their form. A list with a fault is told, and compared with nothing. */
export function readLists(bag: Bag, faults: Faults): readonly HashList[] {
  return [true, false].flatMap((payload) =>
    ALGORITHMS.flatMap((algorithm) => {
      const name = payload ? payloadManifest(algorithm) : tagManifest(algorithm);
      const bytes = bag.bytes(name, MOST_LIST_BYTES);
      if (!bytes) {
        faults.add(listMissing, { entry: name }, name);
        return [];
      }
      const hashes = parse(bytes.toString(), LENGTHS[algorithm]);
      if (typeof hashes !== 'number') return [{ name, algorithm, payload, hashes }];
      faults.add(listMalformed, { entry: name, line: hashes }, name, bag.files.get(name)?.index);
      return [];
    }),
  );
}

/** Hash by path, or the number (from 1) of the first line that is not as it has to be. */
function parse(text: string, length: number): ReadonlyMap<string, string> | number {
  const lines = text.split('\n');
  if (lines.pop() !== '') return lines.length + 1;
  const form = new RegExp(`^([0-9a-f]{${length}})  (\\S(?:.*\\S)?)$`, 'u');
  const hashes = new Map<string, string>();
  let before = '';
  for (const [index, line] of lines.entries()) {
    const [, hash = '', path = ''] = form.exec(line) ?? [];
    if (path === '' || (index > 0 && byPathBytes(before, path) >= 0)) return index + 1;
    hashes.set(path, hash);
    before = path;
  }
  return hashes;
}
