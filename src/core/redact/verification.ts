import { DRAFT, REPORT_FOLDER } from '../bundle-layout.js';
import type { LoadedCall } from '../call-facts.js';
import type { Diagnostic, Place } from '../diagnostic.js';
import { redacted } from '../redact.js';
import type { ManifestHeader, SignatureState, Verification } from '../verification.js';
import type { NamedFinding, ReportComparison } from '../verify-compare.js';
import { draftTokens } from './draft-tokens.js';
import { redactedFinding } from './finding.js';
import { type Codes, redactedPolicy } from './policy.js';
import { shownPointer } from './shown-path.js';
import { hashedText, type KeyedHash, token, tokenAt } from './token.js';

/**
 * What was found out about a bundle without what its draft says, and without the names of what lies in it. Every field
 * is named here, so that none can be added to a verification and shown unseen.
 */
export function redactedVerification(verification: Verification, codes: Codes, hash: KeyedHash): Verification {
  const { file, kind, size, digest, manifest, state, faults, signature, digestCompared } = verification;
  const { rules, recheck, comparison, notRemade, policy, verdict, notChecked } = verification;
  return {
    file,
    kind,
    size,
    digest,
    manifest: manifest && redactedHeader(manifest, recheck?.call ?? null, hash),
    state,
    faults: faults.map((each) => redactedFault(each, file, codes, hash)),
    signature: redactedSignature(signature, hash),
    digestCompared,
    rules,
    recheck: recheck && redacted(recheck, hash),
    comparison: comparison && redactedComparison(comparison, codes, hash),
    notRemade,
    policy: policy && redactedPolicy(policy, codes, hash),
    verdict,
    notChecked,
  };
}

/** A report inside a bundle is somebody's text, and so are the codes in it. */
function redactedComparison(
  { files, added, gone, ...others }: ReportComparison,
  codes: Codes,
  hash: KeyedHash,
): ReportComparison {
  const { state, other, inside, now } = others;
  const named = (findings: readonly NamedFinding[]) =>
    findings.map(({ code, level, pointer }) => ({
      code: codes.has(code) ? code : token(code, hash),
      level,
      pointer: shownPointer(pointer, hash),
    }));
  return {
    state,
    other,
    inside,
    now,
    files: files.map((each) => shownEntry(each, hash)),
    added: named(added),
    gone: named(gone),
  };
}

/** Files of every bundle have public names; those of attachments, and whatever else somebody put in, have not. */
export const shownEntry = (entry: string, hash: KeyedHash): string => (isOwn(entry) ? entry : token(entry, hash));

const OWN =
  /^(?:manifest\.json|bag(?:it|-info)\.txt|(?:tag)?manifest-sha(?:256|512)\.txt|data\/(?:ro-crate-metadata|policy)\.json)$/;
const REPORTS: ReadonlySet<string> = new Set(['html', 'json', 'md'].map((each) => `${REPORT_FOLDER}report.${each}`));
const isOwn = (entry: string): boolean => OWN.test(entry) || entry === DRAFT || REPORTS.has(entry);

/** A bundle is named as the command line names it; what stands in it is told after a "!" or a "/". */
function redactedFault(fault: Diagnostic, file: string, codes: Codes, hash: KeyedHash): Diagnostic {
  const shown = redactedFinding(fault, draftTokens(undefined, codes, hash), null);
  return {
    ...shown,
    place: shownPlace(shown.place, file, hash),
    related: shown.related.map((each) => shownPlace(each, file, hash)),
  };
}

function shownPlace(place: Place, file: string, hash: KeyedHash): Place {
  if (place.file === file || !place.file.startsWith(file)) return place;
  const inside = place.file.slice(file.length + 1);
  return { ...place, file: `${file}${place.file[file.length]}${shownEntry(inside, hash)}` };
}

/** The id of a call stays where a definition of it judged: then it names a paper of the funder. */
function redactedHeader(manifest: ManifestHeader, judgedBy: LoadedCall | null, hash: KeyedHash): ManifestHeader {
  const { bundleFormat, tool, proposal, call, asOf, asOfTime, files } = manifest;
  const title = tokenAt(['project', 'title'], hashedText(proposal.title), hash);
  const known = [judgedBy?.call.id, judgedBy?.base?.id];
  const id = (written: string) => (known.includes(written) ? written : token(written, hash));
  return {
    bundleFormat,
    asOf,
    asOfTime,
    files,
    tool: {
      name: tool.name === 'grantlint' ? tool.name : token(tool.name, hash),
      version: shownVersion(tool.version, hash),
    },
    proposal: {
      id: tokenAt(['project', 'id'], proposal.id, hash),
      title: { en: title, ja: title },
      sha256: hash(proposal.sha256),
    },
    call: { ...call, id: id(call.id), base: call.base && { ...call.base, id: id(call.base.id) } },
  };
}

const shownVersion = (version: string, hash: KeyedHash): string =>
  /^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(version) ? version : token(version, hash);

const redactedSignature = ({ principal, ...signature }: SignatureState, hash: KeyedHash): SignatureState => ({
  ...signature,
  principal: principal === null ? null : token(principal, hash),
});
