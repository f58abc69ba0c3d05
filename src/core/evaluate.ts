import type { Localized } from '../../schemas/field.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { localizedName } from '../domain/people.js';
import { underPolicy } from './apply-policy.js';
import type { Files } from './attachment-facts.js';
import type { LoadedCall } from './call-facts.js';
import { type Checklist, checklistOf } from './checklist.js';
import type { Comparison } from './compare.js';
import { byPlace, countLevels, type Diagnostic } from './diagnostic.js';
import type { Draft } from './draft.js';
import { parseProposal } from './parse-proposal.js';
import { NO_POLICY, type Policy } from './policy.js';
import type { AnyRule } from './rule.js';
import { type RuleState, runRules } from './run-rules.js';

export const VERDICTS = ['ready', 'not-ready', 'could-not-check'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Everything known of one draft against one call on one day. */
export interface Evaluation {
  readonly file: string;
  /** SHA-256 of the bytes of the draft; null where they could not be read. */
  readonly sha256: string | null;
  readonly asOf: string;
  readonly verdict: Verdict;
  readonly call: LoadedCall | null;
  readonly sections: Partial<Proposal>;
  /** What was seen of the attachments; null where their list could not be read. */
  readonly files: Files | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly rules: readonly RuleState[];
  readonly checklist: Checklist;
  /** What the call that the draft names says otherwise, where the check is against another; else null. */
  readonly compared: Comparison | null;
  /** The text of the draft, for frames; empty where it could not be read as text. */
  readonly text: string;
  readonly value: unknown;
  /** What reports show in the place of the title, where that is not to be seen. */
  readonly shownTitle?: Localized;
}

/** The spine: parse the sections, run the rules of the call, sum up. */
export function evaluate(draft: Draft, rules: readonly AnyRule[]): Evaluation {
  const { file, sha256, asOf, yaml, call } = draft;
  const parsed = parseProposal(yaml);
  const ran = call ? runRules(rules, { draft, call, parsed }) : { diagnostics: [], states: [] };
  const callFault = draft.callFault ? [draft.callFault] : [];
  const found = { diagnostics: [...parsed.diagnostics, ...callFault, ...ran.diagnostics], states: ran.states };
  const judged = draft.policy === NO_POLICY ? found : underPolicy(found, draft, rules);
  const diagnostics = judged.diagnostics.toSorted(byPlace);
  return {
    file,
    sha256,
    asOf,
    call,
    sections: parsed.sections,
    files: draft.files,
    diagnostics,
    rules: judged.states,
    checklist: call ? checklistOf(call.call, parsed.sections) : { questions: [], notStated: [] },
    compared: null,
    verdict: verdictOf(call, diagnostics, judged.states, mustRules(rules, draft.policy)),
    text: yaml.text,
    value: yaml.value,
  };
}

/** A draft that could not be read at all. */
export function refused(
  draft: Pick<Evaluation, 'file' | 'sha256' | 'asOf'>,
  diagnostics: readonly Diagnostic[],
  text: string,
): Evaluation {
  const checklist = { questions: [], notStated: [] };
  const nothing = { call: null, sections: {}, files: null, rules: [], checklist, compared: null, value: undefined };
  return { ...draft, ...nothing, verdict: 'could-not-check', diagnostics: [...diagnostics].sort(byPlace), text };
}

/** "Ready" needs a call, no `must` finding but such as are waived, and every `must` rule that applies to have run. */
function verdictOf(
  call: LoadedCall | null,
  diagnostics: readonly Diagnostic[],
  states: readonly RuleState[],
  mustRules: ReadonlySet<string>,
): Verdict {
  if (!call) return 'could-not-check';
  if (countLevels(diagnostics).must > 0) return 'not-ready';
  const isOpen = states.some(({ state, code }) => state === 'not-read' && mustRules.has(code));
  return isOpen ? 'could-not-check' : 'ready';
}

const mustRules = (rules: readonly AnyRule[], { levels }: Policy): ReadonlySet<string> =>
  new Set(
    rules.filter(({ code, level }) => level === 'must' || levels.get(code)?.level === 'must').map(({ code }) => code),
  );

/** The title under which reports name a draft. */
export const titleOf = ({ sections, shownTitle }: Evaluation): Localized | null => {
  const title = sections.project?.title;
  return shownTitle ?? (title ? localizedName(title) : null);
};
