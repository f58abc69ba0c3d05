import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Limit } from '../../schemas/budget-tier.js';
import type { Call, Tier } from '../../schemas/call.js';
import type { Budget } from '../../schemas/proposal/budget.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { advise, type TierAdvice } from '../../src/domain/advice.js';
import { fitsTier } from '../../src/domain/budget-limits.js';
import { directAtRatio } from '../../src/domain/direct-at-ratio.js';

const AT = { source: 'text', heading: 'Amounts', words: 'made up' };
const tierOf = (limits: Limit[], id = 'a', offered = true): Tier => ({
  id,
  label: { en: `Tier ${id}`, ja: `区分${id}` },
  offered,
  limits,
  at: AT,
});
const callOf = (tiers: Tier[], budgetLimits: Call['budgetLimits'] = undefined): Call =>
  ({
    id: 'made-up',
    sources: [{ id: 'text' }, { id: 'ours', kind: 'office' }],
    tiers,
    budgetLimits,
  }) as unknown as Call;

type Money = Pick<Budget, 'currency' | 'unit'>;
const YEN: Money = { currency: 'JPY', unit: 'yen' };
const THOUSAND: Money = { currency: 'JPY', unit: 'thousand-yen' };
/** Amounts outside yen are never taken for a slip of the unit. */
const EURO: Money = { currency: 'EUR', unit: undefined };

interface Given {
  readonly years: readonly (readonly [direct: number, indirect: number])[];
  readonly money?: Money;
  readonly period?: { start: string; end: string };
  readonly tier?: string;
}

function draftOf({ years, money = YEN, period, tier = 'a' }: Given): Pick<Proposal, 'project' | 'budget'> {
  const sum = (read: (year: readonly [number, number]) => number) => years.reduce((all, each) => all + read(each), 0);
  return {
    project: { tier, period: period ?? { start: '2024-04-01', end: `${2024 + years.length}-03-31` } },
    budget: {
      ...money,
      years: years.map(([direct, indirect], index) => ({
        fiscalYear: 2024 + index,
        direct: { total: direct },
        indirect,
        total: direct + indirect,
      })),
      total: { direct: sum(([d]) => d), indirect: sum(([, i]) => i), total: sum(([d, i]) => d + i) },
    },
  } as unknown as Pick<Proposal, 'project' | 'budget'>;
}

const only = (given: Given, limits: Limit[]): TierAdvice => {
  const [row] = advise(draftOf(given), callOf([tierOf(limits)])).rows;
  if (!row) throw new Error('no row');
  return row;
};
const shown = ({ state, fits, changes }: TierAdvice) => ({
  state,
  fits,
  changes: changes.map(({ year, bound, by }) => `${year} ${bound.end} ${by}`),
});

const yearly = (min: number | undefined, max: number | undefined, more: Partial<Limit> = {}): Limit => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  currency: 'JPY',
  per: 'fiscal-year',
  costs: 'direct-and-indirect',
  ...more,
});
const whole = (min: number | undefined, max: number | undefined, more: Partial<Limit> = {}): Limit =>
  yearly(min, max, { per: 'project', ...more });

