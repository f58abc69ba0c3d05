import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectAttachments } from '../../src/files/inspect-attachments.js';
import { realHost } from '../../src/host.js';
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
  put('locked.pdf', `${PDF}trailer << /Root 1 0 R /Encrypt 12 0 R >>\n%%EOF`);
  put('speaks-of-it.pdf', `${PDF}(how /Encrypt works)\ntrailer << /Root 1 0 R >>\n%%EOF`);
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
const look = async (name: string, counted = false) =>
  (await inspectAttachments([listed(name)], draft, realHost(), () => counted)).attachments[0];

test.each([
  ['files/plain.pdf', { state: 'file', type: 'pdf', encrypted: false }],
  ['files/locked.pdf', { state: 'file', type: 'pdf', encrypted: true }],
  ['files/speaks-of-it.pdf', { state: 'file', type: 'pdf', encrypted: false }],
  ['files/picture.pdf', { state: 'file', type: 'png' }],
  ['files/empty.pdf', { state: 'file', size: 0, type: null }],
  ['files/ガ.txt', { state: 'file', size: 10 }],
  ['files/folder.pdf', { state: 'folder' }],
  ['files/missing.pdf', { state: 'missing' }],
  ['files/inner-link.pdf', { state: 'file', type: 'pdf' }],
  ['files/outer-link.pdf', { state: 'outside', way: 'link' }],
  ['files/dangling.pdf', { state: 'missing' }],
  ['files/circle.pdf', { state: 'unreadable' }],
  ['files/../../outside.pdf', { state: 'outside', way: 'parent' }],
  ['/etc/hostname', { state: 'outside', way: 'absolute' }],
  ['C:\\plain.pdf', { state: 'outside', way: 'absolute' }],
])('%s', async (name, fact) => {
  expect(await look(name)).toMatchObject({ path: name, document: null, ...fact });
});

describe('documents that a rule needs counted', () => {
  const put = (name: string, bytes: string | Buffer) => writeFileSync(path.join(draft, 'counted', name), bytes);
  const none = { pages: null, words: null, characters: null, why: null };
  beforeAll(() => {
    mkdirSync(path.join(draft, 'counted'));
    put('plan.pdf', pdfWithText(['Two words'], ['and a third, fourth,', 'sixth.']));
    put('scan.pdf', pdfWithContents([SCAN, SCAN, SCAN]));
    put('locked.pdf', lockedPdf());
    put('damaged.pdf', '%PDF-1.7 and no more');
    put('plan.txt', '研究の\n計画');
    put('picture.png', PNG);
    put('empty.pdf', '');
    symlinkSync('../../outside.pdf', path.join(draft, 'counted/outside.pdf'));
  });

  test.each([
    ['plan.pdf', { ...none, pages: 2, words: 7, characters: 35 }],
    ['scan.pdf', { ...none, pages: 3, why: 'no-text' }],
    ['locked.pdf', { ...none, why: 'encrypted' }],
    ['damaged.pdf', { ...none, why: 'unreadable' }],
    ['plan.txt', { ...none, words: 3, characters: 5 }],
    ['picture.png', none],
    ['empty.pdf', null],
    ['missing.pdf', null],
    ['outside.pdf', null],
  ])('%s', async (name, document) => {
    expect(await look(`counted/${name}`, true)).toMatchObject({ document });
  });

  test('the others are not opened', async () => {
    const files = ['counted/plan.pdf', 'counted/scan.pdf'].map(listed);
    const host = { ...realHost(), read: () => expect.unreachable('opened') };
    const { attachments } = await inspectAttachments(files, draft, host, () => false);
    expect(attachments.map(({ document }) => document)).toEqual([null, null]);
  });

  test('which ones is asked of each', async () => {
    const files = [listed('counted/plan.pdf'), { path: 'counted/scan.pdf', kind: 'research-plan' } as const];
    const { attachments } = await inspectAttachments(files, draft, realHost(), ({ kind }) => kind === 'research-plan');
    expect(attachments.map(({ document }) => document?.pages ?? null)).toEqual([null, 3]);
  });
});

test('files beside the attachments that are not listed, sorted, each name in any Unicode form', async () => {
  const { unlisted } = await inspectAttachments(
    [listed('files/plain.pdf'), listed('files/ガ.txt')],
    draft,
    realHost(),
    () => false,
  );
  expect(unlisted).toEqual([
    'files/empty.pdf',
    'files/inner-link.pdf',
    'files/locked.pdf',
    'files/outer-link.pdf',
    'files/picture.pdf',
    'files/speaks-of-it.pdf',
  ]);
});
