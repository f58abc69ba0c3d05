import { type Brief, type BriefBundle, briefOf } from '../../src/core/brief.js';
import type { LoadedCall } from '../../src/core/call-facts.js';
import { headOf } from '../../src/core/draft-head.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import { totalling } from '../../src/core/totals.js';
import { NO_TRAITS } from '../../src/core/traits.js';
import type { Roll } from '../../src/report/roll.js';

/** Runs over drafts for the tests of tables. */

export const brief = (evaluation: Evaluation, bundle: BriefBundle | null = null): Brief =>
  briefOf(evaluation, { traits: NO_TRAITS, bundle });

export function rollOf(briefs: readonly Brief[], evaluations: readonly Evaluation[]): Roll {
  const { add, totals } = totalling();
  for (const each of briefs) add(headOf(each));
  const calls = new Map<string, LoadedCall>();
  for (const { call } of evaluations) if (call) calls.set(call.sha256, call);
  return { totals: totals(), calls, briefs: () => briefs };
}

/** The same text in every cell that takes text from a draft. */
export const saying = (base: Brief, text: string): Brief => ({
  ...base,
  file: text,
  id: text,
  title: { en: text, ja: text },
  tier: text,
  phase: text,
  leader: { name: { en: text, ja: text }, institution: { en: text } },
});

/** `count` drafts, varied by their number: each a copy of one of `from` with a name, a title and amounts of its own. */
export function many(count: number, from: readonly Brief[]): Brief[] {
  return Array.from({ length: count }, (_, index) => {
    const base = from[index % from.length] as Brief;
    const number = String(index + 1).padStart(4, '0');
    const moved = (file: string) => (file === base.file ? `drafts/${number}.yaml` : file);
    return {
      ...base,
      file: moved(base.file),
      id: base.id === null ? null : number,
      title: base.title && { en: `${base.title.en} ${number}`, ja: `${base.title.ja}（第${number}号）` },
      findings: base.findings.map((each) => ({ ...each, place: { ...each.place, file: moved(each.place.file) } })),
    };
  });
}
