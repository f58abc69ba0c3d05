import type { RollFormat } from '../roll.js';
import { type Cell, isDayCell, isToned, MOST_TEXT, safeText } from './cell.js';
import { type CsvValue, csvLine } from './csv-lines.js';
import { draftColumns } from './draft-columns.js';
import { rowMaker } from './rows.js';

/** Excel takes CSV for UTF-8 only where it begins with this. */
const BYTE_ORDER_MARK = '\ufeff';

/** One line for each draft, with the columns of the first sheet of the workbook. */
export const csv: RollFormat = {
  name: 'csv',
  extension: 'csv',
  *parts(roll, options) {
    const columns = draftColumns(roll, options.language);
    const rowOf = rowMaker(roll, options);
    yield `${BYTE_ORDER_MARK}${csvLine(columns.map(({ head }) => head))}`;
    for (const brief of roll.briefs()) {
      const row = rowOf(brief);
      yield csvLine(columns.map(({ of }) => plain(of(row))));
    }
  },
};

function plain(cell: Cell): CsvValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (isDayCell(cell)) return cell.day;
  return safeText(isToned(cell) ? cell.text : cell, MOST_TEXT, '…');
}
