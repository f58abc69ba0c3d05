import path from 'node:path';
import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import type { BundleReading, ReadingLimits } from '../bundle/bundle-reading.js';
import { readBundle } from '../bundle/read-bundle.js';
import { overLimits } from '../core/bundle-faults/limit-faults.js';
import { PAYLOAD } from '../core/bundle-layout.js';
import { type Diagnostic, diagnose } from '../core/diagnostic.js';
import { FileError } from '../core/errors.js';
import { type Verification, type VerificationFacts, verificationOf } from '../core/verification.js';
import { wholeBundle } from '../core/verify-code.js';
import { bundleUnreadable, digestDiffers } from '../core/verify-origin-codes.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';
import type { CheckSettings } from './check-draft.js';
import { judge, NOT_JUDGED } from './verify-judge.js';
import type { Granting } from './verify-policy.js';
import { type Signers, verifySignature } from './verify-signature.js';

/** What is asked of every bundle of a run. */
export interface Asked {
  readonly limits: ReadingLimits;
  readonly digest: string | null;
  readonly signers: Signers | null;
  /** The day and time to judge by; null for those of the bundle. */
  readonly moment: Moment | null;
  readonly granting: Granting;
  readonly checking: Omit<CheckSettings, 'asOf' | 'instant'>;
}

type Moment = Pick<Settings, 'asOf' | 'asOfTime' | 'instant'>;

/** Reads, checks and judges one bundle. A bundle that cannot be read is told, not thrown. */
export async function verifyBundle(file: string, asked: Asked, settings: Settings, host: Host): Promise<Verification> {
  try {
    const reading = await readBundle(path.resolve(host.cwd, file), asked.limits);
    try {
      return await verifyReading(file, reading, asked, settings, host);
    } finally {
      reading.close();
    }
  } catch (error) {
    if (error instanceof FileError) return unreadable(file, error);
    throw error;
  }
}

const UNKNOWN = {
  kind: null,
  size: null,
  digest: null,
  manifest: null,
  signature: { state: 'none', file: null, why: null, principal: null, fingerprint: null },
  digestCompared: false,
  rules: null,
  recheck: null,
  comparison: null,
  notRemade: [],
  policy: null,
} as const;

export function unreadable(file: string, { text }: FileError): Verification {
  const fault = diagnose(bundleUnreadable, wholeBundle(file), { reason: text.en, reasonJa: text.ja });
  return verificationOf({ ...UNKNOWN, file, state: 'unreadable', faults: [fault] });
}

async function verifyReading(
  file: string,
  reading: BundleReading,
  asked: Asked,
  settings: Settings,
  host: Host,
): Promise<Verification> {
  const { manifest, digest, kind } = reading;
  const state = stateOf(reading);
  const signed = await verifySignature(file, settings.asOf, asked.signers, settings, host);
  const other = asked.digest !== null && digest !== null && asked.digest !== digest;
  const place = wholeBundle(file);
  const first: Diagnostic[] = [
    ...reading.faults.map((fault) => ({ ...fault, place: placed(fault, file, kind) })),
    ...(other ? [diagnose(digestDiffers, place, { found: digest, asked: asked.digest ?? '' })] : []),
    ...signed.faults,
  ];
  // What cannot be trusted is not judged: whatever the rules said of it, it could be of other files.
  const isSound = state === 'sound' && manifest !== null && digest !== null;
  const judged = isSound ? await judge(file, { ...reading, manifest, digest }, asked, host) : NOT_JUDGED;
  return verificationOf({
    file,
    kind,
    size: sizeOf(file, reading, host),
    digest,
    manifest: manifest && headerOf(manifest),
    state,
    signature: signed.signature,
    digestCompared: asked.digest !== null && digest !== null,
    ...judged,
    faults: [...first, ...judged.faults],
  });
}

/** Where nothing but a limit of the receiver stands in the way, nothing is known of the bundle. */
function stateOf({ faults, manifest }: BundleReading): VerificationFacts['state'] {
  const grave = faults.filter(({ level }) => level === 'must');
  if (grave.length > 0) return grave.every(({ code }) => code === overLimits.code) ? 'unreadable' : 'damaged';
  return manifest === null ? 'damaged' : 'sound';
}

/** Faults stand in no line, but in a file of the bundle, or in the bundle as a whole. */
function placed(
  { place: { path: inside } }: Diagnostic,
  file: string,
  kind: BundleReading['kind'],
): Diagnostic['place'] {
  const [entry] = inside;
  if (entry === undefined) return wholeBundle(file);
  return wholeBundle(kind === 'zip' ? `${file}!${entry}` : `${file}/${entry}`);
}

function headerOf({ bundleFormat, tool, proposal, call, asOf, asOfTime, files }: BundleManifest) {
  return {
    bundleFormat,
    tool,
    proposal,
    call,
    asOf,
    asOfTime,
    files: files.filter(({ path }) => path.startsWith(PAYLOAD)).length,
  };
}

function sizeOf(file: string, { kind, files }: BundleReading, host: Host): number {
  if (kind === 'zip') return host.stat(path.resolve(host.cwd, file))?.size ?? 0;
  return [...files.values()].reduce((sum, size) => sum + size, 0);
}
