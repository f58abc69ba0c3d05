import { type DatesSeen, datesIn } from './evidence-dates.js';
import { monthsOf } from './evidence-durations.js';
import { MONTH } from './evidence-months.js';
import { fiscalYearOf } from './fiscal-years.js';
import { westernYear } from './written-forms.js';

/** Looking for the period of a grant in a text. */

export interface PeriodText extends DatesSeen {
  /** Ranges of mere years, as `2023-2027`. */
  readonly ranges: ReadonlySet<string>;
}

export function periodText(lower: string): PeriodText {
  const dates = datesIn(lower);
  return { ...dates, ranges: rangesIn(lower, dates) };
}

interface Period {
  readonly start: string;
  readonly end: string;
}

/**
 * Where, from 0, a period stands among pages; -1 where it does not. Its first and last day count as found where both
 * are written somewhere, each as a day in any usual writing, or as a month without a day ("January 2023"); so does the
 * first one with the length of time that it begins ("from 1 January 2023 for 60 months"). Years alone count only as a
 * range of exactly these two years (2023–2027, 2023年度～2027年度, as calendar or as Japanese fiscal years) beside a word
 * of duration: strategies, pages and telephones have such numbers too. A day in the same month that is another day is
 * no month.
 */
export function periodOn(pages: readonly PeriodText[], { start, end }: Period): number {
  const has = ({ days, months }: PeriodText, day: string) => days.has(day) || months.has(day.slice(0, 7));
  const both = pages.findIndex((page) => has(page, start) && has(page, end));
  if (both >= 0) return both;
  const from = pages.findIndex((page) => has(page, start));
  if (from >= 0 && pages.some((page) => has(page, end))) return from;
  const months = monthsOf(start, end);
  const lasting = pages.findIndex((page) =>
    [start, start.slice(0, 7)].some((day) => page.lasting.has(`${day} ${months}`)),
  );
  if (lasting >= 0) return lasting;
  const years = [`${start.slice(0, 4)}-${end.slice(0, 4)}`, `${fiscalYearOf(start)}-${fiscalYearOf(end)} fiscal`];
  return pages.findIndex(({ ranges }) => years.some((each) => ranges.has(each)));
}

const ERA = '(?:令和|平成) ?';
const YEARS = new RegExp(
  String.raw`(?<![\w.,/-])(?<fiscal>fy ?)?(?<firstEra>${ERA})?(?<first>\d{4}|(?<=(?:令和|平成) ?)(?:\d{1,2}|元))(?: ?(?<nendo>年度?))?(?<between> ?(?:-|~|から|より) ?| (?:to|until|through|till|bis|and) )(?:fy ?)?(?<secondEra>${ERA})?(?<second>\d{4}|\d{1,2})(?!\d)(?: ?年度?)?`,
  'g',
);
const GOES_ON = new RegExp(
  String.raw`^(?:[-/.]\d|[a-z_]|(?:st|nd|rd|th)?\.? ?(?:of )?(?:${MONTH})(?![a-z])| ?\d{1,2} ?月)`,
);

/** Two years with what joins them, unless one of them is part of a fuller date. */
function rangesIn(lower: string, { yearsAt }: DatesSeen): ReadonlySet<string> {
  const ranges = new Set<string>();
  for (const { 0: found, index, groups = {} } of lower.matchAll(YEARS)) {
    const { fiscal, nendo, between = '' } = groups;
    const to = index + found.length;
    if (yearsAt.has(index + (fiscal?.length ?? 0)) || GOES_ON.test(lower.slice(to, to + 16))) continue;
    if (between.includes('and') && !/between (?:fy ?)?$/.test(lower.slice(Math.max(0, index - 12), index))) continue;
    const isFiscal = fiscal !== undefined || nendo === '年度';
    const years = isDuration(lower, index, to, isFiscal) ? yearsOf(groups) : null;
    if (years === null) continue;
    ranges.add(years);
    if (isFiscal) ranges.add(`${years} fiscal`);
  }
  return ranges;
}

/** Of a range that is found, both years; null where they are none. */
function yearsOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { firstEra, first = '', between, secondEra = firstEra, second = '' } = groups;
  const from = westernYear(firstEra?.trim(), first);
  const to = lastYear(from, second, { era: secondEra?.trim(), joined: between === '-' });
  return to === null || from < 1950 || to < from || to > 2200 ? null : `${from}-${to}`;
}

const NO_DURATION =
  /(?:\b(?:pages?|pp?|plans?|strategy|strategies|strategic|vol|volume|no|iso|tel|phone|fax|programme|program|framework|europe|eur|aud|usd)|計画|戦略|頁)[.:,]?(?: (?:period|term|years))?[ (:]*$/;
const DURATION_BEFORE =
  /\b(?:period|term|duration|dates?|funded|runs?|running|years?|laufzeit|dauer|duree|periode|periodo|duracion|durata)\b|zeitraum|期間|年限|기간|\b(?:from|between|von|de|du) $/;
const DURATION_AFTER = /^ ?(?:[)(,] ?)?(?:period|term|inclusive|funding period|年?まで|の期間|年?(?:の)?\d年間)/;

/**
 * A word of duration on the same line before the years, on the line above where they begin theirs, or right behind;
 * fiscal years are one themselves. Not the years of a plan, of pages, of a number.
 */
function isDuration(lower: string, from: number, to: number, isFiscal: boolean): boolean {
  const before = lower.slice(Math.max(0, from - 48), from);
  if (NO_DURATION.test(before)) return false;
  if (isFiscal) return true;
  const line = before.replace(/\n *$/, ' ').replace(/^.*\n/s, '');
  return DURATION_BEFORE.test(line) || DURATION_AFTER.test(lower.slice(to, to + 20));
}

/** 2023-27 is 2023 to 2027, where nothing stands between them but a hyphen. */
function lastYear(
  from: number,
  written: string,
  { era, joined }: { readonly era: string | undefined; readonly joined: boolean },
): number | null {
  if (written.length === 4) return Number(written);
  if (era !== undefined) return westernYear(era, written);
  return joined && written.length === 2 ? Math.floor(from / 100) * 100 + Number(written) : null;
}
