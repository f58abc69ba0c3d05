import type { AmountLimit } from '../../schemas/budget-tier.js';

export type AmountState = 'fits' | 'over' | 'below';

/** An amount held against both ends of a limit in the same unit. */
export function amountState(amount: bigint | number, { min, max }: Pick<AmountLimit, 'min' | 'max'>): AmountState {
  if (max !== undefined && amount > max) return 'over';
  return min !== undefined && amount < min ? 'below' : 'fits';
}
