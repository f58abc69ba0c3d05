import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type BundleManifest, bundleManifest } from '../../schemas/bundle-manifest.js';
import { listMissing } from '../core/bundle-faults/bag-faults.js';
import * as codes from '../core/bundle-faults/manifest-faults.js';
import {
  BAG_INFO,
  byPathBytes,
  CALL_FOLDER,
  DRAFT,
  MANIFEST,
  MOST_ENTRIES,
  POLICY,
  REPORT_FOLDER,
} from '../core/bundle-layout.js';
import { writtenDigest } from '../domain/bundle-digest.js';
import { isHuge } from './json-shape.js';
import type { Faults } from './read-faults.js';
import { type Bag, MOST_LIST_BYTES } from './read-files.js';

const KNOWN_FORMAT = 2;
/** A manifest has four levels, and not much beside its files. */
const MOST = { depth: 16, opened: MOST_ENTRIES + 100 } as const;

export interface ReadManifest {
  readonly manifest: BundleManifest;
  readonly digest: string;
}

/** The manifest where it is valid, whatever else may be wrong with it. */
export function readManifest(bag: Bag, faults: Faults): ReadManifest | undefined {
  const tell = (field: string): undefined => {
    faults.add(codes.manifestInvalid, { field }, MANIFEST, bag.files.get(MANIFEST)?.index);
  };
  const bytes = bag.bytes(MANIFEST, MOST_LIST_BYTES);
  if (!bytes) return void faults.add(listMissing, { entry: MANIFEST }, MANIFEST);
  const value = parse(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return tell('');
  const format = (value as Readonly<Record<string, unknown>>).bundleFormat;
  if (typeof format === 'number' && Number.isInteger(format) && format > KNOWN_FORMAT) {
    return void faults.add(codes.formatNewer, { found: format, known: KNOWN_FORMAT }, MANIFEST);
  }
  if (hasTooMany(value)) return tell('files');
  const parsed = bundleManifest.safeParse(value);
  if (!parsed.success) return tell(fieldOf(parsed.error.issues[0]));
  if (!isTime(parsed.data.asOfTime)) return tell('asOfTime');
  if (canonicalize(parsed.data) !== bytes.toString()) faults.add(codes.manifestNotCanonical, {}, MANIFEST);
  for (const part of contradictions(parsed.data)) faults.add(codes.manifestContradicts, { part }, MANIFEST);
  return { manifest: parsed.data, digest: writtenDigest(createHash('sha256').update(bytes).digest('hex')) };
}

/** A time that no clock shows would be no moment, before which no deadline has passed. */
const isTime = (asOfTime: string | null): boolean => asOfTime === null || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(asOfTime);

/** Millions of wrong entries would each be an issue. */
const hasTooMany = (value: object): boolean =>
  'files' in value && Array.isArray(value.files) && value.files.length > MOST_ENTRIES;

function parse(bytes: Buffer): unknown {
  if (isHuge(bytes, MOST)) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

type Issue = { readonly path: readonly PropertyKey[]; readonly keys?: readonly string[] } | undefined;

const fieldOf = (issue: Issue): string =>
  [...(issue?.path ?? []), ...(issue?.keys ?? []).slice(0, 1)].map(String).join('.') || 'bundleFormat';

function contradictions({ bundleFormat, files, proposal, call, waived }: BundleManifest): codes.ManifestPart[] {
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const callHash = (id: string) => hashes.get(`${CALL_FOLDER}${id}.yaml`);
  const found: readonly (readonly [codes.ManifestPart, boolean])[] = [
    ['draft', hashes.get(DRAFT) !== proposal.sha256],
    ['call', callHash(call.id) !== call.sha256],
    ['base', call.base !== null && callHash(call.base.id) !== call.base.sha256],
    ['order', files.some(({ path }, index) => index > 0 && byPathBytes(files[index - 1]?.path ?? '', path) >= 0)],
    ['policy', [waived !== undefined, hashes.has(POLICY)].some((there) => there !== (bundleFormat === 2))],
    [
      'zeros',
      files.some(
        ({ path, digestAsZeros }) => digestAsZeros === true && path !== BAG_INFO && !path.startsWith(REPORT_FOLDER),
      ),
    ],
  ];
  return found.filter(([, wrong]) => wrong).map(([part]) => part);
}
