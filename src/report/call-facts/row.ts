import type { FactLevel, Locator, Option, Phase, Region } from '../../../schemas/call.js';
import type { Language, Localized } from '../../../schemas/field.js';
import { placesInWords } from '../../domain/call-places.js';
import { grouped } from '../../domain/written-forms.js';
import { bracketed, inARow } from '../../text/lists.js';
import { LEVEL_WORDS } from '../words.js';

/** One fact of a call before its place is looked up. */
export interface Row {
  /** The list of the definition in which the fact stands, such as `tiers` or `partners.funding`. */
  readonly kind: string;
  /** The id under which the definition lists it; null where it lists none. */
  readonly id: string | null;
  readonly heading: Localized;
  readonly text: Localized;
  readonly at: Locator;
  readonly labelJa?: Phase['labelJa'];
}

type Wording = string | false | undefined;

export const both = (text: (language: Language) => string): Localized => ({ en: text('en'), ja: text('ja') });

/** Phrases of one fact, those that it has: `at most 10 pages; PDF`, 「10ページ以下、PDF」. */
export const phrases = (language: Language, parts: readonly Wording[]): string =>
  parts.filter(Boolean).join(language === 'en' ? '; ' : '、');

/** What a fact is called, what it says, and in brackets what stands beside it: `Plan: at most 10 pages (must)`. */
export function entry(language: Language, label: string, said: string, aside: readonly Wording[] = []): string {
  const colon = language === 'en' ? ': ' : '：';
  return `${label}${said && `${colon}${said}`}${inBrackets(language, aside)}`;
}

export function inBrackets(language: Language, parts: readonly Wording[]): string {
  const text = parts.filter(Boolean).join(language === 'en' ? '; ' : '。');
  return text && bracketed(text, language);
}

/** The label of an option with what a proposal writes to choose it. */
export const labelled = ({ id, label }: Pick<Option, 'id' | 'label'>, language: Language): string =>
  `${label[language]}${inBrackets(language, [id])}`;

const LEVELS: Readonly<Record<FactLevel, Localized>> = {
  ...LEVEL_WORDS,
  house: { en: 'a wish of your office', ja: '所属機関の要請' },
};

export const levelWords = (level: FactLevel, language: Language): string => LEVELS[level][language];

/** Countries and regions of a list, regions by their labels. */
export const placesWords = (
  places: readonly string[],
  regions: readonly Region[] | undefined,
  language: Language,
  last: 'and' | 'or' = 'and',
): string =>
  inARow(
    placesInWords(places, regions).map((each) => each[language]),
    language,
    last,
  );

/** What a list says of that which it does not name. */
export function completeWords(complete: boolean, language: Language): string {
  if (complete) return language === 'en' ? 'nothing else counts' : 'これら以外は認められません';
  return language === 'en'
    ? 'not a complete list: others may count too'
    : '網羅的な一覧ではなく、ほかにも認められることがあります';
}

interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** `at least 2 pages`, `2 to 4 pages`, 「2ページ以上4ページ以下」; empty where neither end is stated. */
export function range({ min, max }: Range, language: Language, unit: Localized = { en: '', ja: '' }): string {
  const amount = (count: number) =>
    language === 'en' ? `${grouped(count)}${unitEn(unit.en, count)}` : `${grouped(count)}${unit.ja}`;
  return span(min === undefined ? '' : amount(min), max === undefined ? '' : amount(max), language);
}

/** `page/pages` holds singular and plural. */
function unitEn(unit: string, count: number): string {
  const [one = '', many = one] = unit.split('/');
  return unit && ` ${count === 1 ? one : many}`;
}

/** From one amount to another, in words; an end that is not stated is an empty text. */
export function span(from: string, to: string, language: Language): string {
  if (from && from === to) return language === 'en' ? `exactly ${to}` : `ちょうど${to}`;
  if (language === 'ja') return `${from && `${from}以上`}${to && `${to}以下`}`;
  if (from && to) return `at least ${from}, at most ${to}`;
  return from ? `at least ${from}` : to && `at most ${to}`;
}
