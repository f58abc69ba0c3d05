import { isCurrency, suggestCurrency } from './currencies.js';

/** Signs, codes and words of currencies beside a figure. */

const WORDS: ReadonlyArray<readonly [word: RegExp, currencies: RegExp]> = [
  [/^(?:€|euros?|ユーロ)$/, /^EUR$/],
  [/^(?:£|pounds?|ポンド)$/, /^(?:GBP|EGP)$/],
  [/^(?:¥|yen|円)$/, /^(?:JPY|CNY)$/],
  [/^(?:₩|won|ウォン)$/, /^KRW$/],
  [/^(?:元|yuan|rmb)$/, /^(?:CNY|TWD)$/],
  [/^us\$$|^米ドル$/, /^USD$/],
  [/^au?\$$|^豪ドル$/, /^AUD$/],
  [/^ca?\$$/, /^CAD$/],
  [/^(?:\$|dollars?|ドル)$/, /D$|^(?:CLP|MXN|ARS|COP)$/],
  [/^pesos?$/, /^(?:CLP|MXN|ARS|COP|PHP|UYU|DOP|CUP)$/],
  [/^(?:kr|kronor|kroner)$/, /^(?:SEK|NOK|DKK|ISK)$/],
  [/^(?:francs?|fr|sfr)$/, /^(?:CHF|XAF|XOF)$/],
  [/^(?:rs|rupees?|₹)$/, /^(?:INR|PKR|LKR|NPR)$/],
];

/** Whether a sign, code or word is of the currency; null where one of the two is none that is known. */
export function fitsCurrency(written: string, currency: string): boolean | null {
  if (!isCurrency(currency)) return null;
  const lower = written.toLowerCase();
  const exact = lower.includes(' ') ? suggestCurrency(lower, '') : '';
  if (exact !== '') return exact === currency;
  // Of `Singapore dollars` the last word is known.
  const last = lower.slice(lower.lastIndexOf(' ') + 1);
  const meant = WORDS.find(([word]) => word.test(last));
  if (meant) return meant[1].test(currency);
  if (/^[A-Z]{3}$/.test(written) && isCurrency(written)) return written === currency;
  return lower === currency.toLowerCase() ? true : null;
}

const SIGN = '[a-z]{0,2}\\$|[€£¥₩₹]';
const BEFORE = new RegExp(`(?:(?<sign>${SIGN})|(?<![a-z])(?<word>[a-z]{2,4})\\.?)\\)?:? ?$`, 'i');
const NOUNS = 'dollars?|euros?|yen|pounds?|won|yuan|francs?|pesos?|kronor|kroner|rupees?';
const WORD = `${SIGN}|円|元|ユーロ|(?:米|豪)?ドル|ポンド|ウォン|(?:[a-z]{2,10} (?=(?:${NOUNS})(?![a-z])))?[a-z]{2,7}(?![a-z])`;
const AFTER = new RegExp(`^ ?(?:(?<word>${WORD})|\\((?<bracketed>${WORD})\\))`, 'i');

/**
 * What stands directly before and behind a figure that could be a currency: `Amount (USD): 1,250`, `1,250 US dollars`,
 * `1,250 (USD)`. What goes on in brackets, as `AUD 1,250 (USD 900)`, belongs to another figure.
 */
export function beside(text: string, from: number, to: number): readonly string[] {
  const { sign, word } = BEFORE.exec(text.slice(Math.max(0, from - 10), from))?.groups ?? {};
  const after = AFTER.exec(text.slice(to, to + 22))?.groups ?? {};
  return [sign ?? word, after.word ?? after.bracketed].filter((each) => each !== undefined);
}
