import { NEARLY_THE_SAME, shareTrigrams, trigramCount } from './alike-texts.js';

/**
 * Every pair of texts that are nearly the same, by their indexes, the smaller one first. No pair is missed, and few are
 * looked at: two texts with that much in common share several of the rarest trigrams of each (prefix filtering).
 */
export function nearPairs(texts: readonly string[]): readonly (readonly [number, number])[] {
  const order = bySize(texts);
  const sorted = Array.from(order, (index) => texts[index] ?? '');
  const grams = rareFirst(sorted);
  const index = indexOf(grams, sorted.map(trigramCount));
  const seen = new Uint32Array(sorted.length);
  // Buckets may hold several trigrams, so the texts themselves decide.
  const near = (text: number, other: number): boolean =>
    hasEnough(grams(text), grams(other)) && shareTrigrams(sorted[text] ?? '', sorted[other] ?? '', NEARLY_THE_SAME);
  return sorted.flatMap((_, text) =>
    candidates(grams(text), text, index, seen)
      .filter((other) => near(text, other))
      .map((other) => ascending(order[text] ?? 0, order[other] ?? 0)),
  );
}

const ascending = (one: number, two: number): readonly [number, number] => (one < two ? [one, two] : [two, one]);

/** A text that is nearly the same has at least this many trigrams: 9/11, from 9/10 of both together. */
const leastSize = (size: number): number => Math.ceil((size * 9) / 11);
/** How many of them have to be common to both: with a text of the same size or a larger one, and with a smaller one. */
const commonWithLarger = (size: number): number => Math.ceil((size * 9) / 10);
const commonWithSmaller = leastSize;

/** So many of the rarest trigrams have to be common before a pair is looked at; fewer where fewer are common at all. */
const SHARED = 4;
const shared = (size: number): number => Math.min(SHARED, commonWithSmaller(size));
/** Two sets with `common` members in common share `shared` of them among so many of the first of each. */
const first = (size: number, common: number): number => Math.min(size, size - common + SHARED);

/** The texts that have a trigram, by their number of trigrams ascending. */
function bySize(texts: readonly string[]): Uint32Array {
  const keyed = Float64Array.from(texts, (text, index) => trigramCount(text) * 2 ** 32 + index).sort();
  return Uint32Array.from(keyed.filter((each) => each >= 2 ** 32));
}

/** As many as there are trigrams, rounded up to a power of two, so that few share one. */
function bucketsFor(texts: readonly string[]): number {
  const grams = texts.reduce((sum, text) => sum + trigramCount(text), 0);
  return 2 ** Math.min(18, Math.max(8, Math.ceil(Math.log2(grams + 1))));
}

function bucketAt(text: string, at: number, buckets: number): number {
  const [one, two, three] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  const mixed = Math.imul(one ^ Math.imul(two ^ Math.imul(three, 40503), 40503), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & (buckets - 1);
}

/** The trigrams of a text by the rank of their bucket, the rarest first. */
type Grams = (text: number) => Uint32Array;

/** All of them lie in one array: many small ones cost more than what they hold. */
function rareFirst(texts: readonly string[]): Grams {
  const buckets = bucketsFor(texts);
  const counts = new Float64Array(buckets);
  for (const text of texts) {
    for (let at = 0; at + 3 <= text.length; at++) {
      const bucket = bucketAt(text, at, buckets);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  }
  // Sorted by count and bucket at once, as one number each: without a comparison in JavaScript.
  const order = counts.map((count, bucket) => count * buckets + bucket).sort();
  const ranks = new Uint32Array(buckets);
  order.forEach((each, rank) => {
    ranks[each % buckets] = rank;
  });
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, index) => {
    starts[index + 1] = (starts[index] ?? 0) + trigramCount(text);
  });
  const all = new Uint32Array(starts[texts.length] ?? 0);
  const grams: Grams = (text) => all.subarray(starts[text], starts[text + 1]);
  texts.forEach((text, index) => {
    const own = grams(index);
    for (let at = 0; at < own.length; at++) own[at] = ranks[bucketAt(text, at, buckets)] ?? 0;
    own.sort();
  });
  return grams;
}

