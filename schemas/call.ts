import * as z from 'zod/mini';
import { choices } from './call/choices.js';
import { conditions } from './call/conditions.js';
import { localized } from './call/locator.js';
import { remarks } from './call/remarks.js';
import { date, slug, text } from './common.js';
import { field } from './field.js';

/**
 * What a call definition may say. Every fact carries `at`: the place in the funder's text that it rests on and the few
 * words there that carry it. A fact that the text does not state is absent; there are no defaults.
 */
export const call = z.strictObject({
  callFormat: field(z.literal(1), {
    en: ['Format', 'Version of the format of call definitions; 1.'],
    ja: ['形式', '公募定義の形式の版。1。'],
  }),
  id: field(slug(), { en: ['ID', 'The id that proposals name.'], ja: ['ID', '提案書が指定する ID。'] }),
  title: localized(['Title', 'Title of the call.'], ['公募名', '公募の名称。']),
  funder: localized(['Funder', 'Who publishes the call.'], ['配分機関', '公募を行う機関。']),
  status: field(z.enum(['pre-announcement', 'open', 'closed']), {
    en: ['Status', 'pre-announcement, open or closed.'],
    ja: ['状態', 'pre-announcement（公募予告）、open（公募中）、closed（公募終了）。'],
  }),
  sources: field(
    z
      .array(
        field(
          z.strictObject({
            id: field(slug(), { en: ['ID', 'Name by which facts cite it.'], ja: ['ID', '引用に使う名前。'] }),
            title: field(text(), { en: ['Title', 'Title of the document.'], ja: ['題名', '文書の題名。'] }),
            url: field(z.string().check(z.regex(/^https?:\/\/\S+$/)), {
              en: ['URL', 'Where the document was published.'],
              ja: ['URL', '文書の掲載先。'],
            }),
            date: z.optional(
              field(date(), {
                en: ['Date', 'Day of the last update stated in the document.'],
                ja: ['日付', '文書に示された最終更新日。'],
              }),
            ),
          }),
          { en: ['Source', 'A document that facts rest on.'], ja: ['出典', '根拠となる文書。'] },
        ),
      )
      .check(z.minLength(1)),
    { en: ['Sources', 'The documents that facts rest on.'], ja: ['出典', '根拠となる文書。'] },
  ),
  ...choices,
  ...conditions,
  ...remarks,
});

export type { Tier } from './call/choices.js';
export type { Locator } from './call/locator.js';
export type Call = z.output<typeof call>;
export type Phase = NonNullable<Call['phases']>[number];
/** What the lists of a call have in common: an id, labels and accepted spellings. */
export type Option = Pick<Phase, 'id' | 'label' | 'aliases'>;
