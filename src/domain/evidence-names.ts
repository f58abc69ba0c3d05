import { isOfAnotherNation } from './evidence-nations.js';
import { occurrences, type PlainText, plainText, type Squeezed, squeeze } from './evidence-text.js';
import { KNOWN_NAMES } from './funder-names.js';

/** Looking for the name of an organisation in a text. */

export interface NameText {
  /** With "and" for every `&`. */
  readonly text: string;
  /** Letters and figures only. */
  readonly written: Squeezed;
  readonly lower: string;
}

export function nameText(given: PlainText): NameText {
  const text = withAnd(given.text);
  const written = squeeze(text, isNoLetter);
  return { text, written, lower: lowerOf(written.text) };
}

/** In lower case, of the same length. */
function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

const withAnd = (text: string): string => text.replace(/(?<=\w) ?& ?(?=\w)/g, ' and ');

/** An acronym counts only in capitals: "arc" is a word. */
const ACRONYM = /^[A-Z][A-Z0-9]{1,7}$/;
const SHORTEST_LATIN = 3;

/**
 * Whether the name of a funder of that country stands in the text, by itself: case, spaces, line breaks and punctuation
 * between its words do not count, and `&` is "and". It must not be the end or the beginning of a longer word, nor stand
 * inside the longer name of another funder, nor beside another nation; a Japanese name must not go on to the left,
 * except behind a legal form (国立研究開発法人); a name of one or two words must not be the end of a longer name.
 */
export function hasName(page: NameText, name: string, country: string): boolean {
  const written = withAnd(plainText(name).text);
  const wanted = squeeze(written, isNoLetter).text;
  const isAcronym = ACRONYM.test(wanted);
  if (wanted.length < 2 || (/^[\x20-\x7e]*$/.test(wanted) && !isAcronym && wanted.length < SHORTEST_LATIN))
    return false;
  const searched = isAcronym ? page.written.text : page.lower;
  const sought = isAcronym ? wanted : wanted.toLowerCase();
  const longer = isAcronym ? [] : longerNames(sought);
  for (const found of occurrences(searched, sought)) {
    if (longer.some(({ letters, at }) => searched.startsWith(letters, found - at))) continue;
    const from = page.written.at[found] ?? 0;
    const to = (page.written.at[found + wanted.length - 1] ?? 0) + 1;
    if (standsAlone(page.text, from, to, written) && !isOfAnother(page.text, { from, to, name: written, country }))
      return true;
  }
  return false;
}

interface LongerName {
  readonly letters: string;
  /** Where the name sought begins in it. */
  readonly at: number;
}

/** Names of known funders that hold this one: a Medical Research Council is in the National Health and Medical … */
const longerNames = (sought: string): readonly LongerName[] =>
  KNOWN_LETTERS.filter((letters) => letters.length > sought.length && letters.includes(sought)).map((letters) => ({
    letters,
    at: letters.indexOf(sought),
  }));

interface Place {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly country: string;
}

/** Latin letters only: Japanese names of nations touch the name. */
function isOfAnother(text: string, { from, to, name, country }: Place): boolean {
  if (scriptAt(text, from) !== 'latin') return false;
  if (isOfAnotherNation(text, from, to, country)) return true;
  if (BEGINS_OTHERS.test(name)) return /^ \p{Lu}/u.test(text.slice(to, to + 2)) || /[@./]/.test(text[from - 1] ?? '');
  return false;
}

/** One word with which the names of other bodies begin: the Wellcome Library, the Wellcome Sanger Institute. */
const BEGINS_OTHERS = /^wellcome$/i;

function standsAlone(text: string, from: number, to: number, name: string): boolean {
  // Other signs between the words of a name are few.
  if (to - from > name.length * 3 + 20) return false;
  if (hasStop(text.slice(from, to), name)) return false;
  const [before, first, last, after] = [from - 1, from, to - 1, to].map((index) => scriptAt(text, index));
  if (after === last && (last === 'latin' || last === 'katakana')) return false;
  // ARC-2023-01 is a number.
  if (/^-\d/.test(text.slice(to, to + 2))) return false;
  const isShort = !ACRONYM.test(name) && name.trim().split(/\s+/).length <= 2;
  if (first === 'latin') return before !== 'latin' && !(isShort && endsLongerName(text, from));
  if (first === 'han' && (before === 'han' || before === 'katakana'))
    return LEGAL_FORM.test(text.slice(Math.max(0, from - 4), from));
  return first !== before || first === null;
}

const LEGAL_FORM = /(?:法人|会社|財団|社団)$/;

/** A sentence that ends inside what was found, where the name has no such mark. */
const hasStop = (found: string, name: string): boolean =>
  /[;:!?。、]/.test(found) ? !/[;:!?。、]/.test(name) : /\.\s/.test(found) && !name.includes('.');

/** Words that lead to a name without being part of it. */
const LEADS = /^(?:the|from|to|by|of|for|dear|and|funder|sponsor|agency|name)$/i;

/** "Research Council" behind "Medical", on the same line. */
function endsLongerName(text: string, from: number): boolean {
  const word = /(?<word>[\p{L}&'-]{1,40}) {1,2}$/u.exec(text.slice(Math.max(0, from - 40), from))?.groups?.word;
  return word !== undefined && /^\p{Lu}/u.test(word) && !LEADS.test(word);
}

type Script = 'latin' | 'han' | 'katakana' | 'other' | null;

/** What kind of letter stands there; null where there is none. */
function scriptAt(text: string, index: number): Script {
  const letter = text[index];
  if (letter === undefined || /[^\p{L}\p{N}\ud800-\udfff]/u.test(letter)) return null;
  if (/[\u3400-\u9fff\uf900-\ufaff\u3005]/.test(letter)) return 'han';
  if (/[\u30a1-\u30ff]/.test(letter)) return 'katakana';
  return /[\p{Script=Latin}\p{N}]/u.test(letter) ? 'latin' : 'other';
}

const LETTER = /[\p{L}\p{N}]/u;

function isNoLetter(unit: number): boolean {
  if (unit < 0x80) return !((unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a));
  // Kana, ideographs and Hangul at once; halves of a pair stay together.
  if ((unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x3400 && unit <= 0xdfff)) return false;
  return !LETTER.test(String.fromCharCode(unit));
}

const lettersOf = (name: string): string => squeeze(withAnd(plainText(name).text), isNoLetter).text.toLowerCase();
const KNOWN_LETTERS: readonly string[] = KNOWN_NAMES.map(lettersOf);
