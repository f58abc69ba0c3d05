import type { Basis, Citation } from '../../core/diagnostic.js';
import { citationMarks, WORDS } from '../words.js';
import { sentence, words } from './bilingual.js';
import { day, type Markup, markup, webLink } from './markup.js';

/** The words of the call and where they stand, with a link to the document. */
export function citationMarkup(citation: Citation): Markup {
  const { words: said, summarised, heading, item, source, date, url } = citation;
  const where = [heading, item].filter((each) => each !== null).join(', ');
  return markup`<span class="own">${summarised ? said : markup`<q>${said}</q>`}${words(citationMarks(citation))}</span>
<span class="own faint">${where} — ${webLink(url, source)}${date && markup`, ${day(date)}`}</span>`;
}

/** What a finding rests on: the place in the call, or that it does not rest on the call. */
export function basisMarkup(citation: Citation | null, basis: Basis): Markup {
  const own = { call: null, house: WORDS.houseRule, format: WORDS.formatRule }[basis];
  return markup`${citation ? citationMarkup(citation) : null}${own && sentence(own)}`;
}
