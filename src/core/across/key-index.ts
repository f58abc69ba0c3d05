/** Which drafts have a key in common, from hashes of the keys alone: 12 bytes for each key of each draft. */
export interface KeyIndex {
  /** The hash of a key. */
  readonly add: (hash: number, draft: number) => void;
  readonly entries: () => Entries;
  /** The hashes that several drafts have; where two keys have one hash, a draft too many is among them. */
  readonly shared: () => SharedKeys;
  /** The same, with the keys of another index counted in. */
  readonly sharedWith: (other: KeyIndex) => SharedKeys;
}

/** The hash of each key, and the draft that has it. */
interface Entries {
  readonly hashes: Float64Array;
  readonly drafts: Uint32Array;
}

export interface SharedKeys {
  readonly has: (key: string) => boolean;
  /** Ascending. */
  readonly drafts: readonly number[];
}

export function keyIndex(): KeyIndex {
  let hashes = new Float64Array(256);
  let drafts = new Uint32Array(256);
  let length = 0;
  const grow = () => {
    const [more, moreDrafts] = [new Float64Array(length * 2), new Uint32Array(length * 2)];
    more.set(hashes);
    moreDrafts.set(drafts);
    [hashes, drafts] = [more, moreDrafts];
  };
  const entries = () => ({ hashes: hashes.subarray(0, length), drafts: drafts.subarray(0, length) });
  return {
    add: (hash, draft) => {
      if (length === hashes.length) grow();
      hashes[length] = hash;
      drafts[length] = draft;
      length += 1;
    },
    entries,
    shared: () => sharedOf([entries()]),
    sharedWith: (other) => sharedOf([entries(), other.entries()]),
  };
}

function sharedOf(parts: readonly Entries[]): SharedKeys {
  const first = new Map<number, number>();
  for (const hash of repeated(parts.map(({ hashes }) => hashes))) first.set(hash, -1);
  const shared = new Set<number>();
  const each = (visit: (hash: number, draft: number) => void) => {
    for (const { hashes, drafts } of parts) {
      for (let at = 0; at < hashes.length; at++) visit(hashes[at] as number, drafts[at] as number);
    }
  };
  each((hash, draft) => {
    const before = first.get(hash);
    if (before === -1) first.set(hash, draft);
    else if (before !== undefined && before !== draft) shared.add(hash);
  });
  const having = new Set<number>();
  each((hash, draft) => {
    if (shared.has(hash)) having.add(draft);
  });
  return { has: (key) => shared.has(hash53(key)), drafts: [...having].sort((a, b) => a - b) };
}

/** Each hash that stands there more than once. Sorted as numbers, which needs no comparison in JavaScript. */
function repeated(parts: readonly Float64Array[]): readonly number[] {
  const sorted = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const part of parts) {
    sorted.set(part, filled);
    filled += part.length;
  }
  sorted.sort();
  const found: number[] = [];
  for (let at = 1; at < sorted.length; at++) {
    const hash = sorted[at] as number;
    if (hash === sorted[at - 1] && hash !== found.at(-1)) found.push(hash);
  }
  return found;
}

/** 53 bits, so that it is exact as a number: two runs of multiply and shift over the UTF-16 units. */
export function hash53(text: string): number {
  let [low, high] = [0x2545f491, 0x9e3779b1 ^ text.length];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high ^= high >>> 13;
  }
  low = Math.imul(low ^ (low >>> 16) ^ high, 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 15) ^ (low >>> 7), 0x27d4eb2f);
  low ^= low >>> 15;
  return ((high ^ (high >>> 13)) & 0x1fffff) * 2 ** 32 + (low >>> 0);
}
