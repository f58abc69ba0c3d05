import type { Localized } from '../../../schemas/field.js';
import type { Brief, BriefFinding } from '../../core/brief.js';
import { LEVELS, type Level, standing, WHOS, type Who } from '../../core/diagnostic.js';
import type { Roll } from '../roll.js';
import { WHO_WORDS } from '../words.js';
import { inLanguage, sentences } from './cell.js';
import { levelCell, placeText, type SayOptions, said } from './finding-rows.js';
import type { DraftRow } from './rows.js';
import { type Column, rowOf, type SheetRow } from './table.js';
import { HEADS, NOTHING_TO_DO, openItems, todoNote } from './words.js';

interface Todo {
  readonly row: DraftRow;
  readonly finding: BriefFinding;
}

export function todoColumns(options: SayOptions): readonly Column<Todo>[] {
  const { language } = options;
  const head = (text: Localized) => inLanguage(text, language);
  return [
    { head: head(HEADS.who), kind: 'text', widest: 18, of: ({ finding }) => head(WHO_WORDS[finding.who]) },
    { head: head(HEADS.draft), kind: 'id', widest: 36, of: ({ row }) => row.file },
    { head: head(HEADS.leader), kind: 'text', widest: 22, of: ({ row }) => row.leader && head(row.leader) },
    { head: head(HEADS.level), kind: 'text', widest: 14, of: ({ finding }) => levelCell(finding.level, options) },
    { head: head(HEADS.field), kind: 'text', widest: 28, of: ({ finding }) => sentences(finding.field, language) },
    { head: head(HEADS.message), kind: 'text', widest: 60, of: ({ finding }) => said(finding, options).message },
    { head: head(HEADS.fix), kind: 'text', widest: 56, of: ({ finding }) => said(finding, options).fix },
    { head: head(HEADS.place), kind: 'id', widest: 36, of: ({ finding }) => placeText(finding) },
    {
      head: head(HEADS.deadline),
      kind: 'date',
      widest: 12,
      of: ({ row }) => (row.deadline?.day ? { day: row.deadline.day } : null),
    },
  ];
}

/** Notices ask for nothing: they are listed only where a run found nothing else. */
const listsNotices = ({ totals: { levels } }: Roll): boolean => levels.must + levels.should === 0;

/** What stands above the sheet: how it is sorted, and how many notices it leaves out. */
export function todoHeading(roll: Roll, { language }: SayOptions): string {
  const { must, should, notice } = roll.totals.levels;
  const nothing = must + should === 0 ? `${inLanguage(NOTHING_TO_DO, language, ' ')} ` : '';
  return `${nothing}${inLanguage(todoNote(listsNotices(roll) ? 0 : notice), language)}`;
}

/** A section for each who must act, with a row that counts before those of its findings. */
export function* todoRows(roll: Roll, rows: (brief: Brief) => DraftRow, options: SayOptions): Iterable<SheetRow> {
  const cells = rowOf(todoColumns(options));
  const levels: readonly Level[] = listsNotices(roll) ? LEVELS : LEVELS.filter((level) => level !== 'notice');
  for (const who of WHOS) {
    const mine = ({ findings }: Brief) =>
      levels.flatMap((level) => standing(findings).filter((each) => each.who === who && each.level === level));
    const heading = sectionRow(roll, who, mine, options);
    if (!heading) continue;
    yield heading;
    for (const brief of roll.briefs()) {
      for (const finding of mine(brief)) {
        yield { cells: cells({ row: rows(brief), finding }), kind: 'grouped' };
      }
    }
  }
}

function sectionRow(
  roll: Roll,
  who: Who,
  mine: (brief: Brief) => readonly BriefFinding[],
  { language }: SayOptions,
): SheetRow | undefined {
  const counts = { must: 0, should: 0, notice: 0 };
  let drafts = 0;
  for (const brief of roll.briefs()) {
    const found = mine(brief);
    if (found.length > 0) drafts++;
    for (const { level } of found) counts[level]++;
  }
  if (drafts === 0) return undefined;
  const { must, should, notice } = counts;
  const text = inLanguage(openItems(must, should, notice, drafts), language);
  return { cells: [inLanguage(WHO_WORDS[who], language), text], kind: 'section' };
}
