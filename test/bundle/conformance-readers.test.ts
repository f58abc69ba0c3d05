import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { bagFaults } from '../support/bag-reader.js';
import { crateFaults } from '../support/ro-crate-reader.js';

/** The two readers themselves, on a bag and a crate made by hand: they take what is right and bite at what is not. */

const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-readers-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let folder = '';
let count = 0;
const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};
const get = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const edit = (name: string, from: string | RegExp, to: string): void => {
  const text = get(name);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  put(name, changed);
};
const list = (algorithm: string, names: readonly string[]): string =>
  names.map((name) => `${createHash(algorithm).update(get(name)).digest('hex')}  ${name}\n`).join('');

const CRATE = {
  '@context': 'https://w3id.org/ro/crate/1.1/context',
  '@graph': [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: 'A',
      description: 'B',
      datePublished: '2024-06-01',
      license: { '@id': '#terms' },
      hasPart: [{ '@id': 'a%20b.txt' }, { '@id': '計画.txt' }],
      author: { '@id': 'https://orcid.org/0000-0002-1825-0097' },
    },
    { '@id': '#terms', '@type': 'CreativeWork', name: 'Terms', description: 'Confidential' },
    { '@id': 'a%20b.txt', '@type': 'File', name: 'a', contentSize: '1' },
    { '@id': '計画.txt', '@type': 'File', name: 'p', contentSize: '2' },
    {
      '@id': 'https://orcid.org/0000-0002-1825-0097',
      '@type': 'Person',
      name: 'P',
      affiliation: { '@id': 'https://ror.org/057zh3y96' },
    },
    { '@id': 'https://ror.org/057zh3y96', '@type': 'Organization', name: 'U' },
  ],
};
const PAYLOAD = ['data/a b.txt', 'data/ro-crate-metadata.json', 'data/計画.txt'];
const TAGS = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'manifest-sha512.txt'];

