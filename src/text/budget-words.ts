import type { CountedCosts } from '../../schemas/budget-tier.js';
import type { Language, Localized } from '../../schemas/field.js';
import { budgetYear } from './amounts.js';
import { limitOwner } from './limit-owner.js';

/** Words about budgets that several rules share. */

/** A year inside a sentence: `FY2024`, `project year 1`, `the whole project`. */
export function yearInSentence(year: number, language: Language): string {
  const words = budgetYear(year, language);
  return language === 'ja' || year >= 1000 ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** The year of an entry; where it names none, which entry it is. `entry` counts from 1. */
export function entryYear(year: number, entry: number, language: Language): string {
  if (year > 0) return yearInSentence(year, language);
  return language === 'en' ? `entry ${entry} of the budget` : `予算の${entry}件目`;
}

export const startOf = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const COSTS: Readonly<Record<CountedCosts, Localized>> = {
  direct: { en: 'direct costs', ja: '直接経費' },
  'direct-and-indirect': { en: 'direct and indirect costs', ja: '直接経費と間接経費の合計' },
  'full-cost': { en: 'full cost', ja: '総経費' },
};

export const costsInWords = (costs: CountedCosts, language: Language): string => COSTS[costs][language];

const OFFICE = { tier: 'your office', tierJa: '所属機関' };

/** Whose a limit is: the label of a tier, the call, or the office that adds it. */
export const ownerOf = ({ tier, house }: { tier: Parameters<typeof limitOwner>[0]; house?: boolean | undefined }) =>
  house ? OFFICE : limitOwner(tier);
