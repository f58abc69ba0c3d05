import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Call } from '../../schemas/call.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { attachmentUnlisted } from '../../src/rules/attachment-unlisted.js';
import { budgetBelowFloor } from '../../src/rules/budget-below-floor.js';
import { budgetCurrencyMismatch } from '../../src/rules/budget-currency-mismatch.js';
import { budgetOverCap } from '../../src/rules/budget-over-cap.js';
import { budgetUnitDoubtful } from '../../src/rules/budget-unit-doubtful.js';
import { fieldNotCovered } from '../../src/rules/field-not-covered.js';
import { phaseNotOffered } from '../../src/rules/phase-not-offered.js';
import { solicitationClosing } from '../../src/rules/solicitation-closing.js';
import { tierNotOffered } from '../../src/rules/tier-not-offered.js';
import { tierOverlap } from '../../src/rules/tier-overlap.js';
import { loadCall } from '../support/fixture.js';

/** What fixtures cannot show: facts that other calls state or leave out, and what a rule leaves to another. */

const CALL = loadCall('amed-aspire-fy2023-pre').call;
const DRAFT = parse(readFileSync(new URL('../support/known-good.yaml', import.meta.url), 'utf8')) as Proposal;
const ON = { asOf: '2023-07-01', instant: null };

const [tier1, tier2] = CALL.tiers ?? [];
if (!tier1 || !tier2) throw new Error('the call of the fixtures has two tiers');

function given<T>(facts: T | undefined): T {
  if (facts === undefined) throw new Error('the call states no such fact');
  return facts;
}

describe('a call that states nothing', () => {
  const { tiers, phases, fields, solicitation, ...silent } = CALL;
  test.each([tierNotOffered, budgetBelowFloor, phaseNotOffered, fieldNotCovered, solicitationClosing])(
    '$code does not apply',
    (rule) => expect(rule.given?.(silent)).toBeUndefined(),
  );
});

describe('a tier that the call names without offering it', () => {
  const call: Call = { ...CALL, tiers: [{ ...tier1, offered: false }, tier2] };

  test('is told with the tiers that are offered and cites its own place', () => {
    const [finding] = tierNotOffered.check(DRAFT, given(tierNotOffered.given?.(call)), ON);
    expect(finding).toMatchObject({ fact: tier1.at, data: { named: true, offered: ['Tier 2'], suggestion: '' } });
    expect(finding && tierNotOffered.text.en.message(finding.data)).toBe(
      'The call names "tier-1" but does not offer it; it offers Tier 2.',
    );
  });

  test('is no tier that an amount could be meant for', () => {
    const draft = { ...DRAFT, project: { ...DRAFT.project, tier: 'tier-2' } };
    const years = DRAFT.budget.years.map((year) => ({ ...year, total: 25_000_000 }));
    const facts = given(tierOverlap.given?.(call));
    expect(tierOverlap.check({ ...draft, budget: { ...DRAFT.budget, years } }, facts, ON)).toEqual([]);
  });
});

describe('a year over the cap of tier 2', () => {
  const project = { ...DRAFT.project, tier: 'tier-2' };
  const fixes =
    (...amounts: number[]) =>
    (call: Call): string[] => {
      const years = amounts.flatMap((total) => DRAFT.budget.years.slice(0, 1).map((year) => ({ ...year, total })));
      const found = budgetOverCap.check(
        { ...DRAFT, project, budget: { ...DRAFT.budget, years } },
        given(budgetOverCap.given?.(call)),
        ON,
      );
      return found.map(({ data }) => data.other);
    };

  test('is told of the tier that holds it', () =>
    expect(fixes(100_000_000, 100_000_001)(CALL)).toEqual(['Tier 1', '']));

  test('is not told of a tier that is not offered', () => {
    expect(fixes(50_000_000)({ ...CALL, tiers: [{ ...tier1, offered: false }, tier2] })).toEqual(['']);
  });

  test('is not told of a tier that starts above it', () => {
    const limits = tier1.limits.map((limit) => ({ ...limit, min: 60_000_000 }));
    expect(fixes(50_000_000, 60_000_000)({ ...CALL, tiers: [{ ...tier1, limits }, tier2] })).toEqual(['', 'Tier 1']);
  });
});

test('files that are not listed are counted from the twenty-first on', () => {
  const files = { attachments: [], unlisted: Array.from({ length: 21 }, (_, index) => `a/${index}.pdf`), unread: [] };
  const last = attachmentUnlisted.check({ ...DRAFT, files }, undefined, ON).at(-1);
  expect(last && attachmentUnlisted.text.en.message(last.data)).toBe(
    'Besides these, 1 more file lies beside the attachments without being listed; only listed files are packed.',
  );
});

describe('limits on direct costs alone', () => {
  const limits = [{ min: 50_000_000, max: 90_000_000, currency: 'JPY', per: 'fiscal-year', costs: 'direct' } as const];
  const call: Call = { ...CALL, tiers: [{ ...tier1, limits }] };

  test('are held against the direct costs, and the finding points there', () => {
    const findings = budgetBelowFloor.check(DRAFT, given(budgetBelowFloor.given?.(call)), ON);
    expect(findings.map(({ path }) => path.join('.'))).toEqual([
      'budget.years.0.direct.total',
      'budget.years.1.direct.total',
    ]);
  });

  test('show a slip of the unit there', () => {
    const years = DRAFT.budget.years.map((year) => ({ ...year, direct: { ...year.direct, total: 60_000 } }));
    const draft = { ...DRAFT, budget: { ...DRAFT.budget, years } };
    const [finding] = budgetUnitDoubtful.check(draft, given(budgetUnitDoubtful.given?.(call)), ON);
    expect(finding).toMatchObject({ path: ['budget', 'unit'], level: 'must', data: { meant: 60_000_000 } });
  });
});

test('a currency that is no code is left to the rule about codes', () => {
  const budget = { ...DRAFT.budget, currency: 'yen' };
  expect(budgetCurrencyMismatch.check({ ...DRAFT, budget }, given(budgetCurrencyMismatch.given?.(CALL)), ON)).toEqual(
    [],
  );
});

test('a closing day that is stated is told as such', () => {
  const day = { wording: { en: '28 May 2024', ja: '2024年5月28日' }, earliest: '2024-05-28', latest: '2024-05-28' };
  const { at, opens } = given(CALL.solicitation);
  const { preliminary, ...place } = at;
  const [finding] = solicitationClosing.check(
    DRAFT,
    { opens, closes: day, at: place },
    { asOf: day.latest, instant: null },
  );
  expect(finding && solicitationClosing.text.en.message(finding.data)).toBe(
    'The call closes on 2024-05-28 ("28 May 2024"), the day of this check.',
  );
});
