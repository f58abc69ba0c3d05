import { cells } from '../text/cells.js';
import { ITEM, type Line, type Unit } from './units.js';

/**
 * Plain text as units. A line goes on in the next one where it was broken by force: the next line begins with a small
 * letter, or its first word would not have fitted. Everything else is a unit: an item, a row of a table, a heading.
 *
 * A heading is a unit of one short line that ends without a mark of a sentence, comes after a blank line (or first), and
 * is followed by something.
 *
 * `ragged` is the part of the usual width that a line must fill to count as broken by force: 1 in text files, less in
 * a PDF, whose letters differ in width.
 */
export function plainUnits(text: string, ragged = 1): Unit[] {
  const lines = text
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .map((each, index) => ({ text: each, number: index + 1 }));
  const width = wrapWidth(lines.map((line) => line.text)) * ragged;
  const units: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (isBlank(line.text)) continue;
    if (before && !isBlank(before.text) && goesOn(before.text, line.text, width)) units.at(-1)?.push(line);
    else units.push([line]);
  }
  const isSpaced = (number: number) => isBlank(lines[number - 2]?.text ?? '');
  return units.map((unit, index) => {
    const [first] = unit;
    const isHeading = unit.length === 1 && first && index < units.length - 1 && looksLikeHeading(first.text);
    return { lines: unit, headingLevel: isHeading && isSpaced(first.number) ? 1 : null };
  });
}

const isBlank = (text: string): boolean => text.trim() === '';

const ENDS_SENTENCE = /[.。．!！?？:：;；,，、]["'”’」』)）]*\s*$/u;

function goesOn(line: string, next: string, width: number): boolean {
  if (ITEM.test(next)) return false;
  if (/^\s*\p{Ll}/u.test(next) && !/[.。．!！?？:：]["'”’」』)）]*\s*$/u.test(line)) return true;
  const [word = ''] = /^\s*(?:[!-~]+|.)/u.exec(next) ?? [];
  return cells(line.trimEnd()) + 1 + cells(word.trim()) > width;
}

/** Nobody breaks by force at more cells than this; longer lines are whole paragraphs. */
const WIDEST = 130;
const NARROWEST = 40;

/** The width at which the lines of the text were broken, in cells; infinite where they were not. */
function wrapWidth(lines: readonly string[]): number {
  const widths = lines.map((line) => cells(line.trimEnd())).filter((width) => width > 0);
  const widest = widths.sort((a, b) => b - a)[Math.floor(widths.length * 0.05)] ?? 0;
  const full = widths.filter((width) => width > widest * 0.8).length;
  const isWrapped = widest >= NARROWEST && widest <= WIDEST && full >= widths.length * 0.3;
  return isWrapped ? widest : Number.POSITIVE_INFINITY;
}

const LONGEST_HEADING = 80;

const looksLikeHeading = (line: string): boolean =>
  cells(line.trim()) <= LONGEST_HEADING && !ENDS_SENTENCE.test(line) && !/^\s*[•‣◦●○■□・*–—-]/u.test(line);
