import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { monthNumber } from './evidence-months.js';

/** Nations beside the name of a funder: the Swiss National Science Foundation is another one than that of the US. */

const ADJECTIVES: Readonly<Record<string, string>> = {
  african: '',
  american: 'US',
  arab: '',
  asian: '',
  argentine: 'AR',
  australian: 'AU',
  austrian: 'AT',
  belgian: 'BE',
  brazilian: 'BR',
  british: 'GB',
  bulgarian: 'BG',
  canadian: 'CA',
  chilean: 'CL',
  chinese: 'CN',
  colombian: 'CO',
  croatian: 'HR',
  czech: 'CZ',
  danish: 'DK',
  dutch: 'NL',
  egyptian: 'EG',
  estonian: 'EE',
  european: 'EU',
  finnish: 'FI',
  french: 'FR',
  german: 'DE',
  greek: 'GR',
  hungarian: 'HU',
  icelandic: 'IS',
  indian: 'IN',
  indonesian: 'ID',
  iranian: 'IR',
  irish: 'IE',
  israeli: 'IL',
  italian: 'IT',
  japanese: 'JP',
  kenyan: 'KE',
  korean: 'KR',
  latvian: 'LV',
  lithuanian: 'LT',
  malaysian: 'MY',
  mexican: 'MX',
  nigerian: 'NG',
  nordic: '',
  norwegian: 'NO',
  pakistani: 'PK',
  polish: 'PL',
  portuguese: 'PT',
  romanian: 'RO',
  russian: 'RU',
  saudi: 'SA',
  scottish: 'GB',
  serbian: 'RS',
  singaporean: 'SG',
  slovak: 'SK',
  slovenian: 'SI',
  'south african': 'ZA',
  'south korean': 'KR',
  spanish: 'ES',
  swedish: 'SE',
  swiss: 'CH',
  taiwanese: 'TW',
  thai: 'TH',
  turkish: 'TR',
  ukrainian: 'UA',
  vietnamese: 'VN',
  welsh: 'GB',
};

/** Names that the list of countries does not have, and short ones, which count in capitals only. */
const ALSO: Readonly<Record<string, string>> = {
  america: 'US',
  england: 'GB',
  'great britain': 'GB',
  korea: 'KR',
  'northern ireland': 'GB',
  scotland: 'GB',
  taiwan: 'TW',
  wales: 'GB',
};
const SHORT: Readonly<Record<string, string>> = { UK: 'GB', US: 'US', USA: 'US', EU: 'EU' };

const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(english.countries).flatMap(([code, names]) =>
    [names].flat().map((name) => [name.toLowerCase(), code] as const),
  ),
  ...Object.entries(ALSO),
]);

/** The country that a word or an adjective names; empty for a part of the world, undefined for anything else. */
function countryOf(words: string): string | undefined {
  const undotted = words.replace(/\./g, '').replace(/\s+/g, ' ');
  // "IN" and "us" are words.
  if (undotted.length <= 3) return Object.hasOwn(SHORT, undotted) ? SHORT[undotted] : undefined;
  return adjective(undotted) ?? COUNTRIES.get(undotted.toLowerCase());
}

const adjective = (words: string): string | undefined =>
  Object.hasOwn(ADJECTIVES, words.toLowerCase()) ? ADJECTIVES[words.toLowerCase()] : undefined;

const REACH = 48;
const WORD = String.raw`\p{Lu}[\p{L}.]*`;
const AHEAD = new RegExp(String.raw`(?<![\p{L}.])(?<two>(?:${WORD} )?(?<one>${WORD}))(?<gap> | ?\n)$`, 'u');
const BEHIND = new RegExp(
  String.raw`^(?:(?<of>\s{1,2}of\s(?:the\s)?)| ?\(|,? )(?<words>${WORD}(?:\s(?:and\s)?${WORD}){0,3})`,
  'u',
);

/**
 * Whether a nation other than that of the funder stands right before or behind its name: `South African …`,
 * `… of Sri Lanka`, `… (Korea)`.
 */
export const isOfAnotherNation = (text: string, from: number, to: number, country: string): boolean =>
  isAnother(nationAhead(text, from), country) || isAnother(nationBehind(text, to), country);

/** What a draft may name as the country of the other: the seat of what is European, China for Hong Kong. */
const TOGETHER = new Set(['EU BE', 'BE EU', 'HK CN', 'MO CN']);

const isAnother = (nation: string | undefined, country: string): boolean =>
  nation !== undefined && nation !== country && !TOGETHER.has(`${nation} ${country}`);

function nationAhead(text: string, from: number): string | undefined {
  const { two = '', one = '', gap = '' } = AHEAD.exec(text.slice(Math.max(0, from - REACH), from))?.groups ?? {};
  // A country at the end of the line above is the end of an address.
  const read = gap.includes('\n') ? adjective : countryOf;
  return read(two) ?? read(one);
}

function nationBehind(text: string, to: number): string | undefined {
  const behind = text.slice(to, to + REACH);
  const found = BEHIND.exec(behind);
  const { of, words = '' } = found?.groups ?? {};
  // In a list of funders the next one may begin with a nation.
  if (!found || (of === undefined && !isClosed(words, behind.slice(found[0].length)))) return undefined;
  const each = words.split(/\s+/);
  if (monthNumber(each[0]?.toLowerCase() ?? '') > 0) return undefined;
  const nations = each.map((_, index) => countryOf(each.slice(0, each.length - index).join(' ')));
  // "of" and a place that is no country makes a longer name as well: "… of Alberta".
  return nations.find((nation) => nation !== undefined) ?? (of === undefined ? undefined : '');
}

/** Whether the words are all that stands there, and not the beginning of the next name. */
const isClosed = (words: string, rest: string): boolean => words.endsWith('.') || /^ *(?:$|[).,;:\n])/.test(rest);
