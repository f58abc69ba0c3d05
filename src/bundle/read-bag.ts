import { createHash } from 'node:crypto';
import * as codes from '../core/bundle-faults/bag-faults.js';
import { folderRenamed, junkBeside } from '../core/bundle-faults/folder-faults.js';
import { folderName } from '../core/bundle-faults/manifest-faults.js';
import {
  type Algorithm,
  BAG_INFO,
  BAGIT,
  BAGIT_TEXT,
  MANIFEST,
  MOST_DEFLATED_BYTES,
  PAYLOAD,
  payloadManifest,
  tagManifest,
} from '../core/bundle-layout.js';
import { ZERO_DIGEST } from '../domain/bundle-digest.js';
import { isJunk } from '../domain/file-names.js';
import { type Faults, shortened } from './read-faults.js';
import type { Bag, BagFile } from './read-files.js';
import { type HashList, readLists } from './read-lists.js';
import { type ReadManifest, readManifest } from './read-manifest.js';

const FETCH = 'fetch.txt';
/** A dozen lines. */
const MOST_INFO_BYTES = 64 * 1024;
/** What the tag manifests list, and themselves. */
const TAG_FILES: readonly string[] = [
  BAGIT,
  BAG_INFO,
  MANIFEST,
  payloadManifest('sha256'),
  payloadManifest('sha512'),
  tagManifest('sha256'),
  tagManifest('sha512'),
];
const TAG_MANIFESTS: readonly string[] = [tagManifest('sha256'), tagManifest('sha512')];
const SPOKEN = { sha256: 'SHA-256', sha512: 'SHA-512' } as const satisfies Readonly<Record<Algorithm, string>>;

export interface CheckedBag {
  readonly read: ReadManifest | undefined;
  /** What a system left in the folder, and no list names: it counts as not there. */
  readonly junk: readonly string[];
}

/** Everything that a bundle says of itself, held against what is there. */
export function checkBag(bag: Bag, faults: Faults): CheckedBag {
  if (!bag.files.has(BAGIT) && !bag.files.has(MANIFEST)) {
    faults.add(codes.notABundle, {});
    return { read: undefined, junk: [] };
  }
  if (bag.files.has(FETCH)) faults.add(codes.fetchListed, {}, FETCH, bag.files.get(FETCH)?.index);
  if (bag.bytes(BAGIT, BAGIT_TEXT.length)?.toString('latin1') !== BAGIT_TEXT) {
    faults.add(codes.bagitDiffers, {}, BAGIT, bag.files.get(BAGIT)?.index);
  }
  const read = readManifest(bag, faults);
  const sources = [...readLists(bag, faults).map(asSource), ...(read ? [manifestSource(bag, read)] : [])];
  const junk = bag.kind === 'folder' ? junkIn(bag, sources) : [];
  if (junk.length > 0) faults.add(junkBeside, { entries: junk.map(shortened) });
  const own = { ...bag, files: new Map([...bag.files].filter(([path]) => !junk.includes(path))) };
  checkInfo(own, read, faults);
  compare(own, sources, faults);
  const id = read?.manifest.proposal.id;
  if (id !== undefined && bag.folder !== id) {
    faults.add(bag.kind === 'zip' ? folderName : folderRenamed, { folder: shortened(bag.folder), id });
  }
  return { read, junk };
}

const junkIn = ({ files }: Bag, sources: readonly Source[]): readonly string[] =>
  [...files.keys()].filter((path) => isJunk(path) && !sources.some(({ lists }) => lists(path)));

