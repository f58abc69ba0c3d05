const KNOWN = new Set(Intl.supportedValuesOf('currency'));

export const isCurrency = (code: string): boolean => KNOWN.has(code);

const MEANT: ReadonlyArray<readonly [code: string, ...spellings: string[]]> = [
  ['JPY', '¥', 'yen', '円', '日本円'],
  ['USD', 'us$', '$us', 'us dollar', 'us dollars', '米ドル'],
  ['AUD', 'a$', 'au$', 'aud$', 'australian dollar', 'australian dollars', '豪ドル'],
  ['CAD', 'c$', 'ca$', 'can$', 'canadian dollar', 'canadian dollars', 'カナダドル'],
  ['EUR', '€', 'euro', 'euros', 'ユーロ'],
  ['GBP', '£', 'stg', 'pound sterling', 'pounds sterling', 'ポンド', '英ポンド'],
  ['CHF', 'sfr', 'swiss franc', 'swiss francs', 'スイスフラン'],
  ['CNY', 'rmb', 'yuan', 'renminbi', '人民元'],
  ['KRW', '₩', 'won', 'ウォン'],
];

/** A bare sign that several currencies share says which one only together with a country. */
const DOLLARS = new Set(['$', 'dollar', 'dollars', 'ドル']);
const DOLLAR_OF: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CA: 'CAD',
  HK: 'HKD',
  NZ: 'NZD',
  SG: 'SGD',
  TW: 'TWD',
  US: 'USD',
};

/** The code that something else was meant to be (`¥`, `yen`, `usd`), or an empty string where it is not clear. */
export function suggestCurrency(written: string, country: string): string {
  const wanted = written.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
  const upper = wanted.toUpperCase();
  if (isCurrency(upper)) return upper;
  if (DOLLARS.has(wanted)) return DOLLAR_OF[country] ?? '';
  if (wanted === '¥' && country === 'CN') return 'CNY';
  return MEANT.find(([, ...spellings]) => spellings.includes(wanted))?.[0] ?? '';
}
