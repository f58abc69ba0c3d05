import * as z from 'zod/mini';
import { limit } from './budget-tier.js';
import { date, slug, text } from './common.js';
import { field } from './field.js';
import { FUNDING_SECTORS, FUNDING_STATUSES } from './funding-evidence.js';

/**
 * What a call definition may say. Every fact carries `at`: the place in the funder's text that it rests on and the few
 * words there that carry it. A fact that the text does not state is absent; there are no defaults.
 */

export const bothLanguages = z.strictObject({
  en: field(text(), { en: ['English', 'The text in English.'], ja: ['英語', '英語の文。'] }),
  ja: field(text(), { en: ['Japanese', 'The text in Japanese.'], ja: ['日本語', '日本語の文。'] }),
});

const localized = (en: readonly [string, string], ja: readonly [string, string]) => field(bothLanguages, { en, ja });

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

const at = field(locator, {
  en: ['Place in the source', 'Where the call says so.'],
  ja: ['出典箇所', '公募の該当箇所。'],
});

/** Something a proposal chooses from a list of the call. */
const option = {
  id: field(slug(), {
    en: ['ID', 'What a proposal writes to choose this.'],
    ja: ['ID', '提案書で選ぶときに書く値。'],
  }),
  label: localized(['Label', 'The official label in each language.'], ['表記', '英語・日本語の公式の表記。']),
  labelJa: z.optional(
    field(z.union([z.literal('house'), locator]), {
      en: ['Japanese label from', 'Where the Japanese label comes from, or house where it is our own translation.'],
      ja: ['日本語表記の出典', '日本語表記の出典。独自訳の場合は house。'],
    }),
  ),
  aliases: z.optional(
    field(z.array(text()), {
      en: ['Aliases', 'Other spellings that are accepted.'],
      ja: ['別表記', '受け付ける別の表記。'],
    }),
  ),
  at,
};

const tier = z.strictObject({
  ...option,
  offered: z.optional(
    field(z.boolean(), {
      en: ['Offered', 'false where the call names the tier but does not offer it.'],
      ja: ['募集の有無', '区分は挙げられているが募集しない場合は false。'],
    }),
  ),
  limits: field(z.array(limit), {
    en: ['Limits', 'What may be asked for.'],
    ja: ['金額の制限', '申請できる額。'],
  }),
});

