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
  summarised: z.optional(
    field(z.boolean(), {
      en: [
        'Summarised',
        'true where heading and words could not be copied from the source and say in our words what it states.',
      ],
      ja: ['要約', '見出しと文言が原文の写しではなく、内容の要約である場合は true。'],
    }),
  ),
  preliminary: z.optional(
    field(z.boolean(), {
      en: ['Preliminary', 'true where the source itself marks the fact as preliminary.'],
      ja: ['予定', '原文が予定（Preliminary）としている場合は true。'],
    }),
  ),
  reading: z.optional(
    localized(
      ['Reading', 'How the words are read, where they do not speak for themselves (a misprint, a sum, a conversion).'],
      ['読み方', '文言だけでは明らかでない場合の読み方（誤植、計算、換算など）。'],
    ),
  ),
});

export const at = field(locator, {
  en: ['Place in the source', 'Where the call says so.'],
  ja: ['出典箇所', '公募の該当箇所。'],
});

export const factId = () =>
  field(slug(), { en: ['ID', 'Short name, unique in its list.'], ja: ['ID', '一覧の中で一意の短い名前。'] });

export const factLabel = () => localized(['Label', 'What reports call it.'], ['名称', '報告に表示する名称。']);

/** How much a breach weighs. `house` marks what an office asks of its own accord: it shows as a warning. */
export const FACT_LEVELS = ['must', 'should', 'notice', 'house'] as const;

export const level = () =>
  field(z.enum(FACT_LEVELS), {
    en: [
      'Level',
      'must where the funder refuses a breach, should where it may matter, notice for a remark, house for a wish of your own office (shown as a warning).',
    ],
    ja: [
      '扱い',
      'must（不受理となる）、should（要確認）、notice（参考）、house（所属機関独自の要請。警告として表示）。',
    ],
  });

export type Locator = z.output<typeof locator>;
export type FactLevel = (typeof FACT_LEVELS)[number];
