import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleManifest } from '../../schemas/bundle-manifest.js';
import { report } from '../../schemas/report.js';
import { placesToWatch } from '../../src/commands/watch/places.js';
import { CHECK, COMMON } from '../../src/options/index.js';
import { settle } from '../../src/settings.js';
import { realFolder } from '../support/find.js';
import { AWARD, GOOD } from '../support/memory-host.js';
import { runIn } from '../support/real-run.js';

const BASE = 'amed-aspire-fy2023-pre';
/** An overlay that finds a paper missing in every draft. */
const overlay = (id: string, base = BASE): string => `callFormat: 1
id: ${id}
extends: ${base}
title: { en: With the demands of our office, ja: 所属機関の要件を加えた公募 }
sources:
  - { id: office, kind: office, title: House rules of the office, url: "https://office.example.org/rules" }
documents:
  - id: cv
    kind: curriculum-vitae
    label: { en: Curriculum vitae, ja: 履歴書 }
    min: 3
    level: should
    at: { source: office, heading: Papers, words: a curriculum vitae }
`;
const LETTER = new Uint8Array(Buffer.from(AWARD['attachments/award.pdf'], 'latin1'));
const DAY = ['--as-of', '2023-07-01'];

function office(settings = 'overlay: office/o.yaml\n') {
  const folder = realFolder();
  const draft = (name: string, text = GOOD) => ({
    [`${name}/proposal.yaml`]: text,
    [`${name}/attachments/award.pdf`]: LETTER,
  });
  folder.put({
    ...draft('a'),
    ...draft('b', GOOD.replace('id: known-good', 'id: other')),
    ...draft('c', GOOD.replace(`call: ${BASE}`, 'call: our-office').replace('id: known-good', 'id: third')),
    ...draft('d', GOOD.replace(`call: ${BASE}`, 'call: nih-r01-modular').replace('id: known-good', 'id: fourth')),
    'office/o.yaml': overlay('our-office'),
    ...(settings === '' ? {} : { 'grantlint.yaml': settings }),
  });
  const run = (...words: string[]) => runIn(folder.at, words);
  /** The call by which each draft was judged, and whether it lacks the paper. */
  const judged = async (...words: string[]) => {
    const { out, err } = await run('check', ...words, ...DAY, '--format', 'json');
    if (out === '') throw new Error(err);
    return report
      .parse(JSON.parse(out))
      .evaluations.map(({ call, diagnostics }) => [
        call?.id,
        diagnostics.some(({ code }) => code === 'document-missing'),
        diagnostics.some(({ code }) => code === 'call/overridden'),
      ]);
  };
  return { ...folder, run, judged };
}

const BY_OVERLAY = ['our-office', true, false];

