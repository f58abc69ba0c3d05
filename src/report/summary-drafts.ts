import { type Brief, firstStep } from '../core/brief.js';
import { countLevels, LEVELS, waivedOf } from '../core/diagnostic.js';
import type { Verdict } from '../core/evaluate.js';
import { localizedName } from '../domain/people.js';
import { markdownText, markdownWords as words } from '../text/markdown-escape.js';
import { callOf } from './choices.js';
import type { Due } from './dashboard/deadline-cell.js';
import { DASHBOARD_WORDS, moreDrafts } from './dashboard/words.js';
import { markdownRow, markdownTable } from './markdown-table.js';
import { languagesOf, type ReportOptions } from './report.js';
import type { Roll } from './roll.js';
import { ruleTitle } from './rule-title.js';
import {
  isProvisional,
  LEVEL_SIGNS,
  LEVEL_WORDS,
  VERDICT_NAMES,
  VERDICT_SIGNS,
  WHO_WORDS,
  WORDS,
  withWaived,
} from './words.js';

/** More rows than this nobody reads in a comment. */
export const MOST_ROWS = 200;

/** What waits comes first. */
const ORDER: readonly Verdict[] = ['not-ready', 'could-not-check', 'ready'];

/** Draft by draft, those that wait first; what is left out is counted. */
export function* summaryDrafts(roll: Roll, dues: ReadonlyMap<string, Due>, options: ReportOptions): Iterable<string> {
  const languages = languagesOf(options.language);
  const heads = [
    WORDS.verdict,
    DASHBOARD_WORDS.file,
    DASHBOARD_WORDS.draftTitle,
    DASHBOARD_WORDS.leader,
    ...LEVELS.map((level) => LEVEL_WORDS[level]),
    DASHBOARD_WORDS.firstStep,
    DASHBOARD_WORDS.due,
  ].map((each) => words(each, languages));
  yield `## ${words(DASHBOARD_WORDS.list, languages)} (${roll.totals.drafts})\n\n${markdownTable(heads, [], [4, 5, 6])}\n`;
  let room = MOST_ROWS;
  for (const verdict of ORDER) {
    if (room === 0) break;
    for (const brief of roll.briefs()) {
      if (brief.verdict !== verdict) continue;
      yield `${markdownRow(cells(brief, roll, dues, options))}\n`;
      if (--room === 0) break;
    }
  }
  const more = moreDrafts(left(roll));
  yield more ? `\n${words(more, languages, '<br>')}\n\n` : '\n';
}

/** How many of each verdict found no row. */
function left({ totals }: Roll): Readonly<Record<Verdict, number>> {
  const counts = { ...totals.verdicts };
  let room = MOST_ROWS;
  for (const verdict of ORDER) {
    const shown = Math.min(room, counts[verdict]);
    room -= shown;
    counts[verdict] -= shown;
  }
  return counts;
}

function cells(brief: Brief, roll: Roll, dues: ReadonlyMap<string, Due>, options: ReportOptions): string[] {
  const languages = languagesOf(options.language);
  const { verdict, file, title, leader, findings } = brief;
  const call = callOf(brief, roll.calls);
  const counts = countLevels(findings);
  const due = call && dues.get(call.sha256);
  return [
    `${VERDICT_SIGNS[verdict]}&nbsp;${words(withWaived(VERDICT_NAMES[verdict], waivedOf(findings).length), languages)}${isProvisional({ call, verdict }) ? ' \\*' : ''}`,
    markdownText(file),
    words(title ?? WORDS.untitled, languages, '<br>'),
    leader ? words(localizedName(leader.name), languages, '<br>') : '',
    ...LEVELS.map((level) => String(counts[level])),
    step(brief, options),
    due?.day ?? '',
  ];
}

function step({ findings }: Brief, { language, catalogue }: ReportOptions): string {
  const languages = languagesOf(language);
  const first = firstStep(findings);
  if (!first) return words(DASHBOARD_WORDS.nothingToDo, languages);
  const who = WHO_WORDS[first.who];
  const title = ruleTitle(first.code, catalogue);
  const said = { en: `${title.en} (${who.en})`, ja: `${title.ja}（${who.ja}）` };
  return `${LEVEL_SIGNS[first.level]} ${words(said, languages, '<br>')}`;
}
