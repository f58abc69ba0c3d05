/** How long something lasts from a date on: `from 1 January 2023 for 60 months`, `five years from …`, 5年間. */

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBERS = new Map<string, number>([
  ...WORDS.map((word, index) => [word, index + 1] as const),
  ['twelve', 12],
  ['eighteen', 18],
  ['twenty-four', 24],
  ['thirty-six', 36],
  ['forty-eight', 48],
  ['sixty', 60],
]);

/** `five (5) years`, `60-month`; the number once more in brackets does not count. */
const LENGTH = String.raw`(?<![\w.,-])(?<number>\d{1,3}|${[...NUMBERS.keys()].join('|')})(?: ?\(\w{1,12}\))?[ \n-]?(?<unit>years?|months?|jahren?|monaten?|ans|annees|mois|anos|meses|anni|mesi)(?![a-z])`;
const EAST = String.raw`(?<!\d)(?<east>\d{1,3}) ?(?<eastUnit>年間|年|(?:か|ヶ|カ|ケ|ヵ|箇)月間?|개월|년간)`;
/** What is neither a second date nor the end of a sentence. */
const FILL = '[^.;。\\d]';
const AFTER = new RegExp(
  String.raw`^${FILL}{0,25}?\b(?:for|over|lasting|last|duration|term|period|during|fur|dauer|laufzeit|pour|duree|por|durante|per|durata)\b${FILL}{0,25}?${LENGTH}|^ ?(?:から|より|を始期|開始|부터)${FILL}{0,12}?${EAST}(?![月年度間以内目後前])`,
);
const BEFORE = new RegExp(
  String.raw`${LENGTH}${FILL}{0,20}?\b(?:from|starting|beginning|commencing|effective|as of|ab|a partir d[eu]|a compter d[eu]|a partire dal?)\b${FILL}{0,12}$`,
);
/** Most dates stand without any: that is quickly seen. */
const UNIT = /year|month|jahr|monat|\d[ -]?ans|annee|mois|anos|meses|anni|mesi|間|年|월|년/;
const REACH = 90;

/** In months, of a date that stands from `from` to `to`. */
export function monthsFrom(lower: string, from: number, to: number): readonly number[] {
  if (!UNIT.test(lower.slice(Math.max(0, from - REACH), to + REACH))) return [];
  const behind = AFTER.exec(lower.slice(to, to + REACH));
  const ahead = BEFORE.exec(lower.slice(Math.max(0, from - REACH), from));
  return [behind, ahead].flatMap((found) => (found?.groups ? [inMonths(found.groups)] : []));
}

function inMonths({
  number = '',
  unit = '',
  east,
  eastUnit = '',
}: Readonly<Record<string, string | undefined>>): number {
  const count = east === undefined ? (NUMBERS.get(number) ?? Number(number)) : Number(east);
  return /^(?:year|jahr|an|ann|[年년])/.test(east === undefined ? unit : eastUnit) ? count * 12 : count;
}

/** Months from the first day to the last one, as 60 of 2023-01-01 to 2027-12-31; null where it is no whole number. */
export function monthsOf(start: string, end: string): number | null {
  const [day, next] = [new Date(`${start}T00:00:00Z`), new Date(Date.parse(`${end}T00:00:00Z`) + DAY)];
  if (Number.isNaN(day.getTime()) || Number.isNaN(next.getTime()) || day.getUTCDate() !== next.getUTCDate())
    return null;
  return (next.getUTCFullYear() - day.getUTCFullYear()) * 12 + next.getUTCMonth() - day.getUTCMonth();
}

/** In milliseconds. */
const DAY = 86_400_000;
