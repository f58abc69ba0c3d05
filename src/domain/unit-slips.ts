import type { Limit } from '../../schemas/budget-tier.js';

/**
 * Slips between yen, thousand yen (千円), ten thousand yen (万円) and million yen (百万円): the true amount is
 * `times / over` the written one.
 */
export interface UnitSlip {
  readonly times: bigint;
  readonly over: bigint;
}
const SLIPS: readonly UnitSlip[] = [
  { times: 1000n, over: 1n },
  { times: 10_000n, over: 1n },
  { times: 1_000_000n, over: 1n },
  { times: 1n, over: 1000n },
  { times: 1n, over: 10_000n },
];

/**
 * The slip by which an amount that is out of all proportion would fit. Where the call states no floor, less than a
 * hundredth of the cap counts as out of proportion. Zero is no slip.
 */
export function unitSlip(amount: bigint, limit: Limit): UnitSlip | null {
  if (limit.max === undefined) return null;
  const cap = BigInt(limit.max);
  const plausible = limit.min ? BigInt(limit.min) : cap / 100n;
  const fits = (meant: bigint, least: bigint) => meant >= least && meant <= cap;
  if (amount === 0n || fits(amount, plausible)) return null;
  // Ten times the cap is a cap broken, or a zero too many; a slip of the unit leaves amounts like those asked for.
  const likely = limit.min ? plausible : cap / 10n;
  return SLIPS.find(({ times, over }) => fits((amount * times) / over, over > 1n ? likely : plausible)) ?? null;
}
