/** What multiplies a figure: a word or sign behind it, or the unit in which a page states its figures. */

export interface Multiplier {
  readonly times: bigint;
  /** Characters that it takes, with the space before it. */
  readonly length: number;
  /** The decimal sign of the language that the word is of: with it, 1.250 million and 1.250 Mio. differ. */
  readonly decimal: '.' | ',';
  readonly kanji: boolean;
  /** One letter, which stands for much else. */
  readonly weak: boolean;
}

const KANJI: Readonly<Record<string, bigint>> = {
  千: 1_000n,
  万: 10_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  億: 100_000_000n,
  兆: 1_000_000_000_000n,
};

const ENGLISH: Readonly<Record<string, bigint>> = {
  thousand: 1_000n,
  lakh: 100_000n,
  lakhs: 100_000n,
  million: 1_000_000n,
  mln: 1_000_000n,
  crore: 10_000_000n,
  crores: 10_000_000n,
  billion: 1_000_000_000n,
};

const CONTINENTAL: Readonly<Record<string, bigint>> = {
  tausend: 1_000n,
  tsd: 1_000n,
  mille: 1_000n,
  mio: 1_000_000n,
  mill: 1_000_000n,
  millionen: 1_000_000n,
  millions: 1_000_000n,
  millones: 1_000_000n,
  milioni: 1_000_000n,
  mrd: 1_000_000_000n,
  milliarden: 1_000_000_000n,
  milliard: 1_000_000_000n,
  milliards: 1_000_000_000n,
};

const LETTERS: Readonly<Record<string, bigint>> = {
  k: 1_000n,
  m: 1_000_000n,
  mn: 1_000_000n,
  b: 1_000_000_000n,
  bn: 1_000_000_000n,
};

const LONGEST = 14;
const BEHIND_KANJI = /^ ?(?<sign>百万|千万|[千万億兆])/;
/** A letter may touch the currency that it multiplies: k€, MEUR. */
const BEHIND_LATIN = /^[ -]?(?<word>[a-z]+)\.?(?![a-z0-9])|^ ?(?<letter>k|m|bn|mn)(?=€|\$|£|eur|usd|gbp|chf)/;

/** The multiplier that stands behind a figure; null where there is none. */
export function multiplierBehind(text: string, lower: string, at: number): Multiplier | null {
  const kanji = BEHIND_KANJI.exec(text.slice(at, at + 3));
  const sign = kanji?.groups?.sign;
  if (kanji && sign)
    return { times: KANJI[sign] ?? 1n, length: kanji[0].length, decimal: '.', kanji: true, weak: false };
  const latin = BEHIND_LATIN.exec(lower.slice(at, at + LONGEST));
  const word = latin?.groups?.word ?? latin?.groups?.letter ?? '';
  if (!latin || word === '') return null;
  const length = latin[0].length;
  const common = { length, kanji: false } as const;
  const english = own(ENGLISH, word);
  if (english) return { ...common, times: english, decimal: '.', weak: false };
  const continental = own(CONTINENTAL, word);
  if (continental) return { ...common, times: continental, decimal: ',', weak: false };
  const letter = own(LETTERS, word);
  return letter ? { ...common, times: letter, decimal: '.', weak: true } : null;
}

const own = (table: Readonly<Record<string, bigint>>, word: string): bigint | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** Cells and patients are counted in thousands too: that says nothing of money. */
const THOUSANDS =
  /単位 ?[:：]? ?[(（]?千|[(（]千(?:円|ドル|ユーロ|ウォン)|in thousands?\b(?! of (?!euros?|dollars?|yen|pounds|EUR|USD|GBP|JPY|AUD))|thousands? of (?:euros?|dollars?|yen|pounds)|\b(?:EUR|USD|GBP|CHF|AUD|JPY)(?: in)? thousands?\b|\bk€|\bkEUR\b|\bTEUR\b|\bT€/;
const MILLIONS =
  /単位 ?[:：]? ?[(（]?百万|[(（]百万(?:円|ドル|ユーロ|ウォン)|in millions?\b(?! of (?!euros?|dollars?|yen|pounds|EUR|USD|GBP|JPY|AUD))|millions of (?:euros?|dollars?|yen|pounds)/;

/** By what the figures of the page may have to be multiplied, because it says that it states them so. */
export const pageUnits = (text: string): readonly bigint[] => [
  ...(THOUSANDS.test(text) ? [1_000n] : []),
  ...(MILLIONS.test(text) ? [1_000_000n] : []),
];
