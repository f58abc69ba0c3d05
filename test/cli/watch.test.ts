import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, onTestFailed, test } from 'vitest';
import { NO_CACHE } from '../../src/host.js';
import { main } from '../../src/main.js';
import { realFolder } from '../support/find.js';
import { AWARD, GOOD } from '../support/memory-host.js';
import { accepted, FAULTY } from '../waivers/samples.js';

const OVER = GOOD.replaceAll('52000000', '152000000').replaceAll('20000000', '120000000');
const LETTER = new Uint8Array(Buffer.from(AWARD['attachments/award.pdf'], 'latin1'));
const READY = { 'a/proposal.yaml': GOOD, 'a/attachments/award.pdf': LETTER };
const PATIENCE = 60_000;

/** A run of `watch` whose output is waited for, and which is ended at the end of the test. */
function watching(words: readonly string[], files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = realFolder();
  folder.put(files);
  let said = '';
  let wake = () => {};
  let end = () => {};
  const interrupted = new Promise<void>((resolve) => {
    end = resolve;
  });
  const host = folder.host({
    env: { LANG: 'C' },
    cache: NO_CACHE,
    compiledCall: () => undefined,
    terminal: { stdout: false, stderr: false, stdin: false, columns: 80 },
    now: () => Date.parse('2023-07-01T09:00+09:00'),
    interrupted: () => interrupted,
    stdout: (text) => {
      said += text;
      wake();
    },
    stderr: (text) => {
      said += text;
      wake();
    },
  });
  const code = main(['watch', ...words], host);
  /** What is said from here on until it matches. */
  const until = async (pattern: RegExp): Promise<string> => {
    while (!pattern.test(said)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const heard = said;
    said = '';
    return heard;
  };
  const ended = async () => {
    end();
    return code;
  };
  running.push(ended);
  onTestFailed(() => console.error(said));
  const remove = (name: string) => rmSync(path.join(folder.at, name));
  /** As editors save: under another name first. */
  const save = (name: string, content: string) => {
    writeFileSync(path.join(folder.at, `${name}~`), content);
    renameSync(path.join(folder.at, `${name}~`), path.join(folder.at, name));
  };
  return { ...folder, until, ended, remove, save };
}

const running: (() => Promise<number>)[] = [];
afterEach(async () => {
  for (const ended of running.splice(0)) await ended();
});

describe('watch', { timeout: PATIENCE }, () => {
  test('checks all once, tells what is new and what is fixed, and ends with 0', async () => {
    const { until, put, save, ended } = watching(['.'], READY);
    const first = await until(/Watching for changes/);
    expect(first).toMatch(/^a\/proposal\.yaml$/m);
    expect(first).toMatch(/1 draft: 1 ready/);
    put({ 'a/proposal.yaml': OVER });
    const second = await until(/\+ new .*budget-over-cap/);
    expect(second).toMatch(/^\d\d:\d\d:\d\d {2}a\/proposal\.yaml {2}✖ Not ready \(\d+ must/m);
    expect(second).toMatch(/grantlint explain budget-over-cap/);
    save('a/proposal.yaml', GOOD);
    const third = await until(/- fixed .*budget-over-cap/);
    expect(third).toMatch(/✔ Ready \(0 must, 0 should, 0 notice\)/);
    expect(third).not.toMatch(/no longer there/);
    expect(await ended()).toBe(0);
  });

  test('a new draft, one that is gone, and one that comes back', async () => {
    const { until, put, remove } = watching(['.'], READY);
    await until(/Watching/);
    put({ 'b/proposal.yaml': OVER });
    expect(await until(/\+ new .*budget-over-cap/)).toMatch('b/proposal.yaml');
    remove('b/proposal.yaml');
    expect(await until(/b\/proposal\.yaml {2}is no longer there/)).not.toMatch('a/proposal.yaml');
    put({ 'b/proposal.yaml': OVER });
    await until(/\+ new .*budget-over-cap/);
  });

  test('an attachment concerns its own draft alone', async () => {
    const { until, put, remove } = watching(['.'], { ...READY, 'b/proposal.yaml': OVER });
    await until(/Watching/);
    remove('a/attachments/award.pdf');
    const told = await until(/\+ new .*attachment-missing/);
    expect(told).not.toMatch('b/proposal.yaml');
    put({ 'a/attachments/award.pdf': LETTER });
    await until(/- fixed .*attachment-missing/);
  });

  test('waivers beside a draft concern it, and it alone', async () => {
    const other = { 'b/proposal.yaml': OVER, 'b/attachments/award.pdf': LETTER };
    const { until, put, remove } = watching(['.'], { ...READY, ...other, 'a/proposal.yaml': FAULTY });
    await until(/Watching/);
    put({ 'a/waivers.yaml': (await accepted())['waivers.yaml'] ?? '' });
    const told = await until(/a\/proposal\.yaml {2}✔ Ready/);
    expect(told).not.toMatch('b/proposal.yaml');
    remove('a/waivers.yaml');
    await until(/a\/proposal\.yaml {2}✖ Not ready/);
  });

  test('a draft that cannot be read for a moment is told, and does not end it', async () => {
    const { until, at, remove, put } = watching(['a/proposal.yaml'], READY);
    await until(/Watching/);
    remove('a/proposal.yaml');
    mkdirSync(path.join(at, 'a/proposal.yaml'));
    await until(/a\/proposal\.yaml/);
    rmSync(path.join(at, 'a/proposal.yaml'), { recursive: true });
    put({ 'a/proposal.yaml': 'a: [\n' });
    await until(/Could not check/);
    put({ 'a/proposal.yaml': GOOD });
    await until(/Ready \(0 must/);
  });

  test('what could not be looked for is not fixed, and not new when it is seen again', async () => {
    const { until, put } = watching(['.'], { ...READY, 'a/proposal.yaml': OVER });
    await until(/Watching/);
    put({ 'a/proposal.yaml': OVER.replace('project:', 'project: [') });
    const broken = await until(/earlier findings could not be looked for/);
    expect(broken).not.toMatch(/- fixed/);
    put({ 'a/proposal.yaml': OVER.replace(/^budget:/m, 'budgett:') });
    expect(await until(/earlier findings could not be looked for/)).not.toMatch(/- fixed .*budget-over-cap/);
    put({ 'a/proposal.yaml': OVER });
    const back = await until(/^\d\d:.*Not ready/m);
    expect(back).not.toMatch(/\+ new .*budget-over-cap/);
    put({ 'a/proposal.yaml': GOOD });
    await until(/- fixed .*budget-over-cap/);
  });

  test('a broken call definition is told and waited for; all drafts are judged by the next one', async () => {
    const call = 'calls/my.yaml';
    const text = readFileSync('calls/amed-aspire-fy2023-pre.yaml', 'utf8').replace(
      'id: amed-aspire-fy2023-pre',
      'id: mine',
    );
    const draft = GOOD.replace('call: amed-aspire-fy2023-pre', 'call: mine');
    const { until, put } = watching(['.'], {
      ...READY,
      'a/proposal.yaml': draft,
      [call]: text,
      'grantlint.yaml': 'calls: calls\n',
    });
    expect(await until(/Watching/)).toMatch('1 draft: 1 ready');
    put({ [call]: text.replace(/^status:.*$/m, 'status: opne') });
    expect(await until(/Checked again when this changes/)).toMatch('"opne" is not one of');
    put({
      [call]: text,
      'a/proposal.yaml': draft.replaceAll('52000000', '152000000').replaceAll('20000000', '120000000'),
    });
    await until(/\+ new .*budget-over-cap/);
  });

  test('settings are read anew', async () => {
    const { until, put } = watching(['.'], { ...READY, 'grantlint.yaml': 'lang: en\n' });
    await until(/Watching/);
    put({ 'grantlint.yaml': 'lang: xx\n' });
    expect(await until(/Checked again when this changes/)).toMatch('grantlint.yaml:1: lang: "xx"');
    put({ 'grantlint.yaml': 'lang: ja\n', 'a/proposal.yaml': OVER });
    expect(await until(/新規 .*budget-over-cap/)).toMatch('修正が必要です');
  });
});

test('standard input cannot be watched', async () => {
  const { ended } = watching(['-'], READY);
  expect(await ended()).toBe(2);
});
