import * as z from 'zod/mini';
import { slug, text } from '../common.js';
import { field } from '../field.js';

/** What every fact of a call is made of: text in both languages, and the place it rests on. */

const bothLanguages = z.strictObject({
  en: field(text(), { en: ['English', 'The text in English.'], ja: ['英語', '英語の文。'] }),
  ja: field(text(), { en: ['Japanese', 'The text in Japanese.'], ja: ['日本語', '日本語の文。'] }),
});

export const localized = (en: readonly [string, string], ja: readonly [string, string]) =>
  field(bothLanguages, { en, ja });

export const locator = z.strictObject({
  source: field(slug(), {
    en: ['Source', 'The id of one of the sources of this definition.'],
    ja: ['出典', 'この定義の sources にある ID。'],
  }),
  heading: field(text(), {
    en: ['Heading', 'The heading under which the words stand.'],
    ja: ['見出し', '該当箇所の見出し。'],
  }),
  item: z.optional(
    field(text(), {
      en: ['Item', 'Item or paragraph under that heading.'],
      ja: ['項目', '見出しの中の項目・段落。'],
    }),
  ),
  words: field(text(), {
    en: ['Words', 'The few words that carry the fact, exactly as they stand in the source.'],
    ja: ['文言', '根拠となる短い文言。原文のまま。'],
  }),
  preliminary: z.optional(
    field(z.boolean(), {
      en: ['Preliminary', 'true where the source itself marks the fact as preliminary.'],
      ja: ['予定', '原文が予定（Preliminary）としている場合は true。'],
    }),
  ),
});

export const at = field(locator, {
  en: ['Place in the source', 'Where the call says so.'],
  ja: ['出典箇所', '公募の該当箇所。'],
});

export type Locator = z.output<typeof locator>;
