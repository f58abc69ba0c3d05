import type { AcrossFinding } from './across/finding.js';
import { ACROSS_CODES } from './across-codes.js';
import type { AnyCoded } from './diagnostic.js';
import { atLevel, levelSet, switchedOff } from './level-set.js';
import type { HousePolicy } from './policy.js';
import type { RuleState } from './run-rules.js';

/** What the settings decide on the rules across drafts. */

type Levels = HousePolicy['levels'];

const CODES: ReadonlyMap<string, AnyCoded> = new Map(ACROSS_CODES.map((each: AnyCoded) => [each.code, each]));

/** The findings at the levels that the settings give them; those of rules that are switched off are not made. */
export const atLevels = (findings: readonly AcrossFinding[], levels: Levels): readonly AcrossFinding[] =>
  levels.size === 0
    ? findings
    : findings.flatMap(({ finding, ...each }) => {
        const levelled = atLevel(finding, levelSet(finding.code, levels, CODES));
        return levelled ? [{ ...each, finding: levelled }] : [];
      });

/** The rules across drafts that are switched off: every draft says so, because none was held against others by them. */
export const acrossSwitchedOff = (levels: Levels): readonly RuleState[] =>
  [...CODES.keys()].flatMap((code) => {
    const set = levelSet(code, levels, CODES);
    return set?.level === 'off' ? [{ code, state: 'off', why: switchedOff(set.source) }] : [];
  });
