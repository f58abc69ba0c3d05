import { isCurrency } from './currencies.js';

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
  const meant = WORDS.find(([word]) => word.test(lower));
  if (meant) return meant[1].test(currency);
  if (/^[A-Z]{3}$/.test(written) && isCurrency(written)) return written === currency;
  return lower === currency.toLowerCase() ? true : null;
}

const SIGN = '[a-z]{0,2}\\$|[€£¥₩₹]';
const BEFORE = new RegExp(`(?:(?<sign>${SIGN})|(?<![a-z])(?<word>[a-z]{2,4})\\.?) ?$`, 'i');
const AFTER = new RegExp(`^ ?(?<word>${SIGN}|円|元|ユーロ|(?:米|豪)?ドル|ポンド|ウォン|[a-z]{2,7}(?![a-z]))`, 'i');

/** What stands directly before and behind a figure that could be a currency. */
export function beside(text: string, from: number, to: number): readonly string[] {
  const { sign, word } = BEFORE.exec(text.slice(Math.max(0, from - 8), from))?.groups ?? {};
  const after = AFTER.exec(text.slice(to, to + 12))?.groups?.word;
  return [sign ?? word, after].filter((each) => each !== undefined);
}
