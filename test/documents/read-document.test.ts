import { expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { docxWithBody, docxWithText } from './make-docx.js';
import { lockedPdf, pdfWithContents, pdfWithText, SCAN } from './make-pdf.js';

const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
const table = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>In a cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';

test.each([
  ['plan.pdf', 'pdf', pdfWithText(['One'], ['Two']), { state: 'read', pages: 2, text: 'One\nTwo' }],
  ['scan.pdf', 'pdf', pdfWithContents([SCAN, SCAN]), { state: 'read', pages: 2, text: null }],
  ['partly.pdf', 'pdf', pdfWithContents(['BT /F1 9 Tf (A) Tj ET', SCAN]), { state: 'read', pages: 2, text: null }],
  ['locked.pdf', 'pdf', lockedPdf(), { state: 'encrypted' }],
  ['damaged.pdf', 'pdf', Buffer.from('%PDF-1.7'), { state: 'unreadable', why: 'format' }],
  ['plan.docx', 'docx', docxWithText('One', '二'), { state: 'read', pages: null, text: 'One\n\n二\n\n' }],
  ['plan.docx', 'zip', docxWithText('One'), { state: 'read', pages: null, text: 'One\n\n' }],
  ['table.docx', 'docx', docxWithBody(table), { state: 'read', pages: null, text: 'In a cell\n\n' }],
  ['blank.docx', 'docx', docxWithText(' '), { state: 'read', pages: null, text: null }],
  ['damaged.docx', 'docx', Buffer.from('PK\x03\x04 and no more'), { state: 'unreadable', why: 'format' }],
  ['broken-xml.docx', 'docx', docxWithBody('<w:p><w:r>'), { state: 'unreadable', why: 'format' }],
  ['locked.docx', 'cfb', locked, { state: 'encrypted' }],
  ['old.docx', 'cfb', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { state: 'unreadable', why: 'format' }],
  ['plan.txt', null, Buffer.from('研究'), { state: 'read', pages: null, text: '研究' }],
  ['plan.md', null, Buffer.from('# A'), { state: 'read', pages: null, text: '# A' }],
  ['sjis.txt', null, Buffer.from('8cf695e5', 'hex'), { state: 'unreadable', why: 'format' }],
  ['picture.png', 'png', Buffer.from('x'), { state: 'unknown-type' }],
  ['picture.pdf', 'png', Buffer.from('x'), { state: 'unknown-type' }],
  ['budget.xlsx', 'zip', Buffer.from('x'), { state: 'unknown-type' }],
] as const)('%s (%s)', async (name, type, bytes, document) => {
  expect(await readDocument(name, await bytes, type)).toEqual(document);
});

test('a text longer than any book', async () => {
  const long = await docxWithText('a '.repeat(6_000_000));
  expect(await readDocument('long.docx', long, 'docx')).toEqual({ state: 'unreadable', why: 'size' });
});

test('a small file that unfolds to hundreds of megabytes ends the thread, not the run', async () => {
  const bomb = await docxWithBody(`<w:p><w:r><w:t>${'a '.repeat(200_000_000)}</w:t></w:r></w:p>`);
  expect(await readDocument('bomb.docx', bomb, 'docx')).toEqual({ state: 'unreadable', why: 'memory' });
  expect(await readDocument('next.pdf', pdfWithText(['Next']), 'pdf')).toMatchObject({ text: 'Next' });
});
