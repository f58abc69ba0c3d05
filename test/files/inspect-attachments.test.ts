import { createHash } from 'node:crypto';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WantedDetail } from '../../src/domain/evidence-wanted.js';
import { MOST_OPENED } from '../../src/domain/file-types.js';
import { inspectAttachments } from '../../src/files/inspect-attachments.js';
import { factsKey } from '../../src/files/kept-facts.js';
import { type Cache, type Host, NO_CACHE, realHost } from '../../src/host.js';
import { docxWithText } from '../documents/make-docx.js';
import { lockedPdf, pdfWithContents, pdfWithText, SCAN } from '../documents/make-pdf.js';

/** What is found on a real disk; the rules that judge it are tested elsewhere. */

const root = mkdtempSync(path.join(os.tmpdir(), 'grantlint-inspect-'));
const draft = path.join(root, 'draft');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const PDF = `%PDF-1.4\n${'% filler\n'.repeat(20_000)}`;
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

beforeAll(() => {
  mkdirSync(path.join(draft, 'files/folder.pdf'), { recursive: true });
  const put = (name: string, bytes: string | Buffer) => writeFileSync(path.join(draft, 'files', name), bytes);
  put('plain.pdf', `${PDF}trailer << /Root 1 0 R >>\n%%EOF`);
  put('picture.pdf', PNG);
  put('empty.pdf', '');
  put('カ\u3099.txt', 'decomposed');
  writeFileSync(path.join(root, 'outside.pdf'), PDF);
  symlinkSync('plain.pdf', path.join(draft, 'files/inner-link.pdf'));
  symlinkSync('../../outside.pdf', path.join(draft, 'files/outer-link.pdf'));
  symlinkSync('nowhere.pdf', path.join(draft, 'files/dangling.pdf'));
  symlinkSync('circle.pdf', path.join(draft, 'files/circle.pdf'));
});

const listed = (name: string) => ({ path: name, kind: 'other' }) as const;

interface Look {
  readonly cache?: Cache;
  readonly host?: Host;
  readonly wanted?: readonly WantedDetail[];
}

const look = async (name: string, { cache = NO_CACHE, host = realHost(), wanted = [] }: Look = {}) => {
  const given = { cache, version: '1', wanted: [wanted] };
  return (await inspectAttachments([listed(name)], draft, host, given)).attachments[0];
};

const NUMBER: WantedDetail = {
  grant: ['partners', 0, 'funding', 0],
  detail: 'award-number',
  wanted: 'AB-2023-17',
  sought: { kind: 'numbers', numbers: ['AB-2023-17'] },
};
const AMOUNT: WantedDetail = {
  ...NUMBER,
  detail: 'amount',
  wanted: '1,200,000 AUD',
  sought: { kind: 'amount', amount: 1_200_000, currency: 'AUD' },
};
const told = (answer: string, page: number | null = null) => ({ grant: NUMBER.grant, answer, page });

test.each([
  ['files/plain.pdf', { state: 'file', type: 'pdf' }],
  ['files/picture.pdf', { state: 'file', type: 'png' }],
  ['files/empty.pdf', { state: 'file', size: 0, type: null, sha256: null, document: null }],
  ['files/ガ.txt', { state: 'file', size: 10 }],
  ['files/folder.pdf', { state: 'folder' }],
  ['files/missing.pdf', { state: 'missing', sha256: null, document: null }],
  ['files/inner-link.pdf', { state: 'file', type: 'pdf' }],
  ['files/outer-link.pdf', { state: 'outside', way: 'link', document: null }],
  ['files/dangling.pdf', { state: 'missing' }],
  ['files/circle.pdf', { state: 'unreadable' }],
  ['files/../../outside.pdf', { state: 'outside', way: 'parent' }],
  ['/etc/hostname', { state: 'outside', way: 'absolute' }],
  ['C:\\plain.pdf', { state: 'outside', way: 'absolute' }],
])('%s', async (name, fact) => {
  expect(await look(name)).toMatchObject({ path: name, ...fact });
});

test('a file that cannot be read', async () => {
  const { read } = { ...realHost() };
  const host = { ...realHost(), read: (file: string) => read(`${file}-not-there`) };
  expect(await look('files/plain.pdf', { host })).toMatchObject({ state: 'unreadable', document: null, evidence: [] });
});

