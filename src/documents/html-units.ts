import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Line, Unit } from './units.js';

/**
 * The text of a web page as units: paragraphs, items, rows of tables, lines at a `br`. Menus and other surroundings are
 * text too. Left out is what no reader sees: scripts, styles, the head, what is hidden by attribute or by its own style
 * (a style sheet is not read), and how words are read aloud. Texts that stand for pictures are kept. `written` is false where the page was made from
 * another format; lines are those of LINE_ATTRIBUTE then.
 */
export function htmlUnits(html: string, written = true): Unit[] {
  const page: Page = { units: [], lines: [], level: null };
  // An own stack: pages may be nested deeper than functions may call each other.
  const todo: (() => void)[] = [];
  const visit = (node: Tree.ChildNode, line: number, isPre: boolean) => {
    if (node.nodeName === '#text') return addText(page, (node as Tree.TextNode).value, lineOf(node, line), isPre);
    if (!('tagName' in node) || isUnseen(node)) return;
    const at = lineOf(node, line);
    enter(page, node, at);
    todo.push(() => leave(page, node));
    const pre = isPre || node.tagName === 'pre' || node.tagName === 'textarea';
    for (const child of [...node.childNodes].reverse()) todo.push(() => visit(child, at, pre));
  };
  for (const child of parse(html, { sourceCodeLocationInfo: written }).childNodes) visit(child, 1, false);
  for (let next = todo.pop(); next; next = todo.pop()) next();
  flush(page);
  return page.units;
}

/** Where a page that was written in another format says in which line of that a piece stood. */
export const LINE_ATTRIBUTE = 'data-source-line';

interface Page {
  readonly units: Unit[];
  lines: Line[];
  level: number | null;
}

const BLOCKS = new Set(
  `address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section select
  summary table tbody textarea tfoot thead tr ul`.split(/\s+/),
);
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'noscript', 'title', 'desc', 'datalist', 'iframe']);
/** How a word is read aloud stands beside it, and is no part of the sentence. */
const READINGS = new Set(['rt', 'rp', 'rtc']);

function isUnseen(node: Tree.Element): boolean {
  if (UNSEEN.has(node.tagName) || READINGS.has(node.tagName) || attribute(node, 'hidden') !== undefined) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(node, 'style') ?? '');
}

const attribute = (node: Tree.Element, name: string): string | undefined =>
  node.attrs.find((each) => each.name === name)?.value;

function lineOf(node: Tree.ChildNode, around: number): number {
  const own = 'attrs' in node ? attribute(node, LINE_ATTRIBUTE) : undefined;
  if (own !== undefined) return Number(own);
  return node.sourceCodeLocation?.startLine ?? around;
}

function enter(page: Page, node: Tree.Element, line: number): void {
  if (BLOCKS.has(node.tagName)) flush(page);
  const heading = /^h([1-6])$/.exec(node.tagName)?.[1];
  if (heading) page.level = Number(heading);
  if (node.tagName === 'td' || node.tagName === 'th') addText(page, ' ', line, false);
  const picture = node.tagName === 'img' || node.tagName === 'area' ? attribute(node, 'alt') : undefined;
  if (picture) addText(page, ` ${picture.replace(/\s+/g, ' ')} `, line, false);
}

function leave(page: Page, node: Tree.Element): void {
  if (BLOCKS.has(node.tagName)) flush(page);
  if (/^h[1-6]$/.test(node.tagName)) page.level = null;
}

/** Within `pre` every line is a unit; elsewhere a line break is a space. */
function addText(page: Page, text: string, line: number, isPre: boolean): void {
  for (const [index, piece] of text.split(/\r\n|[\n\r]/).entries()) {
    if (index > 0 && isPre) flush(page);
    const last = page.lines.at(-1);
    if (!last && piece.trim() === '') continue;
    if (last && (index === 0 || isPre)) page.lines[page.lines.length - 1] = { ...last, text: last.text + piece };
    else page.lines.push({ text: piece, number: Math.max(line + index, (last?.number ?? 0) + 1) });
  }
}

function flush(page: Page): void {
  const lines = page.lines.filter(({ text }) => text.trim() !== '');
  if (lines.length > 0) page.units.push({ lines, headingLevel: page.level });
  page.lines = [];
}
