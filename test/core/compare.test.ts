import { describe, expect, test } from 'vitest';
import { callOverridden } from '../../src/core/call-codes.js';
import type { LoadedCall } from '../../src/core/call-facts.js';
import { withComparison } from '../../src/core/compare.js';
import { type Diagnostic, type Level, type Path, SEVERITY } from '../../src/core/diagnostic.js';
import { type Evaluation, refused, type Verdict } from '../../src/core/evaluate.js';
import { totalsOf } from '../../src/core/totals.js';

const start = { line: 1, column: 1, offset: 0 };
const finding = (code: string, path: Path, level: Level = 'must'): Diagnostic => ({
  code,
  level,
  severity: SEVERITY[level],
  who: 'researcher',
  place: { file: 'a.yaml', path, start, end: start },
  data: {},
  citation: null,
  related: [],
  waived: null,
});

const under = (id: string, verdict: Verdict, diagnostics: readonly Diagnostic[] = []): Evaluation => ({
  ...refused({ file: 'a.yaml', sha256: null, asOf: '2023-07-01' }, [], ''),
  call: { call: { id }, sha256: 'a'.repeat(64), base: null, places: [] } as unknown as LoadedCall,
  verdict,
  diagnostics,
});

const YEAR = ['budget', 'years', 0, 'total'];
const codes = (diagnostics: readonly Diagnostic[] | undefined) => diagnostics?.map(({ code }) => code);

describe('one draft', () => {
  test('what came, what went, and how many stayed', () => {
    const now = under('new', 'not-ready', [finding('stays', YEAR), finding('comes', [])]);
    const before = under('old', 'ready', [finding('goes', []), finding('stays', YEAR)]);
    const { compared } = withComparison(now, before);
    expect(compared).toMatchObject({ call: { id: 'old', sha256: 'a'.repeat(64) }, verdict: 'ready', kept: 1 });
    expect([codes(compared?.added), codes(compared?.gone)]).toEqual([['comes'], ['goes']]);
  });

  test('the same code at another place is another finding', () => {
    const { compared } = withComparison(
      under('new', 'not-ready', [finding('cap', YEAR)]),
      under('old', 'not-ready', [finding('cap', ['budget', 'total', 'total'])]),
    );
    expect(compared).toMatchObject({ added: [{ place: { path: YEAR } }], gone: [{}], kept: 0 });
  });

  test('a level that rises is told, since it can turn the verdict', () => {
    const { compared } = withComparison(
      under('new', 'not-ready', [finding('cap', YEAR, 'must')]),
      under('old', 'ready', [finding('cap', YEAR, 'should')]),
    );
    expect([compared?.added[0]?.level, compared?.gone[0]?.level, compared?.kept]).toEqual(['must', 'should', 0]);
  });

  test('of several equal findings each answers one', () => {
    const twice = [finding('cap', YEAR), finding('cap', YEAR)];
    const { compared } = withComparison(
      under('new', 'not-ready', twice),
      under('old', 'not-ready', [finding('cap', YEAR)]),
    );
    expect([compared?.added.length, compared?.gone.length, compared?.kept]).toEqual([1, 0, 1]);
    const fewer = withComparison(under('new', 'not-ready', [finding('cap', YEAR)]), under('old', 'not-ready', twice));
    expect([fewer.compared?.added.length, fewer.compared?.gone.length, fewer.compared?.kept]).toEqual([0, 1, 1]);
  });

  test('that another call is used is no difference', () => {
    const now = under('new', 'ready', [finding(callOverridden.code, ['call'], 'should')]);
    expect(withComparison(now, under('old', 'ready')).compared).toMatchObject({ added: [], gone: [], kept: 0 });
  });

  test('nothing is said without the other evaluation', () => {
    const now = under('new', 'ready');
    expect(withComparison(now, null)).toBe(now);
    expect(withComparison(now, { ...under('old', 'could-not-check'), call: null })).toBe(now);
  });
});

describe('several drafts', () => {
  const turned = (before: Verdict, now: Verdict) => withComparison(under('new', now), under('old', before));

  test('each counts once', () => {
    const all = [
      turned('ready', 'ready'),
      turned('ready', 'not-ready'),
      turned('ready', 'could-not-check'),
      turned('not-ready', 'ready'),
      turned('could-not-check', 'not-ready'),
      under('new', 'ready'),
    ];
    expect(totalsOf(all).turns).toEqual({
      compared: 5,
      readyUnderBoth: 1,
      noLongerReady: 2,
      readyNow: 1,
      readyUnderNeither: 1,
    });
  });

  test('none compared', () => {
    expect(totalsOf([under('new', 'ready')]).turns).toBe(null);
  });
});
