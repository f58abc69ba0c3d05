import type { ReportOptions } from '../report.js';
import type { Roll, RollFormat } from '../roll.js';
import { WORDS } from '../words.js';
import { aboutColumns, aboutRows } from './about-rows.js';
import { inLanguage } from './cell.js';
import { draftColumns } from './draft-columns.js';
import { findingColumns, findingRows } from './finding-rows.js';
import { rowMaker } from './rows.js';
import { ruleColumns, ruleRows } from './rule-rows.js';
import { fitting, MOST_ROWS, plainRow, rowOf, type Sheet, type SheetRow } from './table.js';
import { todoColumns, todoHeading, todoRows } from './todo-rows.js';
import { waivedColumns, waivedRows } from './waived-rows.js';
import { CELLS, SHEETS, tooManyRows } from './words.js';
import { workbookBytes } from './workbook.js';

/** A workbook for the office: the drafts, what has to be done, the rules, every finding, and what it rests on. */
export const xlsx: RollFormat = {
  name: 'xlsx',
  extension: 'xlsx',
  binary: true,
  async *parts(roll, options) {
    const { language, tool, asOf } = options;
    yield await workbookBytes(sheetsOf(roll, options), {
      title: inLanguage(WORDS.reportTitle, language),
      creator: `${tool.name} ${tool.version}`,
      day: asOf,
      cut: inLanguage(CELLS.cut, language),
    });
  },
};

/** `most` rows at most on each sheet. */
export function sheetsOf(roll: Roll, options: ReportOptions, most = MOST_ROWS): Sheet[] {
  const { language } = options;
  const rows = rowMaker(roll, options);
  const columns = draftColumns(roll, language);
  const cells = rowOf(columns);
  const drafts = function* (): Iterable<SheetRow> {
    for (const brief of roll.briefs()) yield plainRow(cells(rows(brief)));
  };
  const fitted = (all: Iterable<SheetRow>) => fitting(all, most, (left) => inLanguage(tooManyRows(left), language));
  const name = (sheet: keyof typeof SHEETS) => inLanguage(SHEETS[sheet], language, ' ');
  const waivedSheet = (): Sheet => ({
    name: name('waived'),
    note: '',
    columns: waivedColumns(options),
    rows: fitted(waivedRows(roll, options)),
    frozen: 1,
    paper: 'a4',
    pagesWide: 1,
  });
  return [
    { name: name('drafts'), note: '', columns, rows: fitted(drafts()), frozen: 1, paper: 'a3', pagesWide: 2 },
    {
      name: name('todo'),
      note: todoHeading(roll, options),
      columns: todoColumns(options),
      rows: fitted(todoRows(roll, rows, options)),
      frozen: 0,
      paper: 'a4',
      pagesWide: 1,
    },
    {
      name: name('rules'),
      note: '',
      columns: ruleColumns(options),
      rows: ruleRows(roll, options),
      frozen: 1,
      paper: 'a4',
      pagesWide: 1,
    },
    {
      name: name('findings'),
      note: '',
      columns: findingColumns(options),
      rows: fitted(findingRows(roll, options)),
      frozen: 1,
      paper: 'a4',
      pagesWide: 1,
    },
    ...(roll.totals.waived > 0 ? [waivedSheet()] : []),
    {
      name: name('about'),
      note: '',
      columns: aboutColumns(options),
      rows: aboutRows(roll, options),
      frozen: 0,
      paper: 'a4',
      pagesWide: 1,
    },
  ];
}
