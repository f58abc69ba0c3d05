import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadedCall } from '../../../src/core/call-facts.js';
import { type Outcome, run, type World } from '../../support/memory-host.js';

const known = new Map<string, LoadedCall | undefined>();

/** What the build read of a definition: reading YAML anew in each of some thousand runs is what would cost. */
function compiledCall(sha256: string): LoadedCall | undefined {
  if (!known.has(sha256)) {
    const file = path.resolve(`dist/calls/${sha256}.json`);
    known.set(sha256, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
  }
  return known.get(sha256);
}

/** Runs one command line in process and in memory. */
export const quickRun = (argv: readonly string[], world: World = {}): Promise<Outcome> =>
  run(argv, { ...world, host: { compiledCall, ...world.host } });

/** What no run may come to: an exit code of its own, a fault of the program, or a value that nobody set. */
export function isSound({ code, stdout, stderr }: Outcome): string | null {
  if (![0, 1, 2, 3].includes(code)) return `exit code ${code}`;
  const said = /internal error|内部エラー|\n +at [^\n]+:\d+:\d+|\[object |undefined(?![- ])|(?<!["「])\bNaN\b/.exec(
    `${stdout}\n${stderr}`,
  );
  return said ? `said: ${said[0]}` : null;
}
