/**
 * Cuts a text with a segmenter piece by piece: over one long string the segmenters take time in proportion to the
 * square of its length.
 */

export interface Segment {
  readonly segment: string;
  /** Where it begins in the text. */
  readonly index: number;
  readonly isWordLike?: boolean | undefined;
}

/** In units of UTF-16. */
const PIECE = 2048;

/**
 * The segments of a text, in time in proportion to its length. Of each piece only what ends in its first three quarters
 * is taken, so that what follows had its say, and the next piece begins at that boundary: what stands before a boundary
 * has no part in what comes after. A piece that holds no such boundary is made longer until it does.
 */
export function* segmentsOf(text: string, segmenter: Intl.Segmenter): Generator<Segment> {
  let length = PIECE;
  for (let at = 0; at < text.length; ) {
    const piece = text.slice(at, at + length);
    const trusted = at + length >= text.length ? piece.length : (length * 3) / 4;
    let taken = 0;
    for (const { segment, index, isWordLike } of segmenter.segment(piece)) {
      if (index + segment.length > trusted) break;
      yield { segment, index: at + index, isWordLike };
      taken = index + segment.length;
      // A long piece was made for one long segment; all that follows is cheaper in short ones.
      if (length > PIECE) break;
    }
    length = taken === 0 ? length * 2 : PIECE;
    at += taken;
  }
}
