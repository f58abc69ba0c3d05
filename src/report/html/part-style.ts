import { markup } from './markup.js';

/** The parts of an evaluation, from the verdict to the rules. */
export const PART_STYLE = markup`
.evaluation { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; }
.evaluation > section { margin-block-start: 1.75rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
nav { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
.count { display: inline-block; min-width: 1.75em; padding: 0 0.5em; border-radius: 1em; background: var(--track); font-size: 0.8125rem; line-height: 1.7; font-weight: 600; text-align: center; vertical-align: 0.15em; letter-spacing: 0; }

dl.facts { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; font-size: 0.9375rem; }
dl.facts > div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0 1rem; }
dt { color: var(--faint); }
:is(dt, th, .next, .by) > [lang="en"] { display: inline-block; }
:is(dt, th, .next, .by) > [lang="en"]::first-letter { text-transform: uppercase; }
.status { font-weight: 600; }

.verdict { padding: 1.25rem 1.5rem; border: 1px solid; border-inline-start-width: 8px; border-radius: 10px; display: grid; gap: 0.25rem; }
.verdict .result { display: flex; gap: 0.75rem; align-items: center; font-size: 1.5rem; font-weight: 700; line-height: 1.35; }
.verdict .sign { flex: none; width: 2.25rem; height: 2.25rem; border-radius: 50%; display: grid; place-items: center; font-size: 1.125rem; line-height: 1; background: var(--tone); color: var(--surface); }
.verdict { --tone: var(--bad); }
.verdict.could-not-check { --tone: var(--warn); }
.verdict.ready { --tone: var(--good); }
.verdict p:not(.result) { color: var(--ink); }
.verdict .counts { font-weight: 600; }
.verdict .next { margin-block-start: 0.25rem; font-size: 0.9375rem; }
.verdict.not-ready, .badge.must, .badge.not-ready { color: var(--bad); background: var(--bad-back); border-color: var(--bad-edge); }
.verdict.could-not-check, .badge.should, .badge.could-not-check { color: var(--warn); background: var(--warn-back); border-color: var(--warn-edge); }
.verdict.ready, .badge.ready { color: var(--good); background: var(--good-back); border-color: var(--good-edge); }
.badge.notice { color: var(--note); background: var(--note-back); border-color: var(--note-edge); }
.badge { display: inline-block; padding: 0 0.6em; border: 1px solid; border-radius: 6px; font-size: 0.8125rem; font-weight: 650; line-height: 1.75; white-space: nowrap; vertical-align: 0.1em; }
.badge:is(.must, .should, .notice) [lang="en"] { text-transform: capitalize; }

table { width: 100%; border-collapse: collapse; background: var(--surface); font-size: 0.9375rem; }
th, td { padding: 0.65rem 0.9rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
th.figure { text-align: end; }
thead th { font-size: 0.8125rem; font-weight: 600; color: var(--faint); background: var(--sunken); border-block-start: 1px solid var(--line); }
tbody th { font-weight: 600; }
tbody th .faint { font-weight: 400; }
tr:has(+ .more) :is(th, td) { border-block-end: 0; padding-block-end: 0.2rem; }
.more td { color: var(--faint); font-size: 0.875rem; padding-block-start: 0; }
.badge > [lang] { white-space: nowrap; }
tfoot :is(th, td) { font-weight: 650; border-block-end-width: 2px; }
.summary td:first-child { width: 1%; white-space: nowrap; }
.changes th:first-child { width: 1%; white-space: nowrap; }
.summary a { font-weight: 600; }
.wide { overflow-x: auto; border-radius: 4px; }
.figures th.figure { white-space: normal; }
.figures :is(th, td) > [lang] { white-space: nowrap; }

.finding { background: var(--surface); border: 1px solid var(--line); border-inline-start: 5px solid; border-radius: 10px; padding: 1.25rem 1.5rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.9rem; }
.finding.must { border-inline-start-color: var(--bad-edge); }
.finding.should { border-inline-start-color: var(--warn-edge); }
.finding.notice { border-inline-start-color: var(--note-edge); }
.finding:target { box-shadow: 0 0 0 3px var(--focus); }
.finding .badge { margin-inline-end: 0.35rem; }
.finding .fix dd > .own:not(.faint) { font-weight: 600; }
.frame { margin: 0; padding: 0.75rem 0; background: var(--sunken); border-radius: 6px; font-size: 0.875rem; line-height: 1.7; white-space: normal; }
.frame code { display: block; font-size: inherit; }
.frame .row { display: grid; grid-template-columns: 3.5rem minmax(0, 1fr); padding-inline-end: 1rem; }
.frame .number { color: var(--faint); text-align: end; padding-inline-end: 1rem; user-select: none; }
.frame .code { white-space: pre-wrap; }
.frame .faulty .number { color: var(--ink); font-weight: 700; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 3px; padding: 0.1em 0.15em; margin: 0 -0.15em; }

figure { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 1.25rem 1.5rem; }
figcaption { font-size: 0.9375rem; margin-block-end: 1rem; }
.chart { display: block; overflow: visible; font-size: 0.8125rem; }
.chart text { fill: var(--ink); paint-order: stroke; stroke: var(--surface); stroke-width: 8px; stroke-linejoin: round; font-variant-numeric: tabular-nums; }
.chart .name { font-weight: 600; }
.chart .track { fill: var(--track); }
.chart .bar { fill: var(--bar); }
.chart .bar.below { fill: var(--warn-edge); }
.chart .excess { fill: var(--bad-edge); }
.chart line { stroke: var(--limit); stroke-width: 1.5; stroke-dasharray: 5 4; }
.chart line.floor { stroke-dasharray: 2 3; }
.chart .state.over, td.state.over { fill: var(--bad); color: var(--bad); font-weight: 600; }
.chart .state.below, td.state.below { fill: var(--warn); color: var(--warn); font-weight: 600; }

.questions { list-style: none; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; }
.questions li { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); gap: 0.9rem; padding: 1.1rem 1.5rem; }
.questions li + li { border-block-start: 1px solid var(--line); }
.questions input { width: 1.25rem; height: 1.25rem; margin: 0.2rem 0 0; accent-color: var(--link); }
.questions label { font-weight: 600; cursor: pointer; }
.questions input:checked ~ div label { color: var(--faint); }
.cited { font-size: 0.875rem; color: var(--faint); margin-block-start: 0.35rem; }
.laid-out { margin-block: 0.6rem; border-inline-start: 3px solid var(--track); padding-inline-start: 0.9rem; font-size: 0.9375rem; display: grid; gap: 0.35rem; }
.laid-out > div { display: grid; grid-template-columns: minmax(8rem, 14rem) minmax(0, 1fr); gap: 0 1rem; }
.topics, .rules { padding-inline-start: 1.4rem; display: grid; gap: 0.3rem; }
.unread { border: 1px solid var(--warn-edge); background: var(--warn-back); border-radius: 10px; padding: 1.1rem 1.5rem; display: grid; gap: 0.5rem; }
.unread :is(.count, dt) { background: var(--surface); }
.silent { display: grid; gap: 0.5rem; }
details { border-block: 1px solid var(--line); padding-block: 0.75rem; }
summary { cursor: pointer; font-weight: 600; }
details .rules { margin-block-start: 0.75rem; display: block; columns: 22rem 2; column-gap: 3rem; }
details .rules li { break-inside: avoid; margin-block-end: 0.3rem; }
`;
