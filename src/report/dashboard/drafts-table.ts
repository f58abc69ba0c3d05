import type { Localized } from '../../../schemas/field.js';
import { LEVELS } from '../../core/diagnostic.js';
import { hasEarlyCall } from '../choices.js';
import { words } from '../html/bilingual.js';
import { type Markup, markup } from '../html/markup.js';
import type { Roll } from '../roll.js';
import { LEVEL_WORDS, WORDS } from '../words.js';
import { controls } from './controls.js';
import { draftRow } from './draft-row.js';
import { note } from './part.js';
import type { Setting } from './setting.js';
import { DASHBOARD_WORDS, starred } from './words.js';

/** What a column can be sorted by: several things where a cell holds several. */
type Sorts = Readonly<Record<string, Localized>>;

const columns = (anyWaived: boolean): readonly { readonly sorts: Sorts; readonly figure?: boolean }[] => [
  { sorts: { number: DASHBOARD_WORDS.number }, figure: true },
  { sorts: { verdict: WORDS.verdict, ...(anyWaived ? { waived: DASHBOARD_WORDS.waived } : {}) } },
  { sorts: { title: DASHBOARD_WORDS.draftTitle, file: DASHBOARD_WORDS.file, id: DASHBOARD_WORDS.id } },
  { sorts: { leader: DASHBOARD_WORDS.leader, institution: DASHBOARD_WORDS.institution } },
  { sorts: { call: WORDS.call, tier: DASHBOARD_WORDS.tier, phase: DASHBOARD_WORDS.phase } },
  { sorts: { total: DASHBOARD_WORDS.total }, figure: true },
  ...LEVELS.map((level) => ({ sorts: { [level]: LEVEL_WORDS[level] }, figure: true })),
  { sorts: { who: DASHBOARD_WORDS.firstStep } },
  { sorts: { due: DASHBOARD_WORDS.due } },
];

/** Numbers, or what is ranked by one; everything else sorts as text. */
const NUMERIC: ReadonlySet<string> = new Set(['number', 'verdict', 'waived', 'total', ...LEVELS]);

/** The table of all drafts in the order of the run, draft by draft. */
export function* draftsTable({ briefs, totals }: Roll, setting: Setting): Iterable<Markup> {
  yield markup`<section class="part list" aria-labelledby="drafts"><h2 id="drafts">${words(DASHBOARD_WORDS.list)} <span class="count">${totals.drafts}</span></h2>
${controls(setting, totals.drafts)}<div class="wide" tabindex="0" role="group" aria-labelledby="drafts"><table id="list"${setting.lazy ? markup` class="large"` : null}>
<thead><tr>${columns(setting.anyWaived).map(head)}</tr></thead>
<tbody>
`;
  let number = 0;
  for (const brief of briefs()) yield draftRow(brief, ++number, setting);
  yield markup`</tbody>
</table></div>
${hasEarlyCall(setting.calls) ? note(starred(WORDS.provisional)) : null}</section>
`;
}

function head({ sorts, figure }: ReturnType<typeof columns>[number]): Markup {
  const keys = Object.entries(sorts).map(
    ([key, name]) =>
      markup`<span class="sort" data-sort="${key}"${NUMERIC.has(key) ? markup` data-numeric` : null}>${words(name)}</span>`,
  );
  return markup`<th scope="col"${figure ? markup` class="figure"` : null}>${keys}</th>`;
}
