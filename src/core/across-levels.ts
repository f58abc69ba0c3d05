import type { AcrossFinding } from './across/finding.js';
import { ACROSS_CODES } from './across-codes.js';
import { SEVERITY } from './diagnostic.js';
import type { HousePolicy, LevelSet } from './policy.js';
import type { RuleState } from './run-rules.js';
import { switchedOff } from './waiver-codes.js';

/** What the settings decide on the rules across drafts. */

type Levels = HousePolicy['levels'];

/** The findings at the levels that the settings give them; those of rules that are switched off are not made. */
export const atLevels = (findings: readonly AcrossFinding[], levels: Levels): readonly AcrossFinding[] =>
  levels.size === 0 ? findings : findings.flatMap((each) => atLevel(each, setFor(each.finding.code, levels)));

/** The rules across drafts that are switched off: every draft says so, because none was held against others by them. */
export const acrossSwitchedOff = (levels: Levels): readonly RuleState[] =>
  ACROSS_CODES.flatMap(({ code }) => {
    const set = setFor(code, levels);
    return set?.level === 'off' ? [{ code, state: 'off', why: switchedOff(set.source) }] : [];
  });

/** What blocks by itself is neither lowered nor switched off, whatever stands in the settings. */
function setFor(code: string, levels: Levels): LevelSet | undefined {
  const blocks = ACROSS_CODES.some((each) => each.code === code && each.level === 'must');
  const set = levels.get(code);
  return blocks && set?.level !== 'must' ? undefined : set;
}

function atLevel(each: AcrossFinding, set: LevelSet | undefined): readonly AcrossFinding[] {
  if (!set || each.finding.level === 'must') return [each];
  if (set.level === 'off') return [];
  return [{ ...each, finding: { ...each.finding, level: set.level, severity: SEVERITY[set.level] } }];
}
