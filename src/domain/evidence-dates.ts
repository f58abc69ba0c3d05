import { monthsFrom } from './evidence-durations.js';
import { MONTH, monthNumber } from './evidence-months.js';
import { westernYear } from './written-forms.js';

/** Dates in a text, in every usual writing. `lower` is the text in lower case, half-width, without accents. */

export interface DatesSeen {
  /** Days, as YYYY-MM-DD. */
  readonly days: ReadonlySet<string>;
  /** Months that stand without a day, as YYYY-MM. */
  readonly months: ReadonlySet<string>;
  /** Where the years of these dates stand. */
  readonly yearsAt: ReadonlySet<number>;
  /** Dates that a length of time starts from, as `2023-01-01 60` for sixty months; months likewise. */
  readonly lasting: ReadonlySet<string>;
}

interface Mention {
  readonly from: number;
  readonly to: number;
  readonly day: number | null;
  readonly month: number;
  readonly year: number;
}

export function datesIn(lower: string): DatesSeen {
  const days = new Set<string>();
  const months = new Set<string>();
  const yearsAt = new Set<number>();
  const lasting = new Set<string>();
  for (const mention of mentionsIn(lower)) {
    if (!isDate(mention)) continue;
    const { from, to } = mention;
    const date = written(mention);
    (mention.day === null ? months : days).add(date);
    for (const length of monthsFrom(lower, from, to)) lasting.add(`${date} ${length}`);
    for (const at of [to - 4, from]) yearsAt.add(at);
  }
  return { days, months, yearsAt, lasting };
}

const isDate = ({ day, month, year }: Mention): boolean =>
  month >= 1 && month <= 12 && year >= 1900 && year <= 2200 && (day === null || (day >= 1 && day <= 31));

const written = ({ day, month, year }: Mention): string =>
  [year, month, ...(day === null ? [] : [day])].map((part) => String(part).padStart(2, '0')).join('-');

function* mentionsIn(lower: string): Generator<Mention> {
  yield* inWords(lower);
  yield* yearFirst(lower);
  yield* yearLast(lower);
  yield* eastern(lower);
  yield* compact(lower);
}

const DAY = String.raw`\d{1,2}(?!\d)(?:st|nd|rd|th|er|\.|º|ª)?`;
const OF = '(?:(?:of|de|del|di) )?';
/** The second date of `1 January 2023-31 December 2027`, not the rest of `2023-24`. */
const SECOND_DATE = String.raw`-\d{1,2}(?:[/.]\d|(?:st|nd|rd|th|er|\.|º|ª)?[ -]?${OF}(?:${MONTH})(?![a-z]))`;
/** 1 January 2023, January 1st, 2023, 1. Januar 2023, 1 de enero de 2023, 01-Jan-2023, 01-Jan-23; the year may be missing. */
const IN_WORDS = new RegExp(
  String.raw`(?:(?<![\w.,/])(?<before>${DAY})(?:(?<sign>[-/])|\s{0,2}${OF}))?(?<![a-z])(?<month>${MONTH})(?![a-z])\.?(?:\s{0,2}(?<after>${DAY})(?![\d:]))?(?:(?:,?\s{0,2}${OF}|[-/])(?<year>\d{4})(?!\d|(?!${SECOND_DATE})-\d{1,3}(?!\d))|\k<sign>(?<=[-/])(?<short>\d{2})(?![\d/]|-\d| ?(?:${MONTH})))?`,
  'g',
);

function* inWords(lower: string): Generator<Mention> {
  let open: Mention | null = null;
  for (const { 0: found, index, groups = {} } of lower.matchAll(IN_WORDS)) {
    const { before, after, month = '', short } = groups;
    const year = short === undefined ? groups.year : `20${short}`;
    const day = Number.parseInt(before ?? after ?? '', 10);
    const mention = {
      from: index,
      to: index + found.length,
      day: Number.isNaN(day) ? null : day,
      month: monthNumber(month),
      year: Number(year ?? 0),
    };
    if (year !== undefined) yield mention;
    // 1 January to 31 December 2023: the first is of the same year.
    if (year !== undefined && open && open.month <= mention.month && isRange(lower.slice(open.to, index)))
      yield { ...open, year: mention.year };
    open = year === undefined ? mention : null;
  }
}

const isRange = (between: string): boolean =>
  /^\s{0,2}(?:-|~|to|until|till|through|bis|au|al|a|and)\s{0,2}$/.test(between);

/** 2023-01-01, 2023/1/1, 2023.01.01, 2023-01; not 2023.01, which is a decimal, nor 2011-12, which may be two years. */
const YEAR_FIRST = /(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})(?!\d)(?:\k<sign>(?<day>\d{1,2})(?![\da-su-z]))?/g;

function* yearFirst(lower: string): Generator<Mention> {
  for (const { 0: found, index, groups = {} } of lower.matchAll(YEAR_FIRST)) {
    const { year = '', sign = '', month = '', day } = groups;
    const to = index + found.length;
    if (!isWhole(lower, index, to, sign)) continue;
    if (day === undefined && (sign === '.' || Number(month) === (Number(year) + 1) % 100)) continue;
    yield { from: index, to, day: day === undefined ? null : Number(day), month: Number(month), year: Number(year) };
  }
}

