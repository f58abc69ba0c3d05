import { distance } from 'fastest-levenshtein';

/** The candidate that the word was probably meant to be, or an empty string where none is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]/g, '');
  const near = candidates
    .map((candidate) => ({ candidate, steps: steps(fold(word), fold(candidate)) }))
    .filter(({ candidate, steps }) => steps <= allowed(fold(candidate).length))
    .sort((a, b) => a.steps - b.steps || (a.candidate < b.candidate ? -1 : 1));
  return near[0]?.candidate ?? '';
}

/** Of a single letter nothing would be left. */
const allowed = (length: number): number => (length === 1 ? 0 : Math.max(1, Math.floor(length / 3)));

/** Two letters in the wrong order, as in `titel`, are one slip of the fingers. */
function steps(a: string, b: string): number {
  const sorted = (text: string) => [...text].sort().join('');
  const far = distance(a, b);
  return far === 2 && a.length === b.length && sorted(a) === sorted(b) ? 1 : far;
}
