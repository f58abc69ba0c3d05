import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bagFaults } from '../support/bag-reader.js';
import { runIn } from '../support/real-run.js';
import { crateFaults } from '../support/ro-crate-reader.js';

/** The bundle of the example in the hands of strangers: readers written from the standards, and everyday tools. */

const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-conformance-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

cpSync(path.join(process.cwd(), 'examples/amed-aspire-fy2023/ready'), path.join(base, 'draft'), { recursive: true });
// A name beyond ASCII and one with a blank: where readers differ.
const DRAFT = path.join(base, 'draft/proposal.yaml');
const EXTRA = ['計画 図1 [最終].txt', 'a+b & c #1.txt', '𠮷野.txt'];
for (const name of EXTRA) writeFileSync(path.join(base, 'draft/attachments', name), `text of ${name}\n`);
const entries = EXTRA.map(
  (name, at) => `  - { id: extra-${at}, path: "attachments/${name}", kind: other, title: Extra ${at}, language: en }\n`,
);
writeFileSync(
  DRAFT,
  readFileSync(DRAFT, 'utf8')
    .replace(/^attachments:\n/m, (line) => line + entries.join(''))
    // The example names its institutions in words alone.
    .replace(/^(\s+)institution:\n/m, (line, blanks: string) => `${line}${blanks}  ror: https://ror.org/057zh3y96\n`),
);
const packed = await runIn(path.join(base, 'draft'), [
  'pack',
  'proposal.yaml',
  '--as-of',
  '2023-07-01',
  '-o',
  '../b.zip',
]);
const ZIP = path.join(base, 'b.zip');

const has = (tool: string, word = '--help'): boolean => spawnSync(tool, [word]).error === undefined;
/** A tool that is missing is no reason to fail, but it must be seen that nothing was compared. */
function needs(tool: string, word?: string): { skip: boolean } {
  const skip = !has(tool, word);
  if (skip) console.warn(`${tool} is missing: the bundle was not shown to it`);
  return { skip };
}

test('the example is packed', () => {
  expect(packed).toMatchObject({ code: 0, err: '' });
  expect(existsSync(ZIP)).toBe(true);
});

describe('other people’s tools open the zip', () => {
  test.each<[string, string[], RegExp]>([
    ['unzip', ['-t'], /No errors detected/],
    ['7z', ['t'], /Everything is Ok/],
    ['python3', ['-c', 'import sys, zipfile; print("bad:", zipfile.ZipFile(sys.argv[1]).testzip())'], /bad: None/],
    ['bsdtar', ['-tf'], /manifest\.json/],
    ['jar', ['tf'], /manifest\.json/],
    ['zip', ['-T'], /OK/],
  ])('%s', (tool, words, expected) => {
    if (needs(tool).skip) return;
    const done = spawnSync(tool, [...words, ZIP], { encoding: 'utf8' });
    expect(`${done.stdout}${done.stderr}`).toMatch(expected);
    expect(done.status).toBe(0);
  });

  test.skipIf(needs('bsdtar').skip)('bsdtar also as a stream, without the directory at its end', () => {
    const listed = execFileSync('bsdtar', ['-tf', '-'], { input: readFileSync(ZIP), encoding: 'utf8' });
    expect(listed.trim().split('\n')).toHaveLength(allFiles().length);
  });

  test.skipIf(needs('java', '-version').skip || needs('jar').skip)(
    'Java also as a stream',
    () => {
      const source = path.join(base, 'Count.java');
      writeFileSync(
        source,
        `import java.io.*; import java.util.zip.*;
       public class Count { public static void main(String[] a) throws Exception {
         int n = 0; ZipInputStream in = new ZipInputStream(new FileInputStream(a[0]));
         while (in.getNextEntry() != null) { in.readAllBytes(); n++; } System.out.print(n); } }`,
      );
      expect(execFileSync('java', [source, ZIP], { encoding: 'utf8' })).toBe(String(allFiles().length));
    },
    60_000,
  );
});

function unzipped(name: string): string {
  const to = path.join(base, name);
  execFileSync('unzip', ['-q', ZIP, '-d', to], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  const [top = '', ...more] = readdirSync(to);
  expect(more).toEqual([]);
  return path.join(to, top);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)));
const allFiles = (): string[] => filesIn(BAG);

const BAG = needs('unzip').skip ? '' : unzipped('out');