describe('one tier', () => {
  const year = [40_000_000, 12_000_000] as const;

  test('at the bound it fits, one unit beyond it does not', () => {
    expect(shown(only({ years: [year] }, [yearly(52_000_000, 52_000_000)]))).toEqual({
      state: 'fits',
      fits: true,
      changes: [],
    });
    expect(shown(only({ years: [year] }, [yearly(undefined, 51_999_999)])).changes).toEqual(['2024 cap 1']);
    expect(shown(only({ years: [year] }, [yearly(52_000_001, undefined)])).changes).toEqual(['2024 floor 1']);
  });

  test('thousand yen: cut and raised by whole thousands, so that the limit is really kept', () => {
    const given = { years: [[40_000, 12_000] as const], money: THOUSAND };
    const cut = only(given, [yearly(undefined, 51_999_500)]);
    expect(shown(cut).changes).toEqual(['2024 cap 1']);
    expect(cut.changes[0]?.bound.value).toBe(51_999n);
    expect(shown(only(given, [yearly(52_000_500, undefined)])).changes).toEqual(['2024 floor 1']);
    expect(only(given, [yearly(51_000_100, 51_000_900)]).state).toBe('impossible');
  });

  test('a total of direct costs over five years', () => {
    const limit = whole(undefined, 115_000_000, { costs: 'direct', referenceYears: 5 });
    const years = (first: number) =>
      [first, 23_000_000, 23_000_000, 23_000_000, 23_000_000].map((d) => [d, 0] as const);
    expect(only({ years: years(23_000_000) }, [limit]).fits).toBe(true);
    expect(shown(only({ years: years(23_000_001) }, [limit])).changes).toEqual(['0 cap 1']);
  });

  test('a total for five years leaves it open what a project of three may ask for', () => {
    const limit = whole(undefined, 115_000_000, { costs: 'direct', referenceYears: 5 });
    const years = (last: number) => [23_000_000, 23_000_000, last].map((direct) => [direct, 0] as const);
    expect(only({ years: years(23_000_000) }, [limit]).fits).toBe(true);
    const above = only({ years: years(23_000_001) }, [limit]);
    expect(shown(above)).toEqual({ state: 'open', fits: null, changes: ['0 cap 1'] });
    expect(above.changes[0]?.bound.open).toBe('prorated');
    expect(shown(only({ years: years(69_000_001) }, [limit]))).toEqual({
      state: 'change',
      fits: false,
      changes: ['0 cap 1', '0 cap 46000001'],
    });
  });

  test('years raised to their floor are not led over the cap of the total', () => {
    const years = [[10, 0] as const, [10, 0] as const, [40, 0] as const];
    const euro = (limit: Limit): Limit => ({ ...limit, currency: 'EUR' });
    const row = only({ years, money: EURO }, [euro(yearly(20, undefined)), euro(whole(undefined, 65))]);
    expect(shown(row).changes).toEqual(['2024 floor 10', '2025 floor 10', '0 cap 15']);
    expect(row.changes[2]?.withYears).toBe(80n);
    expect(only({ years, money: EURO }, [euro(yearly(20, undefined)), euro(whole(undefined, 59))]).state).toBe(
      'impossible',
    );
  });

  test('a floor of direct costs above the cap of both together can never be kept', () => {
    const limits = [
      yearly(60, undefined, { costs: 'direct', currency: 'EUR' }),
      yearly(undefined, 50, { currency: 'EUR' }),
    ];
    expect(only({ years: [[40, 12]], money: EURO }, limits).state).toBe('impossible');
  });

  test('a floor for part of a year, and a cap that is a guide, leave the answer open', () => {
    const part = only({ years: [year], period: { start: '2024-10-01', end: '2025-03-31' } }, [
      yearly(60_000_000, undefined),
    ]);
    expect(shown(part)).toEqual({ state: 'open', fits: null, changes: ['2024 floor 8000000'] });
    expect(part.changes[0]?.bound.open).toBe('part');
    const guide = yearly(undefined, 50_000_000, { soft: true });
    expect(shown(only({ years: [year] }, [guide]))).toEqual({
      state: 'open',
      fits: null,
      changes: ['2024 cap 2000000'],
    });
    expect(shown(only({ years: [year] }, [guide, yearly(undefined, 51_000_000)]))).toEqual({
      state: 'change',
      fits: false,
      changes: ['2024 cap 1000000', '2024 cap 2000000'],
    });
  });

  test('a year outside the period is not told to grow', () => {
    const given = { years: [year, [0, 0] as const], period: { start: '2024-04-01', end: '2025-03-31' } };
    expect(shown(only(given, [yearly(50_000_000, undefined)])).changes).toEqual([]);
  });

  test.each([
    ['another currency', [yearly(undefined, 1, { currency: 'EUR' })], 'not-comparable'],
    ['the full cost, which is left out', [whole(undefined, 1, { costs: 'full-cost' })], 'not-comparable'],
    ['nothing', [], 'no-limit'],
  ] as const)('limits of %s', (_, limits, state) => {
    expect(only({ years: [year] }, [...limits])).toMatchObject({ state, fits: null, changes: [] });
  });

  test('project years against a cap per fiscal year, from October', () => {
    const draft = draftOf({ years: [year], period: { start: '2024-10-01', end: '2025-09-30' } });
    const entry = { ...draft.budget.years[0], fiscalYear: undefined, projectYear: 1 } as Budget['years'][number];
    const asked = { ...draft, budget: { ...draft.budget, years: [entry] } };
    const [row] = advise(asked, callOf([tierOf([yearly(undefined, 1)])])).rows;
    expect(row).toMatchObject({ state: 'not-comparable', fits: null, notCompared: [{ why: 'years' }] });
  });

  test('an entry that names no year cannot be held against a limit for a year', () => {
    const draft = draftOf({ years: [year] });
    const entry = { ...draft.budget.years[0], fiscalYear: undefined } as Budget['years'][number];
    const [row] = advise(
      { ...draft, budget: { ...draft.budget, years: [entry] } },
      callOf([tierOf([yearly(undefined, 60_000_000)])]),
    ).rows;
    expect(row?.fits).toBe(null);
  });

  test('a budget that asks for nothing fits nothing', () => {
    expect(only({ years: [[0, 0]] }, [yearly(undefined, 10)])).toMatchObject({ state: 'nothing-asked', fits: null });
  });
});

