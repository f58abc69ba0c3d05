import type { Brief } from '../core/brief.js';
import { LEVELS, type Level, standing, type Who } from '../core/diagnostic.js';

/** What a run says of one rule. Findings that are waived are in none of it. */
export interface RuleCount {
  readonly code: string;
  readonly levels: Readonly<Record<Level, number>>;
  /** The gravest level at which it was found; null where it found nothing. */
  readonly gravest: Level | null;
  readonly findings: number;
  readonly drafts: number;
  /** The drafts of its first findings. */
  readonly files: readonly string[];
  /** Drafts that it applies to and that it could not judge. */
  readonly unread: number;
  /** Drafts for which the settings switch it off. */
  readonly off: number;
  readonly whos: readonly Who[];
}

const MOST_FILES = 20;

interface Counting {
  readonly levels: Record<Level, number>;
  readonly files: string[];
  readonly whos: Set<Who>;
  drafts: number;
  unread: number;
  off: number;
}

/** Every rule that found something or did not judge a draft: the gravest and most frequent first, what found nothing last. */
export function countingRules() {
  const counts = new Map<string, Counting>();
  const countOf = (code: string): Counting => {
    const count = counts.get(code) ?? fresh();
    counts.set(code, count);
    return count;
  };
  return {
    add: ({ file, findings, notRead, switchedOff }: Brief): void => {
      const found = standing(findings);
      for (const { code, level, who } of found) {
        const { levels, whos } = countOf(code);
        levels[level]++;
        whos.add(who);
      }
      for (const code of new Set(found.map((each) => each.code))) {
        const count = countOf(code);
        count.drafts++;
        if (count.files.length < MOST_FILES) count.files.push(file);
      }
      for (const code of new Set(notRead)) countOf(code).unread++;
      for (const code of new Set(switchedOff.map((each) => each.code))) countOf(code).off++;
    },
    result: (): readonly RuleCount[] => [...counts].map(counted).sort(byWeight),
  };
}

const fresh = (): Counting => ({
  levels: { must: 0, should: 0, notice: 0 },
  files: [],
  whos: new Set<Who>(),
  drafts: 0,
  unread: 0,
  off: 0,
});

const counted = ([code, { levels, whos, ...rest }]: readonly [string, Counting]): RuleCount => ({
  ...rest,
  code,
  levels,
  gravest: LEVELS.find((level) => levels[level] > 0) ?? null,
  findings: levels.must + levels.should + levels.notice,
  whos: [...whos],
});

const rank = ({ gravest }: RuleCount): number => (gravest === null ? LEVELS.length : LEVELS.indexOf(gravest));

const byWeight = (a: RuleCount, b: RuleCount): number =>
  rank(a) - rank(b) || b.drafts - a.drafts || b.findings - a.findings || (a.code < b.code ? -1 : 1);
