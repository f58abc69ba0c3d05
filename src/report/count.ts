import type { Diagnostic, Level } from '../core/diagnostic.js';

export function countLevels(diagnostics: readonly Diagnostic[]): Record<Level, number> {
  const counts = { must: 0, should: 0, notice: 0 };
  for (const { level } of diagnostics) counts[level]++;
  return counts;
}
