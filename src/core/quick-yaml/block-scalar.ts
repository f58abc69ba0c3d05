import type { Path } from '../diagnostic.js';
import { foldBlock } from './fold.js';
import { restOfLine } from './gap.js';
import { isLineEnd, LINE_FEED, nextLine, RETURN, type Reading, type Spot, scalarSpot, skipSpaces } from './reading.js';

const LITERAL = 0x7c;
const FOLDED = 0x3e;

export const isBlockScalar = (code: number): boolean => code === LITERAL || code === FOLDED;

interface Body {
  /** Without their common indentation. */
  readonly lines: readonly string[];
  /** Blank lines after the last line of text. */
  readonly blank: number;
  /** After the last line of text. */
  readonly textEnd: number;
  /** After the blank lines too. */
  readonly end: number;
}

/** A text below `|` or `>`, indented by `floor` or more, without an indentation of its own in the header. */
export function readBlockScalar(reading: Reading, path: Path, floor: number): Spot | undefined {
  const { text, at: from } = reading;
  const sign = text.charAt(from + 1);
  const chomp = sign === '-' || sign === '+' ? sign : '';
  const start = restOfLine(text, from + 1 + chomp.length);
  const indent = skipSpaces(text, start) - start;
  if (start < 0 || indent < floor) return undefined;
  const body = readBody(text, start, indent);
  if (!body || body.lines.length === 0) return undefined;
  const folded = text.charCodeAt(from) === FOLDED ? foldBlock(body.lines) : body.lines.join('\n');
  const value = folded + lineEnds(chomp, body.blank);
  const end = chomp === '+' ? body.end : body.textEnd;
  reading.at = end;
  return scalarSpot(reading, path, [from, end], { source: value, value, plain: false });
}

function lineEnds(chomp: string, blank: number): string {
  if (chomp === '-') return '';
  return chomp === '+' ? '\n'.repeat(blank + 1) : '\n';
}

/** Nothing where a blank line comes first or goes further in than the text does: spaces of it would count. */
function readBody(text: string, start: number, indent: number): Body | undefined {
  const lines: string[] = [];
  let blank = 0;
  let textEnd = start;
  let at = start;
  while (at < text.length) {
    const sign = skipSpaces(text, at);
    const next = nextLine(text, sign);
    if (isLineEnd(text.charCodeAt(sign))) {
      if (sign - at > indent || lines.length === 0 || sign === text.length) return undefined;
      blank++;
    } else {
      if (sign - at < indent) break;
      for (; blank > 0; blank--) lines.push('');
      lines.push(text.slice(at + indent, lineEnd(text, next)));
      textEnd = next;
    }
    at = next;
  }
  return { lines, blank, textEnd, end: at };
}

/** Where the line ends after which `next` stands. */
function lineEnd(text: string, next: number): number {
  if (text.charCodeAt(next - 1) !== LINE_FEED) return next;
  return text.charCodeAt(next - 2) === RETURN ? next - 2 : next - 1;
}