/** What readers of bags show. The total has to be there, the rest has to fit where it is. */
function checkInfo(bag: Bag, read: ReadManifest | undefined, faults: Faults): void {
  const payload = [...bag.files].filter(([path]) => path.startsWith(PAYLOAD)).map(([, file]) => file);
  const total = `${payload.reduce((sum, { size }) => sum + size, 0)}.${payload.length}`;
  const lines = bag.bytes(BAG_INFO, MOST_INFO_BYTES)?.toString().split('\n') ?? [];
  const due: readonly (readonly [label: string, found: string | undefined])[] = [
    ['Payload-Oxum', total],
    ['External-Identifier', read?.manifest.proposal.id],
    ['Internal-Sender-Identifier', read?.digest],
  ];
  for (const [label, found] of due) {
    const stated = lines.filter((line) => line.startsWith(`${label}: `)).map((line) => line.slice(label.length + 2));
    const isMissing = stated.length === 0 && label === 'Payload-Oxum';
    if (found === undefined || (!isMissing && stated.every((each) => each === found) && stated.length < 2)) continue;
    const data = { label, stated: shortened(stated.join(', ')), found };
    faults.add(codes.infoDiffers, data, BAG_INFO, bag.files.get(BAG_INFO)?.index);
  }
}

/** What each list says of a path: whether it has to list it, and the hash that it states. */
interface Source {
  readonly name: string;
  readonly lists: (path: string) => boolean;
  readonly covers: (path: string) => boolean;
  readonly paths: Iterable<string>;
  /** What does not fit, as people call it; undefined where all does. */
  readonly differs: (path: string, file: BagFile) => string | undefined;
}

function compare(bag: Bag, sources: readonly Source[], faults: Faults): void {
  const paths = new Set([...bag.files.keys(), ...sources.flatMap(({ paths: listed }) => [...listed])]);
  paths.delete(FETCH);
  for (const path of paths) {
    const file = bag.files.get(path);
    if (file) comparePresent(path, file, sources, faults);
    else {
      const names = sources.filter(({ lists: has }) => has(path)).map(({ name }) => name);
      faults.add(codes.fileMissing, { entry: shortened(path), lists: names }, path);
    }
  }
}

function comparePresent(path: string, file: BagFile, sources: readonly Source[], faults: Faults): void {
  const entry = shortened(path);
  const due = sources.filter(({ covers }) => covers(path));
  const without = due.filter(({ lists }) => !lists(path)).map(({ name }) => name);
  const isForeign = !path.startsWith(PAYLOAD) && !TAG_FILES.includes(path);
  if (isForeign || without.length > 0) faults.add(codes.fileExtra, { entry, lists: without }, path, file.index);
  const hashes = sources.flatMap((source) => (source.lists(path) ? (source.differs(path, file) ?? []) : []));
  if (hashes.length > 0) faults.add(codes.hashDiffers, { entry, hashes }, path, file.index);
}

function asSource({ name, algorithm, payload, hashes }: HashList): Source {
  return {
    name,
    paths: hashes.keys(),
    lists: (path) => hashes.has(path),
    covers: (path) => (payload ? path.startsWith(PAYLOAD) : !path.startsWith(PAYLOAD) && !TAG_MANIFESTS.includes(path)),
    differs: (path, file) => {
      const found = file[algorithm];
      return found === null || found === hashes.get(path) ? undefined : `${SPOKEN[algorithm]} (${name})`;
    },
  };
}

function manifestSource(bag: Bag, { manifest, digest }: ReadManifest): Source {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  return {
    name: MANIFEST,
    paths: listed.keys(),
    lists: (path) => listed.has(path),
    // What the bag says of itself is as much a part of what was sent as the files; the lists follow from these.
    covers: (path) => path.startsWith(PAYLOAD) || path === BAG_INFO,
    differs: (path, file) => {
      const stated = listed.get(path);
      if (!stated || file.sha256 === null) return undefined;
      const found = stated.digestAsZeros ? withoutDigest(bag.bytes(path, MOST_DEFLATED_BYTES), digest) : file.sha256;
      return found === stated.sha256 && file.size === stated.size ? undefined : `SHA-256 (${MANIFEST})`;
    },
  };
}

/** SHA-256 of a file with 0 for each sign of the digest; one that shows such zeros itself shows no digest. */
function withoutDigest(bytes: Buffer | null, digest: string): string | undefined {
  if (!bytes || bytes.includes(ZERO_DIGEST)) return undefined;
  const text = bytes.toString('latin1').replaceAll(digest, ZERO_DIGEST);
  return createHash('sha256').update(text, 'latin1').digest('hex');
}
