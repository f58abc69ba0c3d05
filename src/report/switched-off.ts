import type { Localized } from '../../schemas/field.js';
import type { Brief } from '../core/brief.js';
import type { RuleState } from '../core/run-rules.js';

/** Rules that the settings switch off for one reason: the place in the settings that says so. */
export interface SwitchedOff {
  readonly why: Localized;
  readonly codes: readonly string[];
}

export const offRules = (rules: readonly RuleState[]): Brief['switchedOff'] =>
  rules.flatMap(({ code, state, why }) => (state === 'off' && why ? [{ code, why }] : []));

export function byReason(rules: Brief['switchedOff']): readonly SwitchedOff[] {
  const reasons = new Map(rules.map(({ why }) => [why.en, why]));
  return [...reasons].map(([key, why]) => ({
    why,
    codes: [...new Set(rules.filter((rule) => rule.why.en === key).map(({ code }) => code))],
  }));
}

/** Gathers them over drafts, each rule once for each place that switches it off. */
export function gatheringOff() {
  const seen = new Map<string, Brief['switchedOff'][number]>();
  return {
    add: (rules: Brief['switchedOff']): void => {
      for (const each of rules) seen.set(`${each.code} ${each.why.en}`, each);
    },
    result: (): readonly SwitchedOff[] => byReason([...seen.values()]),
  };
}
