import { grouped } from '../domain/written-forms.js';
import { markdownText, markdownWords as words } from '../text/markdown-escape.js';
import { markdownRow, markdownTable } from './markdown-table.js';
import { factCells, waivedCells, waivedHeads } from './markdown-waived.js';
import { languagesOf, type ReportOptions } from './report.js';
import type { Roll } from './roll.js';
import { WAIVED_WORDS, waivedFindings } from './waived-words.js';

/** More rows than this nobody reads in a comment. */
const MOST_WAIVED = 100;

/** What was accepted on record in any draft, folded away: it asks nobody to act. Nothing where nothing was. */
export function* summaryWaived({ totals, briefs }: Roll, options: ReportOptions): Iterable<string> {
  if (totals.waived === 0) return;
  const languages = languagesOf(options.language);
  // No Markdown is read between these tags.
  const title = languages.map((each) => WAIVED_WORDS.title[each]).join(' / ');
  yield `<details>\n<summary>${title} (${grouped(totals.waived)})</summary>\n\n${markdownTable(waivedHeads(languages), [])}\n`;
  let room = MOST_WAIVED;
  for (const { findings } of briefs()) {
    for (const { finding, waived } of waivedFindings(findings)) {
      if (room-- <= 0) break;
      const place = markdownText(`${finding.place.file}:${finding.place.start.line}`);
      const cells = [...waivedCells(finding, finding.field, options), place, ...factCells(waived, languages)];
      yield `${markdownRow(cells)}\n`;
    }
    if (room <= 0) break;
  }
  const left = totals.waived - MOST_WAIVED;
  if (left > 0) yield `\n${words(moreWaived(left), languages, '<br>')}\n`;
  yield '\n</details>\n\n';
}

const moreWaived = (left: number) => ({
  en: `… ${grouped(left)} more, in the report of each draft.`,
  ja: `…ほか ${grouped(left)} 件は、提案書ごとの確認結果を参照してください。`,
});
