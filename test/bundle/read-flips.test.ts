import { expect, test } from 'vitest';
import { bundleOf } from '../support/make-bundle.js';
import { readBytes } from '../support/read-bytes.js';

/** Whatever happens to a bundle on its way is seen: tried with every bit of a small one, and every place to cut it. */

const GOOD = bundleOf();

test('the bundle itself is sound', async () => {
  expect((await readBytes(GOOD)).faults).toEqual([]);
});

test('every single bit that is flipped is refused', { timeout: 300_000 }, async () => {
  const unseen: string[] = [];
  const bytes = Buffer.from(GOOD);
  for (let at = 0; at < bytes.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      const { faults } = await readBytes(bytes);
      if (faults.length === 0) unseen.push(`${at}.${bit}`);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    }
  }
  expect(unseen).toEqual([]);
  expect(bytes.equals(GOOD)).toBe(true);
});

test('every place to cut it off is refused', { timeout: 60_000 }, async () => {
  const unseen: number[] = [];
  for (let length = 0; length < GOOD.length; length++) {
    const { faults, manifest } = await readBytes(GOOD.subarray(0, length));
    if (faults.length === 0 || manifest !== null) unseen.push(length);
  }
  expect(unseen).toEqual([]);
});

test('every byte that is taken out or put in is refused', { timeout: 120_000 }, async () => {
  const unseen: string[] = [];
  for (let at = 0; at <= GOOD.length; at++) {
    const [before, after] = [GOOD.subarray(0, at), GOOD.subarray(at)];
    const more = await readBytes(Buffer.concat([before, Buffer.from([0]), after]));
    if (more.faults.length === 0) unseen.push(`put in at ${at}`);
    if (at === GOOD.length) break;
    const less = await readBytes(Buffer.concat([before, after.subarray(1)]));
    if (less.faults.length === 0) unseen.push(`taken out at ${at}`);
  }
  expect(unseen).toEqual([]);
});
