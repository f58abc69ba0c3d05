import type { Place } from '../core/diagnostic.js';
import { cells, graphemes } from '../text/cells.js';
import { visible } from '../text/visible.js';

/** A line of the draft as it is shown, and where on it the fault stands, in cells. */
export interface FrameLine {
  readonly number: number;
  readonly text: string;
  /** Set on the faulty line. */
  readonly mark: { readonly from: number; readonly length: number } | null;
}

/**
 * The line of a place with one line above and below, cut to `width` cells around the place. Places in an empty or
 * unreadable file have no frame.
 */
export function frame(text: string, { start, end }: Place, width: number): FrameLine[] {
  if (text === '') return [];
  const lines = linesOf(text);
  const line = lines[start.line - 1] ?? '';
  const last = end.line === start.line ? end.column - 1 : line.length;
  const marked = markedLine(line, start.column - 1, Math.max(last, start.column), width);
  const around = [start.line - 1, start.line, start.line + 1].filter((n) => n >= 1 && n <= lines.length);
  return around
    .filter((number) => number === start.line || (lines[number - 1] ?? '').trim() !== '')
    .map((number) =>
      number === start.line
        ? { number, ...marked }
        : { number, text: cut(visible((lines[number - 1] ?? '').slice(0, 2 * width)), width), mark: null },
    );
}

/** Many findings stand in one text: it is split once. */
let split = { text: '', lines: [''] };
function linesOf(text: string): readonly string[] {
  if (split.text !== text) split = { text, lines: text.split(/\r?\n/) };
  return split.lines;
}

function markedLine(line: string, from: number, to: number, width: number): Omit<FrameLine, 'number'> {
  // A line can be as long as the file: only what may be shown of it is measured.
  const before = visible(line.slice(Math.max(0, from - 2 * width), from));
  const inside = cut(visible(line.slice(from, Math.min(to, from + 2 * width))), Math.floor(width * 0.7));
  const after = visible(line.slice(to, to + 2 * width));
  const keep = width - cells(inside) - 1;
  const lead = from > 2 * width || cells(before) > keep ? `…${tail(before, Math.floor(keep / 2))}` : before;
  // Once more as a whole: three harmless parts can join into a sign that a runner obeys.
  const text = cut(visible(lead + inside + after), width);
  return { text, mark: { from: cells(lead), length: Math.max(1, cells(inside)) } };
}

/** At most `width` cells from the start. */
export function cut(text: string, width: number): string {
  if (cells(text) <= width) return text;
  let used = 1;
  const kept = graphemes(text.slice(0, width * 4)).filter((segment) => {
    used += cells(segment);
    return used <= width;
  });
  return `${kept.join('')}…`;
}

/** At most `width` cells from the end. */
function tail(text: string, width: number): string {
  let used = 0;
  const kept = graphemes(text.slice(-width * 4))
    .reverse()
    .filter((segment) => {
      used += cells(segment);
      return used <= width;
    });
  return kept.reverse().join('');
}
