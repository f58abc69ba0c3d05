import type { Localized } from '../../../schemas/field.js';
import { sentence, words } from '../html/bilingual.js';
import { type Content, type Markup, markup } from '../html/markup.js';

/** A part of the page under a heading of its own. */
export const part = (id: string, name: Localized, body: Content): Markup =>
  markup`<section class="part" aria-labelledby="${id}"><h2 id="${id}">${words(name)}</h2>
${body}</section>
`;

export const note = (text: Localized): Markup => markup`<p class="faint">${sentence(text)}</p>
`;

interface Table {
  /** The id of the heading that names it. */
  readonly by: string;
  readonly heads: readonly Head[];
  readonly rows: readonly Markup[];
  readonly foot?: Markup | null;
}

interface Head {
  readonly name: Localized;
  readonly figure?: boolean;
}

/** A table that scrolls by itself where it is wider than the page. */
export function wideTable({ by, heads, rows, foot = null }: Table): Markup {
  const cells = heads.map(
    ({ name, figure }) => markup`<th scope="col"${figure ? markup` class="figure"` : null}>${words(name)}</th>`,
  );
  return markup`<div class="wide" tabindex="0" role="group" aria-labelledby="${by}"><table>
<thead><tr>${cells}</tr></thead>
<tbody>
${rows}</tbody>${foot && markup`<tfoot>${foot}</tfoot>`}
</table></div>
`;
}

/** A bar beside a figure that says the same; `share` of 1. */
export const bar = (kind: string, part: number, whole: number): Markup =>
  markup`<svg class="share" aria-hidden="true"><rect class="${kind}" width="${whole === 0 ? 0 : Math.round((part * 10_000) / whole) / 100}%" height="100%"/></svg>`;
