import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { callStore } from '../../src/commands/call-store.js';
import { checkDraft, readDraft } from '../../src/commands/check-draft.js';
import { NO_POLICY } from '../../src/core/policy.js';
import { NO_CACHE, realHost } from '../../src/host.js';
import { lockedPdf, pdfWithText } from '../documents/make-pdf.js';
import { GOOD } from '../support/memory-host.js';

/** Real files are counted where the call limits their length, and left closed where it does not. */

const ROOT = mkdtempSync(path.join(tmpdir(), 'grantlint-lengths-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));
mkdirSync(path.join(ROOT, 'attachments'));
writeFileSync(path.join(ROOT, 'proposal.yaml'), GOOD);

const AWARD = path.join(ROOT, 'attachments/award.pdf');

const overlay = (limits: string) => `callFormat: 1
id: ours
title: { en: Ours, ja: 学内 }
extends: amed-aspire-fy2023-pre
sources: [{ id: office, kind: office, title: Notice of our office }]
documents:
  - id: evidence
    label: { en: Evidence, ja: 証拠書類 }
    kind: funding-evidence
    ${limits}
    level: must
    at: { source: office, heading: Evidence, words: one page }
`;

/** The findings on documents. */
async function checked(file: Buffer, limits: string) {
  writeFileSync(AWARD, file);
  writeFileSync(path.join(ROOT, 'ours.yaml'), overlay(limits));
  const host = { ...realHost(), cwd: ROOT, callsFolder: path.resolve('calls'), cache: NO_CACHE };
  const store = callStore(host);
  const call = await store.named('./ours.yaml');
  const settings = { asOf: '2023-07-01', instant: null, store, call, cache: NO_CACHE, policyOf: () => NO_POLICY };
  const { diagnostics } = await checkDraft(readDraft('proposal.yaml', host, undefined), settings, host);
  const found = diagnostics.filter(({ code }) => code.startsWith('document-'));
  return found.map(({ code, data }) => [code, data.count ?? data.reason]);
}

const ONE = pdfWithText(['one two three']);
const TWO = pdfWithText(['one two three'], ['four']);

test.each<[string, Buffer, string, unknown[]]>([
  ['a page at the limit', ONE, 'maxPages: 1', []],
  ['a page over', TWO, 'maxPages: 1', [['document-too-long', 2]]],
  ['words at the limit', TWO, 'maxWords: 4', []],
  ['a word over', TWO, 'maxWords: 3', [['document-too-long', 4]]],
  ['too few pages', ONE, 'minPages: 2', [['document-too-short', 1]]],
  ['a password', lockedPdf(), 'maxPages: 1', [['document-length-unknown', 'encrypted']]],
  ['no limit of length', TWO, 'maxBytes: 100000', []],
])('%s', async (_, file, limits, found) => {
  expect(await checked(file, limits)).toEqual(found);
});
