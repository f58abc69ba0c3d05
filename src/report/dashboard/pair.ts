import type { Localized } from '../../../schemas/field.js';
import { nameOf } from '../../domain/people.js';
import { type Content, type Markup, markup } from '../html/markup.js';

/**
 * Both languages with as little markup as can be, for what stands in the page thousands of times. The style sheet puts
 * the stroke between them where both are shown.
 */
export const pair = ({ en, ja }: Localized<Content>): Markup =>
  en === ja ? markup`${en}` : markup`<span lang="en">${en}</span><span lang="ja">${ja}</span>`;

/** The same for text of the draft, each with a direction of its own. */
export const draftPair = ({ en, ja }: Localized, kind = ''): Markup =>
  en === ja
    ? markup`<span class="${kind}" dir="auto">${en}</span>`
    : markup`<span class="${kind}" lang="en" dir="auto">${en}</span><span class="${kind}" lang="ja" dir="auto">${ja}</span>`;

/** A person or an institution. */
export function namePair(name: Parameters<typeof nameOf>[0]): Markup {
  const [en, ja] = nameOf(name);
  return en === ja
    ? markup`<bdi>${en}</bdi>`
    : markup`<span lang="en" dir="auto">${en}</span><span lang="ja" dir="auto">${ja}</span>`;
}
