/** How much texts have in common, by their trigrams: every three neighbouring UTF-16 units, as often as they stand. */

/** A share of common trigrams as a fraction: twice the common ones, over those of both texts. */
interface Share {
  readonly of: number;
  readonly outOf: number;
}

/** Texts that differ at one point, by a letter or two, or by a short addition. */
export const NEARLY_THE_SAME: Share = { of: 9, outOf: 10 };
/** Texts that do not show two things to be different. */
export const LARGELY_THE_SAME: Share = { of: 3, outOf: 4 };

export function shareTrigrams(a: string, b: string, { of, outOf }: Share): boolean {
  const all = trigramCount(a) + trigramCount(b);
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= a.length; at++) {
    const gram = a.slice(at, at + 3);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at + 3 <= b.length; at++) {
    const gram = b.slice(at, at + 3);
    const left = counts.get(gram) ?? 0;
    if (left > 0) common += 1;
    counts.set(gram, left - 1);
  }
  return all > 0 && 2 * common * outOf >= all * of;
}

export const trigramCount = (text: string): number => Math.max(0, text.length - 2);
