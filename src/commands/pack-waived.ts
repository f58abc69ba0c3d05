import type { Language, Localized } from '../../schemas/field.js';
import { type Diagnostic, type Waived, waivedOf } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';
import { WAIVED_WORDS } from '../report/waived-words.js';

/** What a bundle goes out in spite of, as its sender keeps it. */

type Waiver = Pick<Waived, 'reason' | 'by' | 'until'>;
interface Accepted extends Waiver {
  readonly code: string;
  readonly count: number;
}

/** One entry for each code and decision, in the order of the draft. */
function accepted(findings: readonly Diagnostic[]): Accepted[] {
  const met = new Map<string, Accepted>();
  for (const { code, waived } of waivedOf(findings)) {
    if (!waived) continue;
    const { reason, by, until } = waived;
    const key = JSON.stringify([code, reason, by, until]);
    met.set(key, { code, reason, by, until, count: (met.get(key)?.count ?? 0) + 1 });
  }
  return [...met.values()];
}

/** A line for each: the code, how often, why, by whom, until when. */
export const acceptedLines = (findings: readonly Diagnostic[], language: Language): string[] =>
  accepted(findings).map((each) => acceptedText(each)[language]);

function acceptedText({ code, count, reason, by, until }: Accepted): Localized {
  const { notStated, noEnd } = WAIVED_WORDS;
  const times = { en: count === 1 ? '' : ` (${count})`, ja: count === 1 ? '' : `（${count} 件）` };
  return {
    en: `${code}${times.en}: ${reason} (by ${by ?? notStated.en}, until ${until ?? noEnd.en})`,
    ja: `${code}${times.ja}：${reason}（承認者：${by ?? notStated.ja}、有効期限：${until ?? noEnd.ja}）`,
  };
}

/** Rules that the settings keep from judging. */
export const switchedOff = ({ rules }: Pick<Evaluation, 'rules'>): string[] =>
  rules.filter(({ state }) => state === 'off').map(({ code }) => code);
