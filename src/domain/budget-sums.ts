import type { Budget, BudgetYear } from '../../schemas/proposal/budget.js';
import type { Path } from '../core/diagnostic.js';
import { categoriesLeftOut, categoriesOf, givenCategories, isAllZero, sumOfCategories } from './budget-amounts.js';

/** A sum that a budget states and that its parts do not come to. Amounts in the unit of the draft. */
export interface WrongSum {
  readonly what: 'direct' | 'year' | 'project-direct' | 'project-indirect' | 'project-total';
  /** Index of the entry of the budget; null for a sum of the project. */
  readonly index: number | null;
  readonly path: Path;
  readonly parts: readonly Path[];
  readonly stated: bigint;
  readonly computed: bigint;
  /** Indexes of the entries in which sums have to be corrected first, since this one is made of them. */
  readonly after: readonly number[];
  /** The categories that the draft leaves out, where the rest may belong to them; then nothing is wrong for certain. */
  readonly leftOut?: readonly string[];
}

/** `readings` are what the parts can come to; a stated sum that agrees with any of them is not at fault itself. */
type Sum = Omit<WrongSum, 'computed' | 'after' | 'leftOut'> & { readonly readings: readonly bigint[] };

/** The sums of a year that each sum is made of. */
const MADE_OF: Readonly<Record<WrongSum['what'], readonly WrongSum['what'][]>> = {
  direct: [],
  year: ['direct'],
  'project-direct': ['direct'],
  'project-indirect': ['year'],
  'project-total': ['direct', 'year'],
};

export function wrongSums(budget: Budget): readonly WrongSum[] {
  if (addsUp(budget)) return [];
  const ofYears = budget.years.flatMap(sumsOfYear).filter(isWrong);
  // Years of zeros are a fault of their own: the sums over them cannot be judged.
  const ofProject = isAllZero(budget) ? [] : sumsOfProject(budget).filter(isWrong);
  return [...ofYears, ...ofProject].map(({ readings, ...sum }) => {
    const wrong = ofYears.filter(({ what }) => MADE_OF[sum.what].includes(what));
    const entries = wrong.flatMap(({ index }) => index ?? []);
    const after = entries.filter((index) => sum.index === null || sum.index === index);
    return { ...sum, computed: readings[0] ?? 0n, after: [...new Set(after)] };
  });
}

/** Direct costs of which a part stands under no category, because the draft leaves categories out. */
export const openSums = ({ years }: Budget): readonly WrongSum[] =>
  years.flatMap((year, index) => {
    const leftOut = categoriesLeftOut(year);
    if (leftOut.length === 0) return [];
    return sumsOfYear(year, index)
      .slice(0, 1)
      .map((direct) => ({ ...direct, computed: sumOfCategories(year), after: [], leftOut }));
  });

/** Whether every sum is that of its parts as written, as in nearly every draft. Amounts are far below what a number holds. */
function addsUp({ years, total }: Budget): boolean {
  let [direct, indirect, all] = [0, 0, 0];
  for (const year of years) {
    const { goods = 0, travel = 0, personnel = 0, other = 0, total: stated } = year.direct;
    if (goods + travel + personnel + other !== stated || stated + year.indirect !== year.total) return false;
    direct += stated;
    indirect += year.indirect;
    all += year.total;
  }
  return direct === total.direct && indirect === total.indirect && all === total.total;
}

const isWrong = ({ stated, readings }: Sum): boolean => !readings.includes(stated);

function sumsOfYear(entry: BudgetYear, index: number): Sum[] {
  const { direct, indirect, total } = entry;
  const at: Path = ['budget', 'years', index];
  const categories = categoriesOf(entry);
  return [
    {
      what: 'direct',
      index,
      path: [...at, 'direct', 'total'],
      parts: givenCategories(entry).map((name) => [...at, 'direct', name]),
      stated: BigInt(direct.total),
      readings: [categories],
    },
    {
      what: 'year',
      index,
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
    index: null,
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
      BigInt(year.direct.total + year.indirect),
      categoriesOf(year) + BigInt(year.indirect),
    ]),
  ];
}

/** Every sum that takes one reading of each year, the stated ones first: a fault inside a year is not told twice. */
const sumsOfReadings = (years: readonly bigint[][]): bigint[] =>
  years.reduce((sums, readings) => [...new Set(sums.flatMap((sum) => readings.map((each) => sum + each)))], [0n]);