describe('several tiers', () => {
  const large = tierOf([yearly(undefined, 100_000_000)], 'large');
  const small = tierOf([yearly(20_000_000, 30_000_000)], 'small');
  const gone = tierOf([yearly(undefined, 500_000_000)], 'gone', false);
  const states = (given: Given, tiers: Tier[]) => advise(draftOf(given), callOf(tiers)).rows.map(({ state }) => state);

  test('each by itself; one that is not offered only named', () => {
    expect(states({ years: [[40_000_000, 12_000_000]] }, [large, small, gone])).toEqual([
      'fits',
      'change',
      'not-offered',
    ]);
  });

  test('a wrong unit comes before any advice', () => {
    expect(states({ years: [[20_000, 5_000]] }, [small])).toEqual(['unit-doubtful']);
  });

  test('an amount that fits one tier is no slip of the unit for a much smaller one', () => {
    const tiny = tierOf([yearly(undefined, 60_000)], 'tiny');
    expect(states({ years: [[40_000_000, 12_000_000]] }, [large, tiny])).toEqual(['fits', 'change']);
  });

  test('limits of the call hold whatever the tier, and stand alone where there is none', () => {
    const general = [{ id: 'all', ...yearly(undefined, 50_000_000), at: AT }];
    const given = { years: [[40_000_000, 12_000_000] as const] };
    const rows = advise(draftOf(given), callOf([large], general)).rows;
    expect(rows.map(shown)).toEqual([{ state: 'change', fits: false, changes: ['2024 cap 2000000'] }]);
    expect(rows[0]?.changes[0]?.bound.held.tier).toBe(null);
    const [alone] = advise(draftOf(given), callOf([], general)).rows;
    expect(alone).toMatchObject({ tier: null, state: 'change' });
  });

  test('a limit of the office leaves the answer to the office', () => {
    const ours = [{ id: 'ours', ...yearly(undefined, 50_000_000), at: { ...AT, source: 'ours' } }];
    const [row] = advise(draftOf({ years: [[40_000_000, 12_000_000]] }), callOf([large], ours)).rows;
    expect(row).toMatchObject({ state: 'open', fits: null, changes: [{ bound: { open: 'house' } }] });
  });

  test('what makes the amounts themselves doubtful is said', () => {
    const draft = draftOf({ years: [[40, 12]], money: { currency: 'JPY', unit: undefined } });
    const wrong = { ...draft, budget: { ...draft.budget, total: { direct: 41, indirect: 12, total: 53 } } };
    expect(advise(wrong, callOf([large])).cautions).toEqual(['sums', 'unit']);
    const unclear = advise(wrong, callOf([large])).rows[0];
    expect(unclear).toMatchObject({ state: 'unit-doubtful', fits: null, changes: [] });
    const inYen = { ...wrong, budget: { ...wrong.budget, unit: 'yen' as const } };
    const roomy = tierOf([yearly(undefined, 1000)]);
    expect(advise(inYen, callOf([roomy])).rows[0]).toMatchObject({ state: 'sums-wrong', fits: null });
    expect(advise(draftOf({ years: [[40, 12]] }), callOf([large])).cautions).toEqual([]);
  });
});

