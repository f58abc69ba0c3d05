import type { Diagnostic, Level } from '../core/diagnostic.js';
import type { Evaluation, Verdict } from '../core/evaluate.js';

export function countLevels(diagnostics: readonly Diagnostic[]): Record<Level, number> {
  const counts = { must: 0, should: 0, notice: 0 };
  for (const { level } of diagnostics) counts[level]++;
  return counts;
}

export function countVerdicts(evaluations: readonly Evaluation[]): Record<Verdict, number> {
  const counts = { ready: 0, 'not-ready': 0, 'could-not-check': 0 };
  for (const { verdict } of evaluations) counts[verdict]++;
  return counts;
}
