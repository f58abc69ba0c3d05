import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { checkText } from '../support/fixture.js';

const GOOD = readFileSync(new URL('../support/known-good.yaml', import.meta.url), 'utf8');

function only(from: string, to: string, draft = GOOD): Diagnostic {
  if (!draft.includes(from)) throw new Error(`there is no ${from}`);
  const { diagnostics, verdict } = checkText(draft.replace(from, to));
  expect(verdict).toBe('not-ready');
  expect(diagnostics.map(({ code }) => code)).toHaveLength(1);
  return diagnostics[0] as Diagnostic;
}

/** An amount of the budget, on line 38. */
const goods = (written: string, draft = GOOD) => only('goods: 20000000', `goods: ${written}`, draft);
const THOUSAND = GOOD.replace('unit: yen', 'unit: thousand-yen');
const NO_UNIT = GOOD.replace('  unit: yen\n', '');

describe('amounts as people write them', () => {
  test.each([
    ['3000万円', '30000000'],
    ['30000千円', '30000000'],
    ['1億円', '100000000'],
    ['１００', '100'],
    ['30 million yen', '30000000'],
    ['1_000', '1000'],
    ['"100"', '100'],
    ['約100万円', ''],
    ['50%', ''],
    ['三千万円', ''],
  ])('%s', (written, write) => {
    const found = goods(written);
    expect([found.code, found.place.start.line, found.data.write]).toEqual(['schema/amount-as-text', 38, write]);
    expect(found.data.writeThousand).toBe('');
  });

  test('with separators, outside brackets', () => {
    expect(only('amount: 1200000', 'amount: 1,200,000').data.write).toBe('1200000');
    expect(only('indirect: 12000000', 'indirect: 3,000万円').data.write).toBe('30000000');
  });

  test('the unit of the budget decides what to write', () => {
    expect(only('indirect: 12000000', 'indirect: 3,000万円', THOUSAND).data.write).toBe('30000');
    expect(only('indirect: 12000000', 'indirect: 1500円', THOUSAND).data.write).toBe('');
    const unknown = checkText(NO_UNIT.replace('indirect: 12000000', 'indirect: 3,000万円')).diagnostics;
    expect(unknown.find(({ code }) => code === 'schema/amount-as-text')?.data).toMatchObject({
      write: '30000000',
      writeThousand: '30000',
    });
  });

  test('yen are not offered for an amount in another currency', () => {
    expect(only('amount: 1200000', 'amount: 3,000万円').data.write).toBe('');
  });
});

describe('other numbers as people write them', () => {
  test.each([
    ['effort: 30', 'effort: 30%', '30'],
    ['effort: 30', 'effort: ３０', '30'],
    ['fiscalYear: 2024', 'fiscalYear: 2024年度', '2024'],
    ['fiscalYear: 2024', 'fiscalYear: 令和6年度', '2024'],
    ['fiscalYear: 2024', 'fiscalYear: FY2024', '2024'],
    ['sent: { researchers: 2,', 'sent: { researchers: 2名,', '2'],
    ['sent: { researchers: 2, months: 12 }', 'sent: { researchers: 2, months: 12か月 }', '12'],
    ['effort: 30', 'effort: 三割', ''],
  ])('%s → %s', (from, to, write) => {
    const found = only(from, to);
    expect([found.code, found.data.write]).toEqual(['schema/amount-as-text', write]);
  });
});

test.each(['1.5', '30000000.01', '.inf', '.nan', '1e400', '-1e400'])('not whole: %s', (written) => {
  const found = goods(written);
  expect([found.code, found.data.found]).toEqual(['schema/not-whole', written]);
});

describe('out of range, told once', () => {
  test.each([
    ['amount: 1200000', 'amount: -1', '-1', '0', 'least'],
    ['amount: 1200000', 'amount: 9007199254740993', '9007199254740993', '9007199254740991', 'most'],
    ['amount: 1200000', 'amount: 12345678901234567.89', '12345678901234567.89', '9007199254740991', 'most'],
    ['goods: 20000000', 'goods: 100000000001', '100000000001', '100000000000', 'most'],
    ['effort: 30', 'effort: 1001', '1001', '1000', 'most'],
    ['fiscalYear: 2024', 'fiscalYear: 24', '24', '2000', 'least'],
  ])('%s → %s', (from, to, found, limit, side) => {
    const diagnostic = only(from, to);
    expect([diagnostic.code, diagnostic.data]).toEqual(['schema/out-of-range', { found, limit, side, items: false }]);
  });

  test('too few and too many entries', () => {
    const [years = ''] = /( {2}years:\n)( {4}.*\n)+/.exec(GOOD) ?? [];
    expect(only(years, '  years: []\n').data).toEqual({ found: '0', limit: '1', side: 'least', items: true });
    const entry = /( {4}- fiscalYear: 2024\n)( {6}.*\n)+/.exec(years)?.[0] ?? '';
    const many = only(years, `  years:\n${entry.repeat(13)}`);
    expect(many.data).toEqual({ found: '13', limit: '12', side: 'most', items: true });
  });
});

test('the largest amounts are read exactly', () => {
  const { diagnostics } = checkText(GOOD.replace('amount: 1200000', 'amount: 9007199254740991'));
  expect(diagnostics).toEqual([]);
});
