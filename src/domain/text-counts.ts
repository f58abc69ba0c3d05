import { type Segment, segmentsOf } from './segments.js';

/** How long a text is: characters and words, as limits of calls mean them. The segmenters are slow to load, so they wait for a first use. */

/**
 * Characters as a reader counts them: grapheme clusters of the text in NFC, so a letter with its accent and an emoji
 * of several code points are one each. Spaces count; line breaks do not, wherever the text is wrapped.
 */
export function countCharacters(text: string): number {
  const line = text.normalize('NFC').replace(LINE_BREAK, '');
  // Printable ASCII has one cluster a character, and needs no segmenter.
  if (/^[ -~]*$/.test(line)) return line.length;
  return count(segmentsOf(line, graphemes()), () => true);
}

/**
 * Words: what stands between spaces and holds a letter or a digit, so a dash by itself is none and "e-mail" is one.
 * A piece with Japanese or Chinese characters is cut into words by the segmenter, whose dictionary is that of the
 * machine: another version of it may count such a text a little differently.
 */
export function countWords(text: string): number {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((piece) => LETTER_OR_DIGIT.test(piece))
    .reduce((sum, piece) => sum + (WITHOUT_SPACES.test(piece) ? wordsIn(piece) : 1), 0);
}

const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Japanese and Chinese stand without spaces between words. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const wordsIn = (piece: string): number =>
  count(segmentsOf(piece, words()), ({ isWordLike, segment }) => isWordLike === true && LETTER_OR_DIGIT.test(segment));

function count(segments: Iterable<Segment>, counts: (segment: Segment) => boolean): number {
  let sum = 0;
  for (const segment of segments) if (counts(segment)) sum += 1;
  return sum;
}

const graphemes = once(() => new Intl.Segmenter('ja', { granularity: 'grapheme' }));
const words = once(() => new Intl.Segmenter('ja', { granularity: 'word' }));

function once(make: () => Intl.Segmenter): () => Intl.Segmenter {
  let made: Intl.Segmenter | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
