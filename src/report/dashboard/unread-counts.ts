import { byCount, type Counter, countUp } from './counter.js';

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
