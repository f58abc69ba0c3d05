import { markup } from './markup.js';

/** Every pair of colours has a contrast of at least 4.5:1, in light and in dark. */
export const COLOURS = markup`
:root {
  color-scheme: light dark;
  --page: #f4f6f8; --surface: #ffffff; --sunken: #f4f6f8; --ink: #1a2430; --faint: #54606e; --line: #d5dbe2;
  --link: #174f93; --focus: #174f93; --track: #e6eaef; --bar: #4a7db8; --limit: #1a2430;
  --bad: #9c1c17; --bad-back: #fdecea; --bad-edge: #c5342d;
  --warn: #724400; --warn-back: #fff2da; --warn-edge: #c17c0b;
  --note: #174f93; --note-back: #e9f1fb; --note-edge: #3f78ba;
  --good: #11572f; --good-back: #e5f5eb; --good-edge: #2a8a54;
  --mark: #ffe08a; --mark-ink: #1a2430;
  --sans: system-ui, -apple-system, "Segoe UI", "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic UI", "Yu Gothic", Meiryo, "Noto Sans CJK JP", "Noto Sans JP", sans-serif;
  --mono: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK JP", "BIZ UDGothic", "MS Gothic", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #11161c; --surface: #191f27; --sunken: #222a34; --ink: #e5eaf0; --faint: #a4b0bf; --line: #37424f;
    --link: #93bff5; --focus: #93bff5; --track: #2b3541; --bar: #5f97d6; --limit: #e5eaf0;
    --bad: #ffb4ac; --bad-back: #3a1a1a; --bad-edge: #e0675e;
    --warn: #ffd294; --warn-back: #362a12; --warn-edge: #cf9434;
    --note: #acd0fa; --note-back: #17283d; --note-edge: #4f8ccf;
    --good: #a2e2be; --good-back: #13301f; --good-edge: #3fa56d;
    --mark: #6b5310; --mark-ink: #fff4d1;
  }
}
`;

/** Shows the chosen language. */
export const LANGUAGES = markup`body:has(#language-en:checked) [lang="ja"]:not(.always),
body:has(#language-ja:checked) [lang="en"]:not(.always),
body:has(#language-en:checked, #language-ja:checked) .and { display: none; }
`;

/** How the page looks on screen. */
export const STYLE = markup`
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.65 var(--sans); overflow-wrap: anywhere; }
:lang(ja) { line-break: strict; }
:is(h1, h2, h3, h4) :lang(ja) { word-break: auto-phrase; }
h1, h2, h3, h4, p, ul, dl, dd, figure { margin: 0; padding: 0; }
h1 { font-size: 1.0625rem; font-weight: 600; letter-spacing: 0.01em; }
h2 { font-size: 1.75rem; line-height: 1.3; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
h2 .own[lang="ja"] { font-size: 0.85em; letter-spacing: 0.01em; }
h3 { font-size: 1.25rem; line-height: 1.4; font-weight: 650; }
h4 { font-size: 1.0625rem; line-height: 1.5; font-weight: 600; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
:is(main, section, article):focus { outline: none; }
code, pre { font-family: var(--mono); font-size: 0.875em; }
ul.bare { list-style: none; }
.own { display: block; }
.own + .own { margin-top: 0.15rem; }
.faint { color: var(--faint); font-size: 0.875rem; }
time { white-space: nowrap; }
.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.skip { position: absolute; inset-inline-start: 1rem; top: -6rem; padding: 0.5rem 1rem; background: var(--surface); z-index: 1; }
.skip:focus { top: 1rem; }

.inner, main { max-width: 58rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2rem); }
header { background: var(--surface); border-block-end: 1px solid var(--line); }
header .inner { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; justify-content: space-between; padding-block: 0.75rem; }
.languages { display: flex; margin: 0; padding: 0; border: 0; min-width: 0; }
.languages legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.languages input { position: absolute; opacity: 0; width: 1px; height: 1px; }
.languages label { padding: 0.3rem 0.9rem; border: 1px solid var(--line); margin-inline-start: -1px; cursor: pointer; font-size: 0.875rem; white-space: nowrap; }
.languages label:first-of-type { border-start-start-radius: 8px; border-end-start-radius: 8px; }
.languages label:last-of-type { border-start-end-radius: 8px; border-end-end-radius: 8px; }
.languages input:checked + label { background: var(--ink); border-color: var(--ink); color: var(--surface); }
.languages input:focus-visible + label { outline: 3px solid var(--focus); outline-offset: 2px; position: relative; }
main { padding-block: 2.5rem 4rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 4rem; }
footer { border-block-start: 1px solid var(--line); color: var(--faint); font-size: 0.8125rem; }
footer .inner { padding-block: 1.5rem 3rem; display: grid; gap: 0.5rem; }
`;
