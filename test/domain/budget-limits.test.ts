import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Limit } from '../../schemas/budget-tier.js';
import type { Budget } from '../../schemas/proposal/budget.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { namesYears, yearFaults } from '../../src/domain/budget-calendar.js';
import {
  type HeldLimit,
  incomparable,
  judge,
  limitPlaces,
  limitsForDraft,
  limitsOf,
} from '../../src/domain/budget-limits.js';
import { inModules } from '../../src/domain/budget-modules.js';
import { isForLonger, monthsBegun, proRata } from '../../src/domain/budget-prorated.js';
import { shareOf } from '../../src/domain/indirect-costs.js';
import { budgetOverCap } from '../../src/rules/budget-over-cap.js';
import { loadCall } from '../support/fixture.js';

const CALL = loadCall('amed-aspire-fy2023-pre').call;
const AT = { source: 'preannouncement', heading: 'Made up', words: 'made up' };
const FIVE_YEARS = { start: '2024-04-01', end: '2029-03-31' };

const held = (limit: Limit): HeldLimit => ({ limit, tier: null, at: AT });
const yen = { currency: 'JPY', costs: 'direct' } as const;

function draft(
  amounts: readonly number[],
  { start, end } = FIVE_YEARS,
  more: Partial<Budget> & { first?: number } = {},
): Pick<Proposal, 'project' | 'budget'> {
  const { first = 2024, ...budget } = more;
  const key = first < 1000 ? 'projectYear' : 'fiscalYear';
  const sum = amounts.reduce((all, each) => all + each, 0);
  return {
    project: { id: 'a', title: { en: 'A' }, summary: { en: 'A' }, period: { start, end } },
    budget: {
      currency: 'JPY',
      unit: 'yen',
      years: amounts.map((total, nth) => ({ [key]: first + nth, direct: { total }, indirect: 0, total })),
      total: { direct: sum, indirect: 0, total: sum },
      ...budget,
    },
  };
}

const states = (limit: Limit, given: ReturnType<typeof draft>): string[] =>
  judge(given, [held(limit)]).map(({ state }) => state);

describe('115,000,000 yen of direct costs for the whole project', () => {
  const limit = { ...yen, max: 115_000_000, per: 'project', referenceYears: 5 } as const;

  test('hold five times 23,000,000 yen, and not one yen more', () => {
    expect(states(limit, draft([23e6, 23e6, 23e6, 23e6, 23e6]))).toEqual(['fits']);
    expect(states(limit, draft([23e6, 23e6, 23e6, 23e6, 23e6 + 1]))).toEqual(['over']);
  });

  test('are compared in yen, whatever the unit of the draft', () => {
    const unit = 'thousand-yen';
    expect(states(limit, draft([23e3, 23e3, 23e3, 23e3, 23e3], FIVE_YEARS, { unit }))).toEqual(['fits']);
    expect(states(limit, draft([23e3, 23e3, 23e3, 23e3, 23e3 + 1], FIVE_YEARS, { unit }))).toEqual(['over']);
  });

  test('hold six fiscal years of a project of five years from October', () => {
    const period = { start: '2024-10-01', end: '2029-09-30' };
    expect(states(limit, draft([11.5e6, 23e6, 23e6, 23e6, 23e6, 11.5e6], period))).toEqual(['fits']);
    expect(isForLonger(limit, period)).toBe(false);
  });

  test.each([
    ['2027-03-31', 36, 69_000_000n],
    ['2028-03-31', 48, 92_000_000n],
    ['2027-04-01', 37, 70_916_666n],
    ['2029-03-31', 60, 115_000_000n],
    ['2030-03-31', 72, 115_000_000n],
  ])('to %s are %i months begun: %s yen', (end, months, amount) => {
    const period = { start: '2024-04-01', end };
    expect(monthsBegun(period)).toBe(months);
    expect(proRata(limit.max, limit.referenceYears, period)).toBe(amount);
  });
});

