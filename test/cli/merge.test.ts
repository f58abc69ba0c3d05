import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../schemas/report.js';
import { CHECK, checkInParts } from '../support/in-parts.js';
import { writeMixedDrafts } from '../support/mixed-drafts.js';
import { type Ran, runIn } from '../support/real-run.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'grantlint-merge-'));
const at = (name: string) => path.join(folder, name);
const bytes = (name: string) => readFileSync(at(name));
const FORMATS = { json: 'json', csv: 'csv', xlsx: 'xlsx', html: 'html', markdown: 'md' } as const;
const asked = (to: string) =>
  Object.entries(FORMATS).flatMap(([name, ending]) => ['--format', `${name}=${to}.${ending}`]);

beforeAll(() => writeMixedDrafts(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const same = (one: string, other: string) =>
  Object.values(FORMATS).filter((ending) => !bytes(`${one}.${ending}`).equals(bytes(`${other}.${ending}`)));

describe.each([
  ['each draft against its own call', [...CHECK]],
  ['all drafts against another call', [...CHECK, '--call', 'amed-aspire-fy2024-3rd']],
])('%s', (name, words) => {
  const to = name.replaceAll(' ', '-');
  let whole: Ran;
  beforeAll(async () => {
    whole = await runIn(folder, [...words, ...asked(`${to}-whole`)]);
  });

  test('the run has drafts of every verdict, and findings across drafts', () => {
    const { evaluations, summary } = JSON.parse(bytes(`${to}-whole.json`).toString()) as ReportDocument;
    expect(evaluations).toHaveLength(60);
    expect(summary.couldNotCheck).toBeGreaterThan(2);
    expect(summary.notReady).toBeGreaterThan(10);
    const codes = new Set(evaluations.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)));
    expect(codes).toContain('draft-repeated');
    expect(codes).toContain('principal-investigator-repeated');
    expect(whole.code).toBe(3);
  });

  test.each([1, 2, 3, 8])('merge of %i parts is one run, byte for byte', async (count) => {
    const parts = await checkInParts(folder, count, `${to}-${count}`, words);
    expect(parts.map(({ code }) => code).every((code) => [0, 1, 3].includes(code))).toBe(true);
    const reports = [`${to}-${count}-*.json`, '--calls', 'own', ...asked(`${to}-merged`)];
    const merged = await runIn(folder, ['merge', ...reports]);
    expect({ code: merged.code, err: merged.err }).toEqual({ code: whole.code, err: '' });
    expect(same(`${to}-merged`, `${to}-whole`)).toEqual([]);
  });
});

test('a definition that is a file is given again', async () => {
  const words = ['check', 'drafts/b', '--as-of', '2023-07-01', '--lang', 'ja', '--call', 'own/office-aspire.yaml'];
  const whole = await runIn(folder, [...words, '--fail-on', 'never', ...asked('file-whole')]);
  await checkInParts(folder, 3, 'file', [...words, '--fail-on', 'never']);
  const reports = ['merge', 'file-1.json', 'file-2.json', 'file-3.json'];
  const without = await runIn(folder, reports);
  expect({ code: without.code, err: without.err }).toEqual({
    code: 2,
    err: expect.stringContaining('which has no definition here. Give the definition'),
  });
  const merged = await runIn(folder, [...reports, '--call', 'own/office-aspire.yaml', ...asked('file-merged')]);
  expect({ code: merged.code, err: merged.err }).toEqual({ code: whole.code, err: '' });
  expect(same('file-merged', 'file-whole')).toEqual([]);
});

test('more parts than drafts: the empty ones pass', async () => {
  const words = ['check', 'drafts/b/draft-001.yaml', 'drafts/empty.yaml', 'drafts/noise.yaml', '--as-of', '2023-07-01'];
  const whole = await runIn(folder, [...words, ...asked('few-whole')]);
  const parts = await checkInParts(folder, 8, 'few', words);
  expect(parts.filter(({ code }) => code === 0)).toHaveLength(6);
  expect(JSON.parse(bytes('few-8.json').toString())).toMatchObject({ evaluations: [], shard: { positions: [] } });
  const merged = await runIn(folder, ['merge', 'few-?.json', ...asked('few-merged')]);
  expect({ code: merged.code, err: merged.err }).toEqual({ code: whole.code, err: '' });
  expect(same('few-merged', 'few-whole')).toEqual([]);
});

test('a run in which nothing was found', async () => {
  mkdirSync(at('nothing'));
  const words = ['check', 'nothing', '--allow-empty', '--as-of', '2023-07-01'];
  await runIn(folder, [...words, '--format', 'json=nothing-whole.json']);
  await checkInParts(folder, 2, 'nothing', words);
  const merged = await runIn(folder, ['merge', 'nothing-?.json', '--format', 'json=nothing-merged.json']);
  expect(merged).toEqual({ code: 0, out: '', err: '' });
  expect(bytes('nothing-merged.json')).toEqual(bytes('nothing-whole.json'));
});

describe('what is given to merge itself', () => {
  beforeAll(() => checkInParts(folder, 2, 'given'));
  const merge = (...words: string[]) => runIn(folder, ['merge', 'given-?.json', '--calls', 'own', ...words]);

  test('decides over language and end, and the list is shown on standard output', async () => {
    const usual = await merge();
    expect(usual.code).toBe(3);
    expect(usual.out).toContain('drafts/医学部/');
    expect(usual.out).toContain('60 drafts');
    expect((await merge('--lang', 'ja')).out).toContain('60 件');
  });

  test.each(['plain', 'sarif', 'junit'])('%s is refused, with what to do', async (name) => {
    const { code, err } = await merge('--format', name);
    expect(code).toBe(2);
    expect(err).toContain(`--format json=part-3.json --format ${name}=part-3.${name}`);
  });

  test('no report is written over a report that is read', async () => {
    const before = bytes('given-1.json');
    const { code, err } = await merge('--format', 'json=./given-1.json');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('would replace a file that is read') });
    expect(bytes('given-1.json').equals(before)).toBe(true);
  });

  test('what another program laid out anew is read whole', async () => {
    await merge('--format', 'json=given-merged.json');
    for (const [index, indent] of [
      [1, 2],
      [2, 0],
    ] as const) {
      const text = JSON.stringify(JSON.parse(bytes(`given-${index}.json`).toString()), null, indent);
      writeFileSync(at(`laid-${index}.json`), index === 1 ? text.replaceAll('\n', '\r\n') : `\uFEFF${text}`);
    }
    const laid = ['merge', 'laid-1.json', 'laid-2.json', '--calls', 'own', '--format', 'json=laid-merged.json'];
    expect((await runIn(folder, laid)).err).toBe('');
    expect(bytes('laid-merged.json').equals(bytes('given-merged.json'))).toBe(true);
  });
});
