import { FileError } from '../core/errors.js';
import type { BundleReading } from './bundle-reading.js';
import type { Faults } from './read-faults.js';
import type { BagFile } from './read-files.js';
import type { ReadManifest } from './read-manifest.js';

/** How many contents are kept for whoever reads the start and then the end of a file. */
const KEPT = 4;

/** The first and the last bytes of a file inside a bundle. */
export type Part = (path: string, from: 'start' | 'end', length: number) => Uint8Array;

/** What was found, as a reading. */
export function readingOf(
  kind: BundleReading['kind'],
  faults: Faults,
  found: {
    readonly read: ReadManifest | undefined;
    readonly files: ReadonlyMap<string, BagFile>;
    readonly part: Part;
  } | null,
  close: () => void,
): BundleReading {
  const part: Part = found?.part ?? ((path) => noSuchFile(path));
  return {
    kind,
    faults: faults.list(),
    manifest: found?.read?.manifest ?? null,
    digest: found?.read?.digest ?? null,
    files: new Map([...(found?.files ?? [])].map(([path, { size }]) => [path, size])),
    readHead: (path, length) => part(path, 'start', length),
    readTail: (path, length) => part(path, 'end', length),
    close,
  };
}

export function noSuchFile(path: string): never {
  throw new FileError({
    en: `${path}: the bundle holds no such file, or it cannot be read.`,
    ja: `${path}：提出用 zip にこのファイルがないか、読み取れません。`,
  });
}

export const cut = (bytes: Uint8Array, from: 'start' | 'end', length: number): Uint8Array =>
  from === 'start' ? bytes.subarray(0, length) : bytes.subarray(Math.max(0, bytes.length - length));

/** The few contents that were asked for last, so that they are not made anew for each part. */
export function keepingFew(make: (path: string) => Uint8Array): (path: string) => Uint8Array {
  const kept = new Map<string, Uint8Array>();
  return (path) => {
    const bytes = kept.get(path) ?? make(path);
    kept.delete(path);
    kept.set(path, bytes);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return bytes;
  };
}