const boundary = z.strictObject({
  wording: localized(['Wording', 'The date as the call words it.'], ['原文の表現', '公募に書かれた日付の表現。']),
  earliest: field(date(), {
    en: ['Earliest', 'First day that the wording can mean.'],
    ja: ['最も早い日', '表現が指しうる最初の日。'],
  }),
  latest: field(date(), {
    en: ['Latest', 'Last day that the wording can mean.'],
    ja: ['最も遅い日', '表現が指しうる最後の日。'],
  }),
});

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
  tiers: z.optional(
    field(z.array(field(tier, { en: ['Tier', 'One budget tier.'], ja: ['予算区分', '予算区分1件。'] })), {
      en: ['Budget tiers', 'The tiers of support.'],
      ja: ['予算区分', '支援額の区分。'],
    }),
  ),
  phases: z.optional(
    field(
      z.array(field(z.strictObject(option), { en: ['Phase', 'One R&D phase.'], ja: ['フェーズ', 'フェーズ1件。'] })),
      { en: ['R&D phases', 'The phases that the call covers.'], ja: ['開発フェーズ', '対象となる開発フェーズ。'] },
    ),
  ),
  fields: z.optional(
    field(
      z.strictObject({
        covered: field(
          z.array(field(z.strictObject(option), { en: ['Field', 'One field.'], ja: ['分野', '分野1件。'] })),
          { en: ['Covered', 'The fields that this funder supports.'], ja: ['対象分野', '支援対象の分野。'] },
        ),
        elsewhere: z.optional(
          localized(['Elsewhere', 'Who supports the other fields.'], ['他の機関', 'ほかの分野を支援する機関。']),
        ),
      }),
      { en: ['Fields', 'The fields of the call.'], ja: ['分野', '公募の対象分野。'] },
    ),
  ),
  keyField: z.optional(
    field(z.strictObject({ label: localized(['Label', 'The label.'], ['表記', '表記。']), at }), {
      en: ['Key field', "The funder's project area under which the call runs."],
      ja: ['統合プロジェクト', '公募が属するプロジェクト。'],
    }),
  ),
  applicants: z.optional(
    field(
      z.strictObject({
        country: field(z.string().check(z.regex(/^[A-Z]{2}$/)), {
          en: ['Country', 'Country in which the applying team must be based.'],
          ja: ['国', '応募する研究チームの所在国。'],
        }),
        at,
      }),
      { en: ['Applicants', 'Who can apply.'], ja: ['応募資格', '応募できる者。'] },
    ),
  ),
  partners: z.optional(
    field(
      z.strictObject({
        min: field(z.int().check(z.gte(0)), {
          en: ['Minimum', 'Fewest foreign partners.'],
          ja: ['最少数', '相手国側研究者の最少数。'],
        }),
        funding: z.optional(
          field(
            z.strictObject({
              statuses: field(z.array(z.enum(FUNDING_STATUSES)), {
                en: ['Statuses', 'States of funding that count.'],
                ja: ['状況', '認められる受給状況。'],
              }),
              sectors: field(z.array(z.enum(FUNDING_SECTORS)), {
                en: ['Sectors', 'Sectors that count.'],
                ja: ['公的・民間', '認められる助成機関の別。'],
              }),
              from: field(z.array(z.enum(['country', 'region'])), {
                en: ['From', "Whether the funder is of the partner's country, its region, or either."],
                ja: ['助成機関の所在', '相手国の機関か、その地域の機関か。'],
              }),
              at,
            }),
            {
              en: ['Funding', "What the call asks of the partner's funding."],
              ja: ['研究費', '相手国側の研究費の条件。'],
            },
          ),
        ),
        at,
      }),
      { en: ['Partners', 'What the call asks of the foreign partners.'], ja: ['相手国側', '相手国側研究者の条件。'] },
    ),
  ),
  earlyCareerExchange: z.optional(
    field(
      z.strictObject({
        level: field(z.enum(['must', 'should']), {
          en: ['Level', 'must where the call demands it, should where it states an aim.'],
          ja: ['程度', '必須なら must、目的として述べられていれば should。'],
        }),
        at,
      }),
      {
        en: ['Early-career exchange', 'Exchange of young researchers.'],
        ja: ['若手研究者の交流', '若手研究者の交流。'],
      },
    ),
  ),
  solicitation: z.optional(
    field(
      z.strictObject({
        opens: field(boundary, { en: ['Opens', 'When applications open.'], ja: ['開始', '公募の開始。'] }),
        closes: field(boundary, { en: ['Closes', 'When applications close.'], ja: ['締切', '公募の締切。'] }),
        at,
      }),
      { en: ['Solicitation period', 'When applications are taken.'], ja: ['公募期間', '応募を受け付ける期間。'] },
    ),
  ),
  notes: z.optional(
    field(
      z.array(
        field(
          z.strictObject({
            id: field(slug(), { en: ['ID', 'Short name.'], ja: ['ID', '短い名前。'] }),
            text: localized(['Text', 'What the call says.'], ['内容', '公募の内容。']),
            at,
          }),
          { en: ['Note', 'A statement that asks nothing of a draft.'], ja: ['補足', '提案に条件を課さない記述。'] },
        ),
      ),
      { en: ['Notes', 'Statements that ask nothing of a draft.'], ja: ['補足', '提案に条件を課さない記述。'] },
    ),
  ),
  manual: z.optional(
    field(
      z.array(
        field(
          z.strictObject({
            id: field(slug(), { en: ['ID', 'Short name.'], ja: ['ID', '短い名前。'] }),
            text: localized(['Question', 'What a person has to judge.'], ['確認事項', '人が判断する事項。']),
            figures: z.optional(
              field(z.enum(['partner-funding']), {
                en: ['Figures', 'Figures of the draft to lay beside the question.'],
                ja: ['参考数値', '判断のために並べて示す数値。'],
              }),
            ),
            at,
          }),
          {
            en: ['Item', 'A requirement that no program can judge.'],
            ja: ['項目', 'プログラムでは判定できない要件。'],
          },
        ),
      ),
      {
        en: ['Human checklist', 'Requirements that no program can judge.'],
        ja: ['人による確認', 'プログラムでは判定できない要件。'],
      },
    ),
  ),
  notStated: z.optional(
    field(
      z.array(
        field(
          z.strictObject({
            id: field(slug(), { en: ['ID', 'Short name.'], ja: ['ID', '短い名前。'] }),
            topic: localized(['Topic', 'What the text does not state.'], ['事項', '文書に書かれていない事項。']),
          }),
          { en: ['Topic', 'Something the call does not say.'], ja: ['事項', '公募に書かれていない事項。'] },
        ),
      ),
      {
        en: ['Not stated', 'What the sources do not say and a reader would expect; shown, never assumed.'],
        ja: ['記載のない事項', '出典に記載がない事項。推測せず、その旨を表示します。'],
      },
    ),
  ),
});

export type Call = z.output<typeof call>;
export type Locator = z.output<typeof locator>;
export type Tier = z.output<typeof tier>;
export type Phase = NonNullable<Call['phases']>[number];
/** What the lists of a call have in common: an id, labels and accepted spellings. */
export type Option = Pick<Phase, 'id' | 'label' | 'aliases'>;
export type CallSource = Call['sources'][number];
