/** Arithmetic of the generated drafts: deterministic, and of one index what no other index has. */

const P = 47;
/** As many drafts have titles of their own. */
export const MOST_DRAFTS = P ** 3;

/**
 * One of 47 words for each of five places. The three digits of the index are the coefficients of a polynomial over
 * GF(47), read at five points (a Reed–Solomon code): two titles have at most two words in common.
 */
export function titleWords(index) {
  // Neighbours shall not look alike: the factor is prime to 47.
  const mixed = (index * 48_611) % MOST_DRAFTS;
  const [a, b, c] = [Math.floor(mixed / P / P), Math.floor(mixed / P) % P, mixed % P];
  return [0, 1, 2, 3, 4].map((x) => (a + b * x + c * x * x) % P);
}

/** A choice that looks like chance: 0 to `below` - 1, the same for the same draft and purpose. */
export function chance(index, purpose, below) {
  let hash = 0x811c9dc5 ^ index;
  for (const char of purpose) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % below;
}

export const pick = (list, index, purpose) => list[chance(index, purpose, list.length)];

/** Eight digits, the first a check digit (weights 1, 2, 1, 2 … modulo 10); up to 9,999,998 people. */
export function eradNumber(person) {
  const digits = String(1_000_000 + ((person * 7919) % 8_999_999)).padStart(7, '0');
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 2), 0);
  return `${sum % 10}${digits}`;
}

/** ISO 7064 MOD 11-2. */
export function orcid(person) {
  const digits = `0009000${String(10_000_000 + ((person * 104_729) % 89_999_999)).padStart(8, '0')}`;
  const sum = [...digits].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return `${digits}${check === 10 ? 'X' : check}`.replace(/(.{4})(?=.)/g, '$1-');
}

/** One name at one institution belongs to one person. */
export function nameOfPerson(person, family, given, places) {
  const name = person % (family * given);
  const turn = Math.floor(person / (family * given));
  return {
    family: name % family,
    // Neighbours have different given names too, and no pair of names comes twice.
    given: (Math.floor(name / family) + name) % given,
    place: (turn + 131 * name) % places,
  };
}
