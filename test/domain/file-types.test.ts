import { expect, test } from 'vitest';
import { contentFits, extensionOf, openedAs } from '../../src/domain/file-types.js';

test.each([
  ['a/award.pdf', 'pdf'],
  ['a/Award.PDF', 'pdf'],
  ['a.b/award', ''],
  ['a/.pdf', ''],
  ['a/award.tar.gz', 'gz'],
  ['a/award.', ''],
  ['採択通知.pdf', 'pdf'],
])('%s ends in %j', (path, extension) => expect(extensionOf(path)).toBe(extension));

test.each([
  ['pdf', 'pdf', true],
  ['pdf', null, false],
  ['pdf', 'docx', false],
  ['jpg', 'jpg', true],
  ['jpeg', 'jpg', true],
  ['tiff', 'tif', true],
  ['png', 'jpg', false],
  ['png', 'apng', true],
  ['docx', 'zip', true],
  ['docx', 'xlsx', false],
  ['docx', 'cfb', false],
  ['zip', 'docx', true],
  ['csv', 'gif', true],
  ['csv', 'png', false],
  ['txt', null, true],
  ['txt', 'pdf', false],
  ['csv', 'xlsx', false],
  ['md', 'xml', true],
  ['czi', null, true],
  ['constructor', null, true],
  ['', 'pdf', true],
])('.%s holding %s fits: %s', (extension, type, fits) => expect(contentFits(extension, type)).toBe(fits));

test.each<[path: string, type: string | null, as: string | undefined]>([
  ['a.pdf', 'pdf', 'pdf'],
  ['a.PDF', 'pdf', 'pdf'],
  ['a.docx', 'docx', 'word'],
  ['a.docx', 'zip', 'word'],
  ['a.DOCX', 'cfb', 'word'],
  ['a.doc', 'cfb', undefined],
  ['a.zip', 'zip', undefined],
  ['a.jpeg', 'jpg', 'picture'],
  ['a.webp', 'webp', 'picture'],
  ['a.txt', null, 'text'],
  ['a.md', null, 'text'],
  ['a.csv', null, undefined],
  ['a.pdf', null, undefined],
  ['a.pdf', 'png', 'picture'],
  ['a', 'constructor', undefined],
])('%s holding %s is opened as %s', (path, type, as) => expect(openedAs(path, type)).toBe(as));
