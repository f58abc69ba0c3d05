import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDigest, writtenDigest, ZERO_DIGEST } from '../../src/domain/bundle-digest.js';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);

test('the first 120 bits, five to a sign', () => {
  expect(writtenDigest('0'.repeat(64))).toBe(ZERO_DIGEST);
  expect(writtenDigest('f'.repeat(30) + '0'.repeat(34)).slice(0, 29)).toMatch(/^(?:Z{5}-){4}Z{4}.$/);
  expect(writtenDigest(`08421${'0'.repeat(59)}`)).toMatch(/^11110-0/);
});

test('what was written is read, however it is dictated', () => {
  fc.assert(
    fc.property(hash, (sha256) => {
      const written = writtenDigest(sha256);
      expect(readDigest(written)).toBe(written);
      expect(readDigest(` ${written.toLowerCase().replaceAll('-', ' ')} `)).toBe(written);
      expect(readDigest(written.replaceAll('-', '\u2011'))).toBe(written);
      expect(readDigest(written.replaceAll('-', 'ー'))).toBe(written);
      expect(readDigest(written.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(written);
    }),
  );
});

test('any one wrong sign, and any two that changed places, are noticed', () => {
  fc.assert(
    fc.property(hash, (sha256) => {
      const signs = [...writtenDigest(sha256).replaceAll('-', '')];
      const written = signs.join('');
      const wrong = signs.flatMap((sign, at) => [
        ...[...SIGNS].map((other) => signs.with(at, other).join('')),
        ...signs.map((other, next) => signs.with(at, other).with(next, sign).join('')),
      ]);
      expect(wrong.filter((each) => each !== written && readDigest(each) !== undefined)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('what is no digest', () => {
  for (const text of ['', '0', `${ZERO_DIGEST}0`, ZERO_DIGEST.replace('0', 'U')])
    expect(readDigest(text)).toBeUndefined();
});
