import type { BundlePolicy } from '../../schemas/policy.js';
import { readPolicy } from '../bundle/read-policy.js';
import { DRAFT_NAME, MOST_POLICY_BYTES, POLICY } from '../core/bundle-layout.js';
import { inEffect } from '../core/bundle-policy.js';
import { type AnyCoded, type Catalogue, type Diagnostic, diagnose, waivedOf } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';
import { levelSet } from '../core/level-set.js';
import { NO_POLICY, type Policy, type Waiver } from '../core/policy.js';
import { wholeBundle } from '../core/verify-code.js';
import {
  acceptedBySender,
  levelsOfSender,
  policyContradicts,
  policyInvalid,
  waiversExpired,
} from '../core/verify-policy-codes.js';
import { headerDiffers } from '../core/verify-report-codes.js';
import { WAIVER_CODES } from '../core/waiver-codes.js';
import { inlineWaivers } from '../core/waivers/inline-waivers.js';
import { sha256 } from '../files/sha256.js';
import type { ReportedBundle } from './verify-report.js';

/** What the receiver grants to decisions of the sender. */
export interface Granting {
  readonly accepted: 'none' | 'all';
  /** The day on which the bundle is read, in Japan. */
  readonly today: string;
}

/** The policies by which the draft of a bundle is judged, one for each question. */
export interface Policies {
  /** What the record in the bundle says; null where there is none, or none that can be used. */
  readonly sent: BundlePolicy | null;
  readonly isBroken: boolean;
  /** For the verdict. */
  readonly own: Policy;
  /** As `own`, with every waiver of the sender: which findings they meet. */
  readonly accepting: Policy;
  /** As it was when the bundle was made. */
  readonly original: Policy;
  /** Whether `own` and `original` come to the same. */
  readonly same: boolean;
  readonly faults: readonly Diagnostic[];
}

export function policiesOf(bundle: ReportedBundle, granting: Granting): Policies {
  const { policy: sent, wrong } = recordIn(bundle);
  const original = sent ? policyOfSender(sent) : NO_POLICY;
  const accepting: Policy =
    original.waivers.length === 0 ? NO_POLICY : { ...original, levels: NO_POLICY.levels, faults: [] };
  const own = granting.accepted === 'all' ? accepting : NO_POLICY;
  const isSame = own.waivers === original.waivers || own.waivers.length + original.waivers.length === 0;
  const place = wholeBundle(bundle.file);
  return {
    sent,
    isBroken: wrong !== null,
    own,
    accepting,
    original,
    same: isSame && original.levels.size + original.faults.length === 0,
    faults: [
      ...(wrong === null ? [] : [diagnose(policyInvalid, place, { field: wrong })]),
      ...(sent ? toldOfPolicy(sent, place, granting) : []),
    ],
  };
}

interface Recorded {
  readonly policy: BundlePolicy | null;
  readonly wrong: string | null;
}

function recordIn({ files, read }: ReportedBundle): Recorded {
  const size = files.get(POLICY);
  if (size === undefined) return { policy: null, wrong: null };
  const found = size > MOST_POLICY_BYTES ? { wrong: '' } : readPolicy(read(POLICY));
  return 'wrong' in found ? { policy: null, wrong: found.wrong } : { policy: found.policy, wrong: null };
}

function policyOfSender({ levels, waivers, faults }: BundlePolicy): Policy {
  return {
    levels: new Map(levels.map(({ rule, level, source }) => [rule, { level, source }])),
    waivers,
    faults: faults.flatMap(({ code, place, data }) => {
      const coded: AnyCoded | undefined = WAIVER_CODES.find((each) => each.code === code);
      return coded ? [diagnose(coded, { file: DRAFT_NAME, ...place }, data)] : [];
    }),
    sha256,
  };
}

function toldOfPolicy({ levels, waivers }: BundlePolicy, place: Diagnostic['place'], granting: Granting): Diagnostic[] {
  const { today } = granting;
  const ended = waivers.flatMap(({ rule, waived: { until } }) =>
    until !== null && until < today ? [{ rule, until }] : [],
  );
  const [first] = ended.map(({ until }) => until).sort();
  const rules = [...new Set(ended.map(({ rule }) => rule))];
  const weighed = levels.map(({ rule, level }) => `${rule}: ${level}`);
  return [
    ...(first === undefined ? [] : [diagnose(waiversExpired, place, { rules, until: first, today })]),
    ...(weighed.length === 0 ? [] : [diagnose(levelsOfSender, place, { levels: weighed })]),
  ];
}

/**
 * What in the record cannot be so, and was never written by `pack`: comments that do not stand in the draft, and what has
 * no effect on the check that the record belongs to. `original` is that check, made with this very policy; null where it
 * cannot be made here.
 */
export function contradictions(
  { file, manifest }: ReportedBundle,
  { sent, original: policy }: Policies,
  { text, original }: { readonly text: string; readonly original: Evaluation | null },
  catalogue: Catalogue,
): Diagnostic[] {
  const place = wholeBundle(file);
  const written = new Set(inlineWaivers({ text, file: DRAFT_NAME }).waivers.map(asWritten));
  const unwritten = policy.waivers.filter((each) => each.waived.origin === 'draft' && !written.has(asWritten(each)));
  const taken = new Set(original ? inEffect(policy.waivers, original.diagnostics) : policy.waivers);
  const levels = original ? [...policy.levels.keys()] : [];
  const rules = [
    ...[...unwritten, ...policy.waivers.filter((each) => !taken.has(each))].map(({ rule }) => rule),
    ...levels.filter((rule) => levelSet(rule, policy.levels, catalogue) === undefined),
  ];
  const count = original && sent ? waivedOf(original.diagnostics).length : manifest.waived;
  const isMiscounted = sent !== null && manifest.waived !== count;
  return [
    ...(rules.length === 0 ? [] : [diagnose(policyContradicts, place, { rules: [...new Set(rules)] })]),
    ...(isMiscounted ? [diagnose(headerDiffers, place, { parts: ['waived'] })] : []),
  ];
}

const asWritten = ({ rule, on, waived: { reason, by, until, line } }: Waiver): string =>
  JSON.stringify([rule, 'line' in on ? on.line : null, reason, by, until, line]);

/** One for each finding that stands here and that the sender accepted. `accepting`: the check in which it would be waived. */
export const acceptedOnlyThere = ({ diagnostics }: Pick<Evaluation, 'diagnostics'>): Diagnostic[] =>
  diagnostics.flatMap(({ code, place, waived }) => {
    if (!waived) return [];
    const { reason, by, until, file, line } = waived;
    return [diagnose(acceptedBySender, place, { rule: code, reason, by, until, file, line })];
  });