beforeEach(() => {
  folder = path.join(base, String(count++));
  put('data/a b.txt', 'a');
  put('data/計画.txt', 'bc');
  put('data/ro-crate-metadata.json', JSON.stringify(CRATE, null, 1));
  put('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  const size = PAYLOAD.reduce((sum, name) => sum + Buffer.byteLength(get(name)), 0);
  put('bag-info.txt', `Bagging-Date: 2024-06-01\nPayload-Oxum: ${size}.3\nExternal-Description: one\n  and two\n`);
  put('manifest-sha256.txt', list('sha256', PAYLOAD));
  put('manifest-sha512.txt', list('sha512', PAYLOAD));
  put('tagmanifest-sha256.txt', list('sha256', TAGS));
});

describe('the reader of bags', () => {
  test('takes a good one, in every form the standard allows', () => {
    expect(bagFaults(folder)).toEqual([]);
    put('manifest-sha256.txt', list('sha256', PAYLOAD).replaceAll('\n', '\r\n').replaceAll('  ', '\t').trimEnd());
    rmSync(path.join(folder, 'tagmanifest-sha256.txt'));
    rmSync(path.join(folder, 'bag-info.txt'));
    put('notes.txt', 'a tag file that nobody lists');
    expect(bagFaults(folder)).toEqual([]);
  });

  test.each<[string, string, () => void]>([
    ['no bagit.txt', '2.1.1', () => rmSync(path.join(folder, 'bagit.txt'))],
    ['another version', '2.1.1', () => edit('bagit.txt', '1.0', '0.97')],
    [
      'lines in another order',
      '2.1.1',
      () => put('bagit.txt', get('bagit.txt').split('\n').reverse().join('\n').trim()),
    ],
    ['a byte-order mark', '2.1.1', () => put('bagit.txt', `\u{FEFF}${get('bagit.txt')}`)],
    ['a third line', '2.1.1', () => put('bagit.txt', `${get('bagit.txt')}More: yes\n`)],
    ['a blank before the colon', '2.1.1', () => edit('bagit.txt', ':', ' :')],
    ['no payload folder', '2.1.2', () => rmSync(path.join(folder, 'data'), { recursive: true })],
    [
      'no payload manifest',
      '2.1.3',
      () => ['256', '512'].map((n) => rmSync(path.join(folder, `manifest-sha${n}.txt`))),
    ],
    ['a file that no manifest lists', '2.1.3', () => put('data/more.txt', 'more')],
    ['a file that one manifest does not list', '2.1.3', () => edit('manifest-sha512.txt', /^.*計画.*\n/m, '')],
    [
      'a file listed twice',
      '2.1.3',
      () => put('manifest-sha256.txt', `${get('manifest-sha256.txt')}${list('sha256', PAYLOAD)}`),
    ],
    [
      'a payload manifest with a tag file',
      '2.1.3',
      () => put('manifest-sha256.txt', get('manifest-sha256.txt') + list('sha256', ['bagit.txt'])),
    ],
    [
      'a path that leaves the bag',
      '2.1.3',
      () => put('manifest-sha256.txt', `${get('manifest-sha256.txt')}${'0'.repeat(64)}  ../a\n`),
    ],
    ['a checksum of the wrong length', '2.1.3', () => edit('manifest-sha256.txt', /^./, '')],
    ['a bare percent sign', '2.1.3', () => edit('manifest-sha256.txt', 'a b', 'a%b')],
    ['no blank after the checksum', '2.1.3', () => edit('manifest-sha256.txt', '  ', '')],
    ['an algorithm nobody knows', '2.1.3', () => put('manifest-nothing.txt', '')],
    ['a manifest not in UTF-8', '2.1.3', () => put('manifest-sha256.txt', Buffer.from([0xff]))],
    ['a tag manifest without a payload manifest', '2.2.1', () => edit('tagmanifest-sha256.txt', /^.*sha512.*\n/m, '')],
    [
      'a tag manifest that lists one',
      '2.2.1',
      () => put('tagmanifest-sha512.txt', list('sha512', [...TAGS, 'tagmanifest-sha256.txt'])),
    ],
    [
      'a tag manifest with payload',
      '2.2.1',
      () => put('tagmanifest-sha512.txt', list('sha512', [...TAGS, ...PAYLOAD])),
    ],
    ['a wrong Payload-Oxum', '2.2.2', () => edit('bag-info.txt', /\d+\.3/, '7.3')],
    ['Payload-Oxum twice', '2.2.2', () => put('bag-info.txt', `${get('bag-info.txt')}${get('bag-info.txt')}`)],
    ['a line without a label', '2.2.2', () => put('bag-info.txt', `text\n${get('bag-info.txt')}`)],
    ['a date that is none', '2.2.2', () => edit('bag-info.txt', '06-01', '06-31')],
    ['a missing payload file', '3', () => rmSync(path.join(folder, 'data/計画.txt'))],
    ['a changed payload file', '3', () => put('data/計画.txt', 'cb')],
    ['a changed tag file', '3', () => edit('bag-info.txt', 'one', 'two')],
    ['a missing tag file', '3', () => rmSync(path.join(folder, 'bag-info.txt'))],
    ['files to be fetched', '3', () => put('fetch.txt', 'https://example.org/a 1 data/a\n')],
  ])('bites: %s', (_, section, damage) => {
    damage();
    expect(bagFaults(folder).map((each) => each.split(':')[0])).toContain(section);
  });
});

type Graph = Record<string, unknown>[];
const regraph = (change: (graph: Graph) => void): void => {
  const crate = JSON.parse(get('data/ro-crate-metadata.json')) as { '@graph': Graph };
  change(crate['@graph']);
  put('data/ro-crate-metadata.json', JSON.stringify(crate));
};
const set = (at: number, key: string, value: unknown) => () =>
  regraph((graph) => {
    if (value === undefined) delete graph[at]?.[key];
    else Object.assign(graph[at] ?? {}, { [key]: value });
  });
const add = (entity: Record<string, unknown>) => () => regraph((graph) => graph.push(entity));

describe('the reader of crates', () => {
  test('takes a good one', () => {
    expect(crateFaults(path.join(folder, 'data'))).toEqual([]);
  });

  test.each<[string, RegExp, () => void]>([
    ['no metadata', /^structure/, () => rmSync(path.join(folder, 'data/ro-crate-metadata.json'))],
    ['no JSON', /not JSON/, () => put('data/ro-crate-metadata.json', '{')],
    ['another context', /@context/, () => edit('data/ro-crate-metadata.json', '1.1/context', '1.0/context')],
    ['an entity without @type', /@graph/, set(2, '@type', undefined)],
    ['the same @id twice', /same @id/, add({ '@id': '#terms', '@type': 'Thing' })],
    ['an entity inside an entity', /more than a reference/, set(1, 'publisher', { '@id': '#x', name: 'inside' })],
    ['a value that is null', /empty/, set(2, 'about', null)],
    ['an empty list', /empty/, set(2, 'about', [])],
    ['no descriptor', /own metadata/, () => regraph((graph) => graph.shift())],
    ['a descriptor of another type', /CreativeWork/, set(0, '@type', 'File')],
    ['a descriptor of another version', /conform/, set(0, 'conformsTo', { '@id': 'https://w3id.org/ro/crate/1.2' })],
    ['a descriptor about something else', /not about/, set(0, 'about', { '@id': '#terms' })],
    ['a root that is no Dataset', /no Dataset/, set(1, '@type', 'Thing')],
    ['no name', /no name/, set(1, 'name', undefined)],
    ['no description', /no description/, set(1, 'description', ' ')],
    ['no date', /datePublished/, set(1, 'datePublished', undefined)],
    ['a date that is none', /no day/, set(1, 'datePublished', 'June')],
    ['no licence', /no license/, set(1, 'license', undefined)],
    ['a licence that says nothing', /no license/, set(2, 'description', undefined)],
    ['a file that is no part', /no part of/, add({ '@id': 'data', '@type': 'File', name: 'x' })],
    ['a part that is not described', /not described/, set(1, 'hasPart', { '@id': 'c.txt' })],
    ['a part that is not there', /not there/, () => rmSync(path.join(folder, 'data/計画.txt'))],
    ['a file called a folder', /not there/, set(3, '@type', 'Dataset')],
    ['a blank in an @id', /relative URI/, () => edit('data/ro-crate-metadata.json', /a%20b/g, 'a b')],
    [
      'a path that leaves the crate',
      /relative URI/,
      () => edit('data/ro-crate-metadata.json', /a%20b/g, '%2e%2e/a%20b'),
    ],
    ['a wrong size', /contentSize/, set(3, 'contentSize', '2')],
    ['a size as a number', /contentSize/, set(3, 'contentSize', 1)],
    ['a reference to nowhere', /nowhere/, set(1, 'publisher', { '@id': '#nobody' })],
    ['a person that is none', /not a Person/, set(5, '@type', 'Thing')],
    ['an author that is no person', /no Person/, set(1, 'author', { '@id': '#terms' })],
    ['an institution that is none', /not an Organization/, set(6, '@type', 'Thing')],
    ['an affiliation with no name', /has no name/, set(6, 'name', undefined)],
    [
      'an action without a tool',
      /no instrument/,
      add({ '@id': '#run', '@type': 'CreateAction', object: { '@id': './' } }),
    ],
    ['an entity that nothing points at', /nothing points/, add({ '@id': '#alone', '@type': 'Thing' })],
    ['a name that is no address', /neither a file/, add({ '@id': 'alone', '@type': 'Thing' })],
  ])('bites: %s', (_, expected, damage) => {
    damage();
    expect(crateFaults(path.join(folder, 'data')).join('\n')).toMatch(expected);
  });
});
