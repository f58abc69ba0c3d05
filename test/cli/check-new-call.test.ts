import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReportDocument, report } from '../../schemas/report.js';
import { type Host, realHost } from '../../src/host.js';
import { main } from '../../src/main.js';
import { AWARD, GOOD } from '../support/memory-host.js';

/** `check --call NEW` on drafts that name OLD, with two made-up definitions on a real disk. */

const ROOT = realpathSync(mkdtempSync(path.join(tmpdir(), 'grantlint-new-call-')));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const AT = (words: string) => `at: { source: text, heading: Amounts, words: ${words} }`;
const definition = (id: string, facts: string) => `callFormat: 1
id: ${id}
title: { en: Call ${id}, ja: 公募 ${id} }
funder: { en: Example Agency, ja: 例示機構 }
status: open
sources: [{ id: text, kind: original, title: Text of the call }]
${facts}`;

const OLD = definition(
  'old',
  `budgetLimits: [{ id: yearly, max: 100000000, currency: JPY, per: fiscal-year, costs: direct-and-indirect, ${AT('100 million a year')} }]\n`,
);
const NEW = definition(
  'new',
  `budgetLimits: [{ id: whole, max: 115000000, currency: JPY, per: project, costs: direct, ${AT('115 million in total')} }]
duration: { minMonths: 36, maxMonths: 60, ${AT('36 to 60 months')} }\n`,
);

const YEAR = (year: number, direct: number, indirect: number) => `    - fiscalYear: ${year}
      direct: { other: ${direct}, total: ${direct} }
      indirect: ${indirect}
      total: ${direct + indirect}\n`;

