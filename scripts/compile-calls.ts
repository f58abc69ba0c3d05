import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseCall } from '../src/core/parse-call.js';

/** Part of the build: what was read of each call definition, by the hash of its bytes, so that a run need not read the YAML again. */
const CALLS = new URL('../calls/', import.meta.url);
const COMPILED = new URL('../dist/calls/', import.meta.url);

rmSync(COMPILED, { recursive: true, force: true });
mkdirSync(COMPILED, { recursive: true });
for (const name of readdirSync(CALLS).filter((each) => each.endsWith('.yaml'))) {
  const bytes = readFileSync(new URL(name, CALLS));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const read = parseCall(`calls/${name}`, bytes, sha256);
  if ('faults' in read) throw new Error(`calls/${name}: ${JSON.stringify(read.faults, null, 1)}`);
  writeFileSync(new URL(`${sha256}.json`, COMPILED), JSON.stringify(read.loaded));
}
