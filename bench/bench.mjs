import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchBundles } from './bundles.mjs';
import { benchDrafts, benchGrowth } from './drafts.mjs';
import { root } from './measure.mjs';
import { benchStart } from './start.mjs';
import { writeDraftTables, writeGrowthTable } from './tables.mjs';

/**
 * `npm run bench -- [ROUNDS] [OPTIONS]`. Runs take turns, and every figure is a median of ratios within one round.
 * Quote the ratios, never the milliseconds. The tables of docs/performance.md are written anew by each whole run.
 *
 * ROUNDS            of the start (default 15; bundles take a third; drafts have their own, fewer with their number)
 * --only PART       start, drafts, growth or bundles and nothing else
 * --growth          also 1,000, 10,000 and 100,000 drafts in one run each; 0.5 GB on disk, some minutes
 * --long            also the slow peers at 10,000 drafts; about an hour
 * --large           also a bundle of 2 GB
 * --quick           drafts in small numbers, to try the benchmark itself; writes no tables
 */
const words = process.argv.slice(2);
const has = (option) => words.includes(option);
const only = has('--only') ? words[words.indexOf('--only') + 1] : undefined;
const wants = (part) => only === undefined || only === part;
const given = Number(words.find((word) => /^\d+$/.test(word)) ?? 15);
const quick = has('--quick');
execFileSync(process.execPath, [`${root}scripts/setup.mjs`], { stdio: ['ignore', 'ignore', 'inherit'] });

const folder = mkdtempSync(path.join(os.tmpdir(), 'grantlint-bench-'));
try {
  console.log(`Node ${process.version}; medians of ratios`);
  if (wants('start')) benchStart(given, folder);
  if (wants('drafts')) {
    const measured = benchDrafts(folder, { quick, long: has('--long') });
    if (!quick) writeDraftTables(measured);
  }
  if (only === 'growth' || has('--growth')) {
    const measured = benchGrowth(folder, { quick });
    if (!quick) writeGrowthTable(measured);
  }
  if (wants('bundles')) benchBundles(Math.ceil(given / 3), folder, has('--large'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
