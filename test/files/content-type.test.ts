import { expect, test } from 'vitest';
import { contentFits, extensionOf } from '../../src/domain/file-types.js';
import { contentType } from '../../src/files/content-type.js';

const typeOf = (name: string, bytes: Buffer) => contentType(name, (length) => bytes.subarray(0, length));
const text = (...start: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat([...start, '\nand some lines of text that follow.\n'.repeat(200)].map((each) => Buffer.from(each)));
const utf16 = (mark: string, words: string): Buffer => {
  const bytes = Buffer.from(words, 'utf16le');
  return Buffer.concat([Buffer.from(mark, 'hex'), mark === 'feff' ? bytes.swap16() : bytes]);
};
/** The directory behind six thousand bytes of picture; a tag of scanners (PrintIM) and one of cameras among others. */
const tiff = (magic: string, directory: number): Buffer =>
  Buffer.concat([
    Buffer.from(magic, 'hex'),
    Buffer.from([directory & 255, directory >> 8, 0, 0]),
    Buffer.alloc(6000),
    Buffer.from('0100 a5c4 0100 01000000 00000000 00000000'.replace(/ /g, ''), 'hex'),
  ]);

test.each([
  ['scan.tif', tiff('49492a00', 6008), 'tif'],
  ['scan.tiff', tiff('4d4d002a', 6008), 'tif'],
  ['printed.tif', tiff('49492a00', 6008).subarray(0, 4000), 'tif'],
  ['big.tif', tiff('49492b00', 6008), 'tif'],
  ['big.tif', tiff('4d4d002b', 6008), 'tif'],
  ['scan.pdf', tiff('49492a00', 6008), 'tif'],
  ['notes.txt', utf16('fffe', '研究の計画'.repeat(3000)), null],
  ['notes.txt', utf16('feff', 'A plan. '.repeat(3000)), null],
  ['table.csv', utf16('fffe', '費目\t金額\r\n'), null],
  ['genes.txt', text('ID3 is a gene'), null],
  ['genes.csv', text('BM,GIF89a,OggS'), null],
  ['plan.md', text('<?xml version="1.0"?> is how a file opens'), null],
  ['sound.txt', Buffer.concat([Buffer.from('fffb9064', 'hex'), Buffer.alloc(4000)]), 'mp3'],
  ['really.txt', text('%PDF-1.7\n'), 'pdf'],
  ['late.pdf', text('some bytes before\n%PDF-1.7\n'), 'pdf'],
  ['old.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5000)]), 'cfb'],
])('%s', async (name, bytes, type) => {
  expect(await typeOf(name, bytes)).toBe(type);
});

/** What people attach, by its first bytes. */
const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'), Buffer.alloc(5000)]);
const cfb = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5000)]);
test.each([
  ['photo.heic', heic],
  ['figure.svg', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['figure.svg', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['letter.eml', text('Received: from a by b\nFrom: Jane Doe <jane@example.org>\nSubject: Award\n\n')],
  ['letter.msg', cfb],
  ['letter.rtf', text('{\\rtf1\\ansi ')],
  ['letter.doc', text('{\\rtf1\\ansi ')],
  ['letter.doc', cfb],
  ['budget.xls', cfb],
  ['talk.ppt', cfb],
  ['scan.tif', tiff('49492a00', 6008)],
  ['notes.txt', utf16('fffe', '研究')],
  ['notes.txt', Buffer.from('8cf695e58cf695e5', 'hex')],
  ['table.csv', Buffer.from('94ef96da2c8be08a7a', 'hex')],
  ['page.html', text('<!doctype html>')],
])('%s is what its name says', async (name, bytes) => {
  expect(contentFits(extensionOf(name), await typeOf(name, bytes))).toBe(true);
});