describe('looked into', () => {
  const put = (name: string, bytes: string | Buffer) => writeFileSync(path.join(draft, 'inside', name), bytes);
  const none = {
    pages: null,
    words: null,
    characters: null,
    why: null,
    pdf: null,
    word: null,
    image: null,
    text: null,
  };
  const letter = pdfWithText(['cover'], ['Award AB-2023-17']);
  beforeAll(() => {
    mkdirSync(path.join(draft, 'inside'));
    put('plan.pdf', pdfWithText(['Two words'], ['and a third, fourth,', 'sixth.']));
    put('scan.pdf', pdfWithContents([SCAN, SCAN, SCAN]));
    put('locked.pdf', lockedPdf());
    put('damaged.pdf', '%PDF-1.7 and no more');
    put('plan.txt', '研究の\n計画');
    put('broken.png', PNG.subarray(0, 20));
    put('table.csv', 'a,b');
    put('letter.pdf', letter);
    put('half-scan.pdf', pdfWithContents(['BT /F1 12 Tf 72 720 Td (Award AB-2023-17) Tj ET', SCAN]));
    const large = openSync(path.join(draft, 'inside/large.pdf'), 'w');
    ftruncateSync(large, MOST_OPENED + 1);
    closeSync(large);
    writeFileSync(path.join(draft, 'inside/large.pdf'), '%PDF-1.7\n', { flag: 'r+' });
  });

  test.each([
    ['plan.pdf', { pages: 2, words: 7, characters: 35, why: null }],
    ['scan.pdf', { pages: 3, words: null, characters: null, why: 'no-text', text: null }],
    ['locked.pdf', { ...none, why: 'encrypted' }],
    ['damaged.pdf', { ...none, why: 'unreadable' }],
    ['large.pdf', { ...none, why: 'limit' }],
    ['plan.txt', { pages: null, words: 3, characters: 5, wordsVary: true }],
    ['broken.png', { ...none, why: 'unreadable' }],
    ['table.csv', null],
  ])('%s', async (name, document) => {
    const fact = await look(`inside/${name}`);
    expect(fact?.state).toBe('file');
    if (document === null) expect(fact?.document).toBeNull();
    else expect(fact?.document).toMatchObject(document);
  });

  test('the hash is that of the content; what is too large has none', async () => {
    const hash = createHash('sha256').update(letter).digest('hex');
    expect(await look('inside/letter.pdf')).toMatchObject({ sha256: hash });
    expect(await look('inside/large.pdf')).toMatchObject({ sha256: null, type: 'pdf', size: MOST_OPENED + 1 });
  });

  test('the bytes are taken once', async () => {
    let reads = 0;
    const { read } = realHost();
    const host: Host = {
      ...realHost(),
      readHead: () => expect.unreachable('a second read'),
      read: (file) => {
        reads += 1;
        return read(file);
      },
    };
    await look('inside/letter.pdf', { host });
    expect(reads).toBe(1);
  });

  test('evidence: found, not found, not readable', async () => {
    const of = async (name: string) => (await look(`inside/${name}`, { wanted: [NUMBER, AMOUNT] }))?.evidence;
    expect(await of('letter.pdf')).toMatchObject([told('found', 2), told('not-found')]);
    expect(await of('half-scan.pdf')).toMatchObject([told('found', 1), told('not-readable')]);
    for (const name of ['scan.pdf', 'locked.pdf', 'damaged.pdf', 'large.pdf', 'broken.png', 'table.csv'])
      expect(await of(name), name).toMatchObject([told('not-readable'), told('not-readable')]);
    expect(await of('missing.pdf')).toEqual([]);
  });

  describe('kept between runs', () => {
    const memory = () => {
      const kept = new Map<string, string>();
      const cache: Cache = {
        read: async (key) => kept.get(key),
        write: async (key, text) => void kept.set(key, text),
      };
      return { kept, cache };
    };
    const wanted = [NUMBER, AMOUNT];

    test('the second time says the same, and keeps no text of the document or the draft', async () => {
      const { kept, cache } = memory();
      const first = await look('inside/letter.pdf', { cache, wanted });
      const entries = [...kept.entries()];
      // To the order of its fields: reports are compared byte for byte.
      expect(JSON.stringify(await look('inside/letter.pdf', { cache, wanted }))).toBe(JSON.stringify(first));
      expect([...kept.entries()]).toEqual(entries);
      expect(entries).toHaveLength(2);
      expect(entries.map(([, text]) => text).join()).not.toMatch(/AB-2023|cover|Award|1200000/);
    });

    test('what was kept is believed, so the file is not opened', async () => {
      const { kept, cache } = memory();
      await look('inside/letter.pdf', { cache, wanted });
      for (const [key, text] of kept) {
        const { value } = JSON.parse(text);
        if (!Array.isArray(value)) continue;
        const turned = [{ answer: 'found', page: 9 }, value[1]];
        const hash = createHash('sha256').update(JSON.stringify(turned)).digest('hex');
        kept.set(key, JSON.stringify({ key, sha256: hash, value: turned }));
      }
      const fact = await look('inside/letter.pdf', { cache, wanted });
      expect(fact?.evidence).toMatchObject([told('found', 9), told('not-found')]);
    });

    test('what else is looked for is looked for', async () => {
      const { cache } = memory();
      await look('inside/letter.pdf', { cache });
      expect((await look('inside/letter.pdf', { cache, wanted }))?.evidence).toMatchObject([
        told('found', 2),
        told('not-found'),
      ]);
      const other = { ...NUMBER, sought: { kind: 'numbers', numbers: ['AB-2023-18'] } } as const;
      expect((await look('inside/letter.pdf', { cache, wanted: [other] }))?.evidence).toMatchObject([
        told('not-found'),
      ]);
    });

    test('other content, another name or another version are other entries', async () => {
      const { kept, cache } = memory();
      await look('inside/plan.txt', { cache });
      writeFileSync(path.join(draft, 'inside/plan.md'), '研究の\n計画');
      await look('inside/plan.md', { cache });
      await inspectAttachments([listed('inside/plan.txt')], draft, realHost(), { cache, version: '2', wanted: [] });
      await look('inside/letter.pdf', { cache });
      expect(kept.size).toBe(4);
    });

    test.each([
      ['no JSON', () => 'no JSON'],
      ['another shape', () => '{"key":1}'],
      ['null', () => 'null'],
      ['cut off', (text: string) => text.slice(0, -5)],
      ['one count changed', (text: string) => text.replace('"pages":2', '"pages":3')],
      ['of another key', (text: string) => text.replace(/"key":"./, '"key":"x')],
      [
        'sound but of another make',
        (text: string) => {
          const value = { type: 'pdf', document: { pages: 'many' } };
          const hash = createHash('sha256').update(JSON.stringify(value)).digest('hex');
          return JSON.stringify({ ...JSON.parse(text), sha256: hash, value });
        },
      ],
    ])('an entry that is %s is not believed', async (_, damage) => {
      const { kept, cache } = memory();
      const first = await look('inside/letter.pdf', { cache, wanted });
      for (const [key, text] of kept) kept.set(key, damage(text));
      expect(await look('inside/letter.pdf', { cache, wanted })).toEqual(first);
    });

    test('what one document says is not taken for what another says', async () => {
      const { cache } = memory();
      await look('inside/plan.pdf', { cache });
      await look('inside/letter.pdf', { cache, wanted });
      const other = await look('inside/plan.pdf', { cache, wanted });
      expect(other?.evidence).toMatchObject([told('not-found'), told('not-found')]);
    });

    test('another dictionary cuts Japanese into other words', () => {
      expect(factsKey('aa', 'pdf', '1', '76.1')).not.toBe(factsKey('aa', 'pdf', '1', '77.1'));
      expect(factsKey('aa', 'pdf', '1')).toBe(factsKey('aa', 'pdf', '1', process.versions.icu));
    });

    test('a limit is not kept: the next time it may be met by nothing', async () => {
      const { kept, cache } = memory();
      put('long.docx', await docxWithText('a '.repeat(6_000_000)));
      expect(await look('inside/long.docx', { cache, wanted })).toMatchObject({
        document: { why: 'limit' },
        evidence: [told('not-readable'), told('not-readable')],
      });
      expect(kept.size).toBe(0);
    });
  });
});

test('files beside the attachments that are not listed, sorted, each name in any Unicode form', async () => {
  const files = [listed('files/plain.pdf'), listed('files/ガ.txt')];
  const given = { cache: NO_CACHE, version: '1', wanted: [] };
  const { unlisted } = await inspectAttachments(files, draft, realHost(), given);
  expect(unlisted).toEqual(['files/empty.pdf', 'files/inner-link.pdf', 'files/outer-link.pdf', 'files/picture.pdf']);
});

test('beside attachments whose folder is stored in another Unicode form', async () => {
  const folder = path.join(draft, 'カ\u3099');
  mkdirSync(folder);
  for (const name of ['listed.txt', 'forgotten.txt']) writeFileSync(path.join(folder, name), name);
  const given = { cache: NO_CACHE, version: '1', wanted: [] };
  const { attachments, unlisted } = await inspectAttachments([listed('ガ/listed.txt')], draft, realHost(), given);
  expect(attachments[0]?.state).toBe('file');
  expect(unlisted.map((file) => file.normalize('NFC'))).toEqual(['ガ/forgotten.txt']);
});
