import { oncePer } from '../domain/once-per.js';
import { acrossSwitchedOff } from './across-levels.js';
import { catalogueOf } from './catalogue.js';
import type { AnyCoded, Diagnostic } from './diagnostic.js';
import type { Draft } from './draft.js';
import { atLevel, levelSet, switchedOff } from './level-set.js';
import type { Policy } from './policy.js';
import type { AnyRule } from './rule.js';
import type { RuleState } from './run-rules.js';
import { markWaived } from './waivers/mark-waived.js';

/** Findings and states of rules as the policy leaves them. */
export interface UnderPolicy {
  readonly diagnostics: readonly Diagnostic[];
  readonly states: readonly RuleState[];
}

/** Settings change levels, waivers mark findings, and waivers that do not hold are findings themselves. */
export function underPolicy(found: UnderPolicy, draft: Draft, rules: readonly AnyRule[]): UnderPolicy {
  const { policy } = draft;
  const catalogue = knownCodes(rules);
  const levelled = (diagnostics: readonly Diagnostic[]) => withLevels(diagnostics, policy, catalogue);
  const diagnostics = levelled(found.diagnostics);
  const states = withoutSwitchedOff({ diagnostics, states: found.states }, policy, catalogue);
  const { marked, faults } = markWaived({ diagnostics, states }, { draft, codes: catalogue });
  return { diagnostics: [...marked, ...levelled([...policy.faults, ...faults])], states };
}

type Codes = ReadonlyMap<string, AnyCoded>;
const knownCodes = oncePer((rules: readonly AnyRule[]): Codes => catalogueOf(rules));

function withLevels(diagnostics: readonly Diagnostic[], { levels }: Policy, catalogue: Codes): readonly Diagnostic[] {
  if (levels.size === 0) return diagnostics;
  return diagnostics.flatMap((each) => atLevel(each, levelSet(each.code, levels, catalogue)) ?? []);
}

function withoutSwitchedOff({ diagnostics, states }: UnderPolicy, { levels }: Policy, catalogue: Codes) {
  if (levels.size === 0) return states;
  const stillFound = new Set(diagnostics.map(({ code }) => code));
  const judged = states.map((each): RuleState => {
    const set = levelSet(each.code, levels, catalogue);
    const isOff = set?.level === 'off' && each.state !== 'not-applicable' && !stillFound.has(each.code);
    return isOff ? { code: each.code, state: 'off', why: switchedOff(set.source) } : each;
  });
  return [...judged, ...acrossSwitchedOff(levels)];
}
