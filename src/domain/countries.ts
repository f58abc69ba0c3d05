import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import japanese from 'i18n-iso-countries/langs/ja.json' with { type: 'json' };
import type { Language } from '../../schemas/field.js';

type Names = Readonly<Record<string, string | readonly string[]>>;
const NAMES: Readonly<Record<Language, Names>> = { en: english.countries, ja: japanese.countries };

/** Regions that calls speak of besides countries (国・地域), with the names that texts use. */
const REGIONS: Names = { EU: ['European Union', '欧州連合', 'EU域内'] };

const ISO = new Set(codes.flatMap(([code]) => (code ? [code] : [])));

/** The short name, where the list of names begins with a long one. */
const USUAL: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { CN: 'China', CZ: 'Czechia', RU: 'Russia', TW: 'Taiwan', US: 'United States' },
  ja: { CN: '中国', GB: '英国', KR: '韓国', RU: 'ロシア', US: '米国' },
};
const WITH_ARTICLE =
  /^(?:United |European |State of |Netherlands|Philippines|Bahamas|Maldives|Seychelles)|Republic|Federation|Islands/;

/** Spellings that people use and the list of names does not have. */
const ALSO: Names = {
  AU: ['豪州'],
  GB: ['U.K.', 'England', 'Scotland', 'Wales', 'Northern Ireland', '連合王国'],
  GR: ['EL'],
  KR: ['Korea'],
  NL: ['Holland'],
  US: ['America', 'アメリカ'],
};

export const isRegion = (code: string): boolean => Object.hasOwn(REGIONS, code);
export const isCountryOrRegion = (code: string): boolean => ISO.has(code) || isRegion(code);

/** A code as a sentence shows it: `Australia (AU)`, `the United Kingdom (GB)`, `オーストラリア（AU）`. */
export function countryInWords(code: string, language: Language): string {
  const region = language === 'en' ? REGIONS[code]?.[0] : REGIONS[code]?.[1];
  const name = region ?? USUAL[language][code] ?? namesIn(NAMES[language], code)[0];
  if (!name) return code;
  if (language === 'ja') return `${name}（${code}）`;
  return `${WITH_ARTICLE.test(name) ? 'the ' : ''}${name} (${code})`;
}

/** The code that something else was meant to be (`uk`, `AUS`, `Australia`, `豪州`), or an empty string. */
export function suggestCountry(written: string): string {
  const wanted = fold(written);
  const upper = written.normalize('NFKC').trim().toUpperCase();
  if (isCountryOrRegion(upper)) return upper;
  const alpha3 = codes.find((entry) => entry[1] === upper)?.[0];
  if (alpha3) return alpha3;
  const meant = [...ISO, ...Object.keys(REGIONS)].filter((code) =>
    [NAMES.en, NAMES.ja, USUAL.en, USUAL.ja, REGIONS, ALSO].some((names) =>
      namesIn(names, code).some((name) => fold(name) === wanted),
    ),
  );
  return meant.length === 1 ? (meant[0] ?? '') : '';
}

const namesIn = (names: Names, code: string): readonly string[] => [names[code] ?? []].flat();

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/^the /, '').replace(/[\s.]/g, '');
