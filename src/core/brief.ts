import type { PersonName } from '../../schemas/common.js';
import type { Localized } from '../../schemas/field.js';
import { inYen } from '../domain/budget-amounts.js';
import { localizedName } from '../domain/people.js';
import { type Diagnostic, LEVELS, type Level, standing } from './diagnostic.js';
import { type Evaluation, titleOf, type Verdict } from './evaluate.js';
import { fieldInWords } from './field-in-words.js';
import type { Traits } from './traits.js';

/**
 * What stays of a draft once it was judged: enough for every list of drafts, for what drafts say of each other, and
 * small enough that a run of any size can keep it. Plain JSON, so that it passes between threads, caches and machines.
 */
export interface Brief {
  readonly file: string;
  /** SHA-256 of the bytes of the draft; null where they could not be read. */
  readonly sha256: string | null;
  readonly verdict: Verdict;
  /** The call by which it was judged; null where there is none. The definition itself is kept once for all drafts. */
  readonly call: { readonly id: string; readonly sha256: string } | null;
  /** Each is null where the draft does not say it, or where the section has faults of form. */
  readonly id: string | null;
  readonly title: Localized | null;
  /** As the draft writes them: ids or labels of the call. */
  readonly tier: string | null;
  readonly phase: string | null;
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly leader: { readonly name: PersonName; readonly institution: PersonName } | null;
  readonly budget: BriefBudget | null;
  readonly partners: readonly BriefPartner[];
  readonly findings: readonly BriefFinding[];
  /** Codes of the rules that apply and could not judge. */
  readonly notRead: readonly string[];
  /** Rules that the settings switch off, each with what says so. They have not judged either. */
  readonly switchedOff: readonly { readonly code: string; readonly why: Localized }[];
  /** Where the check is against another call than the draft names: that call, the verdict and what is waived under it. */
  readonly before: {
    readonly call: { readonly id: string; readonly sha256: string };
    readonly verdict: Verdict;
    readonly waived: number;
  } | null;
  /** The bundle that lies beside the draft; null where none does. */
  readonly bundle: BriefBundle | null;
  readonly traits: Traits;
}

export interface BriefBudget {
  readonly currency: string;
  /** Whole units of the currency (yen for JPY), exact, as decimal digits: sums may leave the range of a number. */
  readonly years: readonly {
    readonly fiscalYear: number | null;
    readonly projectYear: number | null;
    readonly total: string;
  }[];
  readonly total: string;
}

export interface BriefPartner {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly funders: readonly { readonly name: Localized; readonly country: string }[];
}

export interface BriefBundle {
  /** Five groups of five letters and figures. */
  readonly digest: string;
  /** Whether it holds the draft as it is now. */
  readonly current: boolean;
}

/** A finding with what its field is called in the words of the form. */
export interface BriefFinding extends Diagnostic {
  readonly field: Localized;
}

export const withField = (diagnostic: Diagnostic, value: unknown): BriefFinding => ({
  ...diagnostic,
  field: fieldInWords(diagnostic.place.path, value),
});

/** What somebody should do first: the gravest finding, and of those the one that stands first in the draft. */
export const firstStep = <D extends Diagnostic>(findings: readonly D[]): D | undefined =>
  LEVELS.map((level: Level) => standing(findings).find((each) => each.level === level)).find(
    (each) => each !== undefined,
  );

/** What is known of an evaluation beyond itself. */
interface Besides {
  readonly traits: Traits;
  readonly bundle: BriefBundle | null;
}

export function briefOf(evaluation: Evaluation, { traits, bundle }: Besides): Brief {
  const { file, sha256, verdict, call, sections, compared, value } = evaluation;
  const { project, team, partners = [] } = sections;
  const leader = team?.principalInvestigator;
  return {
    file,
    sha256,
    verdict,
    call: call && { id: call.call.id, sha256: call.sha256 },
    id: project?.id ?? null,
    title: titleOf(evaluation),
    tier: project?.tier ?? null,
    phase: project?.phase ?? null,
    period: project?.period ?? null,
    leader: leader ? { name: leader.name, institution: leader.institution.name } : null,
    budget: briefBudget(evaluation),
    partners: partners.map(({ country, funding = [] }) => ({
      country,
      funders: funding.map(({ funder }) => ({
        name: localizedName(funder.name),
        country: funder.country,
      })),
    })),
    findings: evaluation.diagnostics.map((each) => withField(each, value)),
    notRead: evaluation.rules.filter(({ state }) => state === 'not-read').map(({ code }) => code),
    switchedOff: evaluation.rules.flatMap(({ code, state, why }) => (state === 'off' && why ? [{ code, why }] : [])),
    before: compared && { call: compared.call, verdict: compared.verdict, waived: compared.waived },
    bundle,
    traits,
  };
}

function briefBudget({ sections: { budget } }: Evaluation): BriefBudget | null {
  if (!budget) return null;
  const whole = (amount: number) => String(inYen(amount, budget.unit));
  return {
    currency: budget.currency,
    years: budget.years.map(({ fiscalYear = null, projectYear = null, total }) => ({
      fiscalYear,
      projectYear,
      total: whole(total),
    })),
    total: whole(budget.total.total),
  };
}
