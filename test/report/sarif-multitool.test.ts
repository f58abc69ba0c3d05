import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sarifPieces } from '../../src/report/sarif.js';
import { ofSeveral } from '../support/of-several.js';
import { withWaived } from '../support/waived-sample.js';
import { faulty, good, hostile, LANGUAGE_CHOICES, OPTIONS, secondTier, unreadable } from './samples.js';

/** Another implementation of SARIF (npm `@microsoft/sarif-multitool-linux`), which .ci/run fetches. */
const TOOL = process.env.GRANTLINT_SARIF_MULTITOOL ?? '';

function validated(log: string): { readonly status: number | null; readonly found: readonly string[] } {
  const folder = mkdtempSync(path.join(tmpdir(), 'grantlint-'));
  try {
    const [file, out] = [path.join(folder, 'log.sarif'), path.join(folder, 'validated.sarif')];
    writeFileSync(file, log);
    const words = ['validate', file, '--output', out, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning'];
    const { status } = spawnSync(TOOL, words, { encoding: 'utf8' });
    const [run] = JSON.parse(readFileSync(out, 'utf8').replace(/^\ufeff/, '')).runs;
    return { status, found: run.results.map(({ ruleId }: { ruleId: string }) => ruleId) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** SARIF2005 asks for the address of a home page, and there is none. */
const KNOWN = new Set(['SARIF2005']);

describe.skipIf(TOOL === '')('the SARIF SDK of Microsoft reads the log back', () => {
  const all = [good(), faulty(), hostile(), unreadable(), withWaived(secondTier())];

  test.each(LANGUAGE_CHOICES)('and finds nothing in it: %s', (language) => {
    const { status, found } = validated(ofSeveral(sarifPieces, all, { ...OPTIONS, language }));
    expect([status, found.filter((id) => !KNOWN.has(id))]).toEqual([0, []]);
  });

  test('and would find a result without a message', () => {
    const log = JSON.parse(ofSeveral(sarifPieces, all, OPTIONS));
    log.runs[0].results[0].message = {};
    log.runs[0].results[0].ruleIndex = 9999;
    expect(validated(JSON.stringify(log)).found.length).toBeGreaterThan(1);
  });
});
