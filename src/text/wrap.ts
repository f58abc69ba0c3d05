import { cells } from './cells.js';

/** Characters that Japanese never puts at the start of a line (行頭禁則), and openers never at its end. */
const NO_START = /^[、。，．・：；？！）」』】〕〉》］｝’”ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)\]}.,:;!?%]/;
const OPENER = /[（「『【〔〈《［｛“‘([{<]$/;

/**
 * Breaks text into lines of at most `width` cells. Lines break at spaces and between Japanese characters, never inside a
 * number or a Latin word that would fit on a line; later lines are indented by `indent`.
 */
export function wrap(text: string, width: number, indent = 0): string {
  const room = Math.max(20, width - indent - 2);
  const lines = text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, room));
  return lines.join(`\n${' '.repeat(indent)}`);
}

function wrapParagraph(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unitsOf(text).flatMap((each) => chopped(each, room))) {
    if (line !== '' && cells((line + unit).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  return [...lines, line.trimEnd()];
}

/** Runs that stay together: a Latin word or number with its signs; one other character with the signs bound to it. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  for (const [unit] of text.matchAll(/\s+|[!-~]+|[^\s!-~]/gu)) {
    const last = units.at(-1);
    if (last !== undefined && (NO_START.test(unit) || OPENER.test(last))) units[units.length - 1] = last + unit;
    else units.push(unit);
  }
  return units;
}

/** A run longer than a line, such as a path, has to break somewhere. */
function chopped(unit: string, room: number): string[] {
  if (cells(unit) <= room) return [unit];
  const pieces: string[] = [];
  let piece = '';
  for (const character of unit) {
    if (cells(piece + character) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
