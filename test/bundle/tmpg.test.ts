import { cpSync, readdirSync } from 'node:fs';
import { test } from 'vitest';
import { runIn } from '../support/real-run.js';
test('x', async () => {
  cpSync('examples/amed-aspire-fy2023/ready', '/tmp/h4/g/ex', { recursive: true });
  console.log(await runIn('/tmp/h4/g/ex', ['pack', 'proposal.yaml', '--as-of', '2023-07-01', '-o', 'b.zip', '--force']));
  console.log(readdirSync('/tmp/h4/g/ex'));
}, 60000);