describe('properties', () => {
  const pair = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]));
  const ends = fc.tuple(pair, fc.constantFrom('both', 'min', 'max'));
  const limitOf = (per: Limit['per'], [[min, max], which]: [[number, number], string], factor = 1): Limit => ({
    ...(which === 'max' ? {} : { min: min * factor }),
    ...(which === 'min' ? {} : { max: max * factor }),
    currency: 'EUR',
    per,
    costs: 'direct',
  });
  const keeps = (amount: number, { min = 0, max = Number.POSITIVE_INFINITY }: Limit) => amount >= min && amount <= max;

  /** The least that two years have to move, by trying every pair of amounts; undefined where no pair keeps the limits. */
  function leastByTrying(years: readonly number[], limits: readonly Limit[]): number | undefined {
    const fits = (a: number, b: number) =>
      limits.every((limit) => (limit.per === 'project' ? keeps(a + b, limit) : keeps(a, limit) && keeps(b, limit)));
    const [first = 0, second = 0] = years;
    const moves: number[] = [];
    for (let a = 0; a <= 20; a++) {
      for (let b = 0; b <= 20; b++) if (fits(a, b)) moves.push(Math.abs(a - first) + Math.abs(b - second));
    }
    return moves.length > 0 ? Math.min(...moves) : undefined;
  }

  test('no smaller change makes a draft of two years fit', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), ends, ends, fc.boolean(), (a, b, ofYear, ofAll, both) => {
        fc.pre(a + b > 0);
        const limits = [limitOf('fiscal-year', ofYear), ...(both ? [limitOf('project', ofAll)] : [])];
        const { state, changes } = only(
          {
            years: [
              [a, 0],
              [b, 0],
            ],
            money: EURO,
          },
          limits,
        );
        const advised = changes.reduce((sum, { by }) => sum + Number(by), 0);
        expect(state === 'impossible' ? undefined : advised).toBe(leastByTrying([a, b], limits));
      }),
      { numRuns: 500 },
    );
  });

  const amount = fc.integer({ min: 1, max: 200_000 });
  const drafts = fc.record({
    years: fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 5 }),
    money: fc.constantFrom(YEN, THOUSAND, EURO),
    costs: fc.constantFrom('direct' as const, 'direct-and-indirect' as const),
    per: fc.constantFrom('fiscal-year' as const, 'project' as const),
    low: fc.integer({ min: 0, max: 150_000_000 }),
    more: fc.integer({ min: 2000, max: 150_000_000 }),
  });

  test('the advised change makes the tier fit, and one unit less does not', () => {
    fc.assert(
      fc.property(drafts, ({ years, money, costs, per, low, more }) => {
        const factor = money === THOUSAND ? 1 : 1000;
        const given = { years: years.map(([d, i]) => [d * factor, i * factor] as const), money };
        const limit: Limit = { min: low, max: low + more, currency: money.currency, per, costs };
        const { state, changes } = only(given, [limit]);
        fc.pre(state === 'change');
        expect(changes.length).toBeGreaterThan(0);
        expect(fitsTier(moved(given, changes), tierOf([limit]))).toBe(true);
        for (const one of changes) {
          const short = changes.map((each) => (each === one ? { ...each, by: each.by - 1n } : each));
          expect(fitsTier(moved(given, short), tierOf([limit]))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('direct costs at the present ratio: the last that keeps a cap, the first that reaches a floor', () => {
    const big = fc.bigInt({ min: 0n, max: 200_000_000n });
    fc.assert(
      fc.property(big, big, big, (bound, direct, indirect) => {
        const ratio = { direct: direct + 1n, indirect };
        const both = (d: bigint) => d + (d * ratio.indirect) / ratio.direct;
        const most = directAtRatio('cap', bound, ratio) ?? -1n;
        expect(both(most) <= bound && both(most + 1n) > bound).toBe(true);
        const least = directAtRatio('floor', bound, ratio) ?? -1n;
        expect(both(least) >= bound && (least === 0n || both(least - 1n) < bound)).toBe(true);
      }),
    );
    expect(directAtRatio('cap', 10n, { direct: 0n, indirect: 3n })).toBe(undefined);
  });

  /** The draft with each amount that a change names set to what the change makes of it. */
  function moved(given: Given, changes: TierAdvice['changes']): Pick<Proposal, 'project' | 'budget'> {
    const draft = structuredClone(draftOf(given));
    for (const { path, amount: stated, withYears, bound, by } of changes) {
      const to = (withYears ?? stated) + (bound.end === 'cap' ? -by : by);
      const [last, ...before] = [...path].reverse();
      // biome-ignore lint/suspicious/noExplicitAny: a path leads through every kind of value.
      const parent = before.reverse().reduce<any>((value, key) => value[key], draft);
      parent[last ?? ''] = Number(to);
    }
    return draft;
  }
});
