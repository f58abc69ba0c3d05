import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseCall } from '../src/core/parse-call.js';

/** Part of the build: what was read of every call definition, so that a run need not read the YAML again. */
const CALLS = new URL('../calls/', import.meta.url);

const compiled = readdirSync(CALLS)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => {
    const bytes = readFileSync(new URL(name, CALLS));
    const read = parseCall(`calls/${name}`, bytes, createHash('sha256').update(bytes).digest('hex'));
    if ('faults' in read) throw new Error(`calls/${name}: ${JSON.stringify(read.faults, null, 1)}`);
    return read.loaded;
  });

writeFileSync(new URL('../dist/compiled-calls.json', import.meta.url), JSON.stringify(compiled));
