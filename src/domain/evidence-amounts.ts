import { beside, fitsCurrency } from './evidence-currency.js';
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
const significant = (figures: string): string => figures.replace(/^0+/, '').replace(/0+$/, '');

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

const SMALL = 10_000n;
/** Figures without separators below this could be a postal code, a number of something else. */
const PLAIN = 10_000_000n;

function isAmount(sum: Sum, value: bigint, { currency }: SoughtAmount, text: string, lower: string): boolean {
  if (isPartOfMore(sum, text, currency)) return false;
  const fits = beside(text, sum.from, sum.to).map((each) => fitsCurrency(each, currency));
  if (fits.includes(false)) return false;
  if (fits.includes(true)) return true;
  if (value < SMALL || sum.weak) return false;
  if (sum.scaled || sum.figure.grouped || value !== sum.value || value >= PLAIN) return true;
  return SPEAKS_OF_MONEY.test(lineBefore(lower, sum.from));
}

const SPEAKS_OF_MONEY =
  /amount|total|sum\b|budget|funding|award of|grant of|betrag|summe|montant|somme|importe|total|金額|総額|合計|額/;
const lineBefore = (lower: string, from: number): string =>
  lower.slice(Math.max(0, from - 40), from).replace(/^.*\n/s, '');

/** A part of an identifier, a date, a range of pages, a percentage, a count of people. */
function isPartOfMore({ from, to, figure, scaled }: Sum, text: string, currency: string): boolean {
  const before = text.slice(Math.max(0, from - 8), from);
  const after = text.slice(to, to + 8);
  const letters = /[A-Za-z]+$/.exec(before)?.[0];
  if (letters && letters !== 'TEUR' && fitsCurrency(letters, currency) !== true) return true;
  if (/(?:[\w.,]|[\w)][-/]|\d:|(?<!\d)-)$/.test(before.replace(/[A-Za-z]+$/, '')))
    return !(figure.grouped && /\d-$/.test(before));
  const behind = /^[A-Za-z]+/.exec(after)?.[0];
  if (behind && fitsCurrency(behind, currency) !== true) return true;
  if (/^(?:_| ?%|[.,]\d)/.test(after) || /^ ?[年月日人名件回号番歳時分株個頁点]/.test(after)) return true;
  return !figure.grouped && !scaled && /^[-/:]\d/.test(after);
}
