import { type Budget, type BudgetYear, DIRECT_CATEGORIES } from '../../schemas/proposal/budget.js';
import type { Path } from '../core/diagnostic.js';

/** A sum that a budget states and that its parts do not come to. Amounts in the unit of the draft. */
export interface WrongSum {
  readonly what: 'direct' | 'year' | 'project-direct' | 'project-indirect' | 'project-total';
  readonly fiscalYear: number | null;
  readonly path: Path;
  readonly parts: readonly Path[];
  readonly stated: bigint;
  readonly computed: bigint;
}

/** `readings` are what the parts can come to; a stated sum that agrees with any of them is not at fault itself. */
type Sum = Omit<WrongSum, 'computed'> & { readonly readings: readonly bigint[] };

export function wrongSums(budget: Budget): readonly WrongSum[] {
  const sums = [...budget.years.flatMap(sumsOfYear), ...sumsOfProject(budget)];
  return sums
    .filter(({ stated, readings }) => !readings.includes(stated))
    .map(({ readings, ...sum }) => ({ ...sum, computed: readings[0] ?? 0n }));
}

const add = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

const categoriesOf = ({ direct }: BudgetYear): bigint => add(DIRECT_CATEGORIES.map((name) => BigInt(direct[name])));

function sumsOfYear(year: BudgetYear, index: number): Sum[] {
  const { direct, indirect, total, fiscalYear } = year;
  const at: Path = ['budget', 'years', index];
  const categories = categoriesOf(year);
  return [
    {
      what: 'direct',
      fiscalYear,
      path: [...at, 'direct', 'total'],
      parts: DIRECT_CATEGORIES.map((name) => [...at, 'direct', name]),
      stated: BigInt(direct.total),
      readings: [categories],
    },
    {
      what: 'year',
      fiscalYear,
      path: [...at, 'total'],
      parts: [
        [...at, 'direct', 'total'],
        [...at, 'indirect'],
      ],
      stated: BigInt(total),
      readings: [BigInt(direct.total + indirect), categories + BigInt(indirect)],
    },
  ];
}

function sumsOfProject({ years, total }: Budget): Sum[] {
  const sum = (what: Sum['what'], key: keyof Budget['total'], field: Path, read: (year: BudgetYear) => bigint[]) => ({
    what,
    fiscalYear: null,
    path: ['budget', 'total', key],
    parts: years.map((_, index) => ['budget', 'years', index, ...field]),
    stated: BigInt(total[key]),
    readings: sumsOfReadings(years.map(read)),
  });
  return [
    sum('project-direct', 'direct', ['direct', 'total'], (year) => [BigInt(year.direct.total), categoriesOf(year)]),
    sum('project-indirect', 'indirect', ['indirect'], ({ direct, indirect, total: all }) => [
      BigInt(indirect),
      BigInt(all - direct.total),
    ]),
    sum('project-total', 'total', ['total'], (year) => [
      BigInt(year.total),
      categoriesOf(year) + BigInt(year.indirect),
    ]),
  ];
}

/** Every sum that takes one reading of each year, the stated ones first: a fault inside a year is not told twice. */
const sumsOfReadings = (years: readonly bigint[][]): bigint[] =>
  years.reduce((sums, readings) => [...new Set(sums.flatMap((sum) => readings.map((each) => sum + each)))], [0n]);
