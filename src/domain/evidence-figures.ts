/** Figures in a text, with every usual separator: where they stand and what they say. */

export interface Figure {
  readonly from: number;
  /** Behind its last sign. */
  readonly to: number;
  /** Figures before the decimal sign, without separators. */
  readonly whole: string;
  /** Figures behind it; empty where there are none. */
  readonly fraction: string;
  /** Whether thousands are parted. */
  readonly grouped: boolean;
  /** The sign of `1,250` or `1.250`, which parts thousands in one country and decimals in another; else null. */
  readonly either: ',' | '.' | null;
}

/** One class of signs: a repeated group would take room on the stack for each of them. */
const PIECE = /\d[\d.,']*/g;

interface Piece {
  readonly from: number;
  readonly written: string;
}

/** The figures of a text in their order. What is neither an integer nor a decimal (a date, an address) is left out. */
export function* figuresIn(text: string): Generator<Figure> {
  let open: Piece | null = null;
  for (const { 0: found, index } of text.matchAll(PIECE)) {
    const piece: Piece = { from: index, written: withoutTrailing(found) };
    const joined: Piece | null = open && joinedBySpace(text, open, piece);
    if (open && !joined) yield* read(open);
    open = joined ?? piece;
  }
  if (open) yield* read(open);
}

function withoutTrailing(found: string): string {
  let end = found.length;
  while (/[.,']/.test(found[end - 1] ?? '')) end -= 1;
  return found.slice(0, end);
}

/** Spaces part thousands where groups of three follow, as many as there are; else they part two figures. */
function joinedBySpace(text: string, { from, written }: Piece, next: Piece): Piece | null {
  const end = from + written.length;
  if (next.from !== end + 1 || text[end] !== ' ') return null;
  // The last group may have decimals: 1 250 000,00.
  if (!/^\d{3}(?:[.,]\d{1,2})?$/.test(next.written) || !isSpaceGrouped(written)) return null;
  return { from, written: `${written} ${next.written}` };
}

/** Longer rows are no figure any more, but go on as one: none of their parts is a figure by itself. */
const isSpaceGrouped = (written: string): boolean =>
  written.length > LONGEST || /^[1-9]\d{0,2}(?: \d{3})*$/.test(written);

const LONGEST = 30;

function read({ from, written }: Piece): readonly Figure[] {
  const figure = written.length > LONGEST ? null : figureOf(written, from);
  return figure ? [figure] : [];
}

function figureOf(written: string, from: number): Figure | null {
  const to = from + written.length;
  const parts = written.split(/[.,' ]/);
  const [first = ''] = parts;
  if (parts.length === 1) return { from, to, whole: first, fraction: '', grouped: false, either: null };
  const signs = written.replace(/\d/g, '');
  const last = signs.at(-1) ?? '';
  const groups = parts.slice(0, -1);
  const fraction = parts.at(-1) ?? '';
  if (parts.length === 2 && (last === '.' || last === ',')) return single(first, fraction, last, { from, to });
  if (isOneSign(signs))
    return isGrouped(parts) ? { from, to, whole: parts.join(''), fraction: '', grouped: true, either: null } : null;
  const isDecimal =
    (last === '.' || last === ',') && isOneSign(signs.slice(0, -1)) && !signs.slice(0, -1).includes(last);
  return isDecimal && isGrouped(groups)
    ? { from, to, whole: groups.join(''), fraction, grouped: true, either: null }
    : null;
}

function single(whole: string, fraction: string, sign: ',' | '.', place: Pick<Figure, 'from' | 'to'>): Figure {
  const either = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return either
    ? { ...place, whole: whole + fraction, fraction: '', grouped: true, either: sign }
    : { ...place, whole, fraction, grouped: false, either: null };
}

const isOneSign = (signs: string): boolean => signs === (signs[0] ?? '').repeat(signs.length);

/** 1,250,000, and 12,50,000 as India writes it. */
function isGrouped(parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  if (!/^[1-9]\d{0,2}$/.test(first)) return false;
  if (rest.every(({ length }) => length === 3)) return true;
  return first.length <= 2 && rest.at(-1)?.length === 3 && rest.slice(0, -1).every(({ length }) => length === 2);
}
