import { LEVELS } from '../../core/diagnostic.js';
import { grouped } from '../../domain/written-forms.js';
import { words } from '../html/bilingual.js';
import { type Markup, markup } from '../html/markup.js';
import { LEVEL_WORDS, WHO_WORDS } from '../words.js';
import type { Acting } from './acting.js';
import { bar, part, wideTable } from './part.js';
import { DASHBOARD_WORDS } from './words.js';

/** Who must act, on how many drafts, and what kind of findings wait for them. */
export function actsTable(acting: readonly Acting[]): Markup {
  const most = Math.max(1, ...acting.map(({ drafts }) => drafts));
  const heads = [
    { name: DASHBOARD_WORDS.who },
    { name: DASHBOARD_WORDS.toMend, figure: true },
    { name: DASHBOARD_WORDS.firstSteps, figure: true },
    ...LEVELS.map((level) => ({ name: LEVEL_WORDS[level], figure: true })),
  ];
  const rows = acting.map(({ who, drafts, first, levels }) => {
    const figures = [first, ...LEVELS.map((level) => levels[level])];
    return markup`<tr><th scope="row">${words(WHO_WORDS[who])}</th><td class="figure">${bar('bar', drafts, most)}${grouped(drafts)}</td>${figures.map((each) => markup`<td class="figure">${grouped(each)}</td>`)}</tr>
`;
  });
  return part('acting', DASHBOARD_WORDS.acting, wideTable({ by: 'acting', heads, rows }));
}
