import { countryInWords } from '../../domain/countries.js';
import { grouped } from '../../domain/written-forms.js';
import { localized, sentence, words } from '../html/bilingual.js';
import { type Content, draftText, type Markup, markup } from '../html/markup.js';
import { bar, part, wideTable } from './part.js';
import type { PartnerCounts } from './partner-counts.js';
import { DASHBOARD_WORDS, restWords } from './words.js';

/** A list longer than this is summed up. */
const SHOWN = 20;

/** In how many drafts each country and each agency stands. */
export function countriesPart({ countries }: PartnerCounts): Markup {
  const named = countries.map(([code, drafts]) => ({
    name: words(localized((language) => bare(countryInWords(code, language)))),
    drafts,
  }));
  return ranking('countries', DASHBOARD_WORDS.country, named);
}

export function agenciesPart({ agencies }: PartnerCounts): Markup {
  const named = agencies.map(({ name, country, drafts }) => ({
    name: markup`${words({ en: draftText(name.en), ja: draftText(name.ja) })} <span class="faint">${country}</span>`,
    drafts,
  }));
  return ranking('agencies', DASHBOARD_WORDS.agency, named);
}

/** An article belongs into sentences. */
const bare = (name: string): string => name.replace(/^the /, '');

const EMPTY = { countries: DASHBOARD_WORDS.noPartner, agencies: DASHBOARD_WORDS.noAgency } as const;

function ranking(
  id: keyof typeof EMPTY,
  head: (typeof DASHBOARD_WORDS)['country' | 'agency'],
  named: readonly { readonly name: Content; readonly drafts: number }[],
): Markup {
  if (named.length === 0) return part(id, DASHBOARD_WORDS[id], markup`<p>${sentence(EMPTY[id])}</p>`);
  const most = named[0]?.drafts ?? 1;
  const rest = named.slice(SHOWN);
  const rows = named.slice(0, SHOWN).map(
    ({ name, drafts }) =>
      markup`<tr><th scope="row">${name}</th><td class="figure">${bar('bar', drafts, most)}${grouped(drafts)}</td></tr>
`,
  );
  const more = restWords(
    rest.length,
    rest.reduce((sum, { drafts }) => sum + drafts, 0),
  );
  return part(id, DASHBOARD_WORDS[id], [
    wideTable({ by: id, heads: [{ name: head }, { name: DASHBOARD_WORDS.drafts, figure: true }], rows }),
    rest.length > 0 ? markup`<p class="faint">${sentence(more)}</p>` : null,
  ]);
}
