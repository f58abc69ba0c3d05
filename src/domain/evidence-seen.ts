import type { EvidenceAnswer } from '../core/attachment-facts.js';
import type { PageText } from './document-text.js';
import { amountsIn, type SoughtAmount } from './evidence-amounts.js';
import { hasName, nameText } from './evidence-names.js';
import { hasNumber, numberText } from './evidence-numbers.js';
import { type PeriodText, periodOn, periodText } from './evidence-periods.js';
import { type PlainText, plainText } from './evidence-text.js';
import type { Sought } from './evidence-wanted.js';

/** The answer for one detail, without the words of the draft. */
export type Answer = Pick<EvidenceAnswer, 'answer' | 'page'>;

/** The text of a document, page by page; `whole` is false where some of it could not be read. */
export interface SearchedText {
  readonly pages: readonly PageText[];
  readonly whole: boolean;
}

/**
 * Whether each detail stands in the text, in their order. What was not found in a text that could not be read whole is
 * `not-readable`: it may stand on the page that is a scan. Takes time in proportion to the length of the text.
 */
export function evidenceSeen({ pages, whole }: SearchedText, sought: readonly Sought[]): readonly Answer[] {
  const found = new Map<Sought, number>();
  const periods: PeriodText[] = [];
  const wanted = byKind(sought);
  for (const [index, { text }] of pages.entries()) {
    const plain = plainText(text);
    for (const each of foundOn(plain, wanted)) if (!found.has(each)) found.set(each, index);
    if (wanted.periods.length > 0) periods.push(periodText(plain.lower));
  }
  for (const each of wanted.periods) {
    const index = periodOn(periods, each);
    if (index >= 0) found.set(each, index);
  }
  return sought.map((each) => answered(found.get(each), pages, whole));
}

function answered(index: number | undefined, pages: readonly PageText[], whole: boolean): Answer {
  if (index !== undefined) return { answer: 'found', page: pages[index]?.page ?? null };
  return { answer: whole ? 'not-found' : 'not-readable', page: null };
}

type Kind<K extends Sought['kind']> = Extract<Sought, { readonly kind: K }>;

interface Wanted {
  readonly names: readonly Kind<'names'>[];
  readonly numbers: readonly Kind<'numbers'>[];
  readonly amounts: readonly (Kind<'amount'> & SoughtAmount)[];
  readonly periods: readonly Kind<'period'>[];
}

const byKind = (sought: readonly Sought[]): Wanted => ({
  names: sought.filter((each) => each.kind === 'names'),
  numbers: sought.filter((each) => each.kind === 'numbers'),
  amounts: sought.filter((each) => each.kind === 'amount'),
  periods: sought.filter((each) => each.kind === 'period'),
});

/** What one page answers by itself; a period may stand on two. */
function foundOn(plain: PlainText, { names, numbers, amounts }: Wanted): readonly Sought[] {
  const named = names.length > 0 ? nameText(plain) : null;
  const numbered = numbers.length > 0 ? numberText(plain) : null;
  const sums = amounts.length > 0 ? amountsIn(plain, amounts) : [];
  return [
    ...names.filter((each) => named !== null && each.names.some((name) => hasName(named, name, each.country))),
    ...numbers.filter((each) => numbered !== null && each.numbers.every((number) => hasNumber(numbered, number))),
    ...amounts.filter((_, index) => sums[index]),
  ];
}
