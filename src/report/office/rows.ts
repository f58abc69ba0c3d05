import type { Localized } from '../../../schemas/field.js';
import { type Brief, firstStep } from '../../core/brief.js';
import { countLevels, waivedOf } from '../../core/diagnostic.js';
import type { Verdict } from '../../core/evaluate.js';
import { fiscalYearsOf } from '../../domain/fiscal-years.js';
import { localizedName } from '../../domain/people.js';
import { say } from '../../text/say.js';
import { callOf, phaseOf, tierOf } from '../choices.js';
import { asOfIn, type ReportOptions } from '../report.js';
import type { Roll } from '../roll.js';
import { isProvisional, LEVEL_WORDS, VERDICT_WORDS, WHO_WORDS, withWaived } from '../words.js';
import { type DeadlineCells, deadlineCells } from './call-cells.js';
import { CELLS } from './words.js';

/** What a list of drafts says of each, in both languages and without any form; null where the draft does not say it. */
export interface DraftRow {
  readonly file: string;
  readonly id: string | null;
  readonly title: Localized | null;
  readonly leader: Localized | null;
  readonly institution: Localized | null;
  readonly call: string | null;
  readonly tier: Localized | null;
  readonly phase: Localized | null;
  readonly period: Brief['period'];
  /** Japanese fiscal years that the period touches, else those of the budget; in order. */
  readonly fiscalYears: readonly number[];
  readonly currency: string | null;
  /** Whole units of the currency, as decimal digits. */
  readonly total: string | null;
  /** The same by fiscal year (`2024`) or project year (`#1`). */
  readonly byYear: ReadonlyMap<string, bigint>;
  readonly verdict: Verdict;
  readonly verdictWords: Localized;
  readonly counts: ReturnType<typeof countLevels>;
  /** How many findings are waived: `counts` has none of them. */
  readonly waived: number;
  /** How many rules that apply did not judge, those that are switched off among them; `all` where none did. */
  readonly notChecked: number | 'all';
  readonly firstStep: { readonly message: Localized; readonly fix: Localized; readonly who: Localized } | null;
  readonly deadline: DeadlineCells | null;
  readonly digest: Localized | null;
  readonly before: { readonly call: string; readonly verdict: Localized } | null;
}

export type RowOptions = Pick<ReportOptions, 'asOf' | 'asOfTime' | 'catalogue'>;

/** Makes rows of a run. What a call says of its deadlines is looked up once. */
export function rowMaker(roll: Pick<Roll, 'calls'>, options: RowOptions): (brief: Brief) => DraftRow {
  const asOf = asOfIn(options);
  const deadlines = new Map([...roll.calls].map(([sha256, { call }]) => [sha256, deadlineCells(call, asOf)] as const));
  return (brief) => {
    const { call, budget, leader, findings, bundle, before } = brief;
    const loaded = callOf(brief, roll.calls);
    const waived = waivedOf(findings).length;
    return {
      file: brief.file,
      id: brief.id,
      title: brief.title,
      leader: leader && localizedName(leader.name),
      institution: leader && localizedName(leader.institution),
      call: call?.id ?? null,
      tier: tierOf(brief, loaded)?.label ?? null,
      phase: phaseOf(brief, loaded)?.label ?? null,
      period: brief.period,
      fiscalYears: yearsOf(brief),
      currency: budget?.currency ?? null,
      total: budget?.total ?? null,
      byYear: byYear(budget),
      verdict: brief.verdict,
      verdictWords: verdictWords({ verdict: brief.verdict, call: loaded }, waived),
      counts: countLevels(findings),
      waived,
      notChecked: notChecked(brief),
      firstStep: stepOf(brief, options),
      deadline: (call && deadlines.get(call.sha256)) ?? null,
      digest: bundle && digestWords(bundle),
      before: before && { call: before.call.id, verdict: withWaived(VERDICT_WORDS[before.verdict], before.waived) },
    };
  };
}

/** A verdict under a call that is only pre-announced holds for now. */
function verdictWords(judged: Parameters<typeof isProvisional>[0], waived: number): Localized {
  const { en, ja } = VERDICT_WORDS[judged.verdict];
  if (!isProvisional(judged)) return withWaived({ en, ja }, waived);
  const words = withWaived({ en: `${en}${CELLS.provisional.en}`, ja: `${ja}${CELLS.provisional.ja}` }, waived);
  return { en: words.en, ja: words.ja.replace('）（', '、') };
}

/** A draft that no rule judged has no rules to count. */
const notChecked = ({ verdict, call, notRead, switchedOff }: Brief): number | 'all' =>
  verdict === 'could-not-check' && (call === null || notRead.length === 0)
    ? 'all'
    : notRead.length + switchedOff.length;

function yearsOf({ period, budget }: Brief): number[] {
  const touched = period ? fiscalYearsOf(period) : [];
  const budgeted = (budget?.years ?? []).flatMap(({ fiscalYear }) => (fiscalYear === null ? [] : [fiscalYear]));
  return touched.length > 0 ? touched : [...new Set(budgeted)].sort((a, b) => a - b);
}

/** A year that the draft gives twice counts with both, as in its total. */
function byYear(budget: Brief['budget']): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { fiscalYear, projectYear, total } of budget?.years ?? []) {
    const key = yearKey({ fiscalYear, projectYear });
    if (key !== null) sums.set(key, (sums.get(key) ?? 0n) + BigInt(total));
  }
  return sums;
}

/** `2024` for a fiscal year, `#1` for a year of the project. */
export const yearKey = (year: { readonly fiscalYear: number | null; readonly projectYear: number | null }) =>
  year.fiscalYear !== null ? String(year.fiscalYear) : year.projectYear !== null ? `#${year.projectYear}` : null;

function stepOf({ findings }: Brief, { catalogue }: RowOptions): DraftRow['firstStep'] {
  const step = firstStep(findings);
  if (!step) return null;
  const [en, ja] = [say(step, 'en', catalogue), say(step, 'ja', catalogue)];
  return {
    message: {
      en: `${LEVEL_WORDS[step.level].en}: ${en.message}`,
      ja: `【${LEVEL_WORDS[step.level].ja}】${ja.message}`,
    },
    fix: { en: en.fix, ja: ja.fix },
    who: WHO_WORDS[step.who],
  };
}

const digestWords = ({ digest, current }: NonNullable<Brief['bundle']>): Localized =>
  current
    ? { en: digest, ja: digest }
    : { en: `${digest}${CELLS.olderDraft.en}`, ja: `${digest}${CELLS.olderDraft.ja}` };
