import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { faultAt, fileOf, findingsOf } from '../../bench/make-drafts.mjs';

const CLI = path.resolve(process.env.GRANTLINT_CLI ?? 'dist/grantlint.js');

export interface BuiltRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program. What it prints goes through a file: the report of 1,000 drafts is larger than a pipe's limit. */
export function runBuilt(cwd: string, words: readonly string[], printed: string): BuiltRun {
  // The tests keep caches out; here they are asked for, and what is kept of attachments lies beside.
  const { NODE_EXTRA_CA_CERTS: _, GRANTLINT_NO_CACHE: __, ...inherited } = process.env;
  const env = { ...inherited, XDG_CACHE_HOME: path.join(cwd, 'user-cache') };
  const stdout = openSync(printed, 'w');
  try {
    const done = spawnSync(process.execPath, [CLI, ...words], { cwd, env, stdio: ['ignore', stdout, 'pipe'] });
    return { code: done.status, out: readFileSync(printed, 'utf8'), err: String(done.stderr) };
  } finally {
    closeSync(stdout);
    rmSync(printed, { force: true });
  }
}

/** Every Nth draft has a fault; so the draft before it shows it too, where the fault is one of two drafts together. */
export function expectedFindings(count: number, every: number): ReadonlyMap<string, readonly string[]> {
  const indexes = Array.from({ length: count }, (_, at) => at + 1);
  return new Map(
    indexes.map((index) => {
      const follower = index < count ? faultAt(index + 1, every) : undefined;
      return [fileOf(index), findingsOf(index, faultAt(index, every), follower)];
    }),
  );
}
