import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchBundles } from './bundles.mjs';
import { root } from './measure.mjs';
import { benchStart } from './start.mjs';

/**
 * `npm run bench -- [ROUNDS] [--large]`. Runs take turns, and every figure is a median of ratios within one round.
 * Quote the ratios, never the milliseconds.
 */
const words = process.argv.slice(2);
const given = Number(words.find((word) => /^\d+$/.test(word)) ?? 15);
execFileSync(process.execPath, [`${root}scripts/setup.mjs`], { stdio: ['ignore', 'ignore', 'inherit'] });

const folder = mkdtempSync(path.join(os.tmpdir(), 'grantlint-bench-'));
try {
  console.log(`Node ${process.version}; medians of ratios`);
  benchStart(given, folder);
  benchBundles(Math.ceil(given / 3), folder, words.includes('--large'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
