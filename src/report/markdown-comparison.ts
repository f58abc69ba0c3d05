import type { Language, Localized } from '../../schemas/field.js';
import type { Diagnostic } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';
import { markdownText } from '../text/markdown-escape.js';
import { say } from '../text/say.js';
import { COMPARISON_WORDS, comparedCounts, comparedTitle, turnsText, verdictTurn } from './comparison-words.js';
import { languagesOf, type ReportOptions } from './report.js';
import { LEVEL_SIGNS, LEVEL_WORDS, WORDS } from './words.js';

const words = (text: Localized, languages: readonly Language[], between = ' / '): string =>
  [...new Set(languages.map((each) => markdownText(text[each])))].join(between);

/** The difference to the call that the draft names, as a section with a small table. */
export function markdownComparison(evaluation: Evaluation, options: ReportOptions): string[] {
  const { compared } = evaluation;
  if (!compared) return [];
  const languages = languagesOf(options.language);
  const heads = [COMPARISON_WORDS.change, WORDS.level, WORDS.message, WORDS.line].map((each) => words(each, languages));
  const rows = (change: Localized, diagnostics: readonly Diagnostic[]) =>
    diagnostics.map((each) => row(words(change, languages), each, languages, options));
  const table = [...rows(COMPARISON_WORDS.added, compared.added), ...rows(COMPARISON_WORDS.gone, compared.gone)];
  return [
    `## ${words(comparedTitle(compared), languages)}`,
    `**${words(verdictTurn(evaluation, compared), languages)}** — ${words(comparedCounts(compared), languages)}`,
    ...(table.length > 0 ? [[`| ${heads.join(' | ')} |`, '| --- | --- | --- | ---: |', ...table].join('\n')] : []),
  ];
}

function row(change: string, diagnostic: Diagnostic, languages: readonly Language[], options: ReportOptions): string {
  const { level, place } = diagnostic;
  const said = languages.map((each) => markdownText(say(diagnostic, each, options.catalogue).message)).join('<br>');
  return `| ${change} | ${LEVEL_SIGNS[level]} ${words(LEVEL_WORDS[level], languages)} | ${said} | ${place.start.line} |`;
}

/** How the verdicts of several drafts turned. */
export function markdownTurns(evaluations: readonly Evaluation[], options: ReportOptions): string[] {
  const text = turnsText(evaluations);
  return text ? [`**${words(text, languagesOf(options.language))}**`] : [];
}
