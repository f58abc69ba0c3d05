import { describe, expect, test } from 'vitest';
import { cells } from '../../src/text/cells.js';
import { AWARD, GOOD, run } from '../support/memory-host.js';

const AT = 'at: { source: text, heading: Amounts, words: made up }';
const definition = (id: string, facts: string) => `callFormat: 1
id: ${id}
title: { en: Call ${id}, ja: 公募 ${id} }
funder: { en: Example Agency, ja: 例示機構 }
status: open
sources: [{ id: text, kind: original, title: Text of the call }]
${facts}`;

const tier = (id: string, limits: string, more = '') =>
  `  - { id: ${id}, label: { en: Tier ${id}, ja: 区分${id} }, ${more}limits: [${limits}], ${AT} }\n`;
const limit = (ends: string, per = 'fiscal-year', costs = 'direct-and-indirect', currency = 'JPY') =>
  `{ ${ends}, currency: ${currency}, per: ${per}, costs: ${costs} }`;

const MANY = definition(
  'many',
  `tiers:
${tier('wide', limit('max: 100000000'))}${tier('narrow', limit('min: 20000000, max: 30000000'))}${tier('total', limit('max: 79999999', 'project', 'direct'))}${tier('large', limit('min: 60000000'))}${tier('guide', limit('max: 50000000, soft: true'))}${tier('euro', limit('max: 1', 'project', 'direct', 'EUR'))}${tier('full', limit('max: 1', 'project', 'full-cost'))}${tier('gone', limit('max: 900000000'), 'offered: false, ')}`,
);

interface Shown {
  readonly declared: string | null;
  readonly unit: string | null;
  readonly call: { readonly id: string };
  readonly tiers: readonly {
    readonly id: string | null;
    readonly offered: boolean;
    readonly fits: boolean | null;
    readonly state: string;
    readonly changes: readonly Readonly<Record<string, unknown>>[];
  }[];
}

const files = { ...AWARD, 'proposal.yaml': GOOD, 'own/many.yaml': MANY };
const HERE = ['advise', 'proposal.yaml', '--calls', 'own', '--call', 'many'];

async function asJson(argv: readonly string[], world: Record<string, string> = files): Promise<Shown> {
  const { code, stdout } = await run([...argv, '-f', 'json'], { files: world });
  expect(code).toBe(0);
  return JSON.parse(stdout) as Shown;
}

describe('in json', () => {
  test('every tier with its answer', async () => {
    const { declared, call, tiers } = await asJson(HERE);
    expect([declared, call.id]).toEqual([null, 'many']);
    expect(tiers.map(({ id, offered, fits, state }) => [id, offered, fits, state])).toEqual([
      ['wide', true, true, 'fits'],
      ['narrow', true, false, 'change'],
      ['total', true, false, 'change'],
      ['large', true, false, 'change'],
      ['guide', true, null, 'open'],
      ['euro', true, null, 'not-comparable'],
      ['full', true, null, 'not-comparable'],
      ['gone', false, null, 'not-offered'],
    ]);
  });

  test('the smallest change, in yen', async () => {
    const { tiers } = await asJson(HERE);
    const [first] = tiers.find(({ id }) => id === 'narrow')?.changes ?? [];
    expect(first).toMatchObject({
      year: 2024,
      pointer: '/budget/years/0/total',
      counted: 'direct-and-indirect',
      amount: 52_000_000,
      limit: 'cap',
      bound: 30_000_000,
      by: 22_000_000,
      part: false,
      of: 'tier',
      // 23,076,923 + floor(23,076,923 × 0.3) is 29,999,999; one yen more would be 30,000,001.
      directAtRatio: 23_076_923,
    });
    expect(tiers.find(({ id }) => id === 'total')?.changes).toMatchObject([
      { year: 0, path: ['budget', 'total', 'direct'], limit: 'cap', by: 1, directAtRatio: null },
    ]);
    expect(tiers.find(({ id }) => id === 'large')?.changes).toMatchObject([
      { year: 2024, limit: 'floor', by: 8_000_000 },
      { year: 2025, limit: 'floor', by: 8_000_000 },
    ]);
  });

  test('thousand yen: whole thousands, so that the limit is really kept', async () => {
    const thousand = GOOD.replace('unit: yen', 'unit: thousand-yen')
      .replaceAll('000000,', '000,')
      .replaceAll('000000 }', '000 }')
      .replaceAll(/(indirect|total): (\d+)000\n/g, '$1: $2\n');
    const { unit, tiers } = await asJson(HERE, { ...files, 'proposal.yaml': thousand });
    expect(unit).toBe('thousand-yen');
    expect(tiers.find(({ id }) => id === 'total')?.changes).toMatchObject([
      { amount: 80_000_000, bound: 79_999_999, by: 1000 },
    ]);
  });

  test('the tier that the draft declares, by the call that it names', async () => {
    const { declared, call, tiers } = await asJson(['advise', '.']);
    expect([declared, call.id]).toEqual(['tier-1', 'amed-aspire-fy2023-pre']);
    expect(tiers.map(({ id, fits }) => [id, fits])).toEqual([
      ['tier-1', true],
      ['tier-2', false],
    ]);
  });

  test('a call without tiers is one row; one without amounts says so', async () => {
    const general = definition(
      'plain',
      `budgetLimits: [{ id: all, max: 50000000, currency: JPY, per: fiscal-year, costs: direct, ${AT} }]\n`,
    );
    const world = { ...files, 'own/plain.yaml': general, 'own/none.yaml': definition('none', '') };
    const at = async (id: string) =>
      (await asJson(['advise', 'proposal.yaml', '--calls', 'own', '--call', id], world)).tiers;
    expect(await at('plain')).toMatchObject([{ id: null, fits: true, state: 'fits' }]);
    expect(await at('none')).toMatchObject([{ id: null, fits: null, state: 'no-limit' }]);
  });
});

