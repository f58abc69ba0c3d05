/** Ways in which the same award is numbered, in lower case and without spaces, hyphens and slashes. */
interface Form {
  /** What both ways have in common is `core`. */
  readonly number: RegExp;
  /** What else may stand directly before and behind it in the text. */
  readonly before: RegExp;
  readonly after: RegExp;
}

const NONE = /^(?!)/;

/** Divisions of the NSF, which its letters write before the seven figures. */
const NSF =
  'dms|che|phy|ast|dmr|iis|cns|ccf|oac|deb|ios|mcb|dbi|ef|ear|oce|ags|opp|bcs|ses|sma|cbet|cmmi|eccs|eec|due|drl|dge|oise|iip|tip';

const FORMS: readonly Form[] = [
  // NIH: 5R01CA123456-03A1 is a year of R01CA123456.
  {
    number: /^[1-9]?(?<core>(?:[a-z]\d{2}|[a-z]{2}\d|[a-z]\d[a-z])[a-z]{2}\d{6})(?:\d{2}(?:[as]\d){0,2})?$/,
    before: /[1-9][ -]?$/,
    after: /^ ?- ?\d{2}(?:[as]\d){0,2}(?![a-z0-9])/,
  },
  // KAKENHI: papers write JP before the number.
  { number: /^(?:jp)?(?<core>\d{2}[a-z]{1,2}\d{4,5})$/, before: /jp-?$/, after: NONE },
  // NHMRC: GNT and APP before seven figures; NSF: the division.
  {
    number: new RegExp(`^(?:app|gnt|${NSF})?(?<core>\\d{7})$`),
    before: new RegExp(`(?:(?:app|gnt)-?|(?:${NSF})-)$`),
    after: NONE,
  },
  // ANR: the number of the partner follows that of the project.
  { number: /^(?<core>anr\d{2}[a-z0-9]{4}\d{4})(?:\d{2})?$/, before: NONE, after: /^ ?- ?\d{2}(?![a-z0-9])/ },
  // Grant agreements of the EU: 101054321—ACRONYM.
  { number: /^(?<core>10\d{7})$/, before: NONE, after: /^-[a-z][a-z0-9]{2,11}(?![a-z0-9/_-])/ },
];

const REACH = 14;

/** What of a number has to stand in a text, and how far the number found there goes on as the same one. */
export interface NumberForm {
  /** From where to where of the number. */
  readonly from: number;
  readonly to: number;
  readonly widened: (text: string, from: number, to: number) => readonly [from: number, to: number];
}

export function formOf(squeezed: string): NumberForm {
  for (const { number, before, after } of FORMS) {
    const core = number.exec(squeezed)?.groups?.core;
    if (core === undefined) continue;
    const from = squeezed.indexOf(core);
    return { from, to: from + core.length, widened: (...place) => widened(place, before, after) };
  }
  return { from: 0, to: squeezed.length, widened: (_, from, to) => [from, to] };
}

function widened(
  [text, from, to]: readonly [text: string, from: number, to: number],
  before: RegExp,
  after: RegExp,
): readonly [from: number, to: number] {
  const ahead = before.exec(text.slice(Math.max(0, from - REACH), from))?.[0] ?? '';
  const behind = after.exec(text.slice(to, to + REACH))?.[0] ?? '';
  return [from - ahead.length, to + behind.length];
}
