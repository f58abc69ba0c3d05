import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { quiet, type SeenCall, withFailing } from '../support/failing-fs.js';
import { type Ran, runIn } from '../support/real-run.js';

/** The whole of `pack`, from the draft to the receipt, on a file system whose Nth call fails, for every N. */

const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-torture-pack-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const OLD = 'the bundle of yesterday';
cpSync(path.join(process.cwd(), 'examples/amed-aspire-fy2023/ready'), base, { recursive: true });
const OUT = path.join(base, 'out');
const TARGET = path.join(OUT, 'b.zip');
const PACK = ['pack', 'proposal.yaml', '--as-of', '2023-07-01', '-o', 'out/b.zip', '--force'];
const names = (): string[] => readdirSync(OUT).sort();

function start(): void {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT);
  writeFileSync(TARGET, OLD);
}

start();
// What is loaded on first use is loaded now: modules are not what this is about.
expect(await runIn(base, PACK)).toMatchObject({ code: 0 });
const WHOLE = readFileSync(TARGET);

const isOurs = ({ path: of = '' }: SeenCall): boolean => of.startsWith(base);
/**
 * Only these have a second way: a folder that cannot be listed for leftovers is written to all the same, and what an
 * attachment is has been seen by itself before its folder is walked through.
 */
const hasAnotherWay = ({ name, path: of = '' }: SeenCall): boolean =>
  (name === 'readdirSync' && of === OUT) || (name === 'statSync' && /\/attachments\/[^/]+\.pdf$/.test(of));

/** What is wrong after a run in which that call failed; empty where all is as it has to be. */
function faults({ code, err }: Ran, failed: SeenCall): string[] {
  const bytes = readFileSync(TARGET);
  const whole = bytes.equals(WHOLE);
  const wrong: readonly (readonly [boolean, string])[] = [
    [names().join() !== 'b.zip', `left ${names()}`],
    [!whole && bytes.toString('latin1') !== OLD, 'the bundle is neither the old nor the new one'],
    [code === 0 && !(whole && hasAnotherWay(failed)), 'nothing was told'],
    [code !== 0 && (![1, 3].includes(code) || err.trim() === ''), `code ${code}, told: ${err}`],
    [err.includes('internal error'), err],
  ];
  return wrong.filter(([is]) => is).map(([, text]) => text.trim().split('\n')[0] ?? '');
}

describe.each(['EIO', 'ENOSPC'])('when a call fails with %s', (code) => {
  test('the old bundle is as it was or the new one is complete, and it is told', async () => {
    const seen: string[] = [];
    const found: string[] = [];
    for (let nth = 1; ; nth++) {
      start();
      const { outcome, failed } = await withFailing(nth, code, () => runIn(base, PACK), isOurs);
      await quiet();
      if (!failed) break;
      seen.push(failed.name);
      const place = `call ${nth}, ${failed.name} ${path.relative(base, failed.path ?? '')}`;
      found.push(...faults(outcome, failed).map((fault) => `${place}: ${fault}`));
    }
    expect(found).toEqual([]);
    for (const name of ['openSync', 'readSync', 'statSync', 'write', 'fsyncSync', 'closeSync', 'renameSync'])
      expect(seen).toContain(name);
  }, 300_000);
});