describe('a cap for the first year and another for later ones', () => {
  const first = { ...yen, max: 11_530_000, per: 'project-year', years: { from: 1, to: 1 } } as const;
  const later = { ...yen, max: 7_690_000, per: 'project-year', years: { from: 2 } } as const;
  const judged = (given: ReturnType<typeof draft>) =>
    judge(given, [first, later].map(held)).map(({ year, state }) => `${year} ${state}`);

  test('are held against the years that they are for', () => {
    const period = { start: '2024-10-01', end: '2027-09-30' };
    expect(judged(draft([11_530_000, 7_690_000, 7_690_001], period, { first: 1 }))).toEqual([
      '1 fits',
      '2 fits',
      '3 over',
    ]);
  });

  test('find the years of a budget by fiscal years only from 1 April on', () => {
    expect(judged(draft([11_530_001, 7_690_000]))).toEqual(['2024 over', '2025 fits']);
    const october = draft([11_530_001, 7_690_000], { start: '2024-10-01', end: '2026-03-31' });
    expect(judged(october)).toEqual([]);
    expect(incomparable(october, [held(first)]).map(({ why }) => why)).toEqual(['years']);
  });

  test('leave out an entry that names no year', () => {
    const given = draft([99e6, 7_690_000], FIVE_YEARS, { first: 1 });
    const [one, two] = given.budget.years;
    if (!one || !two) throw new Error('the draft has two years');
    const { projectYear, ...nameless } = one;
    const budget = { ...given.budget, years: [nameless, two] };
    expect(judged({ ...given, budget })).toEqual(['2 fits']);
    expect(states({ ...yen, max: 7_690_000, per: 'fiscal-year' }, { ...given, budget })).toEqual(['fits']);
    expect([yearFaults(budget), namesYears(budget)]).toEqual([['neither', null], false]);
  });
});

test('a limit on the full cost is compared with the full cost alone', () => {
  const limit = { currency: 'JPY', costs: 'full-cost', max: 10, per: 'project' } as const;
  expect(states(limit, draft([5], FIVE_YEARS, { fullCost: 10 }))).toEqual(['fits']);
  expect(states(limit, draft([5], FIVE_YEARS, { fullCost: 11 }))).toEqual(['over']);
  expect(incomparable(draft([5]), [held(limit)]).map(({ why }) => why)).toEqual(['full-cost']);
});

test('ten modules are whole and reach the cap, eleven are whole and pass it, 240,000 are none', () => {
  const modules = { size: 25_000, currency: 'USD', costs: 'direct', at: AT } as const;
  const cap = { currency: 'USD', costs: 'direct', max: 250_000, per: 'project-year' } as const;
  const { budget, project } = draft([250_000, 275_000, 240_000], FIVE_YEARS, { first: 1, currency: 'USD' });
  expect(inModules(budget, modules).map(({ modules, state }) => `${modules} ${state}`)).toEqual([
    '10 whole',
    '11 whole',
    '9 broken',
  ]);
  expect(states(cap, { budget, project })).toEqual(['fits', 'over', 'fits']);
  expect(inModules({ ...budget, currency: 'JPY' }, modules)).toEqual([]);
});

test('what an office asks of its own accord does not block', () => {
  const at = { ...AT, source: 'ours' };
  const ours = { id: 'ours', ...yen, max: 50_000_000, per: 'project', at } as const;
  const sources = [...CALL.sources, { id: 'ours', kind: 'office', title: 'Our notice' } as const];
  const call = { ...CALL, tiers: [], budgetLimits: [{ ...ours, id: 'call', max: 60_000_000, at: AT }, ours], sources };
  const facts = limitsOf(call);
  if (!facts) throw new Error('the call has limits');
  const given = draft([60_000_001], { start: '2024-04-01', end: '2025-03-31' });
  expect(limitsForDraft(given.project, facts).map(({ house }) => house)).toEqual([false, true]);
  expect(limitPlaces(call)).toEqual([AT, at]);
  const [its, own] = budgetOverCap.check(given, facts, { asOf: '2024-01-01', instant: null });
  expect([its?.level, its?.data.tier]).toEqual(['must', 'the call']);
  expect([own?.level, own?.data.tier, own?.data.tierJa]).toEqual(['should', 'your office', '所属機関']);
});

const AMOUNT = fc.bigInt({ min: 0n, max: 10n ** 15n });

test('a share is the largest whole amount that does not pass it', () => {
  fc.assert(
    fc.property(AMOUNT, fc.integer({ min: 1, max: 100 }), fc.constantFrom(1n, 1000n), (amount, percent, place) => {
      const share = shareOf(amount, percent, place);
      const exact = amount * BigInt(percent);
      expect(share % place).toBe(0n);
      expect(share * 100n <= exact && (share + place) * 100n > exact).toBe(true);
    }),
  );
});

test.each([
  [76_923_077n, 1n, 23_076_923n],
  [76_923_076n, 1n, 23_076_922n],
  [23_076_924n, 1n, 6_923_077n],
  [15_384_616n, 1n, 4_615_384n],
  [23_077_000n, 1n, 6_923_100n],
  [23_077_000n, 1000n, 6_923_000n],
])('30 %% of %s cut off below %s are %s', (direct, place, share) => expect(shareOf(direct, 30, place)).toBe(share));
