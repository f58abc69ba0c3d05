import type { Call, Locator } from '../../../schemas/call.js';
import { figuresIn } from '../../domain/figures-in-words.js';
import { clockTimesIn, mixedMonthsIn } from '../../domain/times-in-words.js';
import { grouped } from '../../domain/written-forms.js';
import { figureNotInWords, hourLeftOut } from '../call-faults/figure-faults.js';
import { type Diagnostic, diagnose, type Path } from '../diagnostic.js';
import type { Definition } from './definition.js';

/** `percent`, `amount` and `months` are always given by a figure; the rest may be said without one ("your partner"). */
type Kind = 'amount' | 'percent' | 'months' | 'count' | 'days' | 'day';

/** A figure of a fact, with its key in the definition and the words that it cites. */
interface Figure {
  readonly path: Path;
  readonly at: Locator;
  readonly kind: Kind;
  readonly value: number;
}

/** Figures that do not stand in the words that they cite: a slip of the pen, or of a unit. */
export const figureFaults = (definition: Definition): Diagnostic[] => [
  ...strayFigures(definition),
  ...strayTimes(definition),
];

function strayFigures({ yaml, own }: Definition): Diagnostic[] {
  return figuresOf(own).flatMap(({ path, at, kind, value }) => {
    if (value === 0 || at.reading || isSaid(kind, value, at)) return [];
    const key = String(path.at(-1));
    const data = { key, figure: FIXED.has(kind) ? String(value) : grouped(value), words: at.words, kind };
    return [diagnose(figureNotInWords, yaml.locate(path), data)];
  });
}

/** A deadline whose words give a time of day: the fact has to give the same one. */
function strayTimes({ yaml, own: { deadlines = [] } }: Definition): Diagnostic[] {
  return deadlines.flatMap(({ time, at }, index) => {
    const told = clockTimesIn(at.words);
    if (told.length === 0 || at.reading || (time !== undefined && told.includes(time))) return [];
    const data = { told, words: at.words };
    if (time === undefined) return [diagnose(hourLeftOut, yaml.locate(['deadlines', index], 'key'), data)];
    const wrong = { key: 'time', figure: time, words: at.words, kind: 'hour' };
    return [diagnose(figureNotInWords, yaml.locate(['deadlines', index, 'time']), wrong)];
  });
}

const FIXED: ReadonlySet<Kind> = new Set(['day']);
const ALWAYS_IN_FIGURES: ReadonlySet<Kind> = new Set(['amount', 'percent', 'months']);

function isSaid(kind: Kind, value: number, { words, summarised }: Locator): boolean {
  // "4 years and 6 months" are neither 48 months nor 6.
  const mixed = kind === 'months' ? mixedMonthsIn(words) : [];
  if (mixed.length > 0) return mixed.includes(value);
  const found = figuresIn(words);
  if (found.length === 0) return summarised === true || !ALWAYS_IN_FIGURES.has(kind);
  return found.includes(value) || found.includes(beyond(value, words)) || OTHERWISE[kind](value, words, found);
}

/** "Fewer than 11 pages" are ten at most, "more than two partners" are three at least. */
function beyond(value: number, words: string): number {
  if (/(?<!\b(?:no|not) )\b(?:less|fewer) than\b|\b(?:under|below|before)\b|未満/i.test(words)) return value + 1;
  return /(?<!\b(?:no|not) )\bmore than\b|\b(?:over|above)\b|を超え/i.test(words) ? value - 1 : value;
}

type Said = (value: number, words: string, found: readonly number[]) => boolean;
const never: Said = () => false;

/** What else than the figure itself says it. */
const OTHERWISE: Readonly<Record<Kind, Said>> = {
  amount: never,
  percent: never,
  months: (value, _, found) => value % 12 === 0 && found.includes(value / 12),
  // "a partner", "each institution" and "the plan" are one.
  count: (value, words) => value === 1 && /\b(?:an?|each|every|sole|exactly)\b|各|唯一/i.test(words),
  days: (value, words, found) => value % 7 === 0 && /week|週/i.test(words) && found.includes(value / 7),
  day: (_, words) => /\b(?:end of|last day|last working day)\b|末/i.test(words),
};

function figuresOf(own: Definition['own']): Figure[] {
  return [...amounts(own), ...percents(own), ...spans(own), ...counts(own), ...papers(own), ...times(own)];
}

/** The figures under some keys of one fact. */
function under<T extends object>(
  fact: T,
  path: Path,
  at: Locator,
  kind: Kind,
  keys: readonly (keyof T & string)[],
): Figure[] {
  return keys.flatMap((key) => {
    const value = fact[key];
    return typeof value === 'number' ? [{ path: [...path, key], at, kind, value }] : [];
  });
}

const ENDS = ['min', 'max'] as const;

const amounts = ({ tiers = [], budgetLimits = [], partnerLimits = [], modules }: Partial<Call>): Figure[] => [
  ...tiers.flatMap(({ limits, at }, index) =>
    limits.flatMap((limit, nth) => under(limit, ['tiers', index, 'limits', nth], at, 'amount', ENDS)),
  ),
  ...budgetLimits.flatMap((each, index) => under(each, ['budgetLimits', index], each.at, 'amount', ENDS)),
  ...partnerLimits.flatMap((each, index) => under(each, ['partnerLimits', index], each.at, 'amount', ENDS)),
  ...(modules ? under(modules, ['modules'], modules.at, 'amount', ['size']) : []),
];

const percents = ({ shares = [], indirectCosts }: Partial<Call>): Figure[] => [
  ...shares.flatMap((each, index) => under(each, ['shares', index], each.at, 'percent', ['maxPercent'])),
  ...(indirectCosts ? under(indirectCosts, ['indirectCosts'], indirectCosts.at, 'percent', ['maxPercent']) : []),
];

const spans = ({ duration, leadTimes = [] }: Partial<Call>): Figure[] => [
  ...(duration ? under(duration, ['duration'], duration.at, 'months', ['minMonths', 'maxMonths']) : []),
  ...leadTimes.flatMap((each, index) => under(each, ['leadTimes', index], each.at, 'days', ['days'])),
];

const counts = ({ composition = [], applicantLimits = [], partners }: Partial<Call>): Figure[] => [
  ...composition.flatMap((each, index) => under(each, ['composition', index], each.at, 'count', ENDS)),
  ...applicantLimits.flatMap((each, index) => under(each, ['applicantLimits', index], each.at, 'count', ['max'])),
  ...(partners ? under(partners, ['partners'], partners.at, 'count', ENDS) : []),
];

const LENGTHS = ['minPages', 'maxPages', 'maxWords', 'maxCharacters'] as const;

const papers = ({ documents = [], texts = [] }: Partial<Call>): Figure[] => [
  ...documents.flatMap((each, index) => under(each, ['documents', index], each.at, 'count', LENGTHS)),
  ...texts.flatMap((each, index) => under(each, ['texts', index], each.at, 'count', ['max'])),
];

const times = ({ deadlines = [] }: Partial<Call>): Figure[] =>
  deadlines.flatMap(({ day, at }, index): Figure[] =>
    day === undefined ? [] : [{ path: ['deadlines', index, 'day'], at, kind: 'day', value: Number(day.slice(8)) }],
  );
