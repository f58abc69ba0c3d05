import { distance } from 'fastest-levenshtein';

/** The candidate that the word was probably meant to be, or an empty string where none is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]/g, '');
  const near = candidates
    .map((candidate) => ({ candidate, steps: distance(fold(word), fold(candidate)) }))
    .filter(({ candidate, steps }) => steps <= Math.max(1, Math.floor(fold(candidate).length / 3)))
    .sort((a, b) => a.steps - b.steps || (a.candidate < b.candidate ? -1 : 1));
  return near[0]?.candidate ?? '';
}
