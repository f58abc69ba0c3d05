import { beside, fitsCurrency, headed } from './evidence-currency.js';
import { type Figure, figuresIn } from './evidence-figures.js';
import { type Multiplier, multiplierBehind, pageUnits } from './evidence-multipliers.js';
import type { PlainText } from './evidence-text.js';

/** Looking for amounts of money in a text. */

export interface SoughtAmount {
  readonly amount: number;
  readonly currency: string;
}

/** A number of the text with what multiplies it. */
interface Sum {
  readonly from: number;
  readonly to: number;
  readonly value: bigint;
  readonly figure: Figure;
  readonly scaled: boolean;
  /** The multiplier is one letter (1.25M): it needs a currency beside it. */
  readonly weak: boolean;
  /** What the last multiplier was, for 1億2,500万円. */
  readonly step: bigint | null;
  /** Whether a sum before it is part of it. */
  readonly joined: boolean;
}

/**
 * Which of the amounts stand in the text, to the last unit: with any separators, with million, Mio., 億, 万 and the like
 * behind it, or as thousands on a page that says so (単位：千円). Not where the figure is part of a longer one, of a date
 * or of an identifier, where another currency stands beside it, or where a small or plain figure could be anything
 * (a year, a postal code) and neither currency nor a word such as "amount" says what it is.
 */
export function amountsIn({ text, lower }: PlainText, sought: readonly SoughtAmount[]): readonly boolean[] {
  const found = sought.map(() => false);
  const wanted = new Map<bigint, number[]>();
  for (const [index, { amount }] of sought.entries()) {
    wanted.set(BigInt(amount), [...(wanted.get(BigInt(amount)) ?? []), index]);
  }
  const leading = new Set(sought.map(({ amount }) => significant(String(amount))));
  const units = pageUnits(text);
  for (const sum of sumsIn(text, lower, leading)) {
    for (const value of [sum.value, ...scaledByPage(sum, units, text)]) {
      for (const index of wanted.get(value) ?? []) {
        const each = sought[index];
        if (each && !found[index]) found[index] = isAmount(sum, value, each, text, lower);
      }
    }
  }
  return found;
}

/** Figures without zeros at either end: powers of ten do not change them. */
const significant = (figures: string): string => figures.replace(/^0+/, '').replace(/(?<!0)0+$/, '');

/** The sums that could be wanted; 1億2,500万 is one. */
function* sumsIn(text: string, lower: string, leading: ReadonlySet<string>): Generator<Sum> {
  let open: Sum | null = null;
  for (const figure of figuresIn(text)) {
    const before: Sum | null = isDirectlyBehind(text, open, figure) ? open : null;
    if (!before && !couldBe(figure, text, leading)) continue;
    const sum = sumOf(figure, multiplierBehind(text, lower, figure.to));
    const next: Sum | null = together(before, sum);
    if (open && !next?.joined) yield open;
    open = next;
    if (open?.step !== null) continue;
    yield open;
    open = null;
  }
  if (open) yield open;
}

const isDirectlyBehind = (text: string, open: Sum | null, { from }: Figure): boolean =>
  open !== null && (from === open.to || (from === open.to + 1 && text[open.to] === ' '));

/** Most figures of a text are told apart by this alone. */
const couldBe = ({ whole, fraction, to }: Figure, text: string, leading: ReadonlySet<string>): boolean =>
  leading.has(significant(whole + fraction)) || /[百千万億兆]/.test(text.slice(to, to + 2));

/** 1億 and 2,500万 are one sum; the second is smaller than the step of the first. */
function together(before: Sum | null, next: Sum | null): Sum | null {
  if (!before?.step || !next || next.value >= before.step) return next;
  return { ...next, from: before.from, value: before.value + next.value, scaled: true, joined: true };
}

function sumOf(figure: Figure, multiplier: Multiplier | null): Sum | null {
  const { from, whole, fraction, either } = figure;
  const isDecimal = either !== null && multiplier !== null && multiplier.decimal === either;
  const decimals = isDecimal ? 3 : fraction.length;
  const figures = BigInt(whole + fraction) * (multiplier?.times ?? 1n);
  const divisor = 10n ** BigInt(decimals);
  if (figures % divisor !== 0n) return null;
  return {
    from,
    to: figure.to + (multiplier?.length ?? 0),
    value: figures / divisor,
    figure,
    scaled: multiplier !== null,
    weak: multiplier?.weak ?? false,
    step: multiplier?.kanji ? multiplier.times : null,
    joined: false,
  };
}

/** What is smaller in thousands could be any number of the page. */
const FEWEST_THOUSANDS = 1_000n;