/** For each rank the texts that have it among their first, ascending; those of rank r from `starts[r]` on. */
interface Index {
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  /** By number of trigrams: the first text with at least as many. */
  readonly from: Uint32Array;
}

/** `sizes`: how many trigrams each text has, ascending. */
function indexOf(grams: Grams, sizes: readonly number[]): Index {
  const posted = (text: number) => {
    const own = grams(text);
    return own.subarray(0, first(own.length, commonWithLarger(own.length)));
  };
  const ranks = sizes.reduce((most, size, text) => Math.max(most, (grams(text)[size - 1] ?? 0) + 1), 0);
  const starts = new Uint32Array(ranks + 1);
  for (const text of sizes.keys()) for (const rank of posted(text)) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  for (let rank = 0; rank < ranks; rank++) starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  const next = starts.slice();
  const texts = new Uint32Array(starts[ranks] ?? 0);
  for (const text of sizes.keys()) {
    for (const rank of posted(text)) {
      const at = next[rank] ?? 0;
      texts[at] = text;
      next[rank] = at + 1;
    }
  }
  return { starts, texts, from: firstOfSize(sizes) };
}

function firstOfSize(sizes: readonly number[]): Uint32Array {
  const from = new Uint32Array((sizes.at(-1) ?? 0) + 1);
  let text = sizes.length;
  for (let size = from.length - 1; size >= 0; size--) {
    while (text > 0 && (sizes[text - 1] ?? 0) >= size) text -= 1;
    from[size] = text;
  }
  return from;
}

/** The smaller texts that share enough of the first trigrams. `seen` holds for each which text met it last, and how often. */
function candidates(own: Uint32Array, text: number, { starts, texts, from }: Index, seen: Uint32Array): number[] {
  const found: number[] = [];
  const lowest = from[leastSize(own.length)] ?? 0;
  const meeting = { met: (text + 1) * 8, enough: shared(own.length), seen, found };
  const probed = first(own.length, commonWithSmaller(own.length));
  for (let nth = 0; nth < probed; nth++) {
    const rank = own[nth] ?? 0;
    if (nth > 0 && rank === own[nth - 1]) continue;
    const [start, end] = [starts[rank] ?? 0, starts[rank + 1] ?? 0];
    meet(meeting, texts.subarray(lowerBound(texts, lowest, start, end), lowerBound(texts, text, start, end)));
  }
  return found;
}

interface Meeting {
  readonly met: number;
  readonly enough: number;
  readonly seen: Uint32Array;
  readonly found: number[];
}

function meet({ met, enough, seen, found }: Meeting, others: Uint32Array): void {
  for (let at = 0; at < others.length; at++) {
    const other = others[at] as number;
    const times = Math.max(0, (seen[other] as number) - met) + 1;
    if (times <= enough) seen[other] = met + times;
    if (times === enough) found.push(other);
  }
}

/** Where the first number of a sorted stretch stands that is not below `least`. */
function lowerBound(sorted: Uint32Array, least: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two sorted lists have nine tenths in common; gives up where too much is missing on either side. */
function hasEnough(a: Uint32Array, b: Uint32Array): boolean {
  const needed = Math.ceil((9 * (a.length + b.length)) / 20);
  let common = 0;
  let atA = 0;
  let atB = 0;
  while (common + Math.min(a.length - atA, b.length - atB) >= needed) {
    const one = a[atA];
    const other = b[atB];
    // Nothing is left of one of them, so enough were common.
    if (one === undefined || other === undefined) return true;
    if (one === other) common += 1;
    if (one <= other) atA += 1;
    if (other <= one) atB += 1;
  }
  return false;
}
