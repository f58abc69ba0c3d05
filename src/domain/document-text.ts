import type { SeenWords, TextFact } from '../core/attachment-facts.js';
import { documentTemplateWords } from './document-template-words.js';
import { secretKinds } from './secrets.js';

/** Text of a document as it stands on one page (from 1), or as a whole where the type has no fixed pages. */
export interface PageText {
  readonly text: string;
  readonly page: number | null;
}

const MOST_TEMPLATE_WORDS = 20;

/** What the text of a document shows of its language, and of what must not stand in it. Takes time in proportion to its length. */
export function textFact(pages: readonly PageText[]): TextFact {
  const counts = { letters: 0, kana: 0, kanji: 0 };
  for (const { text } of pages) countLetters(text, counts);
  const { letters, kana, kanji } = counts;
  const share = (part: number) => (letters === 0 ? 0 : Math.floor((part * 100) / letters));
  return {
    letters,
    japanese: share(kana + kanji),
    kana: share(kana),
    template: seenOn(pages, documentTemplateWords).slice(0, MOST_TEMPLATE_WORDS),
    secrets: seenOn(pages, secretKinds),
  };
}

const seenOn = (pages: readonly PageText[], look: (text: string) => readonly string[]): readonly SeenWords[] =>
  pages.flatMap(({ text, page }) => look(text).map((words) => ({ words, page })));

interface Counts {
  letters: number;
  kana: number;
  kanji: number;
}

function countLetters(text: string, counts: Counts): void {
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1;
    const kind = kindOf(point);
    if (kind === null) continue;
    counts.letters += 1;
    if (kind !== 'other') counts[kind] += 1;
  }
}

/** What kind of letter a code point is; null where it is none. ASCII first: most text is. */
function kindOf(point: number): 'kana' | 'kanji' | 'other' | null {
  if (point < 0x80) return (point | 0x20) >= 0x61 && (point | 0x20) <= 0x7a ? 'other' : null;
  if (isAmong(point, KANA)) return 'kana';
  if (isAmong(point, KANJI)) return 'kanji';
  return /^\p{L}$/u.test(String.fromCodePoint(point)) ? 'other' : null;
}

type Ranges = ReadonlyArray<readonly [first: number, last: number]>;

const isAmong = (point: number, ranges: Ranges): boolean =>
  ranges.some(([first, last]) => point >= first && point <= last);

/** Hiragana and katakana with their long-vowel and repeat signs, small katakana, half-width katakana. */
const KANA: Ranges = [
  [0x3041, 0x3096],
  [0x309d, 0x309f],
  [0x30a1, 0x30fa],
  [0x30fc, 0x30ff],
  [0x31f0, 0x31ff],
  [0xff66, 0xff9f],
];

/** Unified and compatibility ideographs, with 々 and 〆. */
const KANJI: Ranges = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x3005, 0x3006],
  [0xf900, 0xfaff],
  [0x20000, 0x3ffff],
];
