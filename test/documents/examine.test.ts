import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { askWorker, LIMITS } from '../../src/documents/ask-worker.js';
import { examine } from '../../src/documents/examine.js';
import { MOST_OPENED } from '../../src/domain/file-types.js';
import { docxWithBody, docxWithText } from './make-docx.js';
import { lockedPdf, pdfWithContents, pdfWithText, SCAN } from './make-pdf.js';

const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
const table = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>In a cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
const foreignZip = Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64');

const text = (pages: readonly string[]) => ({ state: 'read', pages, pageCount: null, allText: true, pdf: null });
const pdf = (pages: readonly string[], allText = true) => ({ state: 'read', pages, pageCount: pages.length, allText });
const DAMAGED = { state: 'unreadable' };

test.each([
  ['plan.pdf', 'pdf', pdfWithText(['One'], ['Two']), pdf(['One', 'Two'])],
  ['scan.pdf', 'pdf', pdfWithContents([SCAN, SCAN]), pdf(['', ''], false)],
  ['partly.pdf', 'pdf', pdfWithContents(['BT /F1 9 Tf (A) Tj ET', SCAN]), pdf(['A', ''], false)],
  ['blank.pdf', 'pdf', pdfWithContents(['', '']), pdf(['', ''], false)],
  ['locked.pdf', 'pdf', lockedPdf(), { state: 'encrypted' }],
  ['damaged.pdf', 'pdf', Buffer.from('%PDF-1.7'), DAMAGED],
  ['plan.docx', 'docx', docxWithText('One', '二'), text(['One\n\n二\n\n'])],
  ['plan.docx', 'zip', docxWithText('One'), text(['One\n\n'])],
  ['table.docx', 'docx', docxWithBody(table), text(['In a cell\n\n'])],
  ['blank.docx', 'docx', docxWithText(' '), { ...text([' \n\n']), allText: false }],
  ['damaged.docx', 'docx', Buffer.from('PK\x03\x04 and no more'), DAMAGED],
  ['broken-xml.docx', 'docx', docxWithBody('<w:p><w:r>'), DAMAGED],
  ['foreign.docx', 'zip', foreignZip, DAMAGED],
  ['locked.docx', 'cfb', locked, { state: 'encrypted' }],
  ['old.docx', 'cfb', Buffer.from('d0cf11e0a1b11ae1', 'hex'), DAMAGED],
  ['plan.txt', null, Buffer.from('研究'), text(['研究'])],
  ['plan.md', null, Buffer.from('# A'), text(['# A'])],
  ['sjis.txt', null, Buffer.from('8cf695e5', 'hex'), DAMAGED],
  ['utf8.txt', null, Buffer.from('\ufeff研究'), text(['研究'])],
  ['utf16.txt', null, Buffer.from('\ufeff研究', 'utf16le'), text(['研究'])],
  ['utf16.txt', null, Buffer.from('\ufeff研究', 'utf16le').swap16(), text(['研究'])],
  ['half-utf16.txt', null, Buffer.from('fffe3d', 'hex'), DAMAGED],
  ['picture.png', 'png', Buffer.from('x'), DAMAGED],
  ['picture.bmp', 'bmp', Buffer.from('x'), { state: 'unknown-type' }],
  ['budget.xlsx', 'zip', Buffer.from('x'), { state: 'unknown-type' }],
  ['large.pdf', 'pdf', Buffer.alloc(MOST_OPENED + 1), { state: 'limit', by: 'size' }],
] as const)('%s (%s)', async (name, type, bytes, seen) => {
  expect(await examine(name, await bytes, type)).toMatchObject(seen);
});

test('facts go with their type', async () => {
  const nothing = { pdf: null, word: null, image: null };
  expect(await examine('a.pdf', pdfWithText(['A']), 'pdf')).toMatchObject({ ...nothing, pdf: { version: '1.7' } });
  expect(await examine('a.docx', await docxWithText('A'), 'docx')).toMatchObject({ ...nothing, word: { changes: 0 } });
  const gif = Buffer.from('GIF89a\x05\x00\x03\x00\x00\x00\x00', 'latin1');
  expect(await examine('a.gif', gif, 'gif')).toEqual({
    ...{ state: 'read', pages: [], aside: '', pageCount: null, allText: false },
    ...{ ...nothing, image: { width: 5, height: 3 } },
  });
});

test('a text longer than any book', async () => {
  const long = await docxWithText('a '.repeat(6_000_000));
  expect(await examine('long.docx', long, 'docx')).toEqual({ state: 'limit', by: 'size' });
});

test('a small file that unfolds to hundreds of megabytes is not unfolded', async () => {
  const bomb = await docxWithBody(`<w:p><w:r><w:t>${'a '.repeat(200_000_000)}</w:t></w:r></w:p>`);
  expect(await examine('bomb.docx', bomb, 'docx')).toEqual({ state: 'limit', by: 'size' });
});

test('one that takes too much memory ends the thread, not the run', async () => {
  const bomb = await docxWithText('a '.repeat(50_000_000));
  const limits = { ...LIMITS, growth: 16 * 1024 * 1024 };
  expect(await askWorker('docx', bomb, limits)).toEqual({ state: 'limit', by: 'memory' });
  expect(await examine('next.pdf', pdfWithText(['Next']), 'pdf')).toMatchObject({ pages: ['Next'] });
});

test('a PDF whose page unfolds beyond the memory of the engine', async () => {
  const content = deflateSync(deflateSync(Buffer.alloc(700_000_000, 'q '), { level: 9 }), { level: 9 });
  const page = pdfWithContents([content.toString('latin1')]).toString('latin1');
  const bomb = Buffer.from(page.replace(/(\/Length \d+)/, '$1 /Filter [/FlateDecode /FlateDecode]'), 'latin1');
  expect(await examine('bomb.pdf', bomb, 'pdf')).toEqual({ state: 'limit', by: 'memory' });
  expect(await examine('next.pdf', pdfWithText(['Next']), 'pdf')).toMatchObject({ pages: ['Next'] });
});
