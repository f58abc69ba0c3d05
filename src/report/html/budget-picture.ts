import type { Limit } from '../../../schemas/budget-tier.js';
import type { Tier } from '../../../schemas/call.js';
import type { Localized } from '../../../schemas/field.js';
import type { Budget } from '../../../schemas/proposal/budget.js';
import type { Evaluation } from '../../core/evaluate.js';
import { inYen } from '../../domain/budget-amounts.js';
import { yearOf } from '../../domain/budget-calendar.js';
import { type JudgedAmount, judge, limitsForDraft, limitsOf } from '../../domain/budget-limits.js';
import { money } from '../../text/amounts.js';
import { localized } from './bilingual.js';
import { PAGE_WORDS } from './page-words.js';

/** One year as it is drawn and as the table gives it, in the main unit of the currency. */
export interface DrawnYear {
  /** Fiscal year, or project year counted from 1; 0 for the whole project. */
  readonly year: number;
  readonly direct: bigint;
  readonly indirect: bigint;
  readonly total: bigint;
  /** What the limit counts. */
  readonly amount: bigint;
  readonly state: JudgedAmount['state'] | 'unjudged';
  /** How the amount stands to the limit. */
  readonly words: Localized;
  /** Another unit was probably meant. */
  readonly slip: boolean;
}

export interface BudgetPicture {
  readonly currency: string;
  readonly tier: Tier | null;
  readonly limit: Limit | null;
  readonly years: readonly DrawnYear[];
}

/** The budget against each limit that holds for it; once without a limit where there is none to draw. */
export function budgetPictures({ sections, call }: Evaluation): readonly BudgetPicture[] {
  const { project, budget } = sections;
  if (!budget) return [];
  const facts = call && limitsOf(call.call);
  const judged = project && facts ? judge({ project, budget }, limitsForDraft(project, facts)) : [];
  const limits = [...new Set(judged.map(({ limit }) => limit))];
  const { currency } = budget;
  if (limits.length === 0) return [{ currency, tier: null, limit: null, years: unjudgedYears(budget) }];
  return limits.map((limit) => {
    const years = judged.filter((each) => each.limit === limit);
    return { currency, tier: years[0]?.tier ?? null, limit, years: years.map((year) => drawn(year, budget)) };
  });
}

function figuresOf(index: number | null, { years, total, unit }: Budget) {
  const entry = index === null ? undefined : years[index];
  const figures = entry ? { ...entry, direct: entry.direct.total } : total;
  return {
    year: entry ? yearOf(entry) : 0,
    direct: inYen(figures.direct, unit),
    indirect: inYen(figures.indirect, unit),
    total: inYen(figures.total, unit),
  };
}

const unjudgedYears = (budget: Budget): DrawnYear[] =>
  budget.years.map((_, index) => {
    const figures = figuresOf(index, budget);
    return { ...figures, amount: figures.total, state: 'unjudged', words: { en: '', ja: '' }, slip: false };
  });

function drawn(judged: JudgedAmount, budget: Budget): DrawnYear {
  const { index, amount, state, slip } = judged;
  return { ...figuresOf(index, budget), amount, state, words: standing(judged), slip: slip !== null };
}

function standing({ amount, state, limit }: JudgedAmount): Localized {
  if (state === 'fits') return PAGE_WORDS.fits;
  const by = state === 'over' ? amount - BigInt(limit.max ?? 0) : BigInt(limit.min ?? 0) - amount;
  const difference = localized((language) => money(by, limit.currency, language));
  return state === 'over'
    ? { en: `${difference.en} over`, ja: `${difference.ja}超過` }
    : { en: `${difference.en} below`, ja: `${difference.ja}不足` };
}
