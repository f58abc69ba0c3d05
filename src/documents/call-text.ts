import { segmentsOf } from '../domain/segments.js';
import { between, ITEM, type Unit } from './units.js';

/** The text of a call, cut so that each sentence can be judged and each citation be found. Nothing visible is left out. */
export interface CallText {
  /** Paragraphs, items of lists, rows of tables, lines and headings, in the order of the text. */
  readonly blocks: readonly CallBlock[];
  readonly sentences: readonly CallSentence[];
}

export interface CallBlock {
  /** The nearest heading before it; for a heading, the one before itself. */
  readonly heading: string | null;
  /** That heading and those it stands under, outermost first. */
  readonly under: readonly string[];
  readonly isHeading: boolean;
  readonly text: string;
}

export interface CallSentence {
  readonly text: string;
  readonly heading: string | null;
  /** Where it begins; 1 is the first line of the file. Of a PDF, of the text of all its pages. */
  readonly line: number;
  /** Index of the block that it is part of. */
  readonly block: number;
}

export function callText(units: readonly Unit[]): CallText {
  const blocks: CallBlock[] = [];
  const sentences: CallSentence[] = [];
  let path: readonly Heading[] = [];
  for (const unit of units) {
    const joined = joinLines(unit);
    const level = unit.headingLevel;
    // A heading ends those of its own level and below, and is itself under those above.
    const above = level === null ? path : path.filter((each) => each.level < level);
    const heading = path.at(-1)?.text ?? null;
    const block = blocks.length;
    blocks.push({ heading, under: above.map(({ text }) => text), isHeading: level !== null, text: joined.text });
    for (const { text, at } of sentencesOf(joined.text)) {
      sentences.push({ text, heading, line: joined.lineAt(at), block });
    }
    path = level === null ? path : [...above, { level, text: joined.text }];
  }
  return { blocks, sentences };
}

interface Heading {
  readonly level: number;
  readonly text: string;
}

/** Runs of spaces become one, but the kinds of space stay, and so does everything else. */
const tidy = (text: string): string => text.replace(/[ \t\n\r\f]+/g, ' ').trim();

function joinLines(unit: Unit): { text: string; lineAt: (offset: number) => number } {
  let text = '';
  // To look at the end of a string that grows costs a copy of all of it.
  let last = '';
  const starts: { offset: number; number: number }[] = [];
  for (const line of unit.lines) {
    const piece = tidy(line.text);
    if (last !== '' && piece !== '') text += between(last, piece);
    starts.push({ offset: text.length, number: line.number });
    text += piece;
    if (piece !== '') last = piece;
  }
  return { text, lineAt: (offset) => starts.findLast((start) => start.offset <= offset)?.number ?? 1 };
}

/** A full stop after these ends no sentence. */
const ABBREVIATION = /(?:^|[\s(（])(?:e\.g|i\.e|cf|vs|approx|incl|No|Nos|Fig|Dr|Prof|Mr|Mrs|Ms|St|Art|Sec|pp?)\.\s*$/;

/** The end tells; the whole may grow with every abbreviation in it. */
const endsInAbbreviation = (text: string): boolean => ABBREVIATION.test(text.slice(-40));

let segmenter: Intl.Segmenter | undefined;

/** The sentences of a block with their offsets. A bullet or number stays with the sentence that it opens. */
function sentencesOf(block: string): { text: string; at: number }[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const found: { text: string; at: number }[] = [];
  for (const { segment, index } of segmentsOf(block, segmenter)) {
    const last = found.at(-1);
    if (last && (endsInAbbreviation(last.text) || isOnlyMarker(last.text))) last.text += segment;
    else found.push({ text: segment, at: index });
  }
  return found.map(({ text, at }) => ({ text: text.trim(), at })).filter(({ text }) => text !== '');
}

/** The pattern wants something to follow the marker. */
const isOnlyMarker = (text: string): boolean =>
  text.length <= LONGEST_MARKER && ITEM.exec(`${text.trim()} x`)?.[0].trim() === text.trim();

/** A marker with the spaces around it. */
const LONGEST_MARKER = 40;
