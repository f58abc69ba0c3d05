import { isCurrency } from './currencies.js';
import { currenciesMeant } from './evidence-currency-names.js';

/** Signs, codes and words of currencies beside a figure. */

/**
 * Whether a sign, code or word is of the currency; null where it is none that is known. Where the currency of the draft
 * is no code, it is read as a sign (A$, kr); where it is nothing known, any currency will do.
 */
export function fitsCurrency(written: string, currency: string): boolean | null {
  if (written.toLowerCase() === currency.toLowerCase()) return true;
  const meant = currenciesMeant(written);
  if (!meant) return null;
  const sought = codesOf(currency);
  return sought === null || [...sought].some((code) => meant.has(code));
}

function codesOf(currency: string): ReadonlySet<string> | null {
  const upper = currency.toUpperCase();
  return isCurrency(upper) ? new Set([upper]) : currenciesMeant(currency);
}

const SIGN = String.raw`\$ ?(?:US|AU|A|NZ|CA|C|HK|NT|SG)(?![A-Za-z])|(?<![A-Za-z])[A-Za-z]{1,3}\$|[米豪加]?\$|[€£¥₩₹₪₺฿]|zł`;
const JAPANESE = '[ァ-ヺー・]{0,14}(?:ドル|ポンド|フラン|ウォン|ユーロ|ルピー|ペソ|クローナ|クローネ|ランド)';
const IDEOGRAPHS =
  '[米豪英加港新台香湾韓国日中星スイ]{0,4}(?:ドル|ポンド|ウォン|フラン)|台湾元|人民[元币]|[美澳加港日欧]元|英镑|[円元원]|달러|유로';
const EAST = `${IDEOGRAPHS}|${JAPANESE}`;
const LATIN = '[A-Za-z][A-Za-z.]{1,13}';
const WORDS = `${LATIN}(?:[ -]${LATIN}){0,2}`;
const BEFORE = new RegExp(
  String.raw`(?:(?<sign>${SIGN}|${EAST})|(?<![A-Za-z])(?<words>${WORDS}))(?<between>[)\]]?:?[ \n]{0,3})$`,
);
const AFTER = new RegExp(
  String.raw`^(?:[.,]-{1,2}|/-)?(?<between> {0,2}\n?|-)(?:\((?=[^()\d]{1,24}\)))?(?:(?<sign>${SIGN}|${EAST})|(?<words>${WORDS})(?![A-Za-z]))`,
);
const REACH = 50;

interface Place {
  readonly from: number;
  readonly to: number;
}

interface Mark {
  readonly written: string;
  /** Whether a figure stands on its other side too. */
  readonly ofOther: boolean;
  readonly lineBetween: boolean;
}

/**
 * The currencies that stand directly before and behind a figure: `Amount (USD): 1,250`, `1,250 US dollars`,
 * `1,250 (USD)`. What goes on in brackets, as `AUD 1,250 (USD 900)`, belongs to another figure; so does the second
 * currency of `EUR 1,250 USD 1,400`.
 */
export function beside(text: string, { from, to }: Place, currency: string): readonly string[] {
  const before = markBefore(text, from, currency);
  const after = markAfter(text, to, currency);
  if (after && !after.ofOther) return before && !before.ofOther ? [before.written, after.written] : [after.written];
  return before && !(before.ofOther && before.lineBetween) ? [before.written] : [];
}

function markBefore(text: string, from: number, currency: string): Mark | null {
  const start = Math.max(0, from - REACH);
  const found = BEFORE.exec(text.slice(start, from));
  const { sign, words = '', between = '' } = found?.groups ?? {};
  const written = sign ?? longest(words, currency, (each, count) => each.slice(-count));
  if (!found || written === null) return null;
  const at = from - between.length - written.length;
  return {
    written,
    ofOther: /\d[.,-]* ?$/.test(text.slice(Math.max(0, at - 4), at)),
    lineBetween: between.includes('\n'),
  };
}

function markAfter(text: string, to: number, currency: string): Mark | null {
  const found = AFTER.exec(text.slice(to, to + REACH));
  const { sign, words = '', between = '' } = found?.groups ?? {};
  const written = sign ?? longest(words, currency, (each, count) => each.slice(0, count));
  if (!found || written === null) return null;
  const lineBetween = between.includes('\n');
  if (lineBetween && !/^[A-Z]{3}$|[$€£¥]$/.test(written)) return null;
  const end = to + found[0].length - (sign ?? words).length + written.length;
  return { written, ofOther: /^ ?\d/.test(text.slice(end, end + 2)), lineBetween };
}

type Take = (words: readonly string[], count: number) => readonly string[];

/** Of up to three words, as many as name a currency: `New Zealand dollars`; of `Sample dollars` the last one does. */
function longest(words: string, currency: string, take: Take): string | null {
  const each = words.split(/[ -]/);
  const counts = [3, 2, 1].filter((count) => count <= each.length);
  const named = counts
    .map((count) => take(each, count).join(' '))
    .find((name) => fitsCurrency(name, currency) !== null);
  if (named !== undefined) return named;
  // `Sample dollars` behind a figure.
  const second = take(each, 2)[1];
  return second !== undefined &&
    /^(?:dollars|euros|yen|pounds|francs|won|yuan|pesos|rupees|kronor|kroner)$/i.test(second)
    ? second
    : null;
}

const HEADED = new RegExp(
  String.raw`(?:[([]|\bin |単位 ?[:：]? ?)(?<mark>${SIGN}|${EAST}|[A-Z]{3})(?![A-Za-z\d]| ?\d)`,
  'g',
);
const HEADING = 200;

/** The currency that a heading above a figure gives to the figures below it: `Amount (EUR)`, `All figures in USD`. */
export function headed(text: string, from: number): readonly string[] {
  const marks = [...text.slice(Math.max(0, from - HEADING), from).matchAll(HEADED)].map(
    ({ groups }) => groups?.mark ?? '',
  );
  const last = marks.filter((mark) => currenciesMeant(mark) !== null).at(-1);
  return last === undefined ? [] : [last];
}
