import type { CallText } from './call-text.js';
import { between } from './units.js';

export type Found =
  | {
      readonly state: 'found';
      /** Indexes of the sentences that the words run through. */
      readonly sentences: readonly number[];
      /** Whether they stand under the heading that is cited. */
      readonly underHeading: boolean;
    }
  | { readonly state: 'missing' };

/**
 * Looks for words of a call that a definition cites. Kinds of space and line breaks, straight or curly quotes, hyphens
 * within words, kinds of dash and full-width or ASCII signs make no difference; every other character does. Words and
 * numbers must be whole: "20 million" is not in "120 million"; the mark of a footnote may follow them. Where the words
 * stand several times, a place under the heading counts first.
 *
 * Words stand under a heading where
 * - a heading above them holds its words, the nearest one or one that that stands under, or
 * - their block begins with it, as a row of a table with its label, or
 * - their block is running text, and the block before it begins with it, or
 * - a block that says nothing else stands before them under the same heading: a label on a line of its own.
 */
export function findWords(text: CallText, words: string, heading: string): Found {
  const { joined, starts } = joinedSentences(text);
  let first: Found = { state: 'missing' };
  for (const [from, to] of places(joined, words)) {
    const sentences = starts.flatMap((start, index) => (start < to && (starts[index + 1] ?? to) > from ? [index] : []));
    const underHeading = standsUnder(text, text.sentences[sentences[0] ?? 0]?.block ?? 0, heading);
    if (underHeading) return { state: 'found', sentences, underHeading };
    if (first.state === 'missing') first = { state: 'found', sentences, underHeading };
  }
  return first;
}

/** Hyphens, dashes, the minus and their full-width and small forms; the long vowel of katakana is none. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/**
 * Text in the form in which it is compared. A soft hyphen is one that only a line break made visible; a hyphen at the
 * end of a line may be of either sort, so that no hyphen within a word counts.
 */
function normal(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\uff01-\uff5e]/g, (sign) => ('（），．：；！？'.includes(sign) ? sign : narrow(sign)))
      .replaceAll('〜', '~')
      .replace(/[“”„‟＂]/g, '"')
      .replace(/[‘’‚‛＇]/g, "'")
      .replace(/\u00ad/g, '')
      .replace(/[\s\u200b\u2060\ufeff]+/gu, ' ')
      .replace(DASHES, '-')
      .replace(/(?<=\p{L})- ?(?=\p{Ll})/gu, '')
      .trim()
      .replace(/ /g, (space, at, all: string) => (between(all.slice(0, at), all.slice(at + 1)) === '' ? '' : space))
      // Last: no space stands beside them where they are full-width.
      .replace(/[（），．：；！？]/g, narrow)
  );
}

/** The ASCII sign of a full-width one. */
const narrow = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

interface Joined {
  readonly joined: string;
  /** Where each sentence begins in it. */
  readonly starts: readonly number[];
}

const JOINED = new WeakMap<CallText, Joined>();

/** Made once for a text: many citations are looked for in it. */
function joinedSentences(text: CallText): Joined {
  const known = JOINED.get(text);
  if (known) return known;
  const starts: number[] = [];
  let joined = '';
  // To look at the end of a string that grows costs a copy of all of it.
  let last = '';
  for (const sentence of text.sentences) {
    const piece = normal(sentence.text);
    if (last !== '' && piece !== '') joined += between(last, piece);
    starts.push(joined.length);
    joined += piece;
    if (piece !== '') last = piece;
  }
  const made = { joined, starts };
  JOINED.set(text, made);
  return made;
}

/** Every place where the words stand whole, as offsets of their begin and end. */
function places(text: string, words: string): [from: number, to: number][] {
  const needle = normal(words);
  const found: [number, number][] = [];
  if (needle === '') return found;
  for (let from = text.indexOf(needle); from >= 0; from = text.indexOf(needle, from + 1)) {
    const to = from + needle.length;
    if (
      !isCut(text.slice(Math.max(0, from - 2), from), needle.slice(0, 2)) &&
      (!isCut(needle.slice(-2), text.slice(to, to + 2)) || isNoted(needle, text.slice(to, to + 3)))
    )
      found.push([from, to]);
  }
  return found;
}

/** Signs that make numbers, also in Japanese. */
const NUMBER = '\\p{N}〇一二三四五六七八九十百千万億兆';
/** The same number, or the same word of a script that has spaces between words, on both sides. */
const CUT = new RegExp(
  `[${NUMBER}][.,．，]?\\|[.,．，]?[${NUMBER}]|[\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{M}\\p{Nd}]\\|[\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{M}\\p{Nd}]`,
  'u',
);

/** Whether a word ends and the number of a footnote follows; after fewer letters it may be an exponent, as in km2. */
const isNoted = (before: string, after: string): boolean =>
  /\p{Ll}{3}$/u.test(before) && /^\d{1,2}(?![\p{L}\p{N}])/u.test(after);

const isCut = (before: string, after: string): boolean => CUT.test(`${before}|${after}`);

function standsUnder({ blocks, sentences }: CallText, index: number, heading: string): boolean {
  const block = blocks[index];
  if (!block) return false;
  const has = (text: string) => places(normal(text), heading).length > 0;
  const begins = (text: string) => places(normal(text), heading)[0]?.[0] === 0;
  if (block.under.some(has) || (block.heading !== null && has(block.heading)) || begins(block.text)) return true;
  const before = blocks.slice(0, index).reverse();
  const section = before.slice(0, before.findIndex((each) => each.isHeading) + 1 || before.length);
  const isRunning = /[.。．!！?？]["'”’」』)）]*$/u.test(block.text);
  if (isRunning && section[0] && begins(section[0].text)) return true;
  const first = index - section.length;
  // A PDF may run a label into the paragraph before it: there it is a sentence of its own.
  return sentences.some(({ block: at, text }) => at >= first && at < index && normal(text) === normal(heading));
}
