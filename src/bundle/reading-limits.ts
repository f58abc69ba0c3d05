import { overLimits } from '../core/bundle-faults/limit-faults.js';
import { MOST_BYTES, MOST_ENTRIES } from '../core/bundle-layout.js';
import type { ReadingLimits } from './bundle-reading.js';
import type { Faults } from './read-faults.js';

/** What every bundle of ours keeps to. Deflate itself cannot reach a ratio of 1,100. */
export const READING_LIMITS: ReadingLimits = { entries: MOST_ENTRIES, bytes: MOST_BYTES, ratio: 1100 };

/** All entries together shrink less than the best of them. */
export const ratioTogether = ({ ratio }: Pick<ReadingLimits, 'ratio'>): number => Math.ceil(ratio / 10);

const USUAL = { ...READING_LIMITS, together: ratioTogether(READING_LIMITS) } as const;

/** What is over a limit: a fault only where no bundle may have it, else the receiver asked for less. */
export function tellOver(
  { what, found, limit }: { what: keyof typeof USUAL; found: number; limit: number },
  { faults, entry, index }: { faults: Faults; entry?: string; index?: number },
  fault: () => void,
): void {
  if (found > USUAL[what]) fault();
  else faults.add(overLimits, { what, found: Math.ceil(found), limit }, entry, index);
}
