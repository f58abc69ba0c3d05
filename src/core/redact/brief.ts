import type { Brief, BriefFinding } from '../brief.js';
import { withField } from '../brief.js';
import type { Evaluation } from '../evaluate.js';
import { redactedTitle } from '../redact.js';
import { NO_TRAITS } from '../traits.js';
import { draftTokens } from './draft-tokens.js';
import { redactedFinding } from './finding.js';
import type { KeyedHash } from './token.js';

/** The findings of a redacted evaluation, as a brief holds them. */
export const briefFindings = ({ diagnostics }: Evaluation): readonly BriefFinding[] =>
  diagnostics.map((each) => withField(each, undefined));

const NO_CODES: ReadonlySet<string> = new Set();

/** What another draft showed of one. The drafts are not at hand by then, so that its figures have no path. */
export const redactedNeighbours = (findings: readonly BriefFinding[], hash: KeyedHash): readonly BriefFinding[] =>
  findings.map((each) => withField(redactedFinding(each, draftTokens(undefined, NO_CODES, hash), null), undefined));

/**
 * A brief as lists show it; its findings are redacted already. Every field is named here, so that none can be added and
 * shown unseen.
 */
export const redactedBrief = (brief: Brief, hash: KeyedHash): Brief => ({
  file: brief.file,
  sha256: null,
  verdict: brief.verdict,
  call: brief.call,
  id: null,
  title: brief.title && redactedTitle(brief.title, hash),
  tier: null,
  phase: null,
  period: null,
  leader: null,
  budget: null,
  partners: [],
  findings: brief.findings,
  notRead: brief.notRead,
  switchedOff: brief.switchedOff,
  before: brief.before,
  bundle: brief.bundle,
  traits: NO_TRAITS,
});
