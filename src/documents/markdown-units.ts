import markdownIt from 'markdown-it';
import { htmlUnits, LINE_ATTRIBUTE } from './html-units.js';
import type { Unit } from './units.js';

/** Markdown as units: what its readers would see, with HTML in it read as such. Lines are those of the Markdown. */
export function markdownUnits(text: string): Unit[] {
  // HTML in it is taken as HTML; nothing is ever shown, only read.
  const parser = markdownIt({ html: true });
  const tokens = parser.parse(text, {});
  for (const token of tokens) {
    const [start] = token.map ?? [];
    if (start !== undefined) token.attrSet(LINE_ATTRIBUTE, String(start + (token.type === 'fence' ? 2 : 1)));
  }
  return htmlUnits(parser.renderer.render(tokens, parser.options, {}), false);
}
