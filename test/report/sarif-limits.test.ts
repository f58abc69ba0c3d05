import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, LEVELS } from '../../src/core/diagnostic.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import { sarifPieces } from '../../src/report/sarif.js';
import { leftOutText, resultRoom } from '../../src/report/sarif-room.js';
import { ofSeveral } from '../support/of-several.js';
import { withWaived } from '../support/waived-sample.js';
import { OPTIONS, secondTier } from './samples.js';

describe('above what code scanning takes', () => {
  const [one] = secondTier().diagnostics;
  if (!one) throw new Error('the sample has no finding');
  const many = (count: number, of: (index: number) => Partial<Diagnostic>): Evaluation => ({
    ...secondTier(),
    diagnostics: Array.from({ length: count }, (_, index) => ({ ...one, ...of(index) })),
  });

  test('what blocks stays, what is waived goes first', () => {
    const room = resultRoom(10);
    const level = (index: number) => ({ level: LEVELS[2 - (index % 3)] ?? 'must' });
    const found = [...many(9, level).diagnostics, ...withWaived(many(2, level)).diagnostics];
    const all = [...found, ...many(3, () => ({ level: 'notice' })).diagnostics];
    for (const each of all) room.see(each);
    const kept = all.filter(room.takes);
    const counts = LEVELS.map((each) => kept.filter((one) => one.level === each && one.waived === null).length);
    expect([counts, kept.length]).toEqual([[3, 3, 4], 10]);
    expect(room.leftOut()).toEqual([0, 0, 2, 2]);
    expect(leftOutText(room.leftOut())?.en).toContain('0 must, 0 should, 2 notice, 2 waived');
    expect(leftOutText([0, 0, 0, 0])).toBeNull();
  });

  test('it stays below 10 MB when packed, whatever drafts say', () => {
    let seed = 1;
    const random = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed.toString(36);
    };
    const noise = (length: number) => Array.from({ length }, random).join('');
    const wild = Array.from({ length: 30 }, (_, draft) => ({
      ...many(1000, () => ({ data: { ...one.data, named: noise(30) }, place: { ...one.place, path: [noise(20)] } })),
      file: `${noise(10)}/${draft}.yaml`,
      sha256: noise(10),
    }));
    const text = ofSeveral(sarifPieces, wild, OPTIONS);
    const [{ results, invocations }] = JSON.parse(text).runs;
    expect(results.length).toBeGreaterThan(1000);
    expect(results.length).toBeLessThanOrEqual(25_000);
    expect(invocations[0].toolExecutionNotifications[0].message.text).toContain(`${30_000 - results.length} must`);
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
  });
});
