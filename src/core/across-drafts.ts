import type { Call, Locator } from '../../schemas/call.js';
import type { Localized } from '../../schemas/field.js';
import { keysOf } from './across/draft-keys.js';
import { draftsAcross } from './across/drafts-across.js';
import { effortsAcross } from './across/efforts-across.js';
import type { AcrossFinding } from './across/finding.js';
import { type Gathered, gather } from './across/gathered.js';
import { grantsAcross } from './across/grants-across.js';
import { hash53, keyIndex } from './across/key-index.js';
import { leadersAcross, limitsAcross } from './across/people-across-drafts.js';
import { type AlikeTitles, lettersOf, NO_LETTERS, type TitleLetters, titleIndex } from './across/title-index.js';
import { titlesAcross } from './across/titles-across.js';
import type { Brief, BriefFinding } from './brief.js';
import type { LoadedCall } from './call-facts.js';
import { byPlace, countLevels, type Diagnostic } from './diagnostic.js';
import type { Evaluation, Verdict } from './evaluate.js';
import type { Traits } from './traits.js';

export type { AcrossFinding } from './across/finding.js';

/** What can be judged only where several drafts lie side by side. */

export interface AcrossDraft {
  readonly file: string;
  readonly sha256: string | null;
  readonly id: string | null;
  readonly title: Localized | null;
  readonly call: LoadedCall | null;
  readonly traits: Traits;
}

/** Of one draft, what tells whether others have something in common with it. Plain JSON. */
export interface AcrossKeys {
  /** Hashes: equal ones are looked at, and mean nothing by themselves. */
  readonly all: readonly number[];
  readonly namesOfOthers: readonly number[];
  readonly title: TitleLetters;
}

export interface AcrossDrafts {
  /** Drafts one after the other, 0, 1, 2 …; `call` is that by which the draft is judged. */
  readonly add: (keys: AcrossKeys, call: LoadedCall | null) => void;
  readonly shared: () => SharedDrafts;
}

export interface SharedDrafts {
  /** Those that share something with another. Ascending. */
  readonly drafts: readonly number[];
  /** By draft, then by place. `at` is asked once for each of these drafts. */
  readonly findings: (at: (index: number) => AcrossDraft) => readonly AcrossFinding[];
}

/** Every fact of a call that is read here. */
export const acrossFacts = (call: Call): readonly Locator[] => (call.applicantLimits ?? []).map(({ at }) => at);

/** The keys of a draft. Its places are not looked at. */
export function acrossKeys(draft: Pick<AcrossDraft, 'id' | 'sha256' | 'title' | 'traits'>): AcrossKeys {
  const { all, namesOfOthers } = keysOf(draft);
  return {
    all: all.map(hash53),
    namesOfOthers: namesOfOthers.map(hash53),
    title: draft.id === null || draft.title === null ? NO_LETTERS : lettersOf(draft.title),
  };
}

/** What the drafts of one run say of each other. Only keys are kept of them. */
export function acrossDrafts(): AcrossDrafts {
  const keys = keyIndex();
  const namesOfOthers = keyIndex();
  const titles = titleIndex();
  let count = 0;
  let countsOthers = false;
  return {
    add: ({ all, title, ...names }, call) => {
      for (const key of all) keys.add(key, count);
      for (const key of names.namesOfOthers) namesOfOthers.add(key, count);
      titles.add(title);
      countsOthers ||= (call?.call.applicantLimits ?? []).some(({ role }) => role !== 'principal-investigator');
      count += 1;
    },
    shared: () => {
      if (count < 2) return { drafts: [], findings: () => [] };
      const alike = titles.alike();
      const shared = countsOthers ? keys.sharedWith(namesOfOthers) : keys.shared();
      return {
        drafts: [...new Set([...shared.drafts, ...alike.drafts])].sort((a, b) => a - b),
        findings: (at) => judged(gather({ keys: shared, titles: alike }, at), alike).toSorted(byDraftAndPlace),
      };
    },
  };
}

const judged = ({ people, evidence, awards, titles, drafts }: Gathered, alike: AlikeTitles): AcrossFinding[] => [
  ...limitsAcross(people),
  ...leadersAcross(people),
  ...effortsAcross(people),
  ...grantsAcross(awards, evidence),
  ...titlesAcross(titles, alike),
  ...draftsAcross(drafts),
];

/** What stands at one place under one code is told apart by its figures, so that no other order can show. */
const byDraftAndPlace = (a: AcrossFinding, b: AcrossFinding): number =>
  a.draft - b.draft || byPlace(a.finding, b.finding) || byText(JSON.stringify(a.finding), JSON.stringify(b.finding));

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A `must` makes a draft that was ready not ready; one that could not be checked stays that. */
function verdictWith(verdict: Verdict, findings: readonly Diagnostic[]): Verdict {
  return verdict === 'ready' && countLevels(findings).must > 0 ? 'not-ready' : verdict;
}

const inOrder = <D extends Diagnostic>(before: readonly D[], added: readonly D[]): readonly D[] =>
  [...before, ...added].sort(byPlace);

/** A brief with what other drafts say of it. */
export const withAcross = (brief: Brief, findings: readonly BriefFinding[]): Brief => ({
  ...brief,
  findings: inOrder(brief.findings, findings),
  verdict: verdictWith(brief.verdict, findings),
});

/** An evaluation with what other drafts say of it; it finds the words of the fields by itself. */
export const evaluationWithAcross = (evaluation: Evaluation, findings: readonly BriefFinding[]): Evaluation => ({
  ...evaluation,
  diagnostics: inOrder(
    evaluation.diagnostics,
    findings.map(({ field: _, ...diagnostic }) => diagnostic),
  ),
  verdict: verdictWith(evaluation.verdict, findings),
});
