import canonicalize from 'canonicalize';
import type { BundleFile, BundleManifest } from '../../schemas/bundle-manifest.js';
import type { Localized } from '../../schemas/field.js';
import { writtenDigest, ZERO_DIGEST } from '../domain/bundle-digest.js';
import { type BagInfo, bagInfoText, hashLines } from './bundle-bag.js';
import {
  ALGORITHMS,
  type Algorithm,
  BAG_INFO,
  BAGIT,
  BAGIT_TEXT,
  byPathBytes,
  MANIFEST,
  payloadManifest,
  tagManifest,
} from './bundle-layout.js';
import { nameRefusals, sizeRefusals } from './bundle-refusals.js';

/** Where the bytes of an entry come from. */
export type EntrySource = { readonly bytes: Uint8Array } | { readonly file: string };

/** Size in bytes, hashes in hex. */
export type FileHashes = Readonly<Record<Algorithm, string>> & { readonly size: number };

/** One file of a bundle: its path inside the bundle's folder, and what has to be found when it is written. */
export interface BundleEntry extends FileHashes {
  readonly path: string;
  readonly source: EntrySource;
}

/** A file that shows the digest of the bundle; its text has ZERO_DIGEST in that place. */
export interface DigestText {
  readonly path: string;
  readonly text: string;
}

/** Text as bytes with their hashes. Hashing belongs to the system, so the caller brings it. */
export type Seal = (path: string, text: string) => BundleEntry;

export type PlanHeader = Omit<BundleManifest, 'bundleFormat' | 'files' | 'verdict'>;

export interface BundleContents {
  readonly header: PlanHeader;
  /** Everything under `data/` but what shows the digest. */
  readonly files: readonly BundleEntry[];
  readonly reports: readonly DigestText[];
  readonly info: BagInfo;
}

/** A bundle as a value, before anything is written: every file of the zip, sorted by the bytes of the path. */
export interface BundlePlan {
  /** The one folder at the top of the zip. */
  readonly folder: string;
  readonly entries: readonly BundleEntry[];
  readonly manifest: BundleManifest;
  /** As it is read out. */
  readonly digest: string;
  /** Reasons against writing it, which no option overrides; empty for a good plan. */
  readonly refusals: readonly Localized[];
}

/**
 * The manifest names the hash of every file; the digest is made from the manifest; the reports and bag-info.txt show
 * the digest. So these are hashed for the manifest with zeros in its place, and the bag lists them as they are in the end.
 */
export function planBundle({ header, files, reports, info }: BundleContents, seal: Seal): BundlePlan {
  const zeroed = reports.map(({ path, text }) => seal(path, text));
  const infoText = bagInfoText(header, info, [...files, ...zeroed]);
  const manifest: BundleManifest = {
    bundleFormat: header.waived === undefined ? 1 : 2,
    ...header,
    verdict: 'ready',
    files: [
      ...files.map(listed),
      ...[seal(BAG_INFO, infoText), ...zeroed].map((each) => ({ ...listed(each), digestAsZeros: true as const })),
    ].sort(byPath),
  };
  const sealed = seal(MANIFEST, canonicalize(manifest) ?? '');
  const digest = writtenDigest(sealed.sha256);
  const shown = reports.map(({ path, text }) => seal(path, text.replaceAll(ZERO_DIGEST, digest)));
  const payload = [...files, ...shown].sort(byPath);
  const tags = [
    sealed,
    seal(BAGIT, BAGIT_TEXT),
    seal(BAG_INFO, infoText.replaceAll(ZERO_DIGEST, digest)),
    ...ALGORITHMS.map((algorithm) => seal(payloadManifest(algorithm), hashLines(payload, algorithm))),
  ].sort(byPath);
  const overTags = ALGORITHMS.map((algorithm) => seal(tagManifest(algorithm), hashLines(tags, algorithm)));
  const entries = [...payload, ...tags, ...overTags].sort(byPath);
  const folder = header.proposal.id;
  return {
    folder,
    entries,
    manifest,
    digest,
    refusals: [...nameRefusals(folder, payload), ...sizeRefusals(folder, entries)],
  };
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => byPathBytes(a.path, b.path);

const listed = ({ path, size, sha256 }: BundleEntry): BundleFile => ({ path, size, sha256 });
