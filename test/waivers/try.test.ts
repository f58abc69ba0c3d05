import { test } from 'vitest';
import { cpSync, rmSync, readFileSync, writeFileSync } from 'node:fs';
import { runIn } from '../support/real-run.js';
test('x', async () => {
 for (const lang of ['en', 'ja']) {
  rmSync('/tmp/h6/a-try', { recursive: true, force: true });
  cpSync('examples/amed-aspire-fy2024-3rd/ready', '/tmp/h6/a-try', { recursive: true });
  const p = '/tmp/h6/a-try/proposal.yaml';
  const w = '/tmp/h6/a-try/waivers.yaml';
  const edit = (a: string, b: string, f = p) => writeFileSync(f, readFileSync(f, 'utf8').replace(a, b));
  edit('end: 2029-09-30', 'end: 2029-10-31');
  const go = async (...words: string[]) => {
    const one = await runIn('/tmp/h6/a-try', ['check', '--as-of', '2024-05-20', '--lang', lang, ...words]);
    console.log('$ ' + words.join(' ') + ` [${one.code}]\n` + one.out + '\nERR ' + one.err);
  };
  await go('-q');
  await go('-q', '--write-waivers', '--by', 'Office of Research', '--until', '2024-06-30');
  console.log(readFileSync(w, 'utf8'));
  edit('reason:', 'reason: AMED agreed by mail on 13 May to one month more', w);
  await go('-q');
  await go();
  edit('end: 2029-10-31', 'end: 2029-11-30');
  await go('-q');
  await go('-q', '--as-of', '2024-07-01');
 }
});
