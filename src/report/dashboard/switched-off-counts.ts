import { gatheringOff, type SwitchedOff } from '../switched-off.js';
import { type Counter, countUp } from './counter.js';

/** Rules that the settings switch off, and in how many drafts any of them applied. */
export interface SwitchedOffCount extends SwitchedOff {
  readonly drafts: number;
}

export function countingSwitchedOff(): Counter<readonly SwitchedOffCount[]> {
  const { add, result } = gatheringOff();
  const drafts = new Map<string, number>();
  return {
    add: ({ switchedOff }) => {
      add(switchedOff);
      for (const reason of new Set(switchedOff.map(({ why }) => why.en))) countUp(drafts, reason);
    },
    result: () => result().map((each) => ({ ...each, drafts: drafts.get(each.why.en) ?? 0 })),
  };
}
