/**
 * The digest of a bundle as people read it to each other: the first 120 bits of the SHA-256 of its manifest in the 32
 * letters and figures of Crockford (no I, L, O, U), and one more that tells a slip, in five groups of five.
 */

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 24;
const GROUP = 5;

/** Stands where the digest will stand, while the files that show it are hashed. */
export const ZERO_DIGEST = '00000-00000-00000-00000-00000';

/** `sha256` is the hash of the manifest, in hex. */
export function writtenDigest(sha256: string): string {
  const bits = BigInt(`0x${sha256}`) >> BigInt(256 - LENGTH * 5);
  const values = Array.from({ length: LENGTH }, (_, index) => Number((bits >> BigInt((LENGTH - 1 - index) * 5)) & 31n));
  return grouped([...values, checkOf(values)]);
}

/** A digest as somebody wrote it, in its one written form; undefined where it is none, or the last sign does not fit. */
export function readDigest(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}\u2212\u30fc]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const values = [...plain].map((sign) => SIGNS.indexOf(sign));
  if (values.length !== LENGTH + 1 || values.includes(-1)) return undefined;
  return checkOf(values.slice(0, LENGTH)) === values[LENGTH] ? grouped(values) : undefined;
}

function grouped(values: readonly number[]): string {
  const signs = values.map((value) => SIGNS[value]).join('');
  return Array.from({ length: signs.length / GROUP }, (_, at) => signs.slice(at * GROUP, (at + 1) * GROUP)).join('-');
}

/**
 * A weighted sum in the field of 32 elements. Every place has another weight, so that any one wrong sign, and any two
 * that changed places, give another sum.
 */
function checkOf(values: readonly number[]): number {
  let weight = 1;
  return values.reduce((sum, value) => {
    weight = times(weight, 2);
    return sum ^ times(weight, value);
  }, 0);
}

/** Product in the field of 32 elements, modulo the primitive polynomial x⁵ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0, shifted = a; bit < 5; bit++) {
    if ((b >> bit) & 1) product ^= shifted;
    shifted = shifted & 16 ? (shifted << 1) ^ 0b100101 : shifted << 1;
  }
  return product;
}
