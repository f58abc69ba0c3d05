import path from 'node:path';
import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import type { BundleReading } from '../bundle/bundle-reading.js';
import { DRAFT, DRAFT_NAME, PROPOSAL_FOLDER } from '../core/bundle-layout.js';
import { definitionsOf } from '../core/bundle-payload.js';
import { type Diagnostic, diagnose } from '../core/diagnostic.js';
import { type Evaluation, titleOf } from '../core/evaluate.js';
import type { VerificationFacts } from '../core/verification.js';
import { wholeBundle } from '../core/verify-code.js';
import type { Otherness } from '../core/verify-compare.js';
import { renamed } from '../core/verify-places.js';
import { headerDiffers } from '../core/verify-report-codes.js';
import type { Host } from '../host.js';
import { checkDraft } from './check-draft.js';
import { instantOf } from './pack-inside.js';
import type { Asked } from './verify-bundle.js';
import { definitionInside, type JudgingCall, judgingCall } from './verify-call.js';
import { bundleHost } from './verify-host.js';
import { metadataFaults, payloadFaults } from './verify-payload.js';
import { isOwnTool, type ReportedBundle, toolFaults, verifyReport } from './verify-report.js';

export type Judged = Pick<VerificationFacts, 'rules' | 'recheck' | 'comparison' | 'notRemade' | 'faults'>;
export const NOT_JUDGED: Judged = { rules: null, recheck: null, comparison: null, notRemade: [], faults: [] };

/** A reading without grave faults, and so with a manifest. */
export type SoundReading = BundleReading & { readonly manifest: BundleManifest; readonly digest: string };

/** The rules, asked anew on the draft in the bundle as it was packed, and what the report inside says otherwise. */
export async function judge(
  file: string,
  reading: SoundReading,
  { checking, moment }: Asked,
  host: Host,
): Promise<Judged> {
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
