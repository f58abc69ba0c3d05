import { words } from '../html/bilingual.js';
import { type Markup, markup } from '../html/markup.js';
import type { ReportOptions } from '../report.js';
import { DASHBOARD_WORDS } from './words.js';

/** The headings that the first screen leads to, in their order on the page. */
const SECTIONS = [
  ['drafts', DASHBOARD_WORDS.list],
  ['acting', DASHBOARD_WORDS.acting],
  ['unchecked', DASHBOARD_WORDS.unreadTitle],
  ['budget', DASHBOARD_WORDS.budget],
  ['rules', DASHBOARD_WORDS.rules],
  ['countries', DASHBOARD_WORDS.countries],
  ['agencies', DASHBOARD_WORDS.agencies],
  ['reports', DASHBOARD_WORDS.reports],
] as const;

/** What is summed up of what drafts say. */
const OF_DRAFTS: ReadonlySet<string> = new Set(['budget', 'countries', 'agencies']);

/** Where to go on: in a large run the list of drafts is long, and what comes after it would not be found. */
export const contents = ({ hidden = false }: Pick<ReportOptions, 'hidden'>): Markup =>
  markup`<nav class="contents" aria-labelledby="overall"><ul>${SECTIONS.filter(
    ([id]) => !hidden || !OF_DRAFTS.has(id),
  ).map(([id, name]) => markup`<li><a href="#${id}">${words(name)}</a></li>`)}</ul></nav>
`;
