import type { LoadedCall } from '../../core/call-facts.js';
import { VERDICTS } from '../../core/evaluate.js';
import { grouped } from '../../domain/written-forms.js';
import { hasEarlyCall } from '../choices.js';
import { sentence, words } from '../html/bilingual.js';
import { day, type Markup, markup } from '../html/markup.js';
import type { Roll } from '../roll.js';
import { STATUS_WORDS, VERDICT_NAMES, WORDS } from '../words.js';
import type { CallCounts } from './call-counts.js';
import type { Due } from './deadline-cell.js';
import { note, part, wideTable } from './part.js';
import { DASHBOARD_WORDS, starred } from './words.js';

/** Each call with its status, its next deadline and how the drafts under it stand. */
export function callsTable({ calls }: Roll, counts: CallCounts, dues: ReadonlyMap<string, Due>): Markup {
  const heads = [
    { name: WORDS.call },
    { name: DASHBOARD_WORDS.deadline },
    { name: DASHBOARD_WORDS.drafts, figure: true },
    ...VERDICTS.map((verdict) => ({ name: VERDICT_NAMES[verdict], figure: true })),
  ];
  const rows = [...calls].map(([sha256, call]) => row(call, dues.get(sha256), counts.byCall.get(sha256)));
  const without = counts.without > 0 ? [withoutCall(counts.without)] : [];
  return part('calls', DASHBOARD_WORDS.calls, [
    wideTable({ by: 'calls', heads, rows: [...rows, ...without] }),
    hasEarlyCall(calls) ? note(starred(WORDS.provisional)) : null,
  ]);
}

type Verdicts = NonNullable<ReturnType<CallCounts['byCall']['get']>>;

function row({ call }: LoadedCall, due: Due | undefined, counts: Verdicts | undefined): Markup {
  const early = call.status === 'pre-announcement';
  const all = VERDICTS.reduce((sum, verdict) => sum + (counts?.[verdict] ?? 0), 0);
  const figures = VERDICTS.map((verdict) => markup`<td class="figure">${grouped(counts?.[verdict] ?? 0)}</td>`);
  return markup`<tr><th scope="row">${sentence(call.title)}<span class="own faint"><code>${call.id}</code> <span class="status">${words(STATUS_WORDS[call.status])}</span>${early ? markup` · ${words(DASHBOARD_WORDS.provisional)} *` : null}</span></th>
<td>${due ? dueMarkup(due) : null}</td><td class="figure">${grouped(all)}</td>${figures}</tr>
`;
}

const dueMarkup = ({ day: date, label, left }: Due): Markup =>
  date === null
    ? markup`<span class="faint">${sentence(label)}</span>`
    : markup`${day(date)}${left && markup` <strong class="left">${words(left)}</strong>`}<span class="own faint">${sentence(label)}</span>`;

const withoutCall = (count: number): Markup =>
  markup`<tr><th scope="row">${words(DASHBOARD_WORDS.noCall)}</th><td></td><td class="figure">${grouped(count)}</td><td class="figure">0</td><td class="figure">0</td><td class="figure">${grouped(count)}</td></tr>
`;
