import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { run, AWARD } from './support/memory-host.js';
const F = readFileSync('examples/amed-aspire-fy2023/faulty/proposal.yaml','utf8');
test('look', async () => {
  const files = { 'proposal.yaml': F, 'b/proposal.yaml': F.replace('id:', 'id: x'), ...AWARD };
  let all = '';
  for (const f of ['pretty','plain','json','markdown','html','csv','sarif','junit','github','gitlab']) {
    const o = await run(['check','proposal.yaml','--redact','-f',f,'--lang','both','--as-of','2023-07-01'], { files });
    all += `===== ${f} ${o.code}\n${o.stderr}${o.stdout}\n`;
  }
  for (const f of ['pretty','markdown','html','csv','json']) {
    const o = await run(['check','.','--redact','-f',f,'--lang','en','--as-of','2023-07-01'], { files });
    all += `===== many ${f} ${o.code}\n${o.stderr}${o.stdout}\n`;
  }
  writeFileSync('/tmp/h6/g/look.txt', all);
});
