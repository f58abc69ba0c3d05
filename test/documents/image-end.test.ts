import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { examine } from '../../src/documents/examine.js';
import { isCutOff } from '../../src/documents/image-end.js';

const hex = (text: string): Buffer => Buffer.from(text.replace(/ /g, ''), 'hex');
const chunk = (name: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
};
const PNG = Buffer.concat([
  hex('89504e470d0a1a0a'),
  chunk('IHDR', hex('00000002 00000001 0802000000')),
  chunk('IDAT', deflateSync(Buffer.alloc(7))),
  chunk('IEND', Buffer.alloc(0)),
]);
/** With a preview that has an end of its own, a restart, an FF in the scan, and two scans. */
const JPEG = hex(
  'ffd8 ffe1 0006 ffd9ffd9 ffc2 000b 08 0001 0002 01 011100 ffda 0008 01 0100 003f00 12ff0034ffd056 ffda 0008 01 0100 013f00 77 ffd9',
);

describe.each([
  ['png', PNG],
  ['jpg', JPEG],
] as const)('%s', (type, picture) => {
  test('whole, also with other bytes behind it', async () => {
    expect(isCutOff(type, picture)).toBe(false);
    expect(isCutOff(type, Buffer.concat([picture, Buffer.alloc(5000, 0xff)]))).toBe(false);
    expect(await examine(`a.${type}`, picture, type)).toMatchObject({ image: { width: 2, height: 1 } });
  });

  test('cut off anywhere', async () => {
    for (let length = 0; length < picture.length; length++) {
      expect(isCutOff(type, picture.subarray(0, length)), `${length} bytes`).toBe(true);
    }
    expect(await examine(`a.${type}`, picture.subarray(0, -1), type)).toEqual({ state: 'unreadable' });
  });
});

test('other types are not judged', () => expect(isCutOff('gif', Buffer.alloc(0))).toBe(false));
