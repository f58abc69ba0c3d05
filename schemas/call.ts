import * as z from 'zod/mini';
import { choices } from './call/choices.js';
import { conditions } from './call/conditions.js';
import { localized } from './call/locator.js';
import { money } from './call/money.js';
import { papers } from './call/papers.js';
import { parties } from './call/parties.js';
import { remarks } from './call/remarks.js';
import { times } from './call/times.js';
import { date, slug, text } from './common.js';
import { field } from './field.js';

const source = z.strictObject({
  id: field(slug(), { en: ['ID', 'Name by which facts cite it.'], ja: ['ID', '引用に使う名前。'] }),
  kind: field(z.enum(['original', 'mirror', 'office']), {
    en: [
      'Kind',
      "original (the funder's own page), mirror (somebody else's copy or report of it), or office (a paper of your own institution).",
    ],
    ja: ['種別', 'original（助成機関の原文）、mirror（第三者による転載・紹介）、office（所属機関の文書）。'],
  }),
  title: field(text(), { en: ['Title', 'Title of the document.'], ja: ['題名', '文書の題名。'] }),
  url: z.optional(
    field(z.string().check(z.regex(/^https?:\/\/\S+$/)), {
      en: ['URL', 'Where the document was published.'],
      ja: ['URL', '文書の掲載先。'],
    }),
  ),
  date: z.optional(
    field(date(), {
      en: ['Date', 'Day of the last update stated in the document.'],
      ja: ['日付', '文書に示された最終更新日。'],
    }),
  ),
});

const head = {
  callFormat: field(z.literal(1), {
    en: ['Format', 'Version of the format of call definitions; 1.'],
    ja: ['形式', '公募定義の形式の版。1。'],
  }),
  id: field(slug(), { en: ['ID', 'The id that proposals name.'], ja: ['ID', '提案書が指定する ID。'] }),
  title: localized(['Title', 'Title of the call.'], ['公募名', '公募の名称。']),
  sources: field(
    z
      .array(field(source, { en: ['Source', 'A document that facts rest on.'], ja: ['出典', '根拠となる文書。'] }))
      .check(z.minLength(1)),
    { en: ['Sources', 'The documents that facts rest on.'], ja: ['出典', '根拠となる文書。'] },
  ),
};

/**
 * What a call definition may say. Every fact carries `at`: the place in the funder's text that it rests on and the few
 * words there that carry it. A fact that the text does not state is absent; there are no defaults.
 */
export const call = z.strictObject({
  ...head,
  funder: localized(['Funder', 'Who publishes the call.'], ['配分機関', '公募を行う機関。']),
  status: field(z.enum(['pre-announcement', 'open', 'closed', 'unknown']), {
    en: ['Status', 'pre-announcement, open, closed, or unknown where the sources do not tell.'],
    ja: ['状態', 'pre-announcement（公募予告）、open（公募中）、closed（公募終了）、unknown（出典からは不明）。'],
  }),
  ...choices,
  ...money,
  ...conditions,
  ...parties,
  ...times,
  ...papers,
  ...remarks,
});

/** What an office adds to a call of somebody else. It can only add: what the funder asks stays as it is. */
export const overlay = z.strictObject({
  ...head,
  extends: field(text(), {
    en: ['Extends', 'The id of the call that this adds to, or the path of its definition, seen from this file.'],
    ja: ['元の公募', '追加の対象となる公募の ID、またはこのファイルから見た定義ファイルの場所。'],
  }),
  budgetLimits: money.budgetLimits,
  deadlines: times.deadlines,
  leadTimes: times.leadTimes,
  documents: papers.documents,
  texts: papers.texts,
  declarations: papers.declarations,
  composition: parties.composition,
  applicantLimits: parties.applicantLimits,
  ...remarks,
});

export type { Tier } from './call/choices.js';
export type { FactLevel, Locator } from './call/locator.js';
export type { CallDocument, TextLimit } from './call/papers.js';
export type { Agency, Composition, Region } from './call/parties.js';
export type { Deadline, LeadTime } from './call/times.js';
export type Overlay = z.output<typeof overlay>;
export type Source = z.output<typeof source>;
export type Call = z.output<typeof call>;
export type Phase = NonNullable<Call['phases']>[number];
/** What the lists of a call have in common: an id, labels and accepted spellings. */
export type Option = Pick<Phase, 'id' | 'label' | 'aliases'>;
