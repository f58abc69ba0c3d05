import { clockTimesIn } from './times-in-words.js';
import { westernYear } from './written-forms.js';

/** The whole numbers that the words of a call can mean: amounts, counts, percents, days and hours. */

const ENGLISH: Readonly<Record<string, bigint>> = {
  ...Object.fromEntries(
    'zero one two three four five six seven eight nine ten eleven twelve'
      .split(' ')
      .map((word, value) => [word, BigInt(value)]),
  ),
  ...Object.fromEntries(
    'twenty thirty forty fifty sixty seventy eighty ninety'
      .split(' ')
      .map((word, index) => [word, BigInt(index + 2) * 10n]),
  ),
  once: 1n,
  single: 1n,
  twice: 2n,
  both: 2n,
};

const SCALES: Readonly<Record<string, bigint>> = {
  hundred: 100n,
  thousand: 1_000n,
  k: 1_000n,
  million: 1_000_000n,
  mn: 1_000_000n,
  m: 1_000_000n,
  billion: 1_000_000_000n,
  bn: 1_000_000_000n,
  百: 100n,
  千: 1_000n,
  万: 10_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  億: 100_000_000n,
  兆: 1_000_000_000_000n,
};

const KANJI_DIGITS = '〇一二三四五六七八九';
/** Twelve groups are beyond any amount; without an end, a list of groups would be read anew from each of them. */
const DIGITS = String.raw`\d{1,3}(?:[,' ’]\d{3}){1,12}(?!\d)(?:\.\d+)?|\d{1,3}(?:\.\d{3}){1,12}(?![\d.])|\d+(?:\.\d+)?`;
const WORD = Object.keys(ENGLISH).join('|');
/** Signs of Japanese numbers are also parts of words (統一, 三重), so that a counter has to follow. */
const COUNTER =
  '[年月日時名人件者国回頁枚部割分語字点円倍歳週校社箇個か]|ヶ|カ|ヵ|ケ|つ|機関|課題|文字|ページ|パーセント|[%,、]';
const KANJI = `(?<![〇一二三四五六七八九十百千万億])[〇一二三四五六七八九十百千万億]+(?=${COUNTER})`;
const SCALE = String.raw`(?:[ -]*(?:hundred|thousand|million|billion|(?:mn|bn|[mk])(?![a-z]))){1,3}|\s*(?:千万|百万|[百千万億兆])`;
const NUMBER = new RegExp(
  String.raw`(?<digits>${DIGITS})(?<scale>${SCALE})?|\b(?<word>${WORD})(?:-(?<unit>${WORD}))?\b(?<wordScale>${SCALE})?|(?<kanji>${KANJI})`,
  'g',
);
const CLOCK = /(?<![\d.,])\d{1,2}(?::\d\d)?\s*[ap]\.?m\b|(?:午前|午後)\s*\d{1,2}/g;
/** `20-30 million`, `one to five million`, `2〜3千万`: the first number may share the unit of the second. */
const RANGE = /^\s*(?:-|~|to|and|or|から|及び|または)\s*$/;

/**
 * Every reading that the words leave open, smallest first and each once: "20 to 30 million" gives 20, 20,000,000 and
 * 30,000,000; "1:00 pm" gives 0 (the minutes) and 13. Words with none give an empty list.
 */
export function figuresIn(words: string): readonly number[] {
  const plain = folded(words);
  const clock = clockTimesIn(words).map((time) => Number(time.slice(0, 2)));
  const rest = plain.replace(CLOCK, (match) => (match.includes(':') ? ' 0 ' : ' '));
  const found = [...clock, ...namedFigures(plain), ...numbers(rest)];
  return [...new Set(found)].filter(Number.isSafeInteger).sort((a, b) => a - b);
}