/**
 * 31.12.2027, 31/12/2027, 12/31/2027, 31-12-2027, 12/2027. Where both orders make a date, both are taken; of a year of
 * two figures only where one order does: 31/12/27, 1/1/23. A mere 12.2027 or 12-2027 counts beside a second one.
 */
const YEAR_LAST =
  /(?<first>\d{1,2})(?<sign>[-/.])(?:(?<second>\d{1,2})\k<sign>)?(?<year>\d{4}|(?<=\d\k<sign>\d{1,2}\k<sign>)\d{2})(?!\d)/g;

function* yearLast(lower: string): Generator<Mention> {
  for (const { 0: found, index, groups = {} } of lower.matchAll(YEAR_LAST)) {
    const { first = '', sign = '', second, year = '' } = groups;
    const to = index + found.length;
    if (!isWhole(lower, index, to, sign)) continue;
    const place = { from: index, to, year: Number(year) };
    if (second !== undefined) {
      if (year.length === 4) yield* bothOrders(place, first, second, sign);
      else if (isClear(first, second, sign))
        yield* bothOrders({ ...place, year: 2000 + place.year }, first, second, sign);
    } else if (sign === '/' || hasSecond(lower, index, to)) yield { ...place, day: null, month: Number(first) };
  }
}

type Place = Pick<Mention, 'from' | 'to' | 'year'>;

const bothOrders = (place: Place, first: string, second: string, sign: string): readonly Mention[] => [
  { ...place, day: Number(first), month: Number(second) },
  ...(sign === '.' ? [] : [{ ...place, day: Number(second), month: Number(first) }]),
];

/** Whether a year of two figures leaves one date only; 1.1.23 is a version or a section. */
const isClear = (first: string, second: string, sign: string): boolean =>
  sign === '.'
    ? first.length === 2 && second.length === 2
    : first === second || Number(first) > 12 || Number(second) > 12;

const hasSecond = (lower: string, from: number, to: number): boolean =>
  /^ ?(?:-|~|bis|to) ?\d{2}[.-]\d{4}(?!\d)/.test(lower.slice(to, to + 14)) ||
  /(?<!\d)\d{2}[.-]\d{4} ?(?:-|~|bis|to) ?$/.test(lower.slice(Math.max(0, from - 14), from));

/** Not inside an identifier or a longer row of figures; another sign may part it from a second date. */
function isWhole(lower: string, from: number, to: number, sign: string): boolean {
  const [before = '', after = ''] = [lower[from - 1], lower[to]];
  if (/[\w,]/.test(before) || (/[-/.]/.test(before) && !(before !== sign && /\d/.test(lower[from - 2] ?? ''))))
    return false;
  return !/[a-su-z_\d]/.test(after) && !(after === sign && /\w/.test(lower[to + 1] ?? ''));
}

/** 2023年1月1日, 令和5年1月, R5.1.1, 2023년 1월 1일, and 2023. 1. 1. as Korea writes it. */
const EASTERN =
  /(?:(?<era>令和|平成) ?(?<eraYear>\d{1,2}|元)|(?<!\d)(?<year>\d{4})) ?[年년] ?(?<month>\d{1,2}) ?[月월](?: ?(?<day>\d{1,2}) ?[日일])?|(?<![\w.])(?<letter>[rh])(?<short>\d{1,2})[./](?<shortMonth>\d{1,2})[./](?<shortDay>\d{1,2})(?!\w)|(?<![\w.,/-])(?<dotted>\d{4})\. (?<dottedMonth>\d{1,2})\. (?<dottedDay>\d{1,2})(?![\w,]|\.\d)/g;

function* eastern(lower: string): Generator<Mention> {
  for (const { 0: found, index, groups = {} } of lower.matchAll(EASTERN)) {
    const { era, eraYear, year, month, day, letter, short, shortMonth, shortDay } = groups;
    const { dotted, dottedMonth, dottedDay } = groups;
    const days = day ?? shortDay ?? dottedDay;
    yield {
      from: index,
      to: index + found.length,
      year: westernYear(era ?? letter?.toUpperCase(), eraYear ?? year ?? short ?? dotted ?? ''),
      month: Number(month ?? shortMonth ?? dottedMonth),
      day: days === undefined ? null : Number(days),
    };
  }
}

/** 20230101 and 2023-Jan-01; of a range both. */
const COMPACT = new RegExp(
  String.raw`(?<![\w.,/])(?<!(?<!\d{8})-)(?<year>(?:19|20)\d\d)(?:(?<month>\d{2})(?<day>\d{2})(?!\w|[.,/]\d|-(?!\d{8}(?!\d)))|-(?<word>${MONTH})-(?<ofWord>\d{1,2})(?!\w))`,
  'g',
);

function* compact(lower: string): Generator<Mention> {
  for (const { 0: found, index, groups = {} } of lower.matchAll(COMPACT)) {
    const { year, month, day, word, ofWord } = groups;
    yield {
      from: index,
      to: index + found.length,
      year: Number(year),
      month: word === undefined ? Number(month) : monthNumber(word),
      day: Number(day ?? ofWord),
    };
  }
}
