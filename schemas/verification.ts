import * as z from 'zod/mini';
import { bundleManifest } from './bundle-manifest.js';
import { bundlePolicy } from './policy.js';
import { diagnostic, evaluation } from './report.js';

/**
 * What `verify --format json` prints, version 1. Fields are added within a version, never changed or removed. Text from
 * a bundle stands in it as it is; whoever shows it must escape it for the place.
 */

const { bundleFormat, tool, proposal, call, asOf, asOfTime } = bundleManifest.shape;
const level = z.enum(['must', 'should', 'notice']);
const verdict = z.enum(['ready', 'not-ready', 'could-not-check']);

/** A finding as two checks of one draft are compared by. */
const named = z.strictObject({ code: z.string(), pointer: z.string(), level });

const comparison = z.strictObject({
  /** `identical`: byte for byte; `differs`: not, though made under the same conditions; `compared`: made under others. */
  state: z.enum(['identical', 'differs', 'compared']),
  /** What is another now than when the bundle was made. */
  other: z.array(z.enum(['tool', 'call', 'day', 'policy'])),
  /** Files under data/report/ that are not what the same check gives. */
  files: z.array(z.string()),
  inside: z.nullable(verdict),
  now: verdict,
  added: z.array(named),
  gone: z.array(named),
});

const signature = z.strictObject({
  /** `none`: there is none, and nobody asked for one; `not-checked`: one lies beside the bundle, nobody asked. */
  state: z.enum(['none', 'not-checked', 'missing', 'good', 'bad']),
  file: z.nullable(z.string()),
  why: z.nullable(z.enum(['malformed', 'other-file', 'unknown-signer', 'not-valid-then', 'unsupported', 'folder'])),
  principal: z.nullable(z.string()),
  fingerprint: z.nullable(z.string()),
});

const policy = z.strictObject({
  /** Which of the sender's waivers count for the verdict. */
  accepted: z.enum(['none', 'all']),
  /** As they stand in `data/policy.json`: the sender's levels never count. */
  levels: bundlePolicy.shape.levels,
  waivers: bundlePolicy.shape.waivers,
});

const verification = z.strictObject({
  file: z.string(),
  kind: z.nullable(z.enum(['zip', 'folder'])),
  /** Bytes of the zip, or of all files in the folder. */
  size: z.nullable(z.int()),
  /** As it is read out. */
  digest: z.nullable(z.string()),
  manifest: z.nullable(z.strictObject({ bundleFormat, tool, proposal, call, asOf, asOfTime, files: z.int() })),
  /** `unreadable`: by the system, or within the limits that were asked for. */
  state: z.enum(['sound', 'damaged', 'unreadable']),
  verdict: z.enum(['passed', 'not-ready', 'not-trusted', 'damaged', 'could-not-check']),
  /** About the bundle itself; what the rules find in the draft stands in `recheck`. */
  faults: z.array(diagnostic),
  signature,
  /** Whose definition of the call judged: that of the receiver, or the one in the bundle. */
  rules: z.nullable(z.enum(['own', 'bundle'])),
  recheck: z.nullable(evaluation),
  comparison: z.nullable(comparison),
  /** What the sender decided on rules and findings; null where nothing, or where it cannot be read. */
  policy: z.nullable(policy),
  /** What nobody looked at; nothing of it may be taken for passed. */
  notChecked: z.array(z.enum(['recheck', 'digest', 'signature', 'report', 'pages', 'metadata', 'policy'])),
});

export const verificationReport = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  verifications: z.array(verification),
  summary: z.strictObject({
    passed: z.int(),
    notReady: z.int(),
    notTrusted: z.int(),
    damaged: z.int(),
    couldNotCheck: z.int(),
  }),
});

/** The little of a report inside a bundle that is compared, whatever version of the tool wrote it. */
export const reportInside = z.object({
  evaluations: z
    .array(
      z.object({
        file: z.string(),
        verdict,
        diagnostics: z.array(
          z.object({
            code: z.string(),
            level,
            place: z.object({ pointer: z.string() }),
            related: z.array(z.object({ file: z.string() })),
            waived: z.optional(z.unknown()),
          }),
        ),
        rules: z.optional(z.array(z.object({ state: z.string() }))),
      }),
    )
    .check(z.length(1)),
});

export type VerificationReport = z.output<typeof verificationReport>;
export type ReportInside = z.output<typeof reportInside>['evaluations'][number];
