import path from 'node:path';
import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import type { BundleReading, ReadingLimits } from '../bundle/bundle-reading.js';
import { readBundle } from '../bundle/read-bundle.js';
import { overLimits } from '../core/bundle-faults/limit-faults.js';
import { DRAFT, DRAFT_NAME, PAYLOAD, PROPOSAL_FOLDER } from '../core/bundle-layout.js';
import { definitionsOf } from '../core/bundle-payload.js';
import { type Diagnostic, diagnose } from '../core/diagnostic.js';
import { FileError } from '../core/errors.js';
import { type Evaluation, titleOf } from '../core/evaluate.js';
import { type Verification, type VerificationFacts, verificationOf } from '../core/verification.js';
import { wholeBundle } from '../core/verify-code.js';
import { bundleUnreadable, digestDiffers, headerDiffers } from '../core/verify-codes.js';
import type { Otherness } from '../core/verify-compare.js';
import { renamed } from '../core/verify-places.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';
import { type CheckSettings, checkDraft } from './check-draft.js';
import { instantOf } from './pack-inside.js';
import { definitionInside, type JudgingCall, judgingCall } from './verify-call.js';
import { bundleHost } from './verify-host.js';
import { metadataFaults, payloadFaults } from './verify-payload.js';
import { isOwnTool, type ReportedBundle, toolFaults, verifyReport } from './verify-report.js';
import { type Signers, verifySignature } from './verify-signature.js';

/** What is asked of every bundle of a run. */
export interface Asked {
  readonly limits: ReadingLimits;
  readonly digest: string | null;
  readonly signers: Signers | null;
  /** The day and time to judge by; null for those of the bundle. */
  readonly moment: Moment | null;
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
  const signed = await verifySignature(file, manifest?.asOf ?? settings.asOf, asked.signers, settings, host);
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

type Judged = Pick<VerificationFacts, 'rules' | 'recheck' | 'comparison' | 'notRemade' | 'faults'>;
const NOT_JUDGED: Judged = { rules: null, recheck: null, comparison: null, notRemade: [], faults: [] };

type SoundReading = BundleReading & { readonly manifest: BundleManifest; readonly digest: string };

/** The rules, asked anew on the draft in the bundle as it was packed, and what the report inside says otherwise. */
async function judge(file: string, reading: SoundReading, { checking, moment }: Asked, host: Host): Promise<Judged> {
  const { manifest, digest, files } = reading;
  const root = `${path.resolve(host.cwd, file)}!`;
  const inside = bundleHost(reading, root, host);
  const read = (name: string): Uint8Array => inside.read(path.join(root, name));
  const bundle: ReportedBundle = { file, manifest, digest, files, read };
  const judging = await judgingCall(file, manifest, checking, read, host);
  if (!judging.call) {
    return { ...NOT_JUDGED, rules: judging.from, faults: [...judging.faults, ...payloadFaults(bundle, null)] };
  }
  const { asOf, asOfTime, instant } = moment ?? { ...manifest, instant: instantOf(manifest) };
  // Under the name by which it was judged when it was packed, so that the reports can be the same.
  const draft = { name: DRAFT_NAME, folder: path.join(root, PROPOSAL_FOLDER), bytes: read(DRAFT) };
  const evaluation = await checkDraft(draft, { ...checking, asOf, instant, call: judging.call }, inside);
  const others: Exclude<Otherness, 'tool'>[] = [
    ...(judging.same ? [] : (['call'] as const)),
    ...(asOf === manifest.asOf && asOfTime === manifest.asOfTime ? [] : (['day'] as const)),
  ];
  const again = async () => {
    const call = await callOf(manifest, judging, read, host);
    const own = { ...checking, asOf: manifest.asOf, instant: instantOf(manifest) };
    return call && checkDraft(draft, { ...own, call }, inside);
  };
  const original = !isOwnTool(manifest) ? null : others.length === 0 ? evaluation : await again();
  const report = await verifyReport(bundle, evaluation, original, others);
  const metadata = metadataFaults(bundle, original);
  return {
    rules: judging.from,
    recheck: renamed(evaluation, namesInside(file, reading, manifest)),
    comparison: report.comparison,
    notRemade: [
      ...(report.comparison && !original ? (['pages'] as const) : []),
      ...(metadata ? [] : (['metadata'] as const)),
    ],
    faults: [
      ...headerFaults(file, manifest, evaluation),
      ...payloadFaults(bundle, evaluation),
      ...judging.faults,
      ...toolFaults(manifest, wholeBundle(file)),
      ...report.faults,
      ...(metadata ?? []),
    ],
  };
}

/** The definition by which a bundle was made; null where that cannot be used here. */
const callOf = async (
  manifest: BundleManifest,
  { same, call }: JudgingCall,
  read: (name: string) => Uint8Array,
  host: Host,
) => (same ? call : definitionInside(manifest, read, host));

/**
 * What the manifest says of the draft, and every list of bundles repeats, is what the draft says. Which call an overlay
 * adds to is asked of the overlay that judged: the manifest could name any, and the draft would be judged by another.
 */
function headerFaults(file: string, { proposal, call }: BundleManifest, evaluation: Evaluation): Diagnostic[] {
  const { project, call: named } = evaluation.sections;
  const title = titleOf(evaluation);
  const base = evaluation.call?.call.id === call.id ? evaluation.call.base : call.base;
  const parts = [
    ...(project && project.id !== proposal.id ? ['id'] : []),
    ...(title && (title.en !== proposal.title.en || title.ja !== proposal.title.ja) ? ['title'] : []),
    ...(named !== undefined && named !== call.id && named !== base?.id ? ['call'] : []),
  ];
  return parts.length === 0 ? [] : [diagnose(headerDiffers, wholeBundle(file), { parts })];
}

/** `glia.zip!data/proposal/proposal.yaml`; in a folder the very path. */
function namesInside(file: string, { kind }: BundleReading, { call }: BundleManifest): ReadonlyMap<string, string> {
  const shown = (name: string): string => (kind === 'zip' ? `${file}!${name}` : path.join(file, name));
  return new Map([[DRAFT_NAME, shown(DRAFT)], ...definitionsOf(call).map((name) => [name, shown(name)] as const)]);
}
