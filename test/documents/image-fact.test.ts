import { describe, expect, test } from 'vitest';
import { imageFact } from '../../src/documents/image-fact.js';

const bytes = (...pieces: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(pieces.map((each) => (typeof each === 'string' ? Buffer.from(each.replace(/ /g, ''), 'hex') : each)));
const chars = (text: string): Buffer => Buffer.from(text, 'latin1');

const PNG = bytes('89504e470d0a1a0a 0000000d', chars('IHDR'), '00000280 000001e0 0802000000 12345678');
const GIF = bytes(chars('GIF89a'), '8002 e001 000000');
/** With an application segment that holds a preview of its own, and fill bytes. */
const JPEG = bytes('ffd8 ffe0 000d', 'ffd8ffc0001108000a000a', 'ff ffc2 0011 08 01e0 0280 03 011100 021100 031100');
const WEBP = {
  lossy: bytes(chars('RIFF'), '00000000', chars('WEBPVP8 '), '00000000 000000 9d012a 8002 e001'),
  lossless: bytes(chars('RIFF'), '00000000', chars('WEBPVP8L'), '00000000 2f 7fc27700'),
  extended: bytes(chars('RIFF'), '00000000', chars('WEBPVP8X'), '00000000 00000000 7f0200 df0100'),
};
const TIFF = {
  little: bytes('49492a00 08000000 0200 0001 0300 01000000 80020000 0101 0400 01000000 e0010000'),
  big: bytes('4d4d002a 00000008 0002 0100 0003 00000001 02800000 0101 0004 00000001 000001e0'),
};

const SOUND: readonly (readonly [string, string, Buffer])[] = [
  ['png', 'png', PNG],
  ['animated png', 'apng', PNG],
  ['gif', 'gif', GIF],
  ['jpeg', 'jpg', JPEG],
  ['lossy webp', 'webp', WEBP.lossy],
  ['lossless webp', 'webp', WEBP.lossless],
  ['extended webp', 'webp', WEBP.extended],
  ['tiff', 'tif', TIFF.little],
  ['tiff, big end first', 'tif', TIFF.big],
];

describe.each(SOUND)('%s', (_, type, picture) => {
  test('its size', () => {
    expect(imageFact(type, picture)).toEqual({ width: 640, height: 480 });
  });

  test('also where it lies inside other bytes', () => {
    const around = Buffer.concat([Buffer.alloc(7, 1), picture, Buffer.alloc(9, 2)]);
    expect(imageFact(type, around.subarray(7, 7 + picture.length))).toEqual({ width: 640, height: 480 });
  });

  test('cut off within the header', () => {
    const around = Buffer.concat([picture, picture]);
    for (let length = 0; length < (type === 'jpg' ? 27 : picture.length - 1); length++) {
      expect(imageFact(type, around.subarray(0, length)), `${length} bytes`).toBeNull();
    }
  });

  test('another type', () => {
    expect(imageFact(type, Buffer.from('%PDF-1.7 and whatever follows it here'))).toBeNull();
  });
});

test('no picture is nothing wide', () => {
  const empty = Buffer.from(PNG);
  empty.writeUInt32BE(0, 16);
  expect(imageFact('png', empty)).toBeNull();
});

test('a jpeg whose height follows the picture', () => {
  const later = Buffer.from(JPEG);
  later.writeUInt16BE(0, JPEG.length - 14);
  expect(imageFact('jpg', later)).toEqual({ width: 640, height: 0 });
});

test('a tiff of more than four gigabytes is one, of a size that is not known', () => {
  expect(imageFact('tif', bytes('49492b00 08000000'))).toEqual({ width: 0, height: 0 });
});
