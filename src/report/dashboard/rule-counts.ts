import type { BriefFinding } from '../../core/brief.js';
import { LEVELS, type Level } from '../../core/diagnostic.js';
import { byCount, type Counter, countUp } from './counter.js';

export interface RuleCount {
  readonly code: string;
  /** The gravest level at which it was found. */
  readonly level: Level;
  readonly findings: number;
  readonly drafts: number;
}

/** How often each code was found, the gravest and most frequent first. */
export function countingRules(): Counter<readonly RuleCount[]> {
  const counts = new Map<string, { code: string; level: Level; findings: number; drafts: number }>();
  return {
    add: ({ findings }) => {
      const seen = new Set<string>();
      for (const { code, level } of findings) {
        const count = counts.get(code) ?? { code, level, findings: 0, drafts: 0 };
        counts.set(code, count);
        count.findings++;
        if (LEVELS.indexOf(level) < LEVELS.indexOf(count.level)) count.level = level;
        if (!seen.has(code)) count.drafts++;
        seen.add(code);
      }
    },
    result: () => [...counts.values()].sort(byWeight),
  };
}

const byWeight = (a: RuleCount, b: RuleCount): number =>
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
  b.drafts - a.drafts ||
  b.findings - a.findings ||
  (a.code < b.code ? -1 : 1);

export interface Unread {
  /** Drafts in which rules that apply did not judge. */
  readonly drafts: number;
  /** Code and number of drafts, the most frequent first. */
  readonly rules: readonly (readonly [code: string, drafts: number])[];
}

/** Which rules did not judge, and in how many drafts. */
export function countingUnread(): Counter<Unread> {
  const rules = new Map<string, number>();
  let drafts = 0;
  return {
    add: ({ notRead }) => {
      if (notRead.length > 0) drafts++;
      for (const code of new Set(notRead)) countUp(rules, code);
    },
    result: () => ({ drafts, rules: byCount(rules) }),
  };
}

export const ofLevel = (findings: readonly BriefFinding[], level: Level): readonly BriefFinding[] =>
  findings.filter((each) => each.level === level);
