import { formOf } from './evidence-number-forms.js';
import { occurrences, type PlainText, plainText, type Squeezed, squeeze } from './evidence-text.js';

/** Looking for the number of an award in a text. */

export interface NumberText {
  readonly plain: PlainText;
  /** Without spaces, line breaks, hyphens, slashes and underscores, in lower case. */
  readonly squeezed: Squeezed;
}

const SPACE = 0x20;
const LINE_END = 0x0a;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const UNDERSCORE = 0x5f;

const isBetween = (unit: number): boolean =>
  unit === SPACE || unit === LINE_END || unit === HYPHEN || unit === SLASH || unit === UNDERSCORE;

export const numberText = (plain: PlainText): NumberText => ({ plain, squeezed: squeeze(plain.lower, isBetween) });

/** Figures that few, without a letter, can stand for anything: they count behind a word that names them only. */
const FEW_FIGURES = /^\d{1,4}$/;
const NAMED =
  /(?:(?:no|nr|number|ref|reference|grant|award|project|id|contract|agreement)[.:\s]{0,3}|番号[:\s]{0,3}|第|#\s?)$/;

/**
 * Whether a number stands in the text: spaces, hyphens, slashes, width and case do not count. It must not be part of a
 * longer number: no letter or figure may follow or go before it, neither directly nor behind a hyphen, slash or
 * underscore. A line may end inside it only where the number has a sign in that place, or a hyphen stands there;
 * a number of figures only may not be parted by spaces that the draft does not have, as an amount is. What stands around
 * it where a funder writes the same award in several ways (5R01CA123456-03, JP22K12345, GNT1234567) is no part of it.
 */
export function hasNumber({ plain, squeezed }: NumberText, number: string): boolean {
  const written = plainText(number).lower.trim();
  const whole = squeeze(written, isBetween);
  const form = formOf(whole.text);
  const wanted = { text: whole.text.slice(form.from, form.to), at: whole.at.slice(form.from, form.to) };
  const onlyFigures = /^\d+$/.test(wanted.text);
  const few = FEW_FIGURES.test(wanted.text);
  for (const found of occurrences(squeezed.text, wanted.text)) {
    const from = squeezed.at[found] ?? 0;
    const to = (squeezed.at[found + wanted.text.length - 1] ?? 0) + 1;
    if (!isWhole(plain.lower, ...form.widened(plain.lower, from, to))) continue;
    if (few && !NAMED.test(plain.lower.slice(Math.max(0, from - 20), from))) continue;
    if (isParted(squeezed, found, wanted, { text: plain.lower, onlyFigures })) return true;
  }
  return false;
}

/** A line may end behind the sign that goes on: `AB-12-` and `05` on the next line are AB-12-05. */
const LONGER_BEFORE = /(?:[a-z0-9]|[a-z0-9][-/_](?: ?\n ?)?|\d[.,])$/;
const LONGER_AFTER = /^(?:[a-z0-9]|[-/_](?: ?\n ?)?[a-z0-9]|[.,]\d)/;
const MOST_AROUND = 5;

const isWhole = (text: string, from: number, to: number): boolean =>
  !LONGER_BEFORE.test(text.slice(Math.max(0, from - MOST_AROUND), from)) &&
  !LONGER_AFTER.test(text.slice(to, to + MOST_AROUND));

/** Whether what stands between the parts of the number found may stand there. */
function isParted(
  squeezed: Squeezed,
  found: number,
  wanted: Squeezed,
  { text, onlyFigures }: { readonly text: string; readonly onlyFigures: boolean },
): boolean {
  for (let index = 1; index < wanted.text.length; index += 1) {
    const from = (squeezed.at[found + index - 1] ?? 0) + 1;
    const to = squeezed.at[found + index] ?? 0;
    if (from === to) continue;
    const own = (wanted.at[index] ?? 0) > (wanted.at[index - 1] ?? 0) + 1;
    if (!mayPart(text.slice(from, Math.min(to, from + MOST_BETWEEN)), own, onlyFigures)) return false;
  }
  return true;
}

/** In characters; more than a hyphen and the end of a line is no number any more. */
const MOST_BETWEEN = 6;

function mayPart(between: string, own: boolean, onlyFigures: boolean): boolean {
  if (between.length >= MOST_BETWEEN || /\n.*\n/s.test(between)) return false;
  if (own) return true;
  if (between.includes('\n')) return /[-/]/.test(between);
  return !onlyFigures || !between.includes(' ');
}
