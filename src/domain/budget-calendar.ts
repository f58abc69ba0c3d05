import type { Period } from '../../schemas/common.js';
import type { Budget } from '../../schemas/proposal/budget.js';
import { fiscalYearOf, fiscalYearsOf, isReversed } from './fiscal-years.js';

/** Where an earlier entry of the budget names the same fiscal year, its index; else -1. */
export const earlierEntry = ({ years }: Budget, index: number): number =>
  years.slice(0, index).findIndex(({ fiscalYear }) => fiscalYear === years[index]?.fiscalYear);

/** Whether a period touches a fiscal year; a reversed period, which is a fault of its own, objects to none. */
export const touches = (period: Period, fiscalYear: number): boolean =>
  isReversed(period) || (fiscalYear >= fiscalYearOf(period.start) && fiscalYear <= fiscalYearOf(period.end));

/**
 * The fiscal years of the period without an entry. None where as many entries stand for a wrong or repeated year:
 * those are the missing ones under another number, and that is told at the entry.
 */
export function missingYears(period: Period, { years }: Budget): readonly number[] {
  const touched = fiscalYearsOf(period);
  const given = new Set(years.map(({ fiscalYear }) => fiscalYear));
  const missing = touched.filter((year) => !given.has(year));
  const misplaced = years.length - (touched.length - missing.length);
  return misplaced < missing.length ? missing : [];
}

/** Years in runs, so that a list of them stays short: `2024`, `2026-2029`. */
export function inRuns(years: readonly number[]): string[] {
  const starts = years.filter((year, index) => years[index - 1] !== year - 1);
  const ends = years.filter((year, index) => years[index + 1] !== year + 1);
  return starts.map((start, index) => (start === ends[index] ? `${start}` : `${start}-${ends[index]}`));
}
