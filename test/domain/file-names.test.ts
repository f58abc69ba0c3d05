import { describe, expect, test } from 'vitest';
import { collisionKey, isJunk, nameFault } from '../../src/domain/file-names.js';

const BACKSLASH = '\\';

describe('names that every system can hold', () => {
  test.each([
    'award.pdf',
    'attachments/award.pdf',
    '添付書類/採択通知（写し）.pdf',
    'a/..b/c.pdf',
    '.hidden',
    'CONTRACT.pdf',
    'COM10.txt',
    'COM.txt',
    'LPT',
    'my.con',
    'NULL.txt',
    'a-b~c.pdf',
    'two  spaces.pdf',
    "o'neill & co #1 (2) [3] {4} $5 @6 +7 =8 ,9 ;0 !.pdf",
    `${'x'.repeat(196)}.pdf`,
    'あ'.repeat(85),
    '𠮷'.repeat(63),
  ])('%s', (path) => expect(nameFault(path)).toBeUndefined());
});

describe('names that some system refuses', () => {
  test.each([
    ['', 'empty-segment', ''],
    ['/award.pdf', 'empty-segment', ''],
    ['a//b.pdf', 'empty-segment', ''],
    ['a/', 'empty-segment', ''],
    ['./a.pdf', 'dot-segment', '.'],
    ['a/../b.pdf', 'dot-segment', '..'],
    ['a/CON', 'reserved', 'CON'],
    ['con.pdf', 'reserved', 'con.pdf'],
    ['Nul.tar.gz', 'reserved', 'Nul.tar.gz'],
    ['aux/award.pdf', 'reserved', 'aux'],
    ['PRN .pdf', 'reserved', 'PRN .pdf'],
    ['COM0', 'reserved', 'COM0'],
    ['lpt9.txt', 'reserved', 'lpt9.txt'],
    ['COM¹.txt', 'reserved', 'COM¹.txt'],
    ['LPT³', 'reserved', 'LPT³'],
    ['CONIN$', 'reserved', 'CONIN$'],
    ['conout$.txt', 'reserved', 'conout$.txt'],
    ['CLOCK$', 'reserved', 'CLOCK$'],
    ['award.', 'trailing-dot', 'award.'],
    ['a.../b', 'trailing-dot', 'a...'],
    ['あ'.repeat(86), 'segment-too-long', 'あ'.repeat(86)],
    ['𠮷'.repeat(64), 'segment-too-long', '𠮷'.repeat(64)],
    ['x'.repeat(256), 'segment-too-long', 'x'.repeat(256)],
  ])('%s: %s', (path, kind, segment) => expect(nameFault(path)).toEqual({ kind, segment }));

  test.each([
    [`attachments${BACKSLASH}award.pdf`, 'character', BACKSLASH],
    ['C:/award.pdf', 'character', ':'],
    ['a<b', 'character', '<'],
    ['a>b', 'character', '>'],
    ['a"b', 'character', '"'],
    ['a|b', 'character', '|'],
    ['a?b', 'character', '?'],
    ['a*b', 'character', '*'],
    ['50%.pdf', 'character', '%'],
    ['a\tb', 'invisible', '\t'],
    ['a\nb', 'invisible', '\n'],
    ['a\u0000b', 'invisible', '\u0000'],
    ['a\u0085b', 'invisible', '\u0085'],
    ['a\u2028b', 'invisible', '\u2028'],
    ['a\ud800b', 'invisible', '\ud800'],
    ['a\u202efdp.exe', 'invisible', '\u202e'],
    ['a\u200bb', 'invisible', '\u200b'],
    [' a', 'outer-space', ' '],
    ['a /b', 'outer-space', ' '],
    ['a.pdf\u3000', 'outer-space', '\u3000'],
    ['-rf', 'leading-sign', '-'],
    ['a/~b', 'leading-sign', '~'],
  ])('%j: %s', (path, kind, character) => expect(nameFault(path)).toMatchObject({ kind, character }));
});

test('200 characters in a path are the most', () => {
  const path = (length: number) => `${'folder/'.repeat(20)}${'x'.repeat(length - 140)}`;
  expect(nameFault(path(200))).toBeUndefined();
  expect(nameFault(path(201))).toEqual({ kind: 'path-too-long', segment: path(201) });
});

test.each([
  ['A/Award.PDF', 'a/award.pdf', true],
  ['\u304c.pdf', '\u304b\u3099.pdf', true],
  ['\u00c9.pdf', 'e\u0301.pdf', true],
  ['a./b..', 'a/b', true],
  ['a.b', 'ab', false],
  ['a/b', 'ab', false],
  ['か.pdf', 'カ.pdf', false],
  ['ａ.pdf', 'a.pdf', false],
  ['Maß.pdf', 'MASS.pdf', true],
  ['ſa.pdf', 'sa.pdf', true],
])('%s and %s are one file: %s', (a, b, same) => expect(collisionKey(a) === collisionKey(b)).toBe(same));

test.each([
  ['.DS_Store', true],
  ['a/thumbs.db', true],
  ['a/Desktop.ini', true],
  ['a/~$plan.docx', true],
  ['a/._award.pdf', true],
  ['a/plan.docx', false],
  ['a/Thumbs.db.pdf', false],
  ['._folder/award.pdf', false],
])('%s is junk: %s', (path, junk) => expect(isJunk(path)).toBe(junk));
