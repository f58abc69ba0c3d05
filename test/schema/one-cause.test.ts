import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.js';
import { checkText } from '../support/fixture.js';

const GOOD = readFileSync(new URL('../support/known-good.yaml', import.meta.url), 'utf8');
/** One yen over the cap of tier 1, in a draft whose sums agree. */
const OVER = GOOD.replaceAll('52000000', '100000001')
  .replaceAll('12000000', '60000001')
  .replace('104000000', '200000002')
  .replace('indirect: 24000000', 'indirect: 120000002');

const codes = (text: string) => [...new Set(checkText(text).diagnostics.map(({ code }) => code))];

test('the draft over its cap', () => {
  expect(codes(OVER)).toEqual(['budget-over-cap']);
});

describe('a fault of form in one section', () => {
  test('does not hide a breach in another', () => {
    expect(codes(OVER.replace('researchers: 2', 'researchers: two'))).toEqual([
      'budget-over-cap',
      'schema/amount-as-text',
    ]);
    expect(codes(OVER.replace('position: Professor', 'positon: Professor'))).toEqual([
      'schema/unknown-key',
      'budget-over-cap',
    ]);
  });

  test('leaves the rules that read it unread, and the draft is not ready', () => {
    const { verdict, rules, diagnostics } = checkText(OVER.replace('  title: {', '  titel: {'));
    expect(verdict).toBe('not-ready');
    expect(diagnostics.map(({ code }) => code)).toEqual(['schema/unknown-key']);
    const state = rules.find(({ code }) => code === 'budget-over-cap');
    expect(state?.state).toBe('not-read');
    expect(state?.why?.en).toMatch('Project');
  });

  const SECTIONS = ['format', 'call', 'project', 'team', 'partners', 'budget', 'exchange', 'attachments'];
  test.each(SECTIONS)('whatever is wrong with %s, what needs it has not passed', (section) => {
    const pattern = new RegExp(`^${section}:.*\\n(?: .*\\n)*`, 'm');
    for (const broken of [`${section}: {a: {}}\n`, `${section}:\n`, `x${section}: 1\n`, `${section}: [[]]\n`]) {
      const { verdict, rules } = checkText(GOOD.replace(pattern, broken));
      expect(verdict).not.toBe('ready');
      const reading = RULES.filter(({ needs }) => (needs as string[]).includes(section)).map(({ code }) => code);
      const ran = rules.filter(({ code, state }) => reading.includes(code) && state === 'ran');
      expect(
        ran.map(({ code }) => code),
        broken,
      ).toEqual([]);
    }
  });
});

test('a draft in which every section fails is not ready', () => {
  const { verdict, rules } = checkText(
    'format: 1\ncall: amed-aspire-fy2023-pre\nproject: 1\nteam: 1\npartners: 1\nbudget: 1\nexchange: 1\nattachments: 1\n',
  );
  expect(verdict).toBe('not-ready');
  expect(rules.filter(({ state }) => state === 'ran').map(({ code }) => code)).not.toContain('budget-over-cap');
});

test('fields of the base object are keys like any other', () => {
  expect(codes(GOOD.replace('format: 1\n', 'format: 1\ntoString: 1\nhasOwnProperty: 1\n'))).toEqual([
    'schema/unknown-key',
  ]);
  expect(codes(GOOD.replace('  phase: basic\n', '  phase: basic\n  valueOf: {}\n'))).toEqual(['schema/unknown-key']);
});

test('a hostile draft is answered with some of its faults, and is not ready', () => {
  const many = (row: (index: number) => string) => Array.from({ length: 3000 }, (_, index) => row(index)).join('');
  const drafts = [
    `${GOOD}${many((i) => `k${i}: 1\n`)}`,
    GOOD.replace('  phase: basic\n', `  phase: basic\n${many((i) => `  k${i}: 1\n`)}`),
    GOOD.replace('partners:\n', `  coInvestigators:\n${many(() => '    - {}\n')}partners:\n`),
  ];
  for (const draft of drafts) {
    const { verdict, diagnostics } = checkText(draft);
    expect(verdict).toBe('not-ready');
    expect(diagnostics.length).toBeLessThanOrEqual(200);
  }
});
