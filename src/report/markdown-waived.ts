import type { Language, Localized } from '../../schemas/field.js';
import type { Diagnostic, Waived } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';
import { fieldInWords } from '../core/field-in-words.js';
import { markdownText, markdownWords as words } from '../text/markdown-escape.js';
import { say } from '../text/say.js';
import { markdownTable } from './markdown-table.js';
import { languagesOf, type ReportOptions } from './report.js';
import { WAIVED_WORDS, waivedFacts, waivedFindings } from './waived-words.js';
import { LEVEL_WORDS, WAIVED_SIGN, WORDS } from './words.js';

/** What was accepted on record, as a table apart from the findings that stand. */
export function markdownWaived({ diagnostics, value }: Evaluation, options: ReportOptions): string[] {
  const all = waivedFindings(diagnostics);
  if (all.length === 0) return [];
  const languages = languagesOf(options.language);
  const rows = all.map(({ finding, waived }) => [
    ...waivedCells(finding, fieldInWords(finding.place.path, value), options),
    markdownText(`${finding.place.file}:${finding.place.start.line}`),
    ...factCells(waived, languages),
  ]);
  return [`## ${words(WAIVED_WORDS.title, languages)} (${all.length})`, markdownTable(waivedHeads(languages), rows)];
}

export const waivedHeads = (languages: readonly Language[]): string[] =>
  [
    WORDS.level,
    WORDS.message,
    WORDS.place,
    WAIVED_WORDS.reason,
    WAIVED_WORDS.by,
    WAIVED_WORDS.until,
    WAIVED_WORDS.record,
  ].map((each) => words(each, languages));

/** The level, marked as one that does not stand, and what was found. */
export function waivedCells(
  finding: Diagnostic,
  field: Localized,
  { language, catalogue }: Pick<ReportOptions, 'language' | 'catalogue'>,
): string[] {
  const languages = languagesOf(language);
  const said = languages.map((each) =>
    markdownText(`${field[each]}${{ en: ': ', ja: '：' }[each]}${say(finding, each, catalogue).message}`),
  );
  return [
    `${WAIVED_SIGN} ${words(LEVEL_WORDS[finding.level], languages)}`,
    [...said, `\`${finding.code}\``].join('<br>'),
  ];
}

export const factCells = (waived: Waived, languages: readonly Language[]): string[] =>
  waivedFacts(waived).map(([, text]) => words(text, languages));
