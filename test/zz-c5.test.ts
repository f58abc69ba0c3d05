import { test } from 'vitest';
import { writeFileSync, readFileSync } from 'node:fs';
import { run } from './support/memory-host.js';
test('x', async () => {
  const cmds = JSON.parse(readFileSync('/tmp/h/c5/cmds.json','utf8'));
  let out='';
  for (const [argv, world] of cmds) { const r = await run(argv, world ?? {}); out += `$ ${argv.join(' ')} → ${r.code}\n${r.stdout}${r.stderr ? 'ERR '+r.stderr : ''}\n`; }
  writeFileSync('/tmp/h/c5/out.txt', out);
});
