import { test } from 'vitest';
import { readFileSync, existsSync } from 'node:fs';
import { run, GOOD, AWARD } from '/work/main/test/support/memory-host.js';
const argvs = JSON.parse(process.env.ARGV ?? '[]');
const files = process.env.FILES ? JSON.parse(readFileSync(process.env.FILES,'utf8')) : { 'proposal.yaml': GOOD, ...AWARD };
test('show', async () => {
  for (const argv of argvs) { const o = await run(argv, { files: { ...AWARD, ...files } }); console.log('$ ' + argv.join(' ') + '\n' + o.stdout + o.stderr + '\n→ ' + o.code); }
});
