import type { JudgedYear } from './tier-limits.js';

export interface UnitDoubts {
  readonly years: readonly JudgedYear[];
  /** Whether the same slip explains every year, so that the unit is in doubt and not one year. */
  readonly everywhere: boolean;
}

/** The years whose amounts fit only in another unit. Zero is zero in every unit, so such years do not count. */
export function unitDoubts(judged: readonly JudgedYear[]): UnitDoubts {
  const counted = judged.filter(({ amount }) => amount !== 0n);
  const doubtful = counted.filter(({ slip }) => slip);
  const everywhere = counted.every(({ slip }) => slip && slip === counted[0]?.slip);
  const years = doubtful.filter(({ index }, nth) => doubtful.findIndex((other) => other.index === index) === nth);
  return { years, everywhere };
}

/** What the amount would be without the slip. */
export const meantAmount = ({ amount, slip }: JudgedYear): bigint =>
  slip ? (amount * slip.times) / slip.over : amount;

/** The unit that people write amounts in when this slip happens; null where no common unit explains it. */
export function meantUnit({ slip }: JudgedYear, unit: string): 'yen' | 'thousand-yen' | 'ten-thousand-yen' | null {
  if (unit === 'thousand-yen') return slip?.over === 1000n ? 'yen' : null;
  if (slip?.times === 1000n) return 'thousand-yen';
  return slip?.times === 10_000n ? 'ten-thousand-yen' : null;
}
