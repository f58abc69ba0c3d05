import { cells, padCells } from '../../text/cells.js';
import { wrap } from '../../text/wrap.js';

/** What stands below a tier: a line of the table with remarks under it, or a line of text. */
export type TableLine =
  | { readonly label: string; readonly figures: readonly string[]; readonly remarks: readonly string[] }
  | string;

const INDENT = '    ';
const GAP = 2;

/** Lays out the lines of every block in the same columns; where they are too wide, each figure under its label. */
export function tableOf(
  head: readonly string[],
  blocks: readonly (readonly TableLine[])[],
  width: number,
): { readonly head: string; readonly blocks: readonly string[][] } {
  const rows = blocks.flat().filter((line) => typeof line !== 'string');
  const first = Math.max(0, ...rows.map(({ label }) => cells(label)));
  const widths = head.map((name, column) =>
    Math.max(cells(name), ...rows.map(({ figures }) => cells(figures[column] ?? ''))),
  );
  const needed = widths.reduce((sum, each) => sum + each + GAP, INDENT.length + first);
  const line = (label: string, figures: readonly string[]) =>
    needed <= width
      ? [
          `${INDENT}${padCells(label, first)}${figures.map((each, column) => right(each, (widths[column] ?? 0) + GAP)).join('')}`.trimEnd(),
        ]
      : [`${INDENT}${label}`, ...stacked(head, figures, width)];
  const laid = blocks.map((block) =>
    block.flatMap((each) =>
      typeof each === 'string'
        ? [`${INDENT}${wrap(each, width, INDENT.length)}`]
        : [
            ...line(each.label, each.figures),
            ...each.remarks.map((text) => `${INDENT}  ${wrap(text, width, INDENT.length + 2)}`),
          ],
    ),
  );
  return { head: rows.length > 0 && needed <= width ? line('', head).join('\n') : '', blocks: laid };
}

const right = (text: string, width: number): string => ' '.repeat(Math.max(0, width - cells(text))) + text;

function stacked(head: readonly string[], figures: readonly string[], width: number): string[] {
  const named = figures.flatMap((each, column) => (each === '' ? [] : [`${head[column]} ${each}`]));
  return named.map((each) => `${INDENT}  ${wrap(each, width, INDENT.length + 2)}`);
}
