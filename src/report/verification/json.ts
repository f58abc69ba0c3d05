import type { VerificationReport } from '../../../schemas/verification.js';
import type { BundleVerdict, Verification } from '../../core/verification.js';
import { reported, reportedEvaluation } from '../json.js';
import type { ReportOptions } from '../report.js';
import type { RenderVerifications } from './index.js';
import { BUNDLE_WORDS } from './words.js';

/** The contract: see schemas/verification.ts. */
export const json: RenderVerifications = (verifications, options) =>
  `${JSON.stringify(verificationReport(verifications, options), null, 2)}\n`;

export function verificationReport(verifications: readonly Verification[], options: ReportOptions): VerificationReport {
  const count = (wanted: BundleVerdict) => verifications.filter(({ verdict }) => verdict === wanted).length;
  return {
    schemaVersion: 1,
    tool: options.tool,
    verifications: verifications.map((each) => reportedVerification(each, options)),
    summary: {
      passed: count('passed'),
      notReady: count('not-ready'),
      notTrusted: count('not-trusted'),
      damaged: count('damaged'),
      couldNotCheck: count('could-not-check'),
    },
  };
}

type Reported = VerificationReport['verifications'][number];

function reportedVerification(verification: Verification, options: ReportOptions): Reported {
  const { file, kind, size, digest, manifest, state, verdict, faults, signature, rules } = verification;
  const { recheck, comparison, policy, notChecked } = verification;
  return {
    file,
    kind,
    size,
    digest,
    manifest,
    state,
    verdict,
    faults: faults.map((each) => reported(each, BUNDLE_WORDS.bundle, options)),
    signature: { ...signature },
    rules,
    recheck: recheck && reportedEvaluation(recheck, options),
    comparison: comparison && {
      ...comparison,
      other: [...comparison.other],
      files: [...comparison.files],
      added: [...comparison.added],
      gone: [...comparison.gone],
    },
    policy: policy && { ...policy, levels: [...policy.levels], waivers: [...policy.waivers] },
    notChecked: [...notChecked],
  };
}
