import type { Diagnostic, Level } from './diagnostic.js';
import type { Evaluation } from './evaluate.js';

export type Threshold = Level | 'never';
/** Those that a verdict can give; wrong usage (2) never comes to one. */
export type ExitCode = 0 | 1 | 3;

const AT_LEAST: Readonly<Record<Threshold, readonly Level[]>> = {
  must: ['must'],
  should: ['must', 'should'],
  notice: ['must', 'should', 'notice'],
  never: [],
};

/** Whether a finding of that level makes the run fail. */
export const reaches = (level: Level, failOn: Threshold): boolean => AT_LEAST[failOn].includes(level);

/** 3 where a draft could not be checked, else 1 where findings reach the threshold. The format never changes it. */
export function exitCode(
  evaluations: readonly Pick<Evaluation, 'verdict' | 'diagnostics'>[],
  failOn: Threshold,
  maxWarnings: number | undefined,
): ExitCode {
  if (evaluations.some(({ verdict }) => verdict === 'could-not-check')) return 3;
  const all = evaluations.flatMap(({ diagnostics }) => diagnostics);
  const warnings = all.filter(({ level }) => level === 'should').length;
  const reached = all.some(({ level }: Diagnostic) => reaches(level, failOn));
  return reached || warnings > (maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}
