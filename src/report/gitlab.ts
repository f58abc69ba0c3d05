import type { Brief, BriefFinding } from '../core/brief.js';
import { pointer } from '../core/diagnostic.js';
import { fingerprint, numbered } from '../text/fingerprint.js';
import { visible } from '../text/visible.js';
import { filePath } from './file-path.js';
import { findingText, spokenWords } from './finding-text.js';
import type { ReportOptions } from './report.js';
import { reportOfRoll, type TextRollFormat } from './roll.js';
import { uncheckedText } from './unchecked-words.js';

/** How GitLab weighs what it shows beside a merge request. */
const SEVERITIES = { must: 'blocker', should: 'major', notice: 'info' } as const;

/** Code Quality of GitLab: one array, an entry for each finding. GitLab takes no byte order mark. */
export const gitlabRoll: TextRollFormat = {
  name: 'gitlab',
  extension: 'json',
  *parts(roll, options) {
    const unique = numbered();
    let between = '[\n';
    for (const brief of roll.briefs()) {
      for (const each of entries(brief, options)) {
        const { identity, ...entry } = each;
        yield `${between}${JSON.stringify({ ...entry, fingerprint: fingerprint(unique(identity)) })}`;
        between = ',\n';
      }
    }
    yield between === '[\n' ? '[]\n' : '\n]\n';
  },
};

export const gitlab = reportOfRoll(gitlabRoll);

interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end?: number } };
  /** What stays the same when lines move: code, file and field. */
  readonly identity: string;
}

function entries(brief: Brief, options: ReportOptions): Entry[] {
  const { file, verdict, findings } = brief;
  const unchecked = uncheckedText(brief);
  const name = 'not-checked';
  return [
    ...findings.map((each) => entry(each, options)),
    ...(unchecked
      ? [
          {
            description: spokenWords(unchecked, options),
            check_name: name,
            severity: verdict === 'could-not-check' ? ('blocker' as const) : ('major' as const),
            location: { path: path(file), lines: { begin: 1 } },
            identity: `${name} ${path(file)}`,
          },
        ]
      : []),
  ];
}

function entry(finding: BriefFinding, options: ReportOptions): Entry {
  const { code, place, level, waived } = finding;
  const { start, end } = place;
  return {
    description: findingText(finding, options),
    check_name: code,
    // GitLab knows no finding that somebody accepted: it is told as the least of all, and its words say so.
    severity: waived ? 'info' : SEVERITIES[level],
    location: { path: path(place.file), lines: { begin: start.line, end: Math.max(start.line, end.line) } },
    identity: `${code} ${path(place.file)}#${pointer(place.path)}`,
  };
}

const path = (file: string): string => visible(filePath(file));
