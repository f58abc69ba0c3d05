import type { Localized } from '../../../schemas/field.js';
import type { BriefFinding } from '../../core/brief.js';
import { type Level, standing } from '../../core/diagnostic.js';
import { say } from '../../text/say.js';
import type { ReportOptions } from '../report.js';
import type { Roll } from '../roll.js';
import { citationText, LEVEL_WORDS, WHO_WORDS } from '../words.js';
import { inLanguage, sentences, type Tone, type Toned } from './cell.js';
import { type Column, plainRow, rowOf, type SheetRow } from './table.js';
import { BASIS_WORDS, HEADS } from './words.js';

export type SayOptions = Pick<ReportOptions, 'language' | 'catalogue'>;

const LEVEL_TONES: Readonly<Record<Level, Tone>> = { must: 'bad', should: 'warn', notice: 'calm' };

export const levelCell = (level: Level, { language }: SayOptions): Toned => ({
  text: inLanguage(LEVEL_WORDS[level], language),
  tone: LEVEL_TONES[level],
});

/** The sentences of a finding in the language of the table. */
export function said(finding: BriefFinding, { language, catalogue }: SayOptions) {
  const [en, ja] = [say(finding, 'en', catalogue), say(finding, 'ja', catalogue)];
  const both = (part: keyof typeof en) => sentences({ en: en[part], ja: ja[part] }, language);
  return { title: both('title'), message: both('message'), fix: both('fix'), why: both('why') };
}

/** `drafts/a.yaml:12:5` */
export const placeText = ({ place: { file, start } }: BriefFinding): string => `${file}:${start.line}:${start.column}`;

/** The words of the call with their place, or that the call does not ask for it. */
function basisText({ citation, code }: BriefFinding, { language, catalogue }: SayOptions): string {
  if (citation) return sentences(citationText(citation), language);
  return inLanguage(BASIS_WORDS[catalogue.get(code)?.basis ?? 'house'], language);
}

/** One row for each finding that stands. */
export function findingColumns(options: SayOptions): readonly Column<FindingOf>[] {
  const { language } = options;
  const head = (text: Localized) => inLanguage(text, language);
  return [
    { head: head(HEADS.file), kind: 'id', widest: 36, of: ({ file }) => file },
    { head: head(HEADS.place), kind: 'id', widest: 36, of: ({ finding }) => placeText(finding) },
    { head: head(HEADS.level), kind: 'text', widest: 14, of: ({ finding }) => levelCell(finding.level, options) },
    { head: head(HEADS.code), kind: 'id', widest: 32, of: ({ finding }) => finding.code },
    { head: head(HEADS.field), kind: 'text', widest: 28, of: ({ finding }) => sentences(finding.field, language) },
    { head: head(HEADS.message), kind: 'text', widest: 60, of: ({ finding }) => said(finding, options).message },
    { head: head(HEADS.fix), kind: 'text', widest: 50, of: ({ finding }) => said(finding, options).fix },
    { head: head(HEADS.who), kind: 'text', widest: 18, of: ({ finding }) => head(WHO_WORDS[finding.who]) },
    { head: head(HEADS.basis), kind: 'text', widest: 60, of: ({ finding }) => basisText(finding, options) },
  ];
}

/** A finding, and the draft in whose check it was made. */
export interface FindingOf {
  readonly file: string;
  readonly finding: BriefFinding;
}

export function* findingRows(roll: Roll, options: SayOptions): Iterable<SheetRow> {
  const cells = rowOf(findingColumns(options));
  for (const { file, findings } of roll.briefs()) {
    for (const finding of standing(findings)) yield plainRow(cells({ file, finding }));
  }
}
