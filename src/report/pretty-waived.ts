import type { Localized } from '../../schemas/field.js';
import type { Diagnostic, Waived } from '../core/diagnostic.js';
import { cells, padCells } from '../text/cells.js';
import { visible } from '../text/visible.js';
import { wrap } from '../text/wrap.js';
import { below, type FoundIn, headLines } from './pretty-finding.js';
import { languagesOf, type ReportOptions } from './report.js';
import { WAIVED_WORDS, waivedFacts, waivedFindings } from './waived-words.js';

/** What was accepted on record, apart from what has to be done. Of it `quiet` leaves the number beside the verdict. */
export function prettyWaived(findings: readonly Diagnostic[], file: FoundIn, options: ReportOptions): string[] {
  const { paint, detail } = options;
  const all = waivedFindings(findings);
  if (all.length === 0 || detail === 'quiet') return [];
  const shown = all.map(({ finding, waived }) =>
    [
      ...headLines(finding, file, options, WAIVED_WORDS.waived),
      ...factLines(waived, options),
      ...(detail === 'verbose' ? below(finding, file, options) : []),
    ].join('\n'),
  );
  return [paint.strong(`${inOne(WAIVED_WORDS.title, options)} (${all.length})`), ...shown];
}

/** The reason is written once, in whatever language it was given. */
function factLines(waived: Waived, options: ReportOptions): string[] {
  const { paint, width } = options;
  const facts = waivedFacts(waived).map(([label, text]) => [inOne(label, options), inOne(text, options)] as const);
  const room = Math.max(...facts.map(([label]) => cells(label))) + 2;
  return facts.map(([label, text]) => `  ${paint.faint(padCells(label, room))}${wrap(visible(text), width, 2 + room)}`);
}

function inOne(text: Localized, { language }: ReportOptions): string {
  const said = languagesOf(language).map((each) => text[each]);
  return [...new Set(said)].join(' / ');
}
