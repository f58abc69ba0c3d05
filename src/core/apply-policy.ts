import { oncePer } from '../domain/once-per.js';
import { acrossSwitchedOff } from './across-levels.js';
import { catalogueOf } from './catalogue.js';
import { type AnyCoded, type Diagnostic, SEVERITY } from './diagnostic.js';
import type { Draft } from './draft.js';
import type { Policy } from './policy.js';
import type { AnyRule } from './rule.js';
import type { RuleState } from './run-rules.js';
import * as codes from './waiver-codes.js';
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

/** The level that the settings give to a code, where they may: what blocks by itself, or is a fault of form, only rises. */
export function levelSet(code: string, { levels }: Pick<Policy, 'levels'>, catalogue: Codes) {
  const set = levels.get(code);
  const coded = catalogue.get(code);
  if (!set || !coded) return undefined;
  const isFixed = coded.level === 'must' || coded.basis === 'format';
  return isFixed && set.level !== 'must' ? undefined : set;
}

function withLevels(diagnostics: readonly Diagnostic[], policy: Policy, catalogue: Codes): readonly Diagnostic[] {
  if (policy.levels.size === 0) return diagnostics;
  return diagnostics.flatMap((each) => {
    const set = levelSet(each.code, policy, catalogue);
    // A finding that blocks is not lowered, whatever its rule weighs else.
    if (!set || each.level === 'must') return [each];
    return set.level === 'off' ? [] : [{ ...each, level: set.level, severity: SEVERITY[set.level] }];
  });
}

function withoutSwitchedOff({ diagnostics, states }: UnderPolicy, policy: Policy, catalogue: Codes) {
  if (policy.levels.size === 0) return states;
  const stillFound = new Set(diagnostics.map(({ code }) => code));
  const judged = states.map((each): RuleState => {
    const set = levelSet(each.code, policy, catalogue);
    const isOff = set?.level === 'off' && each.state !== 'not-applicable' && !stillFound.has(each.code);
    return isOff ? { code: each.code, state: 'off', why: codes.switchedOff(set.source) } : each;
  });
  return [...judged, ...acrossSwitchedOff(policy.levels)];
}
