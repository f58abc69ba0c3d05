import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runIn } from '../support/real-run.js';
import { atCall } from './support/at-call.js';
import { chance } from './support/chance.js';
import { counter, expectRow } from './support/tally.js';

/** A file becomes a link to one outside, at whatever moment: what lies outside is never packed. */

const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-links-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const READY = path.resolve('examples/amed-aspire-fy2023/ready');
const SECRET = 'the-content-of-a-file-elsewhere';
const DAY = ['--as-of', '2023-07-01'];

/** The draft in a folder of its own, and a swap that puts links in the place of its attachments, or of their folder. */
function laid(name: string): { folder: string; swap: (what: 'file' | 'folder' | 'draft') => void } {
  const folder = path.join(base, name);
  const outside = path.join(base, `${name}-outside`);
  cpSync(READY, folder, { recursive: true });
  cpSync(path.join(READY, 'attachments'), outside, { recursive: true });
  for (const each of readdirSync(outside)) writeFileSync(path.join(outside, each), SECRET);
  const attachments = path.join(folder, 'attachments');
  const swap = (what: 'file' | 'folder' | 'draft') => {
    if (what === 'draft') {
      renameSync(path.join(folder, 'proposal.yaml'), path.join(base, `${name}-old.yaml`));
      writeFileSync(path.join(outside, 'secret.yaml'), SECRET);
      symlinkSync(path.join(outside, 'secret.yaml'), path.join(folder, 'proposal.yaml'));
    } else if (what === 'folder') {
      renameSync(attachments, path.join(base, `${name}-old`));
      symlinkSync(outside, attachments);
    } else {
      for (const each of readdirSync(attachments)) {
        rmSync(path.join(attachments, each));
        symlinkSync(path.join(outside, each), path.join(attachments, each));
      }
    }
  };
  return { folder, swap };
}

const leaks = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(?:zip|part)$/.test(name))
    .filter((name) => readFileSync(path.join(folder, name)).includes(SECRET));

test('links that are there from the start', async () => {
  let count = 0;
  for (const what of ['file', 'folder'] as const) {
    const { folder, swap } = laid(`start-${what}`);
    swap(what);
    const { code, out } = await runIn(folder, ['check', 'proposal.yaml', '--lang', 'en', ...DAY]);
    expect([code, /attachment-outside-folder|could not/i.test(out)]).toEqual([1, true]);
    expect((await runIn(folder, ['pack', '.', '--lang', 'en', ...DAY])).code).not.toBe(0);
    expect(leaks(folder)).toEqual([]);
    count += 2;
  }
  expect(count).toBe(4);
});

test('links that come while it is checked and packed', { timeout: 240_000 }, async () => {
  const dry = laid('dry');
  const whole = await atCall(
    Number.POSITIVE_INFINITY,
    () => {},
    () => runIn(dry.folder, ['pack', '.', ...DAY]),
  );
  expect([whole.result.code, existsSync(dry.folder)]).toEqual([0, true]);
  const luck = chance(5);
  const outcomes = counter();
  const times = 90;
  for (let at = 0; at < times; at++) {
    const { folder, swap } = laid(`race-${at}`);
    const what = luck.pick(['file', 'folder', 'draft'] as const);
    const nth = 1 + luck.below(whole.calls);
    const { result } = await atCall(
      nth,
      () => swap(what),
      () => runIn(folder, ['pack', '.', '--lang', 'en', ...DAY]),
    );
    expect(leaks(folder), `${what} at call ${nth}`).toEqual([]);
    expect([0, 1, 2, 3]).toContain(result.code);
    expect(result.err).not.toMatch(/internal error/);
    outcomes.add(result.code === 0 ? 'packed' : 'refused');
    rmSync(folder, { recursive: true, force: true });
  }
  // Where the swap comes after the last look, what was there before is what is packed.
  // How many calls there are, and so where the swaps fall, differs between versions of Node.
  expect(outcomes.of('refused')).toBeGreaterThan(times / 5);
  mkdirSync(base, { recursive: true });
  expectRow({
    inputs: {
      en: 'Files and folders that become links to others while a draft is packed',
      ja: '作成中に、フォルダの外へのリンクに置き換えられたファイルとフォルダ',
    },
    cases: times,
    outcome: { en: 'nothing from outside packed', ja: 'フォルダの外の内容の混入なし' },
  });
});
