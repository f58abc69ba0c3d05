/** Hashes in hex; null where the content could not be read, which is told already. */
export interface BagFile {
  readonly size: number;
  readonly sha256: string | null;
  readonly sha512: string | null;
  /** Its place among all files, from 0. */
  readonly index: number;
}

/** The files of a bundle, in a zip or on disk, by their paths inside its folder. */
export interface Bag {
  readonly kind: 'zip' | 'folder';
  readonly folder: string;
  readonly files: ReadonlyMap<string, BagFile>;
  /** The whole content of a file; null where there is none, it cannot be restored, or has more than `most` bytes. */
  readonly bytes: (path: string, most: number) => Buffer | null;
}

/** A list of ten thousand files with the longest names that are allowed has less. */
export const MOST_LIST_BYTES = 8 * 1024 * 1024;
