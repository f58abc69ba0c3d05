import type { Evaluation } from '../core/evaluate.js';
import { markdownText, markdownWords as words } from '../text/markdown-escape.js';
import { say } from '../text/say.js';
import {
  COMPARISON_WORDS,
  comparedCounts,
  comparedTitle,
  type TurnedFinding,
  turnedFindings,
  verdictTurn,
} from './comparison-words.js';
import { markdownTable } from './markdown-table.js';
import { languagesOf, type ReportOptions } from './report.js';
import { LEVEL_SIGNS, LEVEL_WORDS, verdictText, WORDS } from './words.js';

/** The difference to the call that the draft names, as a section with a small table. */
export function markdownComparison(evaluation: Evaluation, options: ReportOptions): string[] {
  const { compared } = evaluation;
  if (!compared) return [];
  const languages = languagesOf(options.language);
  const heads = [COMPARISON_WORDS.change, WORDS.level, WORDS.message, WORDS.line].map((each) => words(each, languages));
  const rows = turnedFindings(evaluation, compared).map((each) => row(each, options));
  return [
    `## ${words(comparedTitle(compared), languages)}`,
    `**${words(verdictTurn(verdictText(evaluation.verdict, evaluation.diagnostics), compared), languages)}** — ${words(comparedCounts(compared), languages)}`,
    ...(rows.length > 0 ? [markdownTable(heads, rows, [3])] : []),
  ];
}

function row({ change, diagnostic, remark }: TurnedFinding, options: ReportOptions): string[] {
  const { level, place } = diagnostic;
  const languages = languagesOf(options.language);
  const said = languages
    .flatMap((each) => [say(diagnostic, each, options.catalogue).message, ...(remark ? [remark[each]] : [])])
    .map(markdownText)
    .join('<br>');
  return [
    words(change, languages),
    `${LEVEL_SIGNS[level]} ${words(LEVEL_WORDS[level], languages)}`,
    said,
    String(place.start.line),
  ];
}