function scaledByPage(sum: Sum, units: readonly bigint[], text: string): readonly bigint[] {
  if (sum.scaled || sum.value < FEWEST_THOUSANDS) return [];
  if (!sum.figure.grouped && isYear(sum.figure)) return [];
  // A figure with its own sign is in that unit.
  if (/^ ?[円$€£]/.test(text.slice(sum.to, sum.to + 2))) return [];
  return units.map((unit) => sum.value * unit);
}

const isYear = ({ whole, fraction }: Figure): boolean => fraction === '' && /^(?:1[89]|20|21)\d\d$/.test(whole);

/** What is smaller could be anything where no currency stands beside it. */
const SMALL = 10_000n;
/** From here on, parted thousands are enough for a figure by itself to be money. */
const LARGE = 1_000_000n;

function isAmount(sum: Sum, value: bigint, { currency }: SoughtAmount, text: string, lower: string): boolean {
  if (isPartOfMore(sum, text, currency)) return false;
  const fits = beside(text, sum, currency).map((each) => fitsCurrency(each, currency));
  if (fits.includes(false)) return false;
  if (fits.includes(true)) return true;
  if (value < SMALL || sum.weak || counts(text, lower, sum)) return false;
  const heading = headed(text, sum.from).map((each) => fitsCurrency(each, currency));
  if (heading.includes(false)) return false;
  if (heading.includes(true) || value !== sum.value) return true;
  return (sum.figure.grouped && !sum.scaled && value >= LARGE) || SPEAKS_OF_MONEY.test(linesBefore(lower, sum.from));
}

const MONEY =
  'amount|total|sum|budget|funding|funds|grant|award|award value|maximum|contribution|support|allocation|value|costs?|subsidy|stipend|betrag|summe|montant|somme|importe';
const SPEAKS_OF_MONEY =
  /amount|total|sum\b|budget|funding|award(?:ed)? of|grant of|betrag|summe|montant|somme|importe|金額|総額|合計|額/;
/** "population of 2,450,000": what the noun before "of" counts. */
const OF_ANOTHER = new RegExp(String.raw`\b(?!(?:${MONEY})\b)[a-z]+ (?:of|=) ?$`);
/** Words that may follow a sum without saying what it counts. */
const AFTER_SUMS = new Set(
  'for over in on at as with by from during through until under within including inclusive incl excluding exclusive excl plus total net gross awarded granted approved each annually yearly has have was is will shall may which that across towards only fur uber pour sur para por inkl zzgl teur keur'.split(
    ' ',
  ),
);

/** Whether something else is counted: a small word follows that could be a noun (cells, km), or a counter of Japanese. */
function counts(text: string, lower: string, { from, to, figure }: Sum): boolean {
  const after = text.slice(to, to + 24);
  if (/^ ?[本冊匹台字例部枚社校戸頭羽語]|^(?!也)[\u3400-\u9fff\u30a1-\u30fa\uac00-\ud7a3]/.test(after)) return true;
  if (figure.grouped && /^\/\d/.test(after)) return true;
  const word = /^[ -](?<word>[a-z]+)/.exec(after)?.groups?.word;
  if (word !== undefined && !AFTER_SUMS.has(word) && !/^ to (?:the|a|be) /.test(after)) return true;
  return OF_ANOTHER.test(lower.slice(Math.max(0, from - REACH), from));
}

const REACH = 60;

/** The line up to the figure; of a figure that begins its line, the line above too, as in a table. */
function linesBefore(lower: string, from: number): string {
  const before = lower.slice(Math.max(0, from - REACH), from);
  return before.replace(/\n *$/, ' ').replace(/^.*\n/s, '');
}

/** A part of an identifier, a date, a range of pages, a percentage, a count of people. */
function isPartOfMore({ from, to, figure, scaled }: Sum, text: string, currency: string): boolean {
  const before = text.slice(Math.max(0, from - 8), from);
  const after = text.slice(to, to + 8);
  const letters = /\$?[A-Za-z]{1,8}$/.exec(before)?.[0];
  if (letters && letters !== 'TEUR' && fitsCurrency(letters, currency) !== true) return true;
  if (/(?:[\w.,]|[\w)][-/]|\d:|(?<!\d)-)$/.test(before.replace(/\$?[A-Za-z]{1,8}$/, '')))
    return !(figure.grouped && /\d-$/.test(before));
  const behind = /^[A-Za-z]+/.exec(after)?.[0];
  if (behind && fitsCurrency(behind, currency) !== true) return true;
  if (/^(?:_| ?%|[.,]\d)/.test(after) || /^ ?[年月日人名件回号番歳時分株個頁点]/.test(after)) return true;
  return !figure.grouped && !scaled && /^[-/:]\d/.test(after);
}