describe('for a person', () => {
  test.each(['en', 'ja', 'both'])('%s keeps to 80 columns and leaves nothing unsaid', async (lang) => {
    const { code, stdout } = await run([...HERE, '--lang', lang], { files });
    expect(code).toBe(0);
    expect(stdout.split('\n').filter((line) => cells(line) > 80)).toEqual([]);
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
    // Colours would be escapes.
    expect(stdout).not.toMatch('\u001b');
  });

  test('the figures of one tier', async () => {
    const { stdout } = await run(HERE, { files });
    expect(stdout).toMatch('✔ Tier wide: the amounts fit as they stand');
    expect(stdout).toMatch(/FY2024\s+52,000,000\s+cap 30,000,000\s+-22,000,000\s+23,076,923/);
    expect(stdout).toMatch(/Total\s+80,000,000\s+cap 79,999,999\s+-1\n/);
    expect(stdout).toMatch(/FY2025\s+52,000,000\s+floor 60,000,000\s+\+8,000,000/);
    expect(stdout).toMatch('- Tier gone: named by the call, but not offered');
    expect(stdout).toMatch('amounts beyond it can be proposed');
    expect(stdout).toMatch('the limit is in another currency than the draft');
    expect(stdout).toMatch('The draft declares "tier-1", which is no tier of this call.');
    expect(stdout).toMatch('grantlint check proposal.yaml --call many --calls own');
  });

  test('large amounts on narrow screens stand below each other', async () => {
    const { stdout } = await run(['advise', 'proposal.yaml', '--calls', 'own', '--call', 'big'], {
      files: {
        ...files,
        'own/big.yaml': definition(
          'big',
          `tiers:\n${tier('a', `${limit('min: 123456789012')}, ${limit('min: 123456789012', 'fiscal-year', 'direct')}, ${limit('min: 1234567890123', 'project', 'full-cost')}`)}`,
        ),
        'proposal.yaml': GOOD.replace('unit: yen\n', 'unit: yen\n  fullCost: 99999999999\n'),
      },
    });
    expect(stdout.split('\n').filter((line) => cells(line) > 80)).toEqual([]);
    expect(stdout).toMatch('Total, full cost');
    expect(stdout).toMatch('+1,134,567,890,124');
  });

  test('a floor for part of a year is marked', async () => {
    const part = GOOD.replace('start: 2024-04-01', 'start: 2024-10-01');
    const { stdout } = await run(HERE, { files: { ...files, 'proposal.yaml': part } });
    expect(stdout.replaceAll(/\s+/g, ' ').match(/does not say whether the floor holds/g)).toHaveLength(1);
  });

  test('sums that do not agree are said before anybody goes by them', async () => {
    const wrong = GOOD.replace('total: 104000000 }', 'total: 105000000 }');
    const { stdout } = await run(HERE, { files: { ...files, 'proposal.yaml': wrong } });
    expect(stdout).toMatch('The sums of the draft do not agree');
  });

  test('the place in the call, when asked', async () => {
    const { stdout } = await run([...HERE, '--verbose'], { files });
    expect(stdout).toMatch('“made up” — Amounts [Text of the call]');
  });
});

describe('no advice', () => {
  test.each([
    ['faults of form in the budget', GOOD.replace('total: 104000000 }', 'total: many }'), /:\d+:\d+ {2}/],
    ['no budget at all', GOOD.replace(/budget:[\s\S]*?exchange:/, 'exchange:'), 'proposal.yaml'],
    ['no YAML', 'a: [', /:\d+:\d+ {2}/],
    ['a call that nobody knows', GOOD.replace('amed-aspire-fy2023-pre', 'nope'), 'nope'],
    ['no call', GOOD.replace('call: amed-aspire-fy2023-pre\n', ''), 'names no call'],
  ])('%s: exit 3', async (_, draft, said) => {
    const { code, stdout, stderr } = await run(['advise', 'proposal.yaml'], { files: { 'proposal.yaml': draft } });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch('No advice');
    expect(stderr).toMatch(said);
    const ja = await run(['advise', 'proposal.yaml', '--lang', 'ja'], { files: { 'proposal.yaml': draft } });
    expect(ja.code).toBe(3);
  });

  test('faults of form elsewhere do not stand in the way', async () => {
    const { code } = await run(['advise', 'proposal.yaml'], {
      files: { 'proposal.yaml': GOOD.replace('effort: 30', 'effort: thirty') },
    });
    expect(code).toBe(0);
  });

  test.each([
    [['advise'], 2],
    [['advise', 'proposal.yaml', '--call', 'nope'], 2],
    [['advise', 'proposal.yaml', '-f', 'html'], 2],
    [['advise', 'missing.yaml'], 3],
  ])('%j', async (argv, expected) => {
    expect((await run(argv)).code).toBe(expected);
  });
});
