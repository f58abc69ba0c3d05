import type { LIMIT_SPANS } from '../../schemas/budget-tier.js';
import type { Period } from '../../schemas/common.js';
import type { Budget, BudgetYear } from '../../schemas/proposal/budget.js';
import { exceedsMonths, fallsShortOfMonths } from './durations.js';
import { coversWholeYear, fiscalYearOf, fiscalYearsOf, isReversed } from './fiscal-years.js';

/** Years of a budget: Japanese fiscal years (2024), or project years counted from the start (1). Never both in one. */

type YearSpan = Exclude<(typeof LIMIT_SPANS)[number], 'project'>;

/** The year that an entry is for; 0 where it names none. Fiscal years and project years cannot be mistaken for each other. */
export const yearOf = ({ fiscalYear, projectYear }: BudgetYear): number => fiscalYear ?? projectYear ?? 0;

export const isProjectYear = (year: number): boolean => year > 0 && year < 1000;

/** The field of an entry that names its year. */
export const yearField = ({ fiscalYear }: BudgetYear): 'fiscalYear' | 'projectYear' =>
  fiscalYear === undefined ? 'projectYear' : 'fiscalYear';

/** What keeps an entry from naming one year: it names none, two, or another kind than the first entry that names one. */
export type YearFault = 'neither' | 'both' | 'mixed';

const ownFault = ({ fiscalYear, projectYear }: BudgetYear): 'neither' | 'both' | null => {
  if (fiscalYear === undefined && projectYear === undefined) return 'neither';
  return fiscalYear !== undefined && projectYear !== undefined ? 'both' : null;
};

/** The index of the first entry that names one year, by which the others are measured; -1 where none does. */
export const firstClearEntry = ({ years }: Budget): number => years.findIndex((year) => !ownFault(year));

/** The fault of every entry. Where kinds are mixed, only the first of the other kind has it. */
export function yearFaults(budget: Budget): readonly (YearFault | null)[] {
  const clear = budget.years.map((year) => (ownFault(year) ? null : yearField(year)));
  const kind = clear.find((each) => each);
  const other = clear.findIndex((each) => each && each !== kind);
  return budget.years.map((year, index) => ownFault(year) ?? (index === other ? 'mixed' : null));
}

/** Whether every entry names a year, all of one kind. */
export const namesYears = (budget: Budget): boolean => yearFaults(budget).every((fault) => !fault);

/** The year of an entry counted as a limit counts it; undefined where the two kinds of year do not coincide, 0 where none is named. */
export function yearAs(year: BudgetYear, span: YearSpan, { start }: Period): number | undefined {
  const number = yearOf(year);
  if (number === 0 || isProjectYear(number) === (span === 'project-year')) return number;
  // From 1 April on both run from April to March.
  if (!start.endsWith('-04-01')) return undefined;
  const first = fiscalYearOf(start);
  return span === 'project-year' ? number - first + 1 : first + number - 1;
}

/** 1 for the first year of the project, whichever way years are counted. */
export const yearOrdinal = (year: number, span: YearSpan, { start }: Period): number =>
  span === 'project-year' ? year : year - fiscalYearOf(start) + 1;

/** The year that an entry names, by its index; 0 where it names none. */
export function yearOfEntry({ years }: Budget, index: number): number {
  const entry = years[index];
  return entry ? yearOf(entry) : 0;
}

/** Where an earlier entry of the budget names the same year, its index; else -1. */
export function earlierEntry(budget: Budget, index: number): number {
  const year = yearOfEntry(budget, index);
  return year === 0 ? -1 : budget.years.slice(0, index).findIndex((each) => yearOf(each) === year);
}

/** The years that a period touches, counted as the budget counts them. */
const touchedYears = (period: Period, { years }: Budget): readonly number[] =>
  years.some(({ fiscalYear }) => fiscalYear !== undefined) ? fiscalYearsOf(period) : projectYearsOf(period);

/** 1 to the number of twelve months begun; none where the period is reversed. */
export function projectYearsOf(period: Period): readonly number[] {
  if (isReversed(period)) return [];
  const years = [1];
  while (years.length < 100 && exceedsMonths(period, 12 * years.length)) years.push(years.length + 1);
  return years;
}

/** Whether a period touches a year; a reversed period, which is a fault of its own, objects to none. */
export const touches = (period: Period, year: number): boolean =>
  isReversed(period) ||
  year === 0 ||
  (isProjectYear(year) ? projectYearsOf(period) : fiscalYearsOf(period)).includes(year);

/** Whether the period covers a year from its first day to its last. */
export const coversYear = (period: Period, year: number): boolean =>
  isProjectYear(year) ? !fallsShortOfMonths(period, 12 * year) : coversWholeYear(period, year);

/**
 * The years of the period without an entry. None where as many entries stand for a wrong or repeated year:
 * those are the missing ones under another number, and that is told at the entry.
 */
export function missingYears(period: Period, budget: Budget): readonly number[] {
  if (!namesYears(budget)) return [];
  const touched = touchedYears(period, budget);
  const given = new Set(budget.years.map(yearOf));
  const missing = touched.filter((year) => !given.has(year));
  const misplaced = budget.years.length - (touched.length - missing.length);
  return misplaced < missing.length ? missing : [];
}

/** Years in runs, so that a list of them stays short: `2024`, `2026-2029`. */
export function inRuns(years: readonly number[]): string[] {
  const starts = years.filter((year, index) => years[index - 1] !== year - 1);
  const ends = years.filter((year, index) => years[index + 1] !== year + 1);
  return starts.map((start, index) => (start === ends[index] ? `${start}` : `${start}-${ends[index]}`));
}
