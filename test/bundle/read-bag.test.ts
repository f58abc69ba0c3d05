import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { writtenDigest } from '../../src/domain/bundle-digest.js';
import {
  addLists,
  bagFiles,
  bundleOf,
  type Files,
  PAYLOAD,
  partsOf,
  type Recipe,
  zipOf,
} from '../support/make-bundle.js';
import { codesOf, readBytes } from '../support/read-bytes.js';

/** What a bundle says of itself, held against what is in it; the zip around it is right in every case. */

const set = (path: string, text: string) => (files: Files) => void files.set(path, Buffer.from(text));
const drop = (path: string) => (files: Files) => void files.delete(path);
const edit = (path: string, change: (text: string) => string) => (files: Files) =>
  void files.set(path, Buffer.from(change(files.get(path)?.toString() ?? '')));
const bag = (change: (files: Files) => void): Buffer => {
  const files = bagFiles();
  change(files);
  return zipOf(partsOf(new Map([...files].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))))));
};
const only = async (bytes: Buffer): Promise<Diagnostic> => {
  const { faults } = await readBytes(bytes);
  expect(faults.map(({ code }) => code)).toHaveLength(1);
  return faults[0] as Diagnostic;
};

test('a good bundle', async () => {
  const { faults, manifest, digest, files, kind } = await readBytes(bundleOf());
  expect(faults).toEqual([]);
  expect(kind).toBe('zip');
  expect(manifest?.proposal.id).toBe('b');
  expect(digest).toBe(
    writtenDigest(
      createHash('sha256')
        .update(bagFiles().get('manifest.json') ?? '')
        .digest('hex'),
    ),
  );
  expect([...files]).toEqual([...bagFiles()].map(([path, bytes]) => [path, bytes.length]));
});

test('a report may show the digest in several places', async () => {
  const zeros = PAYLOAD['data/report/report.md'] ?? '';
  expect(await codesOf(bundleOf({ payload: { ...PAYLOAD, 'data/report/report.md': zeros + zeros } }))).toEqual([]);
});

/** The list of files in the manifest, changed. */
const listed =
  (change: (files: Record<string, unknown>[]) => Record<string, unknown>[]) => (manifest: Record<string, unknown>) => ({
    ...manifest,
    files: change(manifest.files as Record<string, unknown>[]),
  });

test('the start and the end of what is inside, stored or deflated', async () => {
  const { readHead, readTail } = await readBytes(bundleOf());
  const whole = {
    'data/proposal/proposal.yaml': 'id: b\n',
    'data/proposal/a.txt': PAYLOAD['data/proposal/a.txt'] ?? '',
  };
  for (const [path, text] of Object.entries(whole)) {
    expect(Buffer.from(readHead(path, 3)).toString()).toBe(text.slice(0, 3));
    expect(Buffer.from(readTail(path, 3)).toString()).toBe(text.slice(-3));
    expect(Buffer.from(readHead(path, 1_000_000)).toString()).toBe(text);
    expect(Buffer.from(readTail(path, 1_000_000)).toString()).toBe(text);
    expect(readHead(path, 0)).toHaveLength(0);
    expect(readTail(path, 0)).toHaveLength(0);
  }
  expect(() => readHead('data/none', 1)).toThrow(/no such file/);
});