describe.skipIf(BAG === '')('unzipped', () => {
  test('it is a bag, complete and valid', () => {
    expect(bagFaults(BAG)).toEqual([]);
  });

  test('its data are an RO-Crate, and every file of them is described', () => {
    expect(crateFaults(path.join(BAG, 'data'))).toEqual([]);
    const { '@graph': graph } = JSON.parse(readFileSync(path.join(BAG, 'data/ro-crate-metadata.json'), 'utf8'));
    const described = graph
      .filter((each: Record<string, unknown>) => each['@type'] === 'File')
      .map((each: Record<string, string>) => decodeURIComponent(each['@id'] ?? ''));
    expect(described.sort()).toEqual(
      filesIn(path.join(BAG, 'data'))
        .filter((name) => name !== 'ro-crate-metadata.json')
        .sort(),
    );
  });

  test('it says what it is and who made it', () => {
    const { '@graph': graph } = JSON.parse(readFileSync(path.join(BAG, 'data/ro-crate-metadata.json'), 'utf8'));
    const types = graph.flatMap((each: Record<string, unknown>) => each['@type']);
    for (const type of ['Person', 'Organization', 'Grant', 'CreateAction', 'SoftwareApplication'])
      expect(types).toContain(type);
    const ids = graph.map((each: Record<string, string>) => each['@id']);
    expect(ids.some((id: string) => /^https:\/\/orcid\.org\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(id))).toBe(true);
    expect(ids.some((id: string) => /^https:\/\/ror\.org\/0[a-z0-9]{8}$/.test(id))).toBe(true);
    const info = readFileSync(path.join(BAG, 'bag-info.txt'), 'utf8');
    expect(info).toMatch(/^Bag-Software-Agent: grantlint \d+\.\d+\.\d+$/m);
    expect(info).toMatch(/^Bagging-Date: 2023-07-01$/m);
    expect(info).toMatch(/^External-Identifier: \S+$/m);
  });

  test.each(['sha256', 'sha512'])('%ssum agrees with every manifest', (algorithm) => {
    if (needs(`${algorithm}sum`).skip) return;
    for (const name of [`manifest-${algorithm}.txt`, `tagmanifest-${algorithm}.txt`]) {
      const done = spawnSync(`${algorithm}sum`, ['--check', '--strict', name], { cwd: BAG, encoding: 'utf8' });
      expect(done).toMatchObject({ status: 0, stderr: '' });
    }
    const listed = readFileSync(path.join(BAG, `manifest-${algorithm}.txt`), 'utf8')
      .trim()
      .split('\n');
    expect(listed).toHaveLength(filesIn(path.join(BAG, 'data')).length);
  });

  const in_ = (folder: string, name: string): string => path.join(folder, name);
  const edit = (folder: string, name: string, from: RegExp, to: string): void => {
    const text = readFileSync(in_(folder, name), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(in_(folder, name), text.replace(from, to));
  };
  const CRATE = 'data/ro-crate-metadata.json';
  const faultsOf = (folder: string): string[] => [...bagFaults(folder), ...crateFaults(in_(folder, 'data'))];

  test.each<[string, RegExp, (folder: string) => void]>([
    [
      'a byte more in the draft',
      /^3: .*proposal\.yaml/,
      (f) => appendFileSync(in_(f, 'data/proposal/proposal.yaml'), '\n'),
    ],
    ['an attachment gone', /is missing/, (f) => rmSync(in_(f, 'data/proposal/attachments/research-plan.pdf'))],
    ['a file more', /does not list data\/more/, (f) => writeFileSync(in_(f, 'data/more'), '')],
    ['a line of a manifest gone', /does not list/, (f) => edit(f, 'manifest-sha512.txt', /^.*\n/, '')],
    ['a hash that is none', /not a checksum/, (f) => edit(f, 'tagmanifest-sha256.txt', /^./, '-')],
    ['another version of BagIt', /^2\.1\.1/, (f) => edit(f, 'bagit.txt', /1\.0/, '1.1')],
    ['another Payload-Oxum', /Payload-Oxum/, (f) => edit(f, 'bag-info.txt', /Oxum: \d/, 'Oxum: 99')],
    ['files to be fetched', /fetch/, (f) => writeFileSync(in_(f, 'fetch.txt'), '')],
    [
      'a crate of another version',
      /conform/,
      (f) => edit(f, CRATE, /"https:\/\/w3id\.org\/ro\/crate\/1\.1"/, '"https://example.org"'),
    ],
    ['a crate without its licence', /no license/, (f) => edit(f, CRATE, /"license":/, '"licence":')],
    [
      'a crate that misses a part',
      /no part of/,
      (f) => edit(f, CRATE, /\{\s*"@id": "proposal\/proposal\.yaml"\s*\},/, ''),
    ],
    ['a crate with a wrong size', /contentSize/, (f) => edit(f, CRATE, /"contentSize": "\d/, '"contentSize": "99')],
    ['a person without a type', /@type|no Person/, (f) => edit(f, CRATE, /"@type": "Person"/, '"@type": "Thing"')],
  ])('and bitten at, with %s', (name, expected, damage) => {
    const copy = path.join(base, `broken ${name}`);
    cpSync(BAG, copy, { recursive: true });
    damage(copy);
    expect(faultsOf(copy).join('\n')).toMatch(new RegExp(expected.source, 'm'));
  });
});
