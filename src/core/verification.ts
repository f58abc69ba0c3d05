import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import type { BundlePolicy } from '../../schemas/policy.js';
import type { Diagnostic } from './diagnostic.js';
import type { Evaluation } from './evaluate.js';
import { exitCode, type Threshold } from './exit-code.js';
import { totalsOf } from './totals.js';
import type { ReportComparison } from './verify-compare.js';

/** What is known of a signature. `missing`: it was asked for, and there is none. */
export interface SignatureState {
  readonly state: 'none' | 'not-checked' | 'missing' | 'good' | 'bad';
  readonly file: string | null;
  /** `folder`: a signature is made of a zip, and this is none. */
  readonly why: 'malformed' | 'other-file' | 'unknown-signer' | 'not-valid-then' | 'unsupported' | 'folder' | null;
  readonly principal: string | null;
  readonly fingerprint: string | null;
}

export type ManifestHeader = Pick<
  BundleManifest,
  'bundleFormat' | 'tool' | 'proposal' | 'call' | 'asOf' | 'asOfTime'
> & {
  /** How many files it lists. */
  readonly files: number;
};

/** Everything found out about one bundle. Plain JSON. */
export interface VerificationFacts {
  /** As the user named it. */
  readonly file: string;
  readonly kind: 'zip' | 'folder' | null;
  /** Bytes of the zip, or of all files in the folder. */
  readonly size: number | null;
  /** As it is read out. */
  readonly digest: string | null;
  readonly manifest: ManifestHeader | null;
  /** `sound`: structure and every hash are right, which says nothing of who made it. */
  readonly state: 'sound' | 'damaged' | 'unreadable';
  /** About the bundle itself, codes `bundle/…`. What the rules find in the draft stands in `recheck`. */
  readonly faults: readonly Diagnostic[];
  readonly signature: SignatureState;
  /** Whether a digest was given to compare with. */
  readonly digestCompared: boolean;
  /** Whose definition of the call judged. */
  readonly rules: 'own' | 'bundle' | null;
  /** Null where nothing was checked, because nothing in the bundle can be trusted or read. */
  readonly recheck: Evaluation | null;
  /** Null where the bundle holds no report, or nothing was checked. */
  readonly comparison: ReportComparison | null;
  /**
   * What could not be made once more under the conditions of the bundle, and so is only what somebody says. `pages`: the
   * reports for people, where there are any; `metadata`: those that follow from the rest; `policy`: whether what the
   * sender decided has the effect that it says.
   */
  readonly notRemade: readonly ('pages' | 'metadata' | 'policy')[];
  /** What the sender decided on rules and findings; null where nothing, or where it cannot be read. */
  readonly policy: SentPolicy | null;
}

export interface SentPolicy extends Pick<BundlePolicy, 'levels' | 'waivers'> {
  /** Which of the sender's waivers count for the verdict; levels never do. */
  readonly accepted: 'none' | 'all';
}

/**
 * `passed`: sound, nothing against it, and ready by the rules. `not-ready`: sound, but the rules block. `not-trusted`:
 * sound in itself, but not what was sent, not signed as asked, or with a report that is not its own.
 */
export type BundleVerdict = 'passed' | 'not-ready' | 'not-trusted' | 'damaged' | 'could-not-check';
export const BUNDLE_VERDICTS = ['passed', 'not-ready', 'not-trusted', 'damaged', 'could-not-check'] as const;

export type NotChecked = 'recheck' | 'digest' | 'signature' | 'report' | 'pages' | 'metadata' | 'policy';

export interface Verification extends VerificationFacts {
  readonly verdict: BundleVerdict;
  /** What nobody looked at; nothing of it may be taken for passed. */
  readonly notChecked: readonly NotChecked[];
}

export function verificationOf(facts: VerificationFacts): Verification {
  return { ...facts, verdict: verdictOf(facts), notChecked: notCheckedOf(facts) };
}

function verdictOf({ state, faults, recheck }: VerificationFacts): BundleVerdict {
  if (state === 'unreadable') return 'could-not-check';
  if (state === 'damaged') return 'damaged';
  if (faults.some(({ level }) => level === 'must')) return 'not-trusted';
  if (!recheck || recheck.verdict === 'could-not-check') return 'could-not-check';
  return recheck.verdict === 'ready' ? 'passed' : 'not-ready';
}

function notCheckedOf(facts: VerificationFacts): NotChecked[] {
  const { state, recheck, comparison, signature, digestCompared, notRemade } = facts;
  return [
    ...(recheck ? [] : (['recheck'] as const)),
    // Signed by somebody who counts, it is what was sent.
    ...(digestCompared || state !== 'sound' || signature.state === 'good' ? [] : (['digest'] as const)),
    ...(signature.state === 'not-checked' ? (['signature'] as const) : []),
    ...(comparison || !recheck ? [] : (['report'] as const)),
    ...notRemade,
  ];
}

/** All findings of a bundle: those about itself, then those in its draft. */
export const findingsOf = ({ faults, recheck }: Pick<Verification, 'faults' | 'recheck'>): readonly Diagnostic[] => [
  ...faults,
  ...(recheck?.diagnostics ?? []),
];

/**
 * 3 where a bundle could not be read or its draft not judged, else 1 where findings reach the threshold. In a damaged
 * bundle nothing was checked, so no threshold makes it pass.
 */
export function verifyExitCode(
  verifications: readonly Verification[],
  failOn: Threshold,
  maxWarnings: number | undefined,
): 0 | 1 | 3 {
  const judged = verifications.map((each) => ({
    verdict: couldNotCheck(each) ? ('could-not-check' as const) : ('not-ready' as const),
    diagnostics: findingsOf(each),
  }));
  const code = exitCode(totalsOf(judged), failOn, maxWarnings);
  return code === 0 && verifications.some(({ state }) => state === 'damaged') ? 1 : code;
}

/** A bundle that is damaged was read, and found wanting. */
export const couldNotCheck = ({ state, recheck }: Pick<Verification, 'state' | 'recheck'>): boolean =>
  state === 'unreadable' || (state === 'sound' && (!recheck || recheck.verdict === 'could-not-check'));
