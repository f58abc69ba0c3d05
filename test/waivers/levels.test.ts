import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/core/evaluate.js';
import type { LevelSet } from '../../src/core/policy.js';
import { NO_POLICY } from '../../src/core/policy.js';
import { readYaml } from '../../src/core/read-yaml.js';
import { sha256 } from '../../src/files/sha256.js';
import { RULES } from '../../src/rules/index.js';
import { loadCall } from '../support/fixture.js';
import { GOOD } from '../support/memory-host.js';
import { FAULTY, RULE } from './samples.js';

/** Levels by the house, on a draft whose files nobody looked at. */
function judged(text: string, levels: Readonly<Record<string, LevelSet['level']>>) {
  const read = readYaml('proposal.yaml', new TextEncoder().encode(text));
  if (!('yaml' in read)) throw new Error('the draft cannot be read');
  const set = new Map(Object.entries(levels).map(([code, level]) => [code, { level, source: 'grantlint.yaml:4' }]));
  const policy = set.size === 0 ? NO_POLICY : { levels: set, waivers: [], faults: [], sha256 };
  const files = { attachments: [], unlisted: [], unread: [] };
  const call = loadCall('amed-aspire-fy2023-pre');
  const draft = { file: 'proposal.yaml', sha256: '', asOf: '2023-07-01', instant: null, call };
  const evaluation = evaluate({ ...draft, yaml: read.yaml, files, policy }, RULES);
  const of = (code: string) => ({
    found: evaluation.diagnostics.filter((each) => each.code === code).map(({ level, severity }) => [level, severity]),
    state: evaluation.rules.find((each) => each.code === code)?.state,
  });
  return { ...evaluation, of };
}

const IDLE = GOOD.replace('effort: 30', 'effort: 0')
  .replace(/attachments:\n.*\n/, 'attachments: []\n')
  .replace('[award]', '[]');

describe('levels that the settings give', () => {
  test('raised to must, a rule blocks', () => {
    expect(judged(IDLE, {}).of('effort-zero')).toEqual({ found: [['should', 'warning']], state: 'ran' });
    const raised = judged(IDLE, { 'effort-zero': 'must' });
    expect(raised.of('effort-zero')).toEqual({ found: [['must', 'error']], state: 'ran' });
    expect(raised.verdict).toBe('not-ready');
  });

  test('lowered, it is a notice', () => {
    expect(judged(IDLE, { 'effort-zero': 'notice' }).of('effort-zero').found).toEqual([['notice', 'note']]);
  });

  test('switched off, it is shown as not checked, with and without a fault, and never as passed', () => {
    for (const text of [IDLE, GOOD]) {
      const { of, rules } = judged(text, { 'effort-zero': 'off' });
      expect(of('effort-zero')).toEqual({ found: [], state: 'off' });
      expect(rules.find(({ code }) => code === 'effort-zero')?.why?.en).toContain('grantlint.yaml:4');
    }
  });

  test('a rule that blocks is neither lowered nor switched off', () => {
    for (const level of ['should', 'notice', 'off'] as const) {
      const { of, verdict } = judged(FAULTY, { [RULE]: level });
      expect(of(RULE)).toEqual({ found: [['must', 'error']], state: 'ran' });
      expect(verdict).toBe('not-ready');
    }
  });

  test('a fault of form stays', () => {
    const broken = GOOD.replace('effort: 30', 'effort: thirty');
    const codes = judged(broken, {}).diagnostics.map(({ code }) => code);
    const off = Object.fromEntries(codes.map((code) => [code, 'off' as const]));
    expect(
      judged(broken, off)
        .diagnostics.filter(({ level }) => level === 'must')
        .map(({ code }) => code),
    ).toEqual(
      judged(broken, {})
        .diagnostics.filter(({ level }) => level === 'must')
        .map(({ code }) => code),
    );
    expect(codes).toContain('schema/amount-as-text');
  });

  test('a rule raised to must that cannot judge keeps a draft from being ready', () => {
    const unread = GOOD.replace('researchers: 2, months: 12 }', 'researchers: 2, months: none }');
    expect(judged(unread, {}).verdict).not.toBe('ready');
    const { of, verdict } = judged(unread, { 'early-career-exchange-absent': 'must' });
    expect([of('early-career-exchange-absent').state, verdict]).toEqual(['not-read', 'not-ready']);
  });
});
