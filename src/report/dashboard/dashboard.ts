import { sentence, words } from '../html/bilingual.js';
import { type Markup, markup } from '../html/markup.js';
import { pageEnd, pageStart } from '../html/page.js';
import { PART_STYLE } from '../html/part-style.js';
import { PRINT_STYLE } from '../html/print-style.js';
import { COLOURS, STYLE } from '../html/style.js';
import { WAIVED_STYLE } from '../html/waived.js';
import type { ReportOptions } from '../report.js';
import type { Roll, RollFormat } from '../roll.js';
import { actsTable } from './acts-table.js';
import { budgetPart } from './budget-part.js';
import { callsTable } from './calls-table.js';
import { citationList } from './citations.js';
import { draftReport } from './draft-report.js';
import { draftsTable } from './drafts-table.js';
import { type Figures, figuresOf } from './figures.js';
import { LANGUAGE_STYLE } from './language-style.js';
import { LIST_STYLE, WAIVED_LIST_STYLE } from './list-style.js';
import { overall } from './overall.js';
import { agenciesPart, countriesPart } from './partners-part.js';
import { rulesTable } from './rules-table.js';
import { SCRIPT, SCRIPT_HASH } from './script.js';
import { type Setting, settingOf } from './setting.js';
import { DASHBOARD_STYLE } from './style.js';
import { unchecked } from './unchecked.js';
import { DASHBOARD_WORDS, draftCount } from './words.js';

/**
 * All drafts of a run in one file that loads nothing. Everything can be read without its one script, which sorts and
 * filters. Drafts are gone through three times, for the figures, the table and the reports, and none is kept.
 */
export const dashboard: RollFormat = {
  name: 'html',
  extension: 'html',
  parts: function* (roll, options) {
    for (const each of pieces(roll, options)) yield each.toString();
  },
};

function* pieces(roll: Roll, options: ReportOptions): Iterable<Markup> {
  const figures = figuresOf(roll);
  const setting = settingOf(roll, figures.citations, options);
  const waived = roll.totals.waived > 0 ? [WAIVED_STYLE, WAIVED_LIST_STYLE] : null;
  yield pageStart(
    {
      title: pageTitle(roll, options),
      heading: DASHBOARD_WORDS.title,
      style: [COLOURS, LANGUAGE_STYLE, STYLE, PART_STYLE, DASHBOARD_STYLE, PRINT_STYLE, LIST_STYLE, waived],
      scriptHash: SCRIPT_HASH,
    },
    options,
  );
  yield start(roll, figures, setting);
  yield* draftsTable(roll, setting);
  yield overDrafts(roll, figures, setting);
  yield* reports(roll, setting);
  yield markup`${citationList(figures.citations)}</main>
`;
  yield pageEnd([...roll.calls].map(trace), options, markup`<script>${SCRIPT}</script>`);
}

function pageTitle({ totals }: Roll, { language }: ReportOptions): string {
  const shown = language === 'ja' ? 'ja' : 'en';
  return `${DASHBOARD_WORDS.title[shown]} — ${draftCount(totals.drafts)[shown]}`;
}

/** How the run stands; the list of drafts comes right after it. */
const start = (roll: Roll, figures: Figures, { options, dues }: Setting): Markup =>
  markup`<main id="main" tabindex="-1" class="dashboard">
${overall(roll, figures.waived, options)}
${callsTable(roll, figures.calls, dues)}
`;

/** What is to be said of all drafts together. */
const overDrafts = (roll: Roll, figures: Figures, { options }: Setting): Markup =>
  markup`<div class="beside">${actsTable(figures.acting)}${unchecked(roll, figures, options)}</div>
${options.hidden ? null : budgetPart(figures.budget)}
<div class="beside">${rulesTable(figures.rules, options)}${options.hidden ? null : partners(figures)}</div>
`;

const partners = (figures: Figures): Markup =>
  markup`<div class="stacked">${countriesPart(figures.partners)}${agenciesPart(figures.partners)}</div>`;

function* reports({ briefs }: Roll, setting: Setting): Iterable<Markup> {
  yield markup`<section class="part reports${setting.lazy ? ' large' : null}" aria-labelledby="reports"><h2 id="reports">${words(DASHBOARD_WORDS.reports)}</h2>
<p class="faint">${sentence(DASHBOARD_WORDS.reportsHint)}</p>
`;
  let number = 0;
  for (const brief of briefs()) yield draftReport(brief, ++number, setting);
  yield markup`</section>
`;
}

const trace = ([sha256, { call }]: readonly [string, { readonly call: { readonly id: string } }]): Markup =>
  markup`<code>${call.id}</code> <code>sha256:${sha256}</code>`;
