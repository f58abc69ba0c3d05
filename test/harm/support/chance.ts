/** Chance that is the same in every run (mulberry32), so that counts can stand in a document. */
export interface Chance {
  /** A whole number below `n`. */
  readonly below: (n: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

export function chance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const a = Math.imul(state ^ (state >>> 15), 1 | state);
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
    return ((b ^ (b >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number] };
}

/** A file with one to twelve changes: bytes, digits (lengths, offsets, references), cuts and repeats. */
export function mutated(bytes: Buffer, { below, pick }: Chance): Buffer {
  let file = bytes;
  for (let left = 1 + below(12); left > 0; left--) {
    const at = below(file.length + 1);
    const [before, after] = [file.subarray(0, at), file.subarray(at)];
    const kind = pick(['byte', 'byte', 'byte', 'digit', 'digit', 'cut', 'twice', 'end'] as const);
    if (kind === 'byte') file = Buffer.concat([before, Buffer.of(below(256)), after.subarray(1)]);
    if (kind === 'digit') file = Buffer.concat([before, withDigit(after, below(10))]);
    if (kind === 'cut') file = Buffer.concat([before, after.subarray(below(256))]);
    if (kind === 'twice') file = Buffer.concat([before, after.subarray(0, below(256)), after]);
    if (kind === 'end' && below(8) === 0) file = Buffer.from(before);
  }
  return file;
}

function withDigit(bytes: Buffer, digit: number): Buffer {
  const at = bytes.findIndex((byte) => byte >= 0x30 && byte <= 0x39);
  if (at < 0) return bytes;
  const copy = Buffer.from(bytes);
  copy[at] = 0x30 + digit;
  return copy;
}
