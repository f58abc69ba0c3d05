import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type Cell, isDayCell, isToned, MOST_TEXT, safeText } from './cell.js';
import { FONT, HEAD_STYLE, KIND_STYLES, NOTE_STYLE, SECTION_STYLE, TONE_STYLES } from './sheet-styles.js';
import type { Sheet, SheetRow } from './table.js';
import { heightOf, widthOf } from './widths.js';

/**
 * Sheets as an XLSX file (ECMA-376). The only module that knows the library, which is young: strings go in as strings
 * and never as formulas, and what it leaves to its caller is done here.
 */

export interface BookOptions {
  readonly title: string;
  /** YYYY-MM-DD; the file says that it was made on this day. */
  readonly day: string;
  readonly creator: string;
  /** Stands where a text was cut. */
  readonly cut: string;
}

export function workbookBytes(sheets: readonly Sheet[], options: BookOptions): Promise<Uint8Array> {
  const { title, creator, day } = options;
  const made = new Date(`${day}T00:00:00Z`);
  return writeXlsx({
    sheets: sheets.map((sheet) => written(sheet, options)),
    properties: { title, creator, created: made, modified: made },
    defaultFont: FONT,
    // The library puts names of sheets into these without quotation marks, so they are given whole.
    namedRanges: sheets.map((sheet) => ({
      name: '_xlnm.Print_Titles',
      range: printTitles(sheet),
      scope: sheet.name,
    })),
  });
}

/** What every printed page repeats: the head of the table, and the columns that stay. */
function printTitles(sheet: Sheet): string {
  const name = `'${sheet.name.replaceAll("'", "''")}'`;
  const row = headRow(sheet) + 1;
  const columns = sheet.frozen > 0 ? `${name}!$A:$${columnName(sheet.frozen - 1)},` : '';
  return `${columns}${name}!$${row}:$${row}`;
}

/** Counted from 0. */
const headRow = ({ note }: Sheet): number => (note === '' ? 0 : 1);

function written(sheet: Sheet, { cut }: BookOptions): WriteSheet {
  const { name, note, columns, rows, frozen, paper, pagesWide } = sheet;
  const top = headRow(sheet);
  const safe = (text: string): string => literal(safeText(text, MOST_TEXT, cut));
  const values = rows.map(({ cells }) => cells.map((cell) => cellValue(cell, safe)));
  const noteRows: CellValue[][] = note === '' ? [] : [[safe(note)]];
  const last = columnName(columns.length - 1);
  const widths = columns.map((column, index) => widthOf(column, texts(index, values, rows)));
  const heads = columns.map(({ head }) => safe(headLines(head)));
  return {
    name,
    columns: columns.map(({ kind }, index) => ({ width: widths[index] ?? 10, style: KIND_STYLES[kind] })),
    rows: [...noteRows, heads, ...values],
    cells: new Map([...headCells(sheet, safe), ...specialCells(sheet, values)]),
    rowDefs: new Map<number, RowDef>([
      [
        top,
        {
          height: heightOf(
            heads,
            widths.map((width) => width - 2),
          ),
        },
      ],
      ...rows.map(({ kind }, index) => [top + 1 + index, rowDef(kind, values[index] ?? [], widths)] as const),
    ]),
    outlineProperties: { summaryBelow: false },
    freezePane: { rows: top + 1, columns: frozen },
    autoFilter: { range: `A${top + 1}:${last}${Math.max(top + 2, top + 1 + rows.length)}` },
    pageSetup: {
      paperSize: paper,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      margins,
    },
    headerFooter: { oddHeader: '&L&A', oddFooter: '&C&P / &N' },
  };
}

/** A head in both languages stands in two lines. */
const headLines = (head: string): string => head.replace(' / ', '\n');

/** Inches. */
const margins = { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 };

/** `_x0041_` in a text would be read back as a character: ECMA-376, part 1, 22.9.2.19. */
const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** Serial numbers of days begin in 1900, and a programme once took that year for a leap year. */
const FIRST_DAY = '1900-03-01';

function cellValue(cell: Cell, safe: (text: string) => string): CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (isDayCell(cell)) return cell.day < FIRST_DAY ? cell.day : new Date(`${cell.day}T00:00:00Z`);
  return safe(isToned(cell) ? cell.text : cell);
}

/** What stands in a column; the texts of section rows run on over their neighbours. */
function* texts(index: number, values: readonly CellValue[][], rows: readonly SheetRow[]): Iterable<CellValue> {
  for (const [at, row] of values.entries()) if (rows[at]?.kind !== 'section') yield row[index] ?? null;
}

interface RowDef {
  readonly height: number;
  readonly outlineLevel?: number;
}

function rowDef(kind: SheetRow['kind'], row: readonly CellValue[], widths: readonly number[]): RowDef {
  if (kind === 'section') return { height: SECTION_HEIGHT };
  return { height: heightOf(row, widths), ...(kind === 'grouped' ? { outlineLevel: 1 } : {}) };
}

/** Points. */
const SECTION_HEIGHT = 20;

type Special = readonly [at: string, cell: { value?: CellValue; style?: CellStyle; richText?: { text: string }[] }];

function* headCells(sheet: Sheet, safe: (text: string) => string): Iterable<Special> {
  const top = headRow(sheet);
  if (top > 0) yield ['0,0', { value: safe(sheet.note), style: NOTE_STYLE }];
  for (const [index, { head }] of sheet.columns.entries())
    yield [`${top},${index}`, { value: safe(headLines(head)), style: HEAD_STYLE }];
}

/** Cells that look otherwise than their column. */
function* specialCells(sheet: Sheet, values: readonly CellValue[][]): Iterable<Special> {
  const first = headRow(sheet) + 1;
  for (const [at, { cells, kind }] of sheet.rows.entries()) {
    const looks = kind === 'section' ? sheet.columns.map(() => SECTION_STYLE) : cells.map(toneOf);
    for (const [index, style] of looks.entries()) {
      const special = specialCell(values[at]?.[index] ?? null, style);
      if (special) yield [`${first + at},${index}`, special];
    }
  }
}

/** The library takes `#N/A` for the error of a formula; as rich text it stays a text. */
function specialCell(value: CellValue, style: CellStyle | undefined): Special[1] | undefined {
  const isErrorWord = typeof value === 'string' && value.startsWith('#');
  if (!isErrorWord) return style && { value, style };
  return { value, richText: [{ text: value }], ...(style ? { style } : {}) };
}

const toneOf = (cell: Cell): CellStyle | undefined =>
  cell !== null && isToned(cell) ? TONE_STYLES[cell.tone] : undefined;

/** A, …, Z, AA, …; counted from 0. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}
