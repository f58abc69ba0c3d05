/**
 * The beginning of a Markdown text that fits into so many bytes of UTF-8, cut where a row or a paragraph ends and no
 * fence is open, with a note behind it; the whole text where it fits, and nothing where not even the note does.
 */
export function cutMarkdown(text: string, room: number, note: string): string {
  if (bytes(text) <= room) return text;
  let left = room - bytes(note);
  if (left < 0) return '';
  let [at, cut] = [0, 0];
  let fence: string | undefined;
  for (const line of text.split(/(?<=\n)/)) {
    left -= bytes(line);
    if (left < 0) break;
    at += line.length;
    fence = fenceAfter(line, fence);
    if (fence === undefined && (line.startsWith('|') || line.trim() === '')) cut = at;
  }
  return `${text.slice(0, cut)}${note}`;
}

function fenceAfter(line: string, open: string | undefined): string | undefined {
  const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
  if (open === undefined) return mark;
  return mark?.startsWith(open) && line.trim() === mark ? undefined : open;
}

/** In UTF-8. */
function bytes(text: string): number {
  let sum = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    sum += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return sum;
}
