import { expect, test } from 'vitest';
import { coversWholeYear, fiscalYearOf, fiscalYearsOf, isReversed } from '../../src/domain/fiscal-years.js';

const period = (start: string, end: string) => ({ start, end });

test.each([
  ['2024-04-01', 2024],
  ['2025-03-31', 2024],
  ['2025-04-01', 2025],
  ['2024-12-31', 2024],
  ['2025-01-01', 2024],
  ['2024-02-29', 2023],
])('%s lies in fiscal year %i', (day, year) => expect(fiscalYearOf(day)).toBe(year));

test.each([
  ['2024-04-01', '2025-03-31', [2024]],
  ['2025-03-31', '2025-04-01', [2024, 2025]],
  ['2024-04-01', '2024-04-01', [2024]],
  // Five years that start in the middle of one touch six.
  ['2024-10-01', '2029-09-30', [2024, 2025, 2026, 2027, 2028, 2029]],
  ['2025-04-01', '2025-03-31', []],
])('%s to %s touches %j', (start, end, years) => expect(fiscalYearsOf(period(start, end))).toEqual(years));

test.each([
  ['2024-04-01', '2024-03-31', true],
  ['2024-04-01', '2024-04-01', false],
  ['2024-04-01', '2024-04-02', false],
])('%s to %s is reversed: %s', (start, end, reversed) => expect(isReversed(period(start, end))).toBe(reversed));

test.each([
  ['2024-04-01', '2025-03-31', true],
  ['2023-10-01', '2026-03-31', true],
  ['2024-04-02', '2025-03-31', false],
  ['2024-04-01', '2025-03-30', false],
])('%s to %s covers FY2024: %s', (start, end, whole) => expect(coversWholeYear(period(start, end), 2024)).toBe(whole));
