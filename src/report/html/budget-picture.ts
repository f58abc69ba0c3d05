import type { Limit } from '../../../schemas/budget-tier.js';
import type { Tier } from '../../../schemas/call.js';
import type { Localized } from '../../../schemas/field.js';
import type { Budget } from '../../../schemas/proposal/budget.js';
import type { Evaluation } from '../../core/evaluate.js';
import { inYen } from '../../domain/budget-amounts.js';
import { type JudgedYear, yearsAgainstTier } from '../../domain/tier-limits.js';
import { money } from '../../text/amounts.js';
import { localized } from './bilingual.js';
import { PAGE_WORDS } from './page-words.js';

/** One year as it is drawn and as the table gives it, in the main unit of the currency. */
export interface DrawnYear {
  readonly fiscalYear: number;
  readonly direct: bigint;
  readonly indirect: bigint;
  readonly total: bigint;
  /** What the limit counts. */
  readonly amount: bigint;
  readonly state: JudgedYear['state'] | 'unjudged';
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

/** The budget against each yearly limit of the declared tier; once without a limit where there is none to draw. */
export function budgetPictures({ sections, call }: Evaluation): readonly BudgetPicture[] {
  const { project, budget } = sections;
  if (!budget) return [];
  const judged = project ? yearsAgainstTier(project, budget, call?.call.tiers ?? []) : [];
  const limits = [...new Set(judged.map(({ limit }) => limit))];
  const { currency } = budget;
  if (limits.length === 0) return [{ currency, tier: null, limit: null, years: unjudgedYears(budget) }];
  return limits.map((limit) => {
    const years = judged.filter((each) => each.limit === limit);
    return { currency, tier: years[0]?.tier ?? null, limit, years: years.map((year) => drawn(year, budget)) };
  });
}

const figuresOf = ({ fiscalYear, direct, indirect, total }: Budget['years'][number], { unit }: Budget) => ({
  fiscalYear,
  direct: inYen(direct.total, unit),
  indirect: inYen(indirect, unit),
  total: inYen(total, unit),
});

const unjudgedYears = (budget: Budget): DrawnYear[] =>
  budget.years.map((year) => {
    const figures = figuresOf(year, budget);
    return { ...figures, amount: figures.total, state: 'unjudged', words: { en: '', ja: '' }, slip: false };
  });

function drawn(judged: JudgedYear, budget: Budget): DrawnYear {
  const { year, amount, state, slip } = judged;
  return { ...figuresOf(year, budget), amount, state, words: standing(judged), slip: slip !== null };
}

function standing({ amount, state, limit }: JudgedYear): Localized {
  if (state === 'fits') return PAGE_WORDS.fits;
  const by = state === 'over' ? amount - BigInt(limit.max ?? 0) : BigInt(limit.min ?? 0) - amount;
  const difference = localized((language) => money(by, limit.currency, language));
  return state === 'over'
    ? { en: `${difference.en} over`, ja: `${difference.ja}超過` }
    : { en: `${difference.en} below`, ja: `${difference.ja}不足` };
}
