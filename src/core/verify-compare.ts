import type { ReportInside } from '../../schemas/verification.js';
import { type Level, pointer } from './diagnostic.js';
import type { Evaluation, Verdict } from './evaluate.js';

/** A finding as two checks of one draft are compared by. */
export interface NamedFinding {
  readonly code: string;
  readonly pointer: string;
  readonly level: Level;
}

/** What is another now than when the bundle was made. */
export type Otherness = 'tool' | 'call' | 'day' | 'policy';

/** How the report inside a bundle stands to the check made now. */
export interface ReportComparison {
  /** `identical`: byte for byte; `differs`: not, though made under the same conditions; `compared`: made under others. */
  readonly state: 'identical' | 'differs' | 'compared';
  readonly other: readonly Otherness[];
  /** Files under data/report/ that are not what the same check gives. */
  readonly files: readonly string[];
  /** The verdict in the report; null where the report cannot be read as one. */
  readonly inside: Verdict | null;
  readonly now: Verdict;
  /** Findings that are made now only. */
  readonly added: readonly NamedFinding[];
  /** Findings that the report tells and the check now does not make. */
  readonly gone: readonly NamedFinding[];
}

type Parts = Pick<ReportComparison, 'other' | 'files'>;

/** `report` is what could be read of report.json; null where it is no report. */
export function compareReport(now: Evaluation, report: ReportInside | null, { other, files }: Parts): ReportComparison {
  const found = now.diagnostics.map(({ code, level, place }) => ({ code, level, pointer: pointer(place.path) }));
  const told = (report?.diagnostics ?? []).map(({ code, level, place }) => ({ code, level, pointer: place.pointer }));
  const state = other.length > 0 ? 'compared' : files.length > 0 ? 'differs' : 'identical';
  return {
    state,
    other,
    files,
    inside: report?.verdict ?? null,
    now: now.verdict,
    added: report ? without(found, told) : [],
    gone: report ? without(told, found) : [],
  };
}

const keyOf = ({ code, level, pointer: at }: NamedFinding): string => `${code} ${level} ${at}`;

/** One of several equal findings answers one of the others. */
function without(findings: readonly NamedFinding[], others: readonly NamedFinding[]): NamedFinding[] {
  const left = new Map<string, number>();
  for (const each of others) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + 1);
  return findings.filter((each) => {
    const count = left.get(keyOf(each)) ?? 0;
    left.set(keyOf(each), count - 1);
    return count <= 0;
  });
}
