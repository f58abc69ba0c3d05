/** A table; `figures` are the columns with numbers, counted from 0. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  figures: readonly number[] = [],
): string {
  const rule = heads.map((_, index) => (figures.includes(index) ? '---:' : '---'));
  return [heads, rule, ...rows].map(markdownRow).join('\n');
}

export const markdownRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
