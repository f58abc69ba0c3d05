import { markup } from '../html/markup.js';

/**
 * The table of drafts and their reports. On a screen a row is a grid, so that in a large run those out of sight cost
 * nothing (content-visibility means nothing to table rows); on paper it is a table row again,
 * and heads are no buttons: Chromium leaves those out where it repeats a head on the next page.
 */
export const LIST_STYLE = markup`
.controls { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; }
.controls[hidden], tr[hidden] { display: none; }
.controls label { display: grid; gap: 0.2rem; font-size: 0.8125rem; font-weight: 600; color: var(--faint); }
.controls :is(input, select, button) { font: inherit; font-size: 0.9375rem; font-weight: 400; color: var(--ink); background: var(--surface); border: 1px solid var(--faint); border-radius: 8px; padding: 0.35rem 0.6rem; min-height: 2.5rem; max-width: 100%; }
#list .kverdict .badge > [lang] { white-space: nowrap; }
.controls label [lang="en"] { display: inline-block; }
.controls label [lang="en"]::first-letter { text-transform: uppercase; }
.controls label:first-child { flex: 1 1 14rem; max-width: 24rem; }
.controls select { max-width: 16rem; }
.controls button { cursor: pointer; padding-inline: 1rem; }
.status-line { font-size: 0.9375rem; }
.sort { display: block; }
button.sort { font: inherit; color: inherit; background: none; border: 0; padding: 0.1rem 0.25rem; margin-inline: -0.25rem; cursor: pointer; text-align: inherit; border-radius: 4px; }
.figure > button.sort { margin-inline-start: auto; }
button.sort:hover { color: var(--ink); text-decoration: underline; text-underline-offset: 0.2em; }
button.sort::after { content: "\\a0↕" / ""; opacity: 0.75; }
button.sort.up::after { content: "\\a0↑" / ""; opacity: 1; }
button.sort.down::after { content: "\\a0↓" / ""; opacity: 1; }
button.sort:is(.up, .down) { color: var(--ink); font-weight: 700; }
.sort > [lang="en"] { display: inline-block; }
.sort > [lang="en"]::first-letter { text-transform: uppercase; }
#list { font-size: 0.875rem; line-height: 1.5; }
#list :is(th, td) { padding: 0.6rem 0.45rem; }
.part #list :is(thead, tbody) th { min-width: 0; white-space: normal; }
#list .badge { line-height: 1.5; white-space: normal; padding-inline: 0.4em; }
:is(.kverdict, summary) > .badge > [lang="en"] { display: inline-block; }
:is(.kverdict, summary) > .badge > [lang="en"]::first-letter { text-transform: uppercase; }
#list thead .figure { white-space: normal; }
#list tr > :nth-child(10) { padding-inline-start: 0.9rem; }
#list .faint { font-size: 0.8125rem; }
#list .kid { display: inline-block; }
#list code { font-size: 0.75rem; }
#list .badge.ready::before, .draft .badge.ready::before { content: "✔\\a0" / ""; }
#list .badge.not-ready::before, .draft .badge.not-ready::before { content: "✖\\a0" / ""; }
#list .badge.could-not-check::before, .draft .badge.could-not-check::before { content: "?\\a0" / ""; }
#list .step::before { font-weight: 700; }
#list .step.must::before { content: "✖ " / ""; color: var(--bad); } #list .step.should::before { content: "▲ " / ""; color: var(--warn); } #list .step.notice::before { content: "● " / ""; color: var(--note); }
#list .own + .own { margin-top: 0.05rem; }
@media screen {
  #list, #list :is(thead, tbody) { display: block; }
  #list tr { display: grid; grid-template-columns: 3rem 9.2rem minmax(10rem, 2.6fr) minmax(7.5rem, 1.2fr) minmax(9.6rem, 1.3fr) 6.9rem 3.5rem 4.3rem 4rem minmax(8.8rem, 1.4fr) 6.6rem; }
  #list tr[hidden] { display: none; }
  #list tbody tr { border-block-end: 1px solid var(--line); }
  #list tbody tr:last-child { border-block-end: 0; }
  #list tbody tr > * { border-block-end: 0; }
  #list thead th { border-block-end: 0; background: none; }
  #list thead { background: var(--sunken); border-block-end: 1px solid var(--line); border-radius: 9px 9px 0 0; }
  #list.large tbody tr { content-visibility: auto; contain-intrinsic-size: auto 5.4rem; }
  .large > .draft { content-visibility: auto; contain-intrinsic-size: auto 2.9rem; }
}
@media screen and (min-width: 80rem) {
  .list .wide { overflow: visible; }
  #list thead { position: sticky; top: 0; z-index: 1; }
}
@media screen and (max-width: 78rem) {
  #list thead tr { display: flex; flex-wrap: wrap; gap: 0.1rem 0.75rem; padding: 0.5rem; }
  #list thead th { padding: 0; display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
  #list tbody tr { grid-template-columns: auto auto auto 1fr; padding: 0.75rem; gap: 0.35rem 1rem; }
  #list.large tbody tr { contain-intrinsic-size: auto 15rem; }
  #list tbody tr > * { padding: 0; grid-column: 1 / -1; text-align: start; }
  #list tbody tr > .knumber { grid-column: 4; grid-row: 1; text-align: end; color: var(--faint); }
  #list tbody tr > .kverdict { grid-column: 1 / 4; grid-row: 1; }
  #list tbody tr > :nth-child(10) { padding: 0; }
  #list tbody tr > :is(.kmust, .kshould, .knotice) { grid-column: auto; white-space: nowrap; }
  #list .kmust::before { content: "✖ "; } #list .kshould::before { content: "▲ "; } #list .knotice::before { content: "● "; }
}
@media screen and (min-width: 50rem) and (max-width: 78rem) {
  #list tbody tr { grid-template-columns: minmax(0, 2.4fr) minmax(0, 1.4fr) minmax(0, 1.5fr) repeat(3, 2.4rem) minmax(0, 1fr); }
  #list.large tbody tr { contain-intrinsic-size: auto 8.5rem; }
  #list tbody tr > * { grid-column: auto; grid-row: 2; }
  #list tbody tr > .kverdict { grid-column: 1; }
  #list tbody tr > :nth-child(6) { grid-column: 2; grid-row: 1; }
  #list tbody tr > :nth-child(11) { grid-column: 3; grid-row: 1; }
  #list tbody tr > :is(.kmust, .kshould, .knotice) { grid-row: 1; }
  #list tbody tr > .knumber { grid-column: 7; }
  #list tbody tr > :nth-child(10) { grid-column: 4 / -1; }
}
.draft { background: var(--surface); border: 1px solid var(--line); border-block-end-width: 0; padding: 0; }
.draft:last-child { border-block-end-width: 1px; }
.reports { gap: 0; }
.reports > .faint { margin-block: 0.75rem 1rem; }
.draft > summary { padding: 0.6rem 1rem; font-size: 0.9375rem; }
.draft[open] > summary { background: var(--sunken); }
.inside { padding: 0.75rem 1.25rem 1.25rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6rem; font-size: 0.9375rem; scroll-margin-top: 5rem; }
.inside .unread { display: block; padding: 0.6rem 1rem; }
.inside:focus { outline: none; }
.inside h3 { font-size: 1rem; margin-block-start: 0.5rem; }
.inside p { max-width: 60rem; }
.found { list-style: none; display: grid; gap: 0.75rem; }
.found li { border-inline-start: 3px solid var(--track); padding-inline-start: 0.9rem; display: grid; gap: 0.25rem; }
.found b { font-weight: 650; } .found b::after { content: " — "; font-weight: 400; }
.found i { font-style: normal; font-weight: 600; color: var(--faint); } .found i::after { content: ": "; } .found [lang="ja"] i::after { content: "："; }
#list tr:target { outline: 3px solid var(--focus); outline-offset: -3px; border-radius: 4px; }
@page { size: A4 landscape; margin: 12mm 12mm 15mm; }
@media print {
  .controls, .status-line, .contents, .draft:not([open]), .reports:not(:has(details[open])) { display: none; }
  .part, .overall { display: block; margin-block-start: 1.2rem; } :is(.part, .overall) > * { margin-block-end: 0.6rem; }
  .beside > .part, .stacked > .part { margin-block-start: 0; }
  .beside:has(#acting) { display: block; } .beside:has(#rules) { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .beside > .part + .part { margin-block-start: 1.2rem; } .beside:has(#rules) > * { margin-block-start: 0; }
  .unread { break-inside: auto; } .unread details { break-inside: avoid; }
  .share { width: 3.5rem; }
  .part .wide tbody th { min-width: 0; }
  #list thead .figure { white-space: nowrap; } #list thead th { font-size: 6.4pt; }
  .list, .list + * { break-before: page; }
  #list { font-size: 6.8pt; line-height: 1.35; }
  #list :is(th, td) { padding: 2pt 3pt; } #list .faint, #list code { font-size: 6pt; } #list .badge { font-size: 6.5pt; padding: 0 3pt; }
  #list thead { display: table-header-group; }
  #list .sort::after { content: none; } #list button.sort { display: contents; } #list button.sort + .sort::before { content: "\\a"; white-space: pre; }
  .part .wide { border: 0; }
  .part td details:not([open]), .part th details:not([open])::details-content { display: none; }
}
`;

/** Only pages on which something is waived carry it. */
export const WAIVED_LIST_STYLE = markup`
#list .kverdict .kwaived > [lang], .draft .kwaived, .draft .kwaived > [lang] { white-space: normal; }
#list .kwaived > [lang="en"] { max-width: calc(100% - 1.4em); vertical-align: top; }
.tiles .own + .own { font-size: 0.875rem; }
`;
