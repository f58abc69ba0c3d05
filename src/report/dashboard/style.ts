import { markup } from '../html/markup.js';

/** The figures over all drafts. Pieces of bars keep a contrast of 4.5:1 to the letters in them, in light and in dark. */
export const DASHBOARD_STYLE = markup`
:root { --s1: #1f5a9e; --s2: #8a4a00; --s3: #0b6b58; --s4: #7a3a94; --s5: #a12a4c; --s6: #4f6110; --s7: #3c4b63; --s8: #7c5340; --s9: #5d6670; }
@media screen and (prefers-color-scheme: dark) {
  :root { --s1: #7db4f0; --s2: #f0b060; --s3: #5fcdb4; --s4: #d2a0ea; --s5: #f592ae; --s6: #bcd066; --s7: #a9bad6; --s8: #d9ab93; --s9: #a8b0ba; }
}
body:has(.dashboard) .inner, .dashboard { max-width: 92rem; }
.dashboard { gap: 2.75rem; padding-block-start: 1.75rem; }
.dashboard h2 { font-size: 1.375rem; }
.part, .overall, .stacked { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; align-content: start; }
.stacked, .beside { gap: 3.25rem 2.5rem; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 70rem) { .beside { grid-template-columns: repeat(2, minmax(0, 1fr)); } .beside:has(#acting) { grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); } }
.part .wide { border: 1px solid var(--line); border-radius: 10px; background: var(--surface); }
.part .wide :is(th, td) { padding-inline: 0.6rem; }
.part .wide :is(th, td):first-child { padding-inline-start: 1rem; }
.part .wide :is(th, td):last-child { padding-inline-end: 1rem; }
.part .wide tbody th { min-width: 7.5rem; }
@media screen and (max-width: 50rem) { .part .wide tbody th { min-width: 11rem; } }
.part .wide thead th { white-space: normal; overflow-wrap: normal; vertical-align: bottom; }
.part .wide thead [lang="ja"] { display: inline-block; }
.dashboard table { font-size: 0.875rem; }
.part .wide table { border-radius: 10px; }
.part .wide thead th { border-block-start: 0; }
.part .wide tbody tr:last-child > *, .part .wide tfoot tr:last-child > * { border-block-end: 0; }
.part .wide tfoot tr > * { border-block-start: 2px solid var(--line); }
.dashboard .overall h2 { font-size: 2rem; }
.tiles { list-style: none; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
.tiles .verdict { display: flex; gap: 1rem; align-items: center; border-inline-start-width: 6px; padding: 1rem 1.25rem; }
.tiles .verdict .sign { flex: none; width: 2.25rem; height: 2.25rem; border-radius: 50%; display: grid; place-items: center; background: var(--tone); color: var(--surface); }
.tiles strong { font-size: 1.875rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
.tiles .of { font-size: 0.9375rem; font-weight: 600; }
.tiles .own > [lang="en"] { display: inline-block; }
.tiles .own > [lang="en"]::first-letter { text-transform: uppercase; }
.verdicts { display: block; border-radius: 5px; overflow: hidden; }
.verdicts rect { stroke: var(--page); stroke-width: 2; }
.verdicts .ready { fill: var(--good-edge); }
.verdicts .not-ready { fill: var(--bad-edge); }
.verdicts .could-not-check { fill: var(--warn-edge); }
.contents ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.4rem 1.15rem; margin-block-start: 0.25rem; }
.contents li:first-child { font-weight: 650; }
.contents a { font-size: 0.875rem; }
@media (max-width: 78rem) { .part:has(> #budget) table { font-size: 0.8125rem; } .part:has(> #budget) .wide :is(th, td) { padding-inline: 0.35rem; } }
.left { white-space: nowrap; }
.share { float: inline-start; width: 4rem; height: 0.625rem; margin: 0.45em 0.75rem 0 0; border-radius: 3px; background: var(--track); }
.share .bar { fill: var(--bar); }
.share .must { fill: var(--bad-edge); }
.share .should { fill: var(--warn-edge); }
.share .notice { fill: var(--note-edge); }
.part td details, .part th details { border: 0; padding: 0; font-weight: 400; font-size: 0.875rem; color: var(--faint); }
.part th summary { font-weight: 400; }
.part tr:target { box-shadow: inset 0 0 0 3px var(--focus); }
.bars .piece { stroke: var(--surface); stroke-width: 2; }
.bars .letter { fill: var(--surface); stroke: none; font-weight: 700; }
.key { display: inline-grid; place-items: center; width: 1.5rem; height: 1.5rem; border-radius: 4px; color: var(--surface); font-size: 0.8125rem; font-weight: 700; margin-inline-end: 0.25rem; }
.s1 { fill: var(--s1); background: var(--s1); } .s2 { fill: var(--s2); background: var(--s2); } .s3 { fill: var(--s3); background: var(--s3); }
.s4 { fill: var(--s4); background: var(--s4); } .s5 { fill: var(--s5); background: var(--s5); } .s6 { fill: var(--s6); background: var(--s6); }
.s7 { fill: var(--s7); background: var(--s7); } .s8 { fill: var(--s8); background: var(--s8); } .s9 { fill: var(--s9); background: var(--s9); }
.unread details { border-block: 0; border-block-start: 1px solid var(--warn-edge); padding-block: 0.5rem 0; }
.unread h3 { font-size: 1rem; margin-block: 0.75rem 0.25rem; }
.places { padding-inline-start: 2rem; display: grid; gap: 0.75rem; font-size: 0.9375rem; }
.places li:target { box-shadow: 0 0 0 3px var(--focus); border-radius: 4px; }
`;
