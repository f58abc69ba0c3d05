import { isCurrency } from './currencies.js';

/** What a sign, a code or a word of money stands for: one currency or several. */

const DOLLAR_SIGNS: Readonly<Record<string, string>> = {
  us: 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  can: 'CAD',
  nz: 'NZD',
  hk: 'HKD',
  nt: 'TWD',
  s: 'SGD',
  sg: 'SGD',
  r: 'BRL',
  mx: 'MXN',
  米: 'USD',
  豪: 'AUD',
  加: 'CAD',
};

/** The noun at the end of the English names, and how else it is written. */
const NOUNS: ReadonlyArray<readonly [noun: string, written: RegExp]> = [
  ['dollar', /^(?:\$|dollars?|ドル|달러)$/],
  ['euro', /^(?:€|euros?|ユーロ|欧元|유로)$/],
  ['pound', /^(?:£|pounds?|sterling|ポンド|英镑)$/],
  ['yen', /^(?:¥|yen|円)$/],
  ['yuan', /^(?:¥|yuan|rmb|renminbi|元|人民币)$/],
  ['won', /^(?:₩|won|ウォン|원)$/],
  ['peso', /^(?:\$|pesos?|ペソ)$/],
  ['krona', /^(?:kr|kron(?:a|or)|クローナ)$/],
  ['krone', /^(?:kr|kron(?:e|er)|クローネ)$/],
  ['franc', /^(?:francs?|franken|fr|sfr|フラン)$/],
  ['rupee', /^(?:rs|rupees?|₹|ルピー)$/],
  ['rand', /^(?:rands?|r|ランド)$/],
  ['zloty', /^(?:zloty|zlotys|zł)$/],
  ['forint', /^forints?$/],
  ['koruna', /^(?:koruny?|korun|kc)$/],
  ['shekel', /^(?:shekels?|nis|₪)$/],
  ['lira', /^(?:liras?|₺)$/],
  ['baht', /^(?:baht|฿)$/],
  ['ringgit', /^(?:ringgits?|rm)$/],
  ['rupiah', /^(?:rupiahs?|rp)$/],
  ['dinar', /^dinars?$/],
  ['dirham', /^dirhams?$/],
  ['riyal', /^riyals?$/],
];

const ALSO: Readonly<Record<string, string>> = {
  豪ドル: 'AUD',
  英ポンド: 'GBP',
  poundsterling: 'GBP',
  人民元: 'CNY',
  台湾元: 'TWD',
  台湾ドル: 'TWD',
  美元: 'USD',
  澳元: 'AUD',
  加元: 'CAD',
  港元: 'HKD',
  日元: 'JPY',
};

interface Names {
  readonly byName: ReadonlyMap<string, string>;
  readonly byNoun: ReadonlyMap<string, ReadonlySet<string>>;
}

let known: Names | undefined;

/** Spaces and the dots of katakana do not count; a plural is its singular. */
const key = (written: string): string => written.replace(/[\s・.-]/g, '').replace(/(?<=[a-z]{3})s$/, '');
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** The names of every currency in both languages; made once. */
function currencyNames(): Names {
  if (known) return known;
  const byName = new Map(Object.entries(ALSO).map(([name, code]) => [key(name), code]));
  const byNoun = new Map<string, Set<string>>();
  const languages = ['en', 'ja'].map((locale) => new Intl.DisplayNames(locale, { type: 'currency' }));
  for (const code of Intl.supportedValuesOf('currency')) {
    const [english = '', japanese = ''] = languages.map((names) => names.of(code) ?? '');
    byName.set(key(plain(english)), code).set(key(japanese), code);
    const noun = plain(english).split(' ').at(-1) ?? '';
    byNoun.set(noun, (byNoun.get(noun) ?? new Set()).add(code));
  }
  known = { byName, byNoun };
  return known;
}

/** Codes that are English words in capitals, as a heading writes them. */
const WORDS_IN_CAPITALS = new Set(['ALL', 'TOP', 'TRY', 'CUP', 'GEL', 'PEN', 'MAD', 'MOP', 'MUR', 'LAK']);

/** Letters before the sign that say nothing make it a dollar of its own, unless they are a small word: of$1,250. */
function dollarsOf(letters: string, isSmall: boolean): ReadonlySet<string> | null {
  const code = DOLLAR_SIGNS[letters];
  if (code !== undefined) return new Set([code]);
  return isSmall ? currenciesMeant('$') : new Set();
}

/** The currencies that a sign, code or name can mean; null where it is none that is known. */
export function currenciesMeant(written: string): ReadonlySet<string> | null {
  const code = written.slice(0, 3);
  if (/^[A-Z]{3}\$?$/.test(written) && isCurrency(code) && !WORDS_IN_CAPITALS.has(code)) return new Set([code]);
  const lower = written.toLowerCase().replace(/\.$/, '');
  const behind = /^\$ ?(?<letters>[a-z]{1,3})$/.exec(lower)?.groups?.letters;
  if (behind !== undefined) return dollarsOf(behind, false);
  if (/.\$$/.test(lower)) return dollarsOf(lower.slice(0, -1), written.startsWith(lower[0] ?? ''));
  const { byName, byNoun } = currencyNames();
  const named = byName.get(key(lower));
  if (named !== undefined && !NOUNS.some(([, form]) => form.test(lower))) return new Set([named]);
  const codes = NOUNS.filter(([, form]) => form.test(lower)).flatMap(([noun]) => [...(byNoun.get(noun) ?? [])]);
  return codes.length > 0 ? new Set(codes) : null;
}
