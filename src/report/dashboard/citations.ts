import { type Citation, standing } from '../../core/diagnostic.js';
import { words } from '../html/bilingual.js';
import { citationMarkup } from '../html/citation.js';
import { type Markup, markup } from '../html/markup.js';
import type { Counter } from './counter.js';
import { DASHBOARD_WORDS } from './words.js';

/** The places in the calls that findings rest on, each once: findings link to them by number. */
export type Citations = ReadonlyMap<string, { readonly citation: Citation; readonly number: number }>;

export const citationKey = (citation: Citation): string => JSON.stringify(citation);

export function gatheringCitations(): Counter<Citations> {
  const gathered = new Map<string, { citation: Citation; number: number }>();
  return {
    add: ({ findings }) => {
      for (const { citation } of standing(findings)) {
        if (!citation) continue;
        const key = citationKey(citation);
        if (!gathered.has(key)) gathered.set(key, { citation, number: gathered.size + 1 });
      }
    },
    result: () => gathered,
  };
}

/** A short link to the place in the list below: the words of the call stand there. */
export function citationLink(citation: Citation, citations: Citations): Markup {
  const { heading, item } = citation;
  const number = citations.get(citationKey(citation))?.number ?? 0;
  return markup`<a href="#c${number}">${item === null ? heading : `${heading}, ${item}`}</a>`;
}

/** Every place with the words of the call. */
export function citationList(citations: Citations): Markup | null {
  if (citations.size === 0) return null;
  const items = [...citations.values()].map(
    ({ citation, number }) => markup`<li id="c${number}" tabindex="-1">${citationMarkup(citation)}</li>
`,
  );
  return markup`<section class="part" aria-labelledby="places"><h2 id="places">${words(DASHBOARD_WORDS.places)}</h2>
<ol class="places">
${items}</ol></section>
`;
}
