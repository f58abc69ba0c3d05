/** Names for findings that stay the same from run to run, for services that compare runs. No secret rests on them. */

const OFFSET = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x1000000000000000000013bn;
const MASK = (1n << 128n) - 1n;

/** FNV-1a of the text in UTF-8, 128 bits: 32 hexadecimal digits. */
export function fingerprint(text: string): string {
  let hash = OFFSET;
  for (const byte of utf8(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(16).padStart(32, '0');
}

/** The bytes of a text; halves of surrogate pairs become U+FFFD. */
function* utf8(text: string): Iterable<number> {
  for (const sign of text.toWellFormed()) {
    const point = sign.codePointAt(0) ?? 0;
    if (point < 0x80) yield point;
    else {
      const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      yield lead(more) + (point >> (6 * more));
      for (let left = more - 1; left >= 0; left--) yield 0x80 + ((point >> (6 * left)) & 0x3f);
    }
  }
}

/** What the first of several bytes starts from, by how many follow. */
const lead = (more: number): number => (more === 1 ? 0xc0 : more === 2 ? 0xe0 : 0xf0);

/** Gives every one of equal identities its own name: the second `… 2`, the third `… 3`. */
export function numbered(): (identity: string) => string {
  const met = new Map<string, number>();
  return (identity) => {
    const count = (met.get(identity) ?? 0) + 1;
    met.set(identity, count);
    return count === 1 ? identity : `${identity} ${count}`;
  };
}
