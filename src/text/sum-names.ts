import type { WrongSum } from '../domain/budget-sums.js';

/** What a budget adds up, in words. */

type What = WrongSum['what'];

export const SUMS: Record<What, (year: string) => string> = {
  direct: (year) => `direct costs of ${year} are given as`,
  year: (year) => `total of ${year} is given as`,
  'project-direct': () => 'direct costs of the project are given as',
  'project-indirect': () => 'indirect costs of the project are given as',
  'project-total': () => 'total of the project is given as',
};
export const SUMS_JA: Record<What, (year: string) => string> = {
  direct: (year) => `${year}の直接経費計`,
  year: (year) => `${year}の合計`,
  'project-direct': () => '総額欄の直接経費',
  'project-indirect': () => '総額欄の間接経費',
  'project-total': () => '総額欄の合計',
};
/** What has to be right before the sum can be corrected. */
export const FIRST: Record<What, readonly [en: string, ja: string]> = {
  direct: ['', ''],
  year: ['direct costs', '直接経費計'],
  'project-direct': ['direct costs', '直接経費計'],
  'project-indirect': ['amounts', '金額'],
  'project-total': ['sums', '合計'],
};
export const PARTS: Record<What, readonly [en: string, ja: string]> = {
  direct: ['the categories', '大項目'],
  year: ['direct and indirect costs', '直接経費と間接経費'],
  'project-direct': ['the years', '各年'],
  'project-indirect': ['the years', '各年'],
  'project-total': ['the years', '各年'],
};
