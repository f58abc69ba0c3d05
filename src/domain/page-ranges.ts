/** Numbers of pages as one short text: `1-3, 7`. In order, each once; empty where there is none. */
export function pageRanges(pages: readonly number[]): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const starts = sorted.filter((page, index) => sorted[index - 1] !== page - 1);
  const ends = sorted.filter((page, index) => sorted[index + 1] !== page + 1);
  return starts.map((start, index) => (start === ends[index] ? `${start}` : `${start}-${ends[index]}`)).join(', ');
}
