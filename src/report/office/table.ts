import type { Cell } from './cell.js';

/** A table, whatever it is written as. */

/** `id` is text that must stay as it is (0100), `number` a count, `year` a number without groups. */
export type Kind = 'text' | 'id' | 'number' | 'year' | 'money' | 'date';

export interface Column<Row> {
  readonly head: string;
  readonly kind: Kind;
  /** The most cells that the column may take on a screen; longer text is broken into lines. */
  readonly widest: number;
  readonly of: (row: Row) => Cell;
}

export type Head = Omit<Column<never>, 'of'>;

/** A row of a sheet; a section row heads those beneath it. */
export interface SheetRow {
  readonly cells: readonly Cell[];
  readonly kind: 'plain' | 'section' | 'grouped';
}

export interface Sheet {
  readonly name: string;
  /** Stands above the head of the table; empty for none. */
  readonly note: string;
  readonly columns: readonly Head[];
  readonly rows: readonly SheetRow[];
  /** Columns at the left that stay while the others move. */
  readonly frozen: number;
  readonly paper: 'a3' | 'a4';
  /** Over how many sheets of paper its width is spread. */
  readonly pagesWide: number;
}

export const plainRow = (cells: readonly Cell[]): SheetRow => ({ cells, kind: 'plain' });

export const rowOf =
  <Row>(columns: readonly Column<Row>[]) =>
  (row: Row): Cell[] =>
    columns.map(({ of }) => of(row));

/**
 * Rows of a sheet. A sheet could have 1,048,576, but a workbook is made in memory, at five to ten kilobytes a row, and
 * a sheet in one string, which ends at 512 MiB. CSV and JSON have no such end.
 */
export const MOST_ROWS = 50_000;

/** As many rows as fit; a row in words says how many do not. */
export function fitting(rows: Iterable<SheetRow>, most: number, rest: (left: number) => string): SheetRow[] {
  const kept: SheetRow[] = [];
  let left = 0;
  for (const row of rows) {
    if (kept.length < most) kept.push(row);
    else left++;
  }
  return left === 0 ? kept : [...kept, { cells: [rest(left)], kind: 'section' }];
}
