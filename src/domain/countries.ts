import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import japanese from 'i18n-iso-countries/langs/ja.json' with { type: 'json' };
import type { Language } from '../../schemas/field.js';

type Names = Readonly<Record<string, string | readonly string[]>>;
const NAMES: Readonly<Record<Language, Names>> = { en: english.countries, ja: japanese.countries };

/** Regions that calls speak of besides countries (国・地域), with the names that texts use. */
const REGIONS: Names = { EU: ['European Union', '欧州連合', 'EU域内'] };

const ISO = new Set(codes.flatMap(([code]) => (code ? [code] : [])));

/** Spellings that people use and the list of names does not have. */
const ALSO: Names = {
  GB: ['UK', 'U.K.', 'England', 'Scotland', 'Wales', 'Northern Ireland', '英国', '連合王国'],
  US: ['America', '米国', 'アメリカ'],
  AU: ['豪州'],
  CN: ['中国'],
  GR: ['EL'],
  KR: ['Korea', '韓国'],
  NL: ['Holland'],
  RU: ['ロシア'],
};

export const isRegion = (code: string): boolean => Object.hasOwn(REGIONS, code);
export const isCountryOrRegion = (code: string): boolean => ISO.has(code) || isRegion(code);

/** A code as texts show it: `Australia (AU)`, `オーストラリア（AU）`. */
export function countryInWords(code: string, language: Language): string {
  const region = language === 'en' ? REGIONS[code]?.[0] : REGIONS[code]?.[1];
  // Of several names the first is the usual one, but for forms with a comma such as "Korea, Republic of".
  const name = region ?? namesIn(NAMES[language], code).find((each) => !each.includes(','));
  if (!name) return code;
  return language === 'en' ? `${name} (${code})` : `${name}（${code}）`;
}

/** The code that something else was meant to be (`uk`, `AUS`, `Australia`, `豪州`), or an empty string. */
export function suggestCountry(written: string): string {
  const wanted = fold(written);
  const upper = written.normalize('NFKC').trim().toUpperCase();
  if (isCountryOrRegion(upper)) return upper;
  const alpha3 = codes.find((entry) => entry[1] === upper)?.[0];
  if (alpha3) return alpha3;
  const meant = [...ISO, ...Object.keys(REGIONS)].filter((code) =>
    [NAMES.en, NAMES.ja, REGIONS, ALSO].some((names) => namesIn(names, code).some((name) => fold(name) === wanted)),
  );
  return meant.length === 1 ? (meant[0] ?? '') : '';
}

const namesIn = (names: Names, code: string): readonly string[] => [names[code] ?? []].flat();

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/^the /, '').replace(/[\s.]/g, '');
