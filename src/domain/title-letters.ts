/** What titles are compared by, in any language. */
export interface TitleLetters {
  /** Letters and figures only, in lower case, without accents: spaces, width and punctuation do not count. */
  readonly letters: string;
  /** The same without figures and without the words that count parts: "Phase 2", 第2期, 2024年度. */
  readonly stem: string;
}

/** Undefined where there is no letter to compare. */
export function titleLetters(title: string): TitleLetters | undefined {
  const plain = title.normalize('NFKD').replace(ACCENTS, '').normalize('NFKC').toLowerCase();
  const letters = plain.replace(NO_LETTER, '');
  if (!/\p{L}/u.test(letters)) return undefined;
  if (!MAY_COUNT.test(plain)) return { letters, stem: letters };
  const stem = COUNTS.reduce((text, count) => text.replace(count, ' '), plain).replace(NO_STEM, '');
  return { letters, stem: stem.length < SHORTEST_STEM ? letters : stem };
}

const ACCENTS = /[\u0300-\u036f]/g;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
const NO_STEM = /[^\p{L}]+/gu;
/** What is shorter without its figures consists of them, more or less. */
const SHORTEST_STEM = 4;

/** Most titles count nothing, and one look tells. */
const MAY_COUNT = /\p{N}|第|phase|part|stage|round|volume|version|令和|平成|[ivx][ .)]{0,3}$/u;
const NUMERAL = '\\d{1,4}|[ivx]{1,4}|one|two|three';
const COUNTS: readonly RegExp[] = [
  new RegExp(`(?<![a-z])(?:phase|part|stage|round|volume|version)[ .-]{0,3}(?:${NUMERAL})(?![a-z])`, 'g'),
  /(?<![a-z])(?:i{1,3}|iv|v|vi{1,3}|ix|x)[ .)]{0,3}$/g,
  /第[ ]?[\d一二三四五六七八九十]{1,4}[ ]?(?:期|次|部|年度|年|回|段階|フェーズ)/g,
  /(?:フェーズ|ステージ|パート)[ ]?\d{1,4}/g,
  /(?:令和|平成)[ ]?(?:\d{1,2}|元)[ ]?(?:年度|年)?/g,
  /\d{1,4}[ ]?(?:期|年度|年)/g,
];