describe('an overlay of the settings', () => {
  test('judges every draft of its call, and those that name it', async () => {
    const { judged, run } = office();
    expect(await judged('a/proposal.yaml')).toEqual([BY_OVERLAY]);
    const { out } = await run('check', 'a/proposal.yaml', ...DAY);
    expect(out).toContain('grantlint pack a/proposal.yaml --overlay office/o.yaml --as-of 2023-07-01');
    const all = await judged('a', 'b', 'c', 'd');
    expect(all.slice(0, 3)).toEqual([BY_OVERLAY, BY_OVERLAY, BY_OVERLAY]);
    expect(all[3]?.[0]).toBe('nih-r01-modular');
  });

  test('is no draft, by flag too, and counts with --call', async () => {
    const { judged, run } = office('');
    expect(await judged('a', 'office', '--overlay', 'office/o.yaml')).toEqual([BY_OVERLAY]);
    expect(await judged('a', '--call', BASE, '--overlay', 'office/o.yaml')).toEqual([BY_OVERLAY]);
    expect(await judged('a', '--calls', 'office', '--overlay', 'our-office')).toEqual([BY_OVERLAY]);
    expect(await judged('a', '--calls', 'office', '--overlay', 'office/o.yaml')).toEqual([BY_OVERLAY]);
    expect(await judged('a', '--calls', 'office')).toEqual([[BASE, false, false]]);
    // Where nobody says where it lies, a draft that names it cannot be judged.
    expect((await run('check', 'c', ...DAY)).code).toBe(3);
  });

  test('and a cache knows it', async () => {
    const { judged, put } = office('');
    const cached = ['a', 'b', '--cache', '--cache-location', 'kept'];
    const plain = [BASE, false, false];
    expect(await judged(...cached)).toEqual([plain, plain]);
    expect(await judged(...cached, '--overlay', 'office/o.yaml')).toEqual([BY_OVERLAY, BY_OVERLAY]);
    put({ 'office/o.yaml': overlay('our-office').replace('min: 3', 'min: 0') });
    const now = await judged(...cached, '--overlay', 'office/o.yaml');
    expect(now).toEqual([
      ['our-office', false, false],
      ['our-office', false, false],
    ]);
    expect(await judged(...cached)).toEqual([plain, plain]);
  });

  test('a change of it concerns all drafts: --changed, watch', async () => {
    const { git, put, find, host } = office();
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
    expect((await find(['.'], { changed: true, allowEmpty: true })).names).toEqual([]);
    put({ 'office/o.yaml': overlay('our-office').replace('min: 3', 'min: 4') });
    expect((await find(['a', 'b'], { changed: true })).names).toHaveLength(2);
    const settings = await settle([...CHECK, ...COMMON], {}, host());
    expect(placesToWatch(['a'], settings, host())).toContain(path.join(host().cwd, 'office/o.yaml'));
  });

  test('stands in the bundle with its call, and the bundle holds by itself', async () => {
    const { run, at } = office();
    const packed = await run('pack', 'a', '-o', 'b.zip', ...DAY);
    expect(packed).toMatchObject({ code: 0 });
    execFileSync('python3', ['-m', 'zipfile', '-e', 'b.zip', 'out'], { cwd: at });
    const read = (name: string) => readFileSync(path.join(at, 'out/known-good', name), 'utf8');
    const { call } = bundleManifest.parse(JSON.parse(read('manifest.json')));
    expect(call).toMatchObject({ id: 'our-office', base: { id: BASE } });
    expect(read('data/call/our-office.yaml')).toBe(overlay('our-office'));
    expect(read(`data/call/${BASE}.yaml`)).toContain(`id: ${BASE}`);
    expect(await run('verify', 'b.zip', '--no-config')).toMatchObject({ code: 0 });
  });

  test('parts of a run have to agree in it, and are joined where it is known', async () => {
    const { run, put } = office('');
    const part = (index: number, ...words: string[]) =>
      run('check', 'a', 'b', '--shard', `${index}/2`, ...DAY, '--format', `json=p${index}.json`, ...words);
    const own = ['--overlay', 'office/o.yaml'];
    await part(1, ...own);
    await part(2);
    const refused = await run('merge', 'p1.json', 'p2.json', ...own);
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('--overlay is')]);
    await part(2, ...own);
    const unknown = await run('merge', 'p1.json', 'p2.json');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('--overlay FILE')]);
    const joined = await run('merge', 'p1.json', 'p2.json', ...own, '--format', 'json');
    const whole = await run('check', 'a', 'b', ...DAY, ...own, '--format', 'json');
    expect(joined.out).toBe(whole.out);
    put({ 'office/o.yaml': overlay('our-office').replace('min: 3', 'min: 4') });
    expect((await run('merge', 'p1.json', 'p2.json', ...own)).err).toContain('is another here');
  });
});

test('parts go by the levels of their settings, and merge by those of its parts', async () => {
  const { run, put } = office('rules: { title-alike: should }\n');
  const part = (index: number) =>
    run('check', 'a', 'b', '--shard', `${index}/2`, ...DAY, '--format', `json=p${index}.json`);
  await part(1);
  await part(2);
  const whole = await run('check', 'a', 'b', ...DAY, '--format', 'json');
  expect(whole.out).toMatch(/"title-alike"/);
  const joined = await run('merge', 'p1.json', 'p2.json', '--no-config', '--format', 'json');
  expect(joined.out).toBe(whole.out);
  put({ 'grantlint.yaml': 'rules: { title-alike: off }\n' });
  await part(2);
  const refused = await run('merge', 'p1.json', 'p2.json', '--no-config');
  expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('title-alike: should')]);
});

describe('what is no overlay', () => {
  test.each<[string, string, string]>([
    ['overlay: [office/o.yaml, office/p.yaml]', overlay('second'), `our-office and second both add to ${BASE}`],
    ['overlay: office/p.yaml', overlay('lost', 'no-such-call'), 'cannot be used'],
    ['overlay: office/gone.yaml', '', 'grantlint.yaml:1: overlay: '],
    ['overlay: no-such-id', '', 'No call named "no-such-id"'],
    [`overlay: ${BASE}`, '', `grantlint.yaml:1: overlay: ${BASE} is no overlay`],
    ['overlay: office/p.yaml', overlay('nih-r01-modular'), 'Two definitions have the id "nih-r01-modular"'],
    ['overlay: { a: b }', '', 'overlay: a value is missing, or is of the wrong kind'],
  ])('%s', async (settings, text, message) => {
    const { run, put } = office(settings);
    if (text !== '') put({ 'office/p.yaml': text });
    const { code, err, out } = await run('check', 'a', 'b', ...DAY);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });
});