describe('one fault', () => {
  const cases: [string, Buffer, string, object][] = [
    [
      'another bagit.txt',
      bundleOf({ beforeTags: set('bagit.txt', 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n') }),
      'bagit-differs',
      {},
    ],
    [
      'a byte order mark in bagit.txt',
      bundleOf({ beforeTags: edit('bagit.txt', (text) => `\ufeff${text}`) }),
      'bagit-differs',
      {},
    ],
    [
      'another total',
      bundleOf({ info: () => 'Payload-Oxum: 1.1\n' }),
      'info-differs',
      { stated: '1.1', found: '83.4' },
    ],
    ['no total', bundleOf({ info: () => 'Contact-Name: A\n' }), 'info-differs', { stated: '' }],
    [
      'the digest of another bundle',
      bundleOf({ info: (text) => `${text}Internal-Sender-Identifier: AAAAA-AAAAA-AAAAA-AAAAA-AAAAA\n` }),
      'info-differs',
      { label: 'Internal-Sender-Identifier' },
    ],
    [
      'the name of another proposal',
      bundleOf({ info: (text) => `External-Identifier: c\n${text}` }),
      'info-differs',
      { label: 'External-Identifier', stated: 'c', found: 'b' },
    ],
    ['two totals', bundleOf({ info: (text) => text + text }), 'info-differs', { stated: '83.4, 83.4' }],
    [
      'fetch.txt that the tag lists name',
      bundleOf({ beforeTags: set('fetch.txt', 'https://example.org/x 1 data/x\n') }),
      'fetch',
      {},
    ],
    [
      'a tag file more, listed',
      bundleOf({ beforeTags: set('readme.txt', 'x') }),
      'file-extra',
      { entry: 'readme.txt', lists: [] },
    ],
    [
      'a tag file more, not listed',
      bag(set('readme.txt', 'x')),
      'file-extra',
      { entry: 'readme.txt', lists: ['tagmanifest-sha256.txt', 'tagmanifest-sha512.txt'] },
    ],
    [
      '.DS_Store, which nobody leaves in a zip by chance',
      bag(set('.DS_Store', 'x')),
      'file-extra',
      { entry: '.DS_Store' },
    ],
    ['a third list of tags', bag(set('tagmanifest-md5.txt', '')), 'file-extra', { entry: 'tagmanifest-md5.txt' }],
    [
      'a file that only manifest.json does not name',
      bundleOf({ beforeLists: set('data/x', 'x') }),
      'file-extra',
      { lists: ['manifest.json'] },
    ],
    [
      'a file that manifest.json alone names',
      bundleOf({ beforeLists: drop('data/proposal/a.txt') }),
      'file-missing',
      { lists: ['manifest.json'] },
    ],
    [
      'a file changed before the lists were made',
      bundleOf({ beforeLists: set('data/proposal/a.txt', 'b\n') }),
      'hash-differs',
      { entry: 'data/proposal/a.txt', hashes: ['SHA-256 (manifest.json)'] },
    ],
    [
      'a file left out of one payload list',
      bundleOf({ beforeTags: edit('manifest-sha512.txt', (text) => text.replace(/^.*a\.txt\n/m, '')) }),
      'file-extra',
      { entry: 'data/proposal/a.txt', lists: ['manifest-sha512.txt'] },
    ],
    [
      'a file more in one payload list',
      bundleOf({ beforeTags: edit('manifest-sha256.txt', (text) => `${text}${'0'.repeat(64)}  data/x\n`) }),
      'file-missing',
      { entry: 'data/x', lists: ['manifest-sha256.txt'] },
    ],
    [
      'another hash in one payload list',
      bundleOf({ beforeTags: edit('manifest-sha512.txt', (text) => text.replace(/^[0-9a-f]{128}/, 'a'.repeat(128))) }),
      'hash-differs',
      { entry: 'data/call/c.yaml', hashes: ['SHA-512 (manifest-sha512.txt)'] },
    ],
    [
      'another hash in one tag list',
      bag(edit('tagmanifest-sha256.txt', (text) => text.replace(/^[0-9a-f]{64}/, 'a'.repeat(64)))),
      'hash-differs',
      { entry: 'bag-info.txt', hashes: ['SHA-256 (tagmanifest-sha256.txt)'] },
    ],
    [
      'a tag file left out of one tag list',
      bag(edit('tagmanifest-sha512.txt', (text) => text.replace(/^.*bagit\.txt\n/m, ''))),
      'file-extra',
      { entry: 'bagit.txt', lists: ['tagmanifest-sha512.txt'] },
    ],
    [
      'a tag list that lists itself',
      bag(edit('tagmanifest-sha256.txt', (text) => `${text}${'0'.repeat(64)}  tagmanifest-sha512.txt\n`)),
      'hash-differs',
      { entry: 'tagmanifest-sha512.txt' },
    ],
    ['a tag list missing', bag(drop('tagmanifest-sha512.txt')), 'list-missing', { entry: 'tagmanifest-sha512.txt' }],
    [
      'capitals in a hash',
      bundleOf({
        beforeTags: edit('manifest-sha256.txt', (text) => text.replace(/^[0-9a-f]{64}/, (hash) => hash.toUpperCase())),
      }),
      'list-malformed',
      { line: 1 },
    ],
    [
      'one space',
      bundleOf({ beforeTags: edit('manifest-sha256.txt', (text) => text.replace('  ', ' ')) }),
      'list-malformed',
      { line: 1 },
    ],
    [
      'an asterisk',
      bundleOf({ beforeTags: edit('manifest-sha256.txt', (text) => text.replace('  ', ' *')) }),
      'list-malformed',
      { line: 1 },
    ],
    [
      'no line break at the end',
      bundleOf({ beforeTags: edit('manifest-sha256.txt', (text) => text.slice(0, -1)) }),
      'list-malformed',
      { line: 4 },
    ],
    [
      'line breaks of Windows',
      bundleOf({ beforeTags: edit('manifest-sha256.txt', (text) => text.replaceAll('\n', '\r\n')) }),
      'list-malformed',
      { line: 1 },
    ],
    [
      'an empty line',
      bundleOf({ beforeTags: edit('manifest-sha256.txt', (text) => `${text}\n`) }),
      'list-malformed',
      { line: 5 },
    ],
    [
      'a file twice',
      bundleOf({ beforeTags: edit('manifest-sha256.txt', (text) => `${text}${text.split('\n')[3]}\n`) }),
      'list-malformed',
      { line: 5 },
    ],
    [
      'lines in another order',
      bundleOf({
        beforeTags: edit('manifest-sha256.txt', (text) => `${text.split('\n').slice(0, 4).reverse().join('\n')}\n`),
      }),
      'list-malformed',
      { line: 2 },
    ],
    ['no list at all', bundleOf({ beforeTags: set('manifest-sha256.txt', '') }), 'file-extra', {}],
    [
      'a newer format',
      bundleOf({ manifest: (each) => ({ ...each, bundleFormat: 3 }) }),
      'format-newer',
      { found: 3, known: 2 },
    ],
    [
      'a newer format with other fields',
      bundleOf({ manifest: () => ({ bundleFormat: 7, all: 'else' }) }),
      'format-newer',
      { found: 7 },
    ],
    [
      'no format',
      bundleOf({ manifest: ({ bundleFormat: _, ...rest }) => rest }),
      'manifest-invalid',
      { field: 'bundleFormat' },
    ],
    [
      'the format of a bundle with a policy',
      bundleOf({ manifest: (each) => ({ ...each, bundleFormat: 2, waived: 0 }) }),
      'manifest-contradicts',
      { part: 'policy' },
    ],
    ['a field more', bundleOf({ manifest: (each) => ({ ...each, more: 1 }) }), 'manifest-invalid', { field: 'more' }],
    [
      'a day that is none',
      bundleOf({ manifest: (each) => ({ ...each, asOf: '2023-02-30' }) }),
      'manifest-invalid',
      { field: 'asOf' },
    ],
    [
      'another verdict',
      bundleOf({ manifest: (each) => ({ ...each, verdict: 'not-ready' }) }),
      'manifest-invalid',
      { field: 'verdict' },
    ],
    ...['24:00', '25:00', '09:60', '9:30'].map((asOfTime): [string, Buffer, string, object] => [
      `${asOfTime}, which no clock shows`,
      bundleOf({ manifest: (each) => ({ ...each, asOfTime }) }),
      'manifest-invalid',
      { field: 'asOfTime' },
    ]),
    ['a list', bundleOf({ manifest: () => [] }), 'manifest-invalid', { field: '' }],
    ['no JSON', bundleOf({ manifestText: () => '{' }), 'manifest-invalid', { field: '' }],
    ['deep JSON', bundleOf({ manifestText: () => '['.repeat(1_000_000) }), 'manifest-invalid', { field: '' }],
    ['a line break more', bundleOf({ manifestText: (text) => `${text}\n` }), 'manifest-not-canonical', {}],
    [
      'spaces',
      bundleOf({ manifestText: (text) => JSON.stringify(JSON.parse(text), null, 1) }),
      'manifest-not-canonical',
      {},
    ],
    [
      'an escape without need',
      bundleOf({ manifestText: (text) => text.replace('題', '\\u984c') }),
      'manifest-not-canonical',
      {},
    ],
    [
      'a key twice',
      bundleOf({ manifestText: (text) => text.replace('"asOf":', '"asOf":"1999-01-01","asOf":') }),
      'manifest-not-canonical',
      {},
    ],
    [
      'another draft',
      bundleOf({
        manifest: (each) => ({ ...each, proposal: { ...(each.proposal as object), sha256: '0'.repeat(64) } }),
      }),
      'manifest-contradicts',
      { part: 'draft' },
    ],
    [
      'another call',
      bundleOf({ manifest: (each) => ({ ...each, call: { ...(each.call as object), sha256: '0'.repeat(64) } }) }),
      'manifest-contradicts',
      { part: 'call' },
    ],
    [
      'an attachment that is said to show the digest',
      bundleOf({
        manifest: listed((files) =>
          files.map((file) => (file.path === 'data/proposal/a.txt' ? { ...file, digestAsZeros: true } : file)),
        ),
      }),
      'manifest-contradicts',
      { part: 'zeros' },
    ],
    [
      'no word of bag-info.txt',
      bundleOf({ manifest: listed((files) => files.filter(({ path }) => path !== 'bag-info.txt')) }),
      'file-extra',
      { entry: 'bag-info.txt', lists: ['manifest.json'] },
    ],
    [
      'a call that is not there',
      bundleOf({ manifest: (each) => ({ ...each, call: { ...(each.call as object), id: '../proposal/proposal' } }) }),
      'manifest-contradicts',
      { part: 'call' },
    ],
    [
      'a base that is not there',
      bundleOf({
        manifest: (each) => ({
          ...each,
          call: { ...(each.call as object), base: { id: 'd', sha256: '0'.repeat(64) } },
        }),
      }),
      'manifest-contradicts',
      { part: 'base' },
    ],
    [
      'files in another order',
      bundleOf({ manifest: (each) => ({ ...each, files: [...(each.files as object[])].reverse() }) }),
      'manifest-contradicts',
      { part: 'order' },
    ],
    [
      'another size',
      bundleOf({
        manifest: filesChanged((file) => (file.path === 'data/proposal/a.txt' ? { ...file, size: 1 } : file)),
      }),
      'hash-differs',
      { hashes: ['SHA-256 (manifest.json)'] },
    ],
    [
      'a report that must not show a digest',
      bundleOf({ manifest: filesChanged(({ digestAsZeros: _, ...file }) => file) }),
      'hash-differs',
      { entry: 'data/report/report.md' },
    ],
    [
      'a report with the zeros still in it',
      bundleOf({ beforeLists: set('data/report/report.md', PAYLOAD['data/report/report.md'] ?? '') }),
      'hash-differs',
      { entry: 'data/report/report.md' },
    ],
    [
      'a report with another digest',
      bundleOf({ beforeLists: set('data/report/report.md', 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA\n') }),
      'hash-differs',
      { entry: 'data/report/report.md' },
    ],
    ['a folder of another name', zipOf(partsOf(bagFiles(), 'c')), 'folder-name', { folder: 'c', id: 'b' }],
    ['nothing of a bundle', zipOf([{ name: 'b/x', bytes: Buffer.from('x'), stored: true }]), 'not-a-bundle', {}],
  ];
  test.each(cases)('%s', async (name, bytes, code, data) => {
    if (name === 'no list at all') return expect(await codesOf(bytes)).toEqual([code]);
    expect(await only(bytes)).toMatchObject({ code: `bundle/${code}`, level: 'must', data });
  });

  function filesChanged(change: (file: Record<string, unknown>) => object): NonNullable<Recipe['manifest']> {
    return (each) => ({ ...each, files: (each.files as Record<string, unknown>[]).map(change) });
  }
});

describe('several', () => {
  test('bagit.txt missing is seen by its lists too', async () => {
    expect(await codesOf(bag(drop('bagit.txt')))).toEqual(expect.arrayContaining(['bagit-differs', 'file-missing']));
  });

  test('a manifest that is missing', async () => {
    expect(await codesOf(bag(drop('manifest.json')))).toEqual(expect.arrayContaining(['list-missing', 'file-missing']));
  });

  test('content, lists and tag lists changed together are refused by manifest.json', async () => {
    const bytes = bag((files) => {
      files.set('data/proposal/a.txt', Buffer.from('b\n'));
      addLists(files, 'manifest', (path) => path.startsWith('data/'));
      addLists(files, 'tagmanifest', (path) => !path.startsWith('data/') && !path.startsWith('tagmanifest-'));
    });
    expect(await codesOf(bytes)).toEqual(['info-differs', 'hash-differs']);
  });

  test('all of it changed together is another bundle, with another digest', async () => {
    const bytes = bundleOf({ payload: { ...PAYLOAD, 'data/proposal/a.txt': 'b\n' } });
    const [mine, other] = [await readBytes(bundleOf()), await readBytes(bytes)];
    expect(other.faults).toEqual([]);
    expect(other.digest).not.toBe(mine.digest);
  });

  test('a file that was renamed is missing under one name, and extra under the other', async () => {
    const bytes = bag((files) => {
      files.set('data/proposal/z.txt', files.get('data/proposal/a.txt') ?? Buffer.alloc(0));
      files.delete('data/proposal/a.txt');
    });
    expect((await codesOf(bytes)).sort()).toEqual(['file-extra', 'file-missing']);
  });
});
