import type { Level } from './diagnostic.js';
import { LEVELS } from './diagnostic.js';
import type { Totals } from './totals.js';

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
  { verdicts, levels }: Pick<Totals, 'verdicts' | 'levels'>,
  failOn: Threshold,
  maxWarnings: number | undefined,
): ExitCode {
  if (verdicts['could-not-check'] > 0) return 3;
  const reached = LEVELS.some((level) => levels[level] > 0 && reaches(level, failOn));
  return reached || levels.should > (maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}
