import type { Localized } from '../../../schemas/field.js';
import type { BriefFinding } from '../../core/brief.js';
import type { Waived } from '../../core/diagnostic.js';
import type { Roll } from '../roll.js';
import { WAIVED_WORDS, waivedFindings } from '../waived-words.js';
import { LEVEL_WORDS } from '../words.js';
import { inLanguage, sentences } from './cell.js';
import { placeText, type SayOptions, said } from './finding-rows.js';
import { type Column, plainRow, rowOf, type SheetRow } from './table.js';
import { HEADS, ORIGIN_WORDS } from './words.js';

interface WaivedOf {
  readonly file: string;
  readonly finding: BriefFinding;
  readonly waived: Waived;
}

/** One row for each finding that was accepted on record, with the decision. */
export function waivedColumns(options: SayOptions): readonly Column<WaivedOf>[] {
  const { language } = options;
  const head = (text: Localized) => inLanguage(text, language);
  return [
    { head: head(HEADS.draft), kind: 'id', widest: 36, of: ({ file }) => file },
    { head: head(HEADS.code), kind: 'id', widest: 32, of: ({ finding }) => finding.code },
    // Without the tint of its level: it asks nobody to act.
    { head: head(HEADS.level), kind: 'text', widest: 14, of: ({ finding }) => head(LEVEL_WORDS[finding.level]) },
    { head: head(HEADS.place), kind: 'id', widest: 36, of: ({ finding }) => placeText(finding) },
    { head: head(HEADS.field), kind: 'text', widest: 28, of: ({ finding }) => sentences(finding.field, language) },
    { head: head(HEADS.message), kind: 'text', widest: 60, of: ({ finding }) => said(finding, options).message },
    { head: head(HEADS.reason), kind: 'text', widest: 50, of: ({ waived }) => waived.reason },
    { head: head(HEADS.by), kind: 'text', widest: 24, of: ({ waived }) => waived.by ?? head(WAIVED_WORDS.notStated) },
    {
      head: head(HEADS.until),
      kind: 'date',
      widest: 14,
      of: ({ waived: { until } }) => (until === null ? head(WAIVED_WORDS.noEnd) : { day: until }),
    },
    { head: head(HEADS.record), kind: 'id', widest: 36, of: ({ waived }) => `${waived.file}:${waived.line}` },
    { head: head(HEADS.origin), kind: 'text', widest: 28, of: ({ waived }) => head(ORIGIN_WORDS[waived.origin]) },
  ];
}

export function* waivedRows(roll: Roll, options: SayOptions): Iterable<SheetRow> {
  const cells = rowOf(waivedColumns(options));
  for (const { file, findings } of roll.briefs()) {
    for (const each of waivedFindings(findings)) yield plainRow(cells({ file, ...each }));
  }
}
