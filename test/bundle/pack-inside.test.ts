import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleManifest } from '../../schemas/bundle-manifest.js';
import { report } from '../../schemas/report.js';
import { DAY, packing } from '../support/packing.js';

/** What lies in a bundle, seen after it was unpacked by a stock tool. */

const { folder, run, lay } = packing();

function unpacked(): (name: string) => string {
  execFileSync('python3', ['-m', 'zipfile', '-e', 'b.zip', 'out'], { cwd: folder() });
  const [top = ''] = readdirSync(path.join(folder(), 'out'));
  return (name) => readFileSync(path.join(folder(), 'out', top, name), 'utf8');
}
const pack = (...words: string[]) => run('pack', 'proposal.yaml', '-o', 'b.zip', ...words);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the reports', () => {
  test('judge the draft as the receiver sees it: no file around it that is not packed', async () => {
    lay('forgotten.pdf', 'x');
    expect((await pack(...DAY, '--allow', 'unlisted')).err).toContain('attachment-unlisted');
    const said = report.parse(JSON.parse(unpacked()('data/report/report.json')));
    expect(said.evaluations[0]?.diagnostics.map(({ code }) => code)).not.toContain('attachment-unlisted');
    expect(said.evaluations[0]?.file).toBe('proposal.yaml');
    expect(said.bundle?.digest).toMatch(/^(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
  });

  test('hold for the minute that was asked for, or for the day whatever the clock says', async () => {
    expect(await pack('--as-of', '2023-07-01T10:20:30+09:00')).toMatchObject({ code: 0 });
    const read = unpacked();
    expect(bundleManifest.parse(JSON.parse(read('manifest.json')))).toMatchObject({
      asOf: '2023-07-01',
      asOfTime: '10:20',
    });
    expect(JSON.parse(read('data/report/report.json'))).toMatchObject({ asOf: '2023-07-01', asOfTime: '10:20' });
  });

  test('all show the digest, and no other file of the payload does', async () => {
    const { out } = await pack(...DAY, '--quiet');
    const digest = out.trim().split('\n').at(-1) ?? '';
    const read = unpacked();
    for (const name of ['report.html', 'report.json', 'report.md'])
      expect(read(`data/report/${name}`)).toContain(digest);
    for (const name of ['data/ro-crate-metadata.json', 'manifest.json']) expect(read(name)).not.toContain(digest);
  });
});

const OVERLAY = `callFormat: 1
id: our-office
extends: amed-aspire-fy2023-pre
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

test('the definition that the draft was judged by travels along, with the one that it adds to', async () => {
  mkdirSync(path.join(folder(), 'secret-place'));
  writeFileSync(path.join(folder(), 'secret-place/o.yaml'), OVERLAY);
  const done = await pack(...DAY, '--call', 'secret-place/o.yaml');
  expect(done).toMatchObject({ code: 0, err: expect.stringContaining('document-missing') });
  const read = unpacked();
  const { call } = bundleManifest.parse(JSON.parse(read('manifest.json')));
  expect(call).toMatchObject({ id: 'our-office', base: { id: 'amed-aspire-fy2023-pre' } });
  expect(sha256(read('data/call/our-office.yaml'))).toBe(call.sha256);
  expect(sha256(read('data/call/amed-aspire-fy2023-pre.yaml'))).toBe(call.base?.sha256);
  expect(read('data/report/report.json')).not.toContain('secret-place');
});

describe('the RO-Crate', () => {
  type Thing = { '@id': string; '@type': string; [term: string]: unknown };
  const graph = async (): Promise<Thing[]> => {
    await pack(...DAY);
    return JSON.parse(unpacked()('data/ro-crate-metadata.json'))['@graph'];
  };

  test('names people, institutions, grants and the run of the tool, each once and each connected', async () => {
    const things = await graph();
    const ids = things.map((each) => each['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    const types = new Set(things.map((each) => each['@type']));
    expect([...types].sort()).toEqual(
      [
        'CreateAction',
        'CreativeWork',
        'Dataset',
        'File',
        'Grant',
        'Organization',
        'Person',
        'SoftwareApplication',
      ].sort(),
    );
    const referred = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('@id' in value && !('@type' in value)) referred.add(String(value['@id']));
      for (const each of Object.values(value)) collect(each);
    };
    things.forEach(collect);
    referred.delete('https://w3id.org/ro/crate/1.1');
    for (const id of referred) expect(ids, id).toContain(id);
    for (const id of ids) if (id !== 'ro-crate-metadata.json') expect([...referred], id).toContain(id);
  });

  test('gives size and hash of every file but the reports, which show what rests on this file', async () => {
    const files = (await graph()).filter((each) => each['@type'] === 'File');
    for (const file of files) {
      const bytes = readFileSync(path.join(folder(), 'out/glial-ageing-atlas/data', decodeURI(file['@id'])));
      const isReport = file['@id'].startsWith('report/');
      expect(file.sha256).toBe(isReport ? undefined : createHash('sha256').update(bytes).digest('hex'));
      expect(file.contentSize).toBe(isReport ? undefined : String(bytes.length));
      expect(file.encodingFormat).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    }
    expect(files).toHaveLength(11);
  });
});
