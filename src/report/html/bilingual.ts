import type { Localized } from '../../../schemas/field.js';
import { type Content, draftText, type Markup, markup } from './markup.js';

/** Both languages stand in the page; the style sheet shows the chosen one, or both. */

/** Short words that stay on their line: "must", in both languages "must / 必須". */
export const words = ({ en, ja }: Localized<Content>): Markup =>
  en === ja
    ? markup`${en}`
    : markup`<span lang="en">${en}</span><span class="and"> / </span><span lang="ja">${ja}</span>`;

/** Sentences, each language on lines of its own. They may quote the draft, so their direction is kept to themselves. */
export const sentence = ({ en, ja }: Localized<Content>): Markup =>
  en === ja
    ? markup`<span class="own"><bdi dir="ltr">${en}</bdi></span>`
    : markup`<span class="own" lang="en"><bdi dir="ltr">${en}</bdi></span><span class="own" lang="ja"><bdi dir="ltr">${ja}</bdi></span>`;

/** A title of the draft. */
export const title = ({ en, ja }: Localized): Markup =>
  en === ja
    ? markup`<span class="own">${draftText(en)}</span>`
    : markup`<span class="own" lang="en">${draftText(en)}</span><span class="own" lang="ja">${draftText(ja)}</span>`;

/** The same inside an SVG text, which takes no HTML. */
export const drawnWords = ({ en, ja }: Localized): Markup =>
  en === ja
    ? markup`${en}`
    : markup`<tspan lang="en">${en}</tspan><tspan class="and"> / </tspan><tspan lang="ja">${ja}</tspan>`;

export const localized = <T>(make: (language: 'en' | 'ja') => T): Localized<T> => ({ en: make('en'), ja: make('ja') });
