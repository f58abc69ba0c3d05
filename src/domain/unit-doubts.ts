import type { Budget } from '../../schemas/proposal/budget.js';
import { unitFactor } from './budget-amounts.js';
import type { JudgedAmount } from './budget-limits.js';

export interface UnitDoubts {
  readonly years: readonly JudgedAmount[];
  /** Whether the same slip explains every year, so that the unit is in doubt and not one year. */
  readonly everywhere: boolean;
}

/** The years whose amounts fit only in another unit. Zero is zero in every unit, so such years do not count. */
export function unitDoubts(judged: readonly JudgedAmount[]): UnitDoubts {
  const counted = judged.filter(({ amount }) => amount !== 0n);
  const doubtful = counted.filter(({ slip }) => slip);
  const everywhere = counted.every(({ slip }) => slip && slip === counted[0]?.slip);
  const years = doubtful.filter(({ index }, nth) => doubtful.findIndex((other) => other.index === index) === nth);
  return { years, everywhere };
}

/** What the amount would be without the slip. */
export const meantAmount = ({ amount, slip }: JudgedAmount): bigint =>
  slip ? (amount * slip.times) / slip.over : amount;

type MeantUnit = 'yen' | 'thousand-yen' | 'ten-thousand-yen' | 'million-yen';
const UNITS: ReadonlyMap<bigint, MeantUnit> = new Map([
  [1000n, 'thousand-yen'],
  [10_000n, 'ten-thousand-yen'],
  [1_000_000n, 'million-yen'],
]);

/** The unit that people write amounts in when this slip happens; null where no common unit explains it. */
export function meantUnit({ slip }: JudgedAmount, unit: Budget['unit']): MeantUnit | null {
  if (!slip) return null;
  if (slip.over !== 1n) return unit === 'thousand-yen' && slip.over === 1000n ? 'yen' : null;
  return UNITS.get(slip.times * unitFactor(unit)) ?? null;
}
