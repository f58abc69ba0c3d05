import type { Place } from '../../core/diagnostic.js';
import { cells, graphemes } from '../../text/cells.js';
import { type FrameLine, frame } from '../frame.js';
import { type Markup, markup } from './markup.js';

/** The page wraps long lines itself; the width only keeps a single huge line from filling it. */
const WIDTH = 240;

/** The faulty line of the draft with its neighbours, the faulty span marked. */
export function codeFrame(text: string, place: Place): Markup | null {
  const lines = frame(text, place, WIDTH);
  if (lines.length === 0) return null;
  return markup`<pre class="frame" dir="ltr"><code>${lines.map(frameLine)}</code></pre>`;
}

function frameLine(line: FrameLine): Markup {
  const number = markup`<span class="number">${line.number}</span>`;
  if (!line.mark)
    return markup`<span class="row">${number}<span class="code"><bdi>${line.text}</bdi></span></span>
`;
  const { before, inside, after } = split(line.text, line.mark);
  return markup`<span class="row faulty">${number}<span class="code"><bdi>${before}</bdi><mark><bdi>${inside || ' '}</bdi></mark><bdi>${after}</bdi></span></span>
`;
}

/** A frame counts in cells, as a terminal does; here the characters themselves are needed. */
function split(text: string, { from, length }: { readonly from: number; readonly length: number }) {
  const parts = { before: '', inside: '', after: '' };
  let at = 0;
  for (const segment of graphemes(text)) {
    const part = at < from ? 'before' : at < from + length ? 'inside' : 'after';
    parts[part] += segment;
    at += cells(segment);
  }
  return parts;
}