/** A draft for OLD: its direct costs by year, from April 2024, with indirect costs of three tenths. */
function draft(direct: readonly number[], call = 'old'): string {
  const sum = direct.reduce((all, each) => all + each, 0);
  const years = direct.map((each, index) => YEAR(2024 + index, each, (each * 3) / 10)).join('');
  return GOOD.replace('amed-aspire-fy2023-pre', call)
    .replace('  tier: tier-1\n', '')
    .replace('end: 2026-03-31 }\nteam', `end: ${2024 + direct.length}-03-31 }\nteam`)
    .replace(
      / {2}years:\n[\s\S]*? {2}total: \{.*\n/,
      `  years:\n${years}  total: { direct: ${sum}, indirect: ${(sum * 3) / 10}, total: ${(sum * 13) / 10} }\n`,
    );
}

const BOTH = draft([30_000_000, 30_000_000, 30_000_000]);
/** Two years are too short for NEW. */
const SHORT = draft([30_000_000, 30_000_000]);
/** 104 million in one year are over OLD; 114 million in three years keep NEW. */
const STEEP = draft([80_000_000, 17_000_000, 17_000_000]);

const place = (name: string, content: string) => {
  mkdirSync(path.dirname(path.join(ROOT, name)), { recursive: true });
  writeFileSync(path.join(ROOT, name), content);
};

beforeAll(() => {
  for (const [name, content] of Object.entries(AWARD)) place(name, content);
  place('own/old.yaml', OLD);
  place('own/new.yaml', NEW);
  place('both.yaml', BOTH);
  place('short.yaml', SHORT);
  place('steep.yaml', STEEP);
  place('stranger.yaml', draft([30_000_000, 30_000_000, 30_000_000], 'nobody-knows'));
  place('native.yaml', draft([30_000_000, 30_000_000, 30_000_000], 'new'));
});

async function check(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const host = {
    ...realHost(),
    cwd: ROOT,
    env: {},
    callsFolder: path.resolve('calls'),
    stdout: (text: string) => {
      said.stdout += text;
    },
    stdoutParts: async (parts: Parameters<Host['stdoutParts']>[0]) => {
      for await (const part of parts) said.stdout += String(part);
    },
    stderr: (text: string) => {
      said.stderr += text;
    },
  };
  const code = await main(['check', ...argv, '--as-of', '2023-07-01'], host);
  return { code, ...said };
}

const AGAINST_NEW = ['--calls', 'own', '--call', 'new'];

async function asJson(...argv: string[]): Promise<ReportDocument> {
  const { stdout } = await check(...argv, '-f', 'json');
  return report.parse(JSON.parse(stdout));
}

const turnOf = ({ evaluations: [only] }: ReportDocument) => {
  const compared = only?.comparedWith;
  const named = (list: readonly { code: string; place: { pointer: string } }[] = []) =>
    list.map(({ code, place: at }) => `${code} ${at.pointer}`);
  return {
    turn: `${compared?.verdict} → ${only?.verdict}`,
    added: named(compared?.added),
    gone: named(compared?.gone),
    kept: compared?.kept,
  };
};

describe('one draft', () => {
  test('ready under both', async () => {
    const { turn, gone } = turnOf(await asJson('both.yaml', ...AGAINST_NEW));
    expect([turn, gone]).toEqual(['ready → ready', []]);
  });

  test('no longer ready, and the finding that makes it so', async () => {
    const { turn, added } = turnOf(await asJson('short.yaml', ...AGAINST_NEW));
    expect(turn).toBe('ready → not-ready');
    expect(added).toContain('duration-too-short /project/period/end');
  });

  test('ready now, and the finding that went', async () => {
    const { turn, gone } = turnOf(await asJson('steep.yaml', ...AGAINST_NEW));
    expect(turn).toBe('not-ready → ready');
    expect(gone).toContain('budget-over-cap /budget/years/0/total');
  });

  test('one yen more is over the cap of the new call too', async () => {
    place('over.yaml', STEEP.replace('direct: 114000000,', 'direct: 115000001,'));
    const { added } = turnOf(await asJson('over.yaml', ...AGAINST_NEW));
    expect(added).toContain('budget-over-cap /budget/total/direct');
  });

  test('findings of both calls are counted, not repeated', async () => {
    place('effort.yaml', SHORT.replace('effort: 30', 'effort: 130'));
    const { added, gone, kept } = turnOf(await asJson('effort.yaml', ...AGAINST_NEW));
    expect([...added, ...gone].join()).not.toMatch('effort-over-100');
    expect(kept).toBeGreaterThan(0);
  });

  test.each([
    ['the call that the draft names itself', ['native.yaml', ...AGAINST_NEW]],
    ['no other call', ['both.yaml', '--calls', 'own']],
    ['a draft for a call that nobody knows', ['stranger.yaml', ...AGAINST_NEW]],
  ])('nothing to compare: %s', async (_, argv) => {
    const { evaluations, summary } = await asJson(...argv);
    expect([evaluations[0]?.comparedWith, summary.comparison]).toEqual([null, null]);
  });

  test('a faulty definition of the old call has no part in the check', async () => {
    place('broken/old.yaml', OLD.replace('budgetLimits', 'budgetLimitz'));
    place('broken/new.yaml', NEW);
    const { evaluations } = await asJson('short.yaml', '--calls', 'broken', '--call', 'new');
    expect([evaluations[0]?.verdict, evaluations[0]?.comparedWith]).toEqual(['not-ready', null]);
  });
});

describe('in every format', () => {
  const formats = ['pretty', 'plain', 'markdown', 'html'];

  test.each(formats)('%s says how the verdict turned and by what', async (format) => {
    const { stdout } = await check('short.yaml', ...AGAINST_NEW, '-f', format);
    expect(stdout).toMatch('Compared with old');
    expect(stdout).toMatch('Ready → Not ready');
    expect(stdout).toMatch('duration-too-short');
    const { stdout: ja } = await check('short.yaml', ...AGAINST_NEW, '-f', format, '--lang', 'ja');
    expect(ja).toMatch('old との比較');
    expect(ja).toMatch('提出できる状態です → 修正が必要です');
  });

  test.each(formats)('%s says nothing where nothing was compared', async (format) => {
    const { stdout } = await check('both.yaml', '--calls', 'own', '-f', format);
    expect(stdout).not.toMatch(/Compared with|との比較/);
  });

  test.each(formats)('%s sums up several drafts', async (format) => {
    const { stdout } = await check('both.yaml', 'short.yaml', 'steep.yaml', ...AGAINST_NEW, '-f', format);
    expect(stdout).toMatch('3 drafts: 1 ready under both, 1 no longer ready, 1 ready now');
  });

  test('json sums up several drafts, and says of which there is nothing to sum up', async () => {
    const drafts = ['both.yaml', 'short.yaml', 'steep.yaml', 'native.yaml'];
    const { summary } = await asJson(...drafts, ...AGAINST_NEW);
    expect(summary.comparison).toEqual({
      compared: 3,
      readyUnderBoth: 1,
      noLongerReady: 1,
      readyNow: 1,
      readyUnderNeither: 0,
    });
    const { stdout } = await check(...drafts, ...AGAINST_NEW, '-f', 'plain', '--lang', 'ja');
    expect(stdout.trimEnd().split('\n').at(-2)).toBe(
      '提案書 3 件：どちらの公募でも提出可 1 件、提出可でなくなったもの 1 件、新たに提出可となったもの 1 件、ほかに比較していないもの 1 件',
    );
  });

  test('a finding that is gone because the new call is silent is not passed off as mended', async () => {
    place('own/silent.yaml', definition('silent', ''));
    const against = ['--calls', 'own', '--call', 'silent'];
    for (const format of formats) {
      const { stdout } = await check('steep.yaml', ...against, '-f', format);
      expect(stdout).toMatch('Not judged now');
    }
    const { stdout } = await check('steep.yaml', ...AGAINST_NEW, '-f', 'pretty');
    expect(stdout).not.toMatch('Not judged now');
  });
});

test('the exit code is that of the verdict under the call of the check', async () => {
  expect((await check('short.yaml', ...AGAINST_NEW)).code).toBe(1);
  expect((await check('steep.yaml', ...AGAINST_NEW)).code).toBe(0);
});
