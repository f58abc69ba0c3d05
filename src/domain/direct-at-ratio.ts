/** Direct and indirect costs as a draft states them, in one unit. Their ratio is kept as this fraction of integers. */
export interface StatedRatio {
  readonly direct: bigint;
  readonly indirect: bigint;
}

/**
 * The direct costs that a limit on direct and indirect costs together leaves where the draft keeps its present ratio:
 * for a cap the largest `d` with `d + floor(d × indirect / direct) <= bound`, for a floor the smallest that reaches it.
 * Undefined where no direct costs are stated, since then there is no ratio.
 */
export function directAtRatio(
  end: 'cap' | 'floor',
  bound: bigint,
  { direct, indirect }: StatedRatio,
): bigint | undefined {
  if (direct <= 0n) return undefined;
  const both = direct + indirect;
  // d + floor(d × i / m) = floor(d × (m + i) / m), which stays at the bound up to d × (m + i) < (bound + 1) × m.
  return end === 'cap' ? ((bound + 1n) * direct - 1n) / both : (bound * direct + both - 1n) / both;
}
