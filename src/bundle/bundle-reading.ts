import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import type { Diagnostic } from '../core/diagnostic.js';

/** What may be taken from a stranger's zip. */
export interface ReadingLimits {
  readonly entries: number;
  /** Bytes of all entries together, unpacked. */
  readonly bytes: number;
  /** Unpacked bytes for one packed byte, of one entry. */
  readonly ratio: number;
}

/**
 * A bundle as found on disk, a zip or the folder that came out of one. Everything is read where it lies; nothing is
 * unpacked to disk. Paths are seen from the folder of the bundle.
 */
export interface BundleReading {
  readonly kind: 'zip' | 'folder';
  /** Every fault, in the order of entries; a sound bundle has none. Codes `bundle/…`. */
  readonly faults: readonly Diagnostic[];
  /** Null where it is missing or not valid. */
  readonly manifest: BundleManifest | null;
  /** As it is read out, grouped, with its check character; null without a manifest. */
  readonly digest: string | null;
  /** Paths and unpacked sizes of all files. */
  readonly files: ReadonlyMap<string, number>;
  /** First bytes of a file, at most `length`. */
  readonly readHead: (path: string, length: number) => Uint8Array;
  /** Last bytes of a file, at most `length`. */
  readonly readTail: (path: string, length: number) => Uint8Array;
  readonly close: () => void;
}