/** Circled digits and superscripts mark items and notes: they may not melt into the number beside them. */
const folded = (words: string): string =>
  words
    .slice(0, 2_000)
    .replace(/[^\P{No}½]/gu, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('〜', '~');

/** What stands for a number without being one. */
const namedFigures = (plain: string): number[] => [
  ...(/\bmidnight\b|深夜0時/.test(plain) ? [0, 23, 24] : []),
  ...(/\bhalf\b|1[/⁄]2|半額|半分|(?:2|二)分の(?:1|一)/.test(plain) ? [50] : []),
  ...[...plain.matchAll(/(令和|平成)\s*(\d{1,2}|元)/g)].map(([, era, year = '']) => westernYear(era, year)),
  ...[...plain.matchAll(/([1-9])割/g)].map(([, tenth]) => Number(tenth) * 10),
  ...[...plain.matchAll(/([一二三四五六七八九])割/g)].map(([, tenth = '']) => KANJI_DIGITS.indexOf(tenth) * 10),
];

function numbers(plain: string): number[] {
  const matches = [...plain.matchAll(NUMBER)];
  const common = /単位\s*(?::\s*)?(千|百万|万|億)|in (thousand|million)s?\b/.exec(plain);
  const shared = common ? (SCALES[common[1] ?? common[2] ?? ''] ?? 1n) : undefined;
  return matches.flatMap((match, index) => {
    const next = matches[index + 1];
    const own = scaleOf(match);
    const gap = next ? plain.slice(match.index + match[0].length, next.index) : '';
    const lent = own === undefined && next && RANGE.test(gap) ? scaleOf(next) : undefined;
    const tail = next && gap === '' && own !== undefined ? readings(next, scaleOf(next) ?? 1n) : [];
    const scales = [own ?? 1n, ...(lent ? [lent] : []), ...(shared && own === undefined ? [shared] : [])];
    const values = scales.flatMap((scale) => readings(match, scale));
    // 1億2,000万 is one number; its parts are not meant by themselves, but it does no harm to read them.
    const joined = tail.flatMap((small) => values.map((large) => large + small));
    return [...values, ...joined].map(Number);
  });
}

function scaleOf({ groups = {} }: RegExpMatchArray): bigint | undefined {
  const written = (groups.scale ?? groups.wordScale)?.trim();
  if (!written) return undefined;
  const parts = SCALES[written] === undefined ? written.split(/[ -]+/) : [written];
  return parts.reduce((product, part) => product * (SCALES[part] ?? 1n), 1n);
}

/** The values of one number in a unit; a fraction counts only where the unit makes it whole. */
function readings({ groups = {} }: RegExpMatchArray, scale: bigint): bigint[] {
  if (groups.kanji !== undefined) return [kanji(groups.kanji)];
  if (groups.word !== undefined) return [((ENGLISH[groups.word] ?? 0n) + (ENGLISH[groups.unit ?? ''] ?? 0n)) * scale];
  const digits = (groups.digits ?? '').replace(/[,' ’]/g, '');
  // In much of Europe a point parts the thousands: 100.000 EUR.
  const european = /^\d{1,3}(?:\.\d{3})+$/.test(digits) ? [BigInt(digits.replaceAll('.', '')) * scale] : [];
  const [whole = '', decimals = ''] = digits.split('.');
  if (digits.split('.').length > 2) return european;
  const power = 10n ** BigInt(decimals.length);
  const scaled = BigInt(`${whole}${decimals}`) * scale;
  return [...(scaled % power === 0n ? [scaled / power] : []), ...european];
}

/** 十二 → 12, 三千万 → 30,000,000, 二〇 → 20. */
function kanji(text: string): bigint {
  let [total, section, digit] = [0n, 0n, 0n];
  for (const sign of text) {
    const value = KANJI_DIGITS.indexOf(sign);
    if (value >= 0) digit = digit * 10n + BigInt(value);
    else if (sign === '万' || sign === '億') {
      total += (section + digit || 1n) * (SCALES[sign] ?? 1n);
      [section, digit] = [0n, 0n];
    } else {
      section += (digit || 1n) * (sign === '十' ? 10n : (SCALES[sign] ?? 1n));
      digit = 0n;
    }
  }
  return total + section + digit;
}
