import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type BundleManifest, bundleManifest } from '../../schemas/bundle-manifest.js';
import * as codes from '../core/bundle-faults/bag-faults.js';
import { byPathBytes, CALL_FOLDER, DRAFT, MANIFEST, REPORT_FOLDER } from '../core/bundle-layout.js';
import { writtenDigest } from '../domain/bundle-digest.js';
import type { Faults } from './read-faults.js';
import type { Bag } from './read-files.js';

const KNOWN_FORMAT = 1;

export interface ReadManifest {
  readonly manifest: BundleManifest;
  readonly digest: string;
}

/** The manifest where it is valid, whatever else may be wrong with it. */
export function readManifest(bag: Bag, faults: Faults): ReadManifest | undefined {
  const tell = (field: string): undefined => {
    faults.add(codes.manifestInvalid, { field }, MANIFEST, bag.files.get(MANIFEST)?.index);
  };
  const bytes = bag.bytes(MANIFEST);
  if (!bytes) return void faults.add(codes.listMissing, { entry: MANIFEST }, MANIFEST);
  const value = parse(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return tell('');
  const format = (value as Readonly<Record<string, unknown>>).bundleFormat;
  if (typeof format === 'number' && Number.isInteger(format) && format > KNOWN_FORMAT) {
    return void faults.add(codes.formatNewer, { found: format, known: KNOWN_FORMAT }, MANIFEST);
  }
  const parsed = bundleManifest.safeParse(value);
  if (!parsed.success) return tell(fieldOf(parsed.error.issues[0]));
  if (canonicalize(parsed.data) !== bytes.toString()) faults.add(codes.manifestNotCanonical, {}, MANIFEST);
  for (const part of contradictions(parsed.data)) faults.add(codes.manifestContradicts, { part }, MANIFEST);
  return { manifest: parsed.data, digest: writtenDigest(createHash('sha256').update(bytes).digest('hex')) };
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

type Issue = { readonly path: readonly PropertyKey[]; readonly keys?: readonly string[] } | undefined;

const fieldOf = (issue: Issue): string =>
  [...(issue?.path ?? []), ...(issue?.keys ?? []).slice(0, 1)].map(String).join('.') || 'bundleFormat';

function contradictions({ files, proposal, call }: BundleManifest): codes.ManifestPart[] {
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const callHash = (id: string) => hashes.get(`${CALL_FOLDER}${id}.yaml`);
  const found: readonly (readonly [codes.ManifestPart, boolean])[] = [
    ['draft', hashes.get(DRAFT) !== proposal.sha256],
    ['call', callHash(call.id) !== call.sha256],
    ['base', call.base !== null && callHash(call.base.id) !== call.base.sha256],
    ['order', files.some(({ path }, index) => index > 0 && byPathBytes(files[index - 1]?.path ?? '', path) >= 0)],
    ['zeros', files.some(({ path, digestAsZeros }) => digestAsZeros === true && !path.startsWith(REPORT_FOLDER))],
  ];
  return found.filter(([, wrong]) => wrong).map(([part]) => part);
}
