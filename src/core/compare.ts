import { callOverridden } from './call-codes.js';
import { type Diagnostic, pointer, waivedOf } from './diagnostic.js';
import type { Evaluation, Verdict } from './evaluate.js';

/** What another call changes for one draft: the call that the draft names, its verdict there, and the findings. */
export interface Comparison {
  /** The call that the draft names. */
  readonly call: { readonly id: string; readonly sha256: string };
  /** The verdict under that call. */
  readonly verdict: Verdict;
  /** How many findings are waived under that call: its verdict rests on them. */
  readonly waived: number;
  /** Findings that only the call of the check makes. */
  readonly added: readonly Diagnostic[];
  /** Findings that only the call of the draft makes. */
  readonly gone: readonly Diagnostic[];
  /** How many findings both make. */
  readonly kept: number;
}

/** The same under both calls: code, place, level and whether it is waived, as each of the latter can turn a verdict. */
const keyOf = ({ code, level, place, waived }: Diagnostic): string =>
  `${code} ${level} ${waived === null ? '' : 'waived'} ${pointer(place.path)}`;

/** `before` is the same draft on the same day under the call that it names; null where there is no such evaluation. */
export function withComparison(now: Evaluation, before: Evaluation | null): Evaluation {
  if (!before?.call) return now;
  // That another call is used is about the check, not about the draft.
  const found = now.diagnostics.filter(({ code }) => code !== callOverridden.code);
  const added = without(found, before.diagnostics);
  const compared: Comparison = {
    call: { id: before.call.call.id, sha256: before.call.sha256 },
    verdict: before.verdict,
    waived: waivedOf(before.diagnostics).length,
    added,
    gone: without(before.diagnostics, found),
    kept: found.length - added.length,
  };
  return { ...now, compared };
}

/** One of several equal findings answers one of the others. */
export function without<D extends Diagnostic>(diagnostics: readonly D[], others: readonly Diagnostic[]): readonly D[] {
  const left = new Map<string, number>();
  for (const each of others) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + 1);
  return diagnostics.filter((each) => {
    const count = left.get(keyOf(each)) ?? 0;
    left.set(keyOf(each), count - 1);
    return count <= 0;
  });
}

export const TURNS = ['readyUnderBoth', 'noLongerReady', 'readyNow', 'readyUnderNeither'] as const;
export type Turn = (typeof TURNS)[number];

/** How a verdict turned; only "ready" counts as ready. */
export function turnOf(verdict: Verdict, before: Verdict): Turn {
  if (before === 'ready') return verdict === 'ready' ? 'readyUnderBoth' : 'noLongerReady';
  return verdict === 'ready' ? 'readyNow' : 'readyUnderNeither';
}
