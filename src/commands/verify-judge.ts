import path from 'node:path';
import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import type { BundleReading } from '../bundle/bundle-reading.js';
import { DRAFT, DRAFT_NAME, PROPOSAL_FOLDER } from '../core/bundle-layout.js';
import { definitionsOf } from '../core/bundle-payload.js';
import type { LoadedCall } from '../core/call-facts.js';
import { catalogueOf } from '../core/catalogue.js';
import { type Diagnostic, diagnose } from '../core/diagnostic.js';
import { type Evaluation, titleOf } from '../core/evaluate.js';
import type { Policy } from '../core/policy.js';
import type { VerificationFacts } from '../core/verification.js';
import { wholeBundle } from '../core/verify-code.js';
import type { Otherness } from '../core/verify-compare.js';
import { renamed } from '../core/verify-places.js';
import { headerDiffers } from '../core/verify-report-codes.js';
import type { Host } from '../host.js';
import { RULES } from '../rules/index.js';
import type { Settings } from '../settings.js';
import { checkDraft } from './check-draft.js';
import { instantOf } from './pack-inside.js';
import type { Asked } from './verify-bundle.js';
import { definitionInside, type JudgingCall, judgingCall } from './verify-call.js';
import { bundleHost } from './verify-host.js';
import { metadataFaults, payloadFaults } from './verify-payload.js';
import { acceptedOnlyThere, contradictions, type Granting, type Policies, policiesOf } from './verify-policy.js';
import { isOwnTool, type ReportedBundle, toolFaults, verifyReport } from './verify-report.js';

export type Judged = Pick<VerificationFacts, 'rules' | 'recheck' | 'comparison' | 'notRemade' | 'faults' | 'policy'>;
export const NOT_JUDGED: Judged = {
  rules: null,
  recheck: null,
  comparison: null,
  notRemade: [],
  faults: [],
  policy: null,
};

/** A reading without grave faults, and so with a manifest. */
export type SoundReading = BundleReading & { readonly manifest: BundleManifest; readonly digest: string };

/** The rules, asked anew on the draft in the bundle as it was packed, and what the report inside says otherwise. */
export async function judge(
  file: string,
  reading: SoundReading,
  { checking, moment, granting }: Asked,
  host: Host,
): Promise<Judged> {
  const { manifest, digest, files } = reading;
  const root = `${path.resolve(host.cwd, file)}!`;
  const inside = bundleHost(reading, root, host);
  const read = (name: string): Uint8Array => inside.read(path.join(root, name));
  const bundle: ReportedBundle = { file, manifest, digest, files, read };
  const policies = policiesOf(bundle, granting);
  const policy = sentPolicy(policies, granting);
  const judging = await judgingCall(file, manifest, checking, read, host);
  if (!judging.call) {
    const faults = [...judging.faults, ...policies.faults, ...payloadFaults(bundle, null)];
    return { ...NOT_JUDGED, rules: judging.from, policy, faults };
  }
  // Under the name by which it was judged when it was packed, so that the reports can be the same.
  const draft = { name: DRAFT_NAME, folder: path.join(root, PROPOSAL_FOLDER), bytes: read(DRAFT) };
  const check: Check = ({ asOf, instant }, call, decided) =>
    checkDraft(draft, { ...checking, asOf, instant, call, policyOf: () => decided }, inside);
  const when = moment ?? momentOf(manifest);
  const evaluation = await check(when, judging.call, policies.own);
  const accepting = policies.accepting === policies.own ? null : await check(when, judging.call, policies.accepting);
  const others: Exclude<Otherness, 'tool'>[] = [
    ...(judging.same ? [] : (['call'] as const)),
    ...(when.asOf === manifest.asOf && when.asOfTime === manifest.asOfTime ? [] : (['day'] as const)),
    ...(policies.same ? [] : (['policy'] as const)),
  ];
  const call = isOwnTool(manifest) && !policies.isBroken ? await callOf(manifest, judging, read, host) : null;
  const original =
    call && (others.length === 0 ? evaluation : await check(momentOf(manifest), call, policies.original));
  const names = namesInside(file, reading, manifest);
  const compared = await comparedWith(bundle, { evaluation, original, policies, others });
  return {
    rules: judging.from,
    recheck: renamed(evaluation, names),
    comparison: compared.comparison,
    notRemade: compared.notRemade,
    policy,
    faults: [
      ...headerFaults(file, manifest, evaluation),
      ...payloadFaults(bundle, evaluation),
      ...judging.faults,
      ...toolFaults(manifest, wholeBundle(file)),
      ...policies.faults,
      ...compared.faults,
      ...(accepting ? acceptedOnlyThere(renamed(accepting, names)) : []),
    ],
  };
}

type When = Pick<Settings, 'asOf' | 'asOfTime' | 'instant'>;
type Check = (when: Pick<When, 'asOf' | 'instant'>, call: LoadedCall, decided: Policy) => Promise<Evaluation>;

const momentOf = ({ asOf, asOfTime }: BundleManifest): When => ({
  asOf,
  asOfTime,
  instant: instantOf({ asOf, asOfTime }),
});

const sentPolicy = ({ sent }: Policies, { accepted }: Granting): Judged['policy'] =>
  sent && { accepted, levels: sent.levels, waivers: sent.waivers };

interface Checks {
  readonly evaluation: Evaluation;
  /** The check by which the bundle was made, made once more; null where that cannot be. */
  readonly original: Evaluation | null;
  readonly policies: Policies;
  readonly others: readonly Exclude<Otherness, 'tool'>[];
}

/** What the bundle says of its check, held against the checks that were made here. */
async function comparedWith(
  bundle: ReportedBundle,
  { evaluation, original, policies, others }: Checks,
): Promise<Pick<Judged, 'comparison' | 'notRemade' | 'faults'>> {
  const report = await verifyReport(bundle, evaluation, original, others);
  const metadata = metadataFaults(bundle, original);
  const { text } = evaluation;
  return {
    comparison: report.comparison,
    notRemade: [
      ...(report.comparison && !original ? (['pages'] as const) : []),
      ...(metadata ? [] : (['metadata'] as const)),
      ...(original || !policies.sent ? [] : (['policy'] as const)),
    ],
    faults: [
      ...contradictions(bundle, policies, { text, original }, catalogueOf(RULES)),
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
