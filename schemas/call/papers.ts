import * as z from 'zod/mini';
import { text } from '../common.js';
import { field } from '../field.js';
import { ATTACHMENT_KINDS } from '../proposal/attachments.js';
import { listOf } from './list.js';
import { at, FACT_LEVELS, factId, factLabel, level } from './locator.js';

type Label = readonly [string, string];
const number = (en: Label, ja: Label, least = 0) => z.optional(field(z.int().check(z.gte(least)), { en, ja }));
const texts = (en: Label, ja: Label) => z.optional(field(z.array(text()), { en, ja }));

const document = z.strictObject({
  id: factId(),
  label: factLabel(),
  kind: field(z.enum([...ATTACHMENT_KINDS, 'any']), {
    en: [
      'Kind',
      'The kind of attachment that is this document; any where the fact holds for every attachment. A draft may also name the document by its id.',
    ],
    ja: [
      '種類',
      'この書類にあたる添付書類の種類。すべての添付書類に適用される場合は any。提案書で ID を指定することもできます。',
    ],
  }),
  per: z.optional(
    field(z.enum(['proposal', 'member', 'partner']), {
      en: ['Per', 'Whether the counts hold for the proposal, for each member of the team, or for each partner.'],
      ja: [
        '単位',
        '部数を数える単位。proposal（提案ごと）、member（チームの参加者ごと）、partner（相手国側研究者ごと）。',
      ],
    }),
  ),
  min: number(['Minimum', 'Fewest files; 1 where it is required.'], ['最少数', '最少の部数。必須なら 1。']),
  max: number(['Maximum', 'Most files.'], ['最多数', '最多の部数。']),
  languages: texts(
    ['Languages', 'ISO 639-1 codes of the languages allowed.'],
    ['言語', '認められる言語。ISO 639-1 のコード。'],
  ),
  types: texts(
    ['File types', 'File name extensions allowed, such as pdf.'],
    ['ファイル形式', '認められる拡張子（pdf など）。'],
  ),
  maxBytes: number(['Size', 'Largest file in bytes.'], ['サイズ', 'ファイルの最大サイズ（バイト）。'], 1),
  minPages: number(['Fewest pages', 'Fewest pages.'], ['最少ページ数', '最少のページ数。'], 1),
  maxPages: number(['Most pages', 'Most pages.'], ['最多ページ数', '最多のページ数。'], 1),
  maxWords: number(['Most words', 'Most words.'], ['最多語数', '最多の語数。'], 1),
  maxCharacters: number(
    ['Most characters', 'Most characters as a reader counts them (graphemes).'],
    ['最多文字数', '最多の文字数（書記素単位）。'],
    1,
  ),
  fileName: z.optional(
    field(
      z.strictObject({
        maxLength: number(
          ['Longest name', 'Most characters, extension included.'],
          ['最長', '拡張子を含む最大の文字数。'],
          1,
        ),
        asciiOnly: z.optional(
          field(z.boolean(), {
            en: ['ASCII only', 'true where letters beyond ASCII are not allowed.'],
            ja: ['半角英数記号のみ', '半角英数記号以外が認められない場合は true。'],
          }),
        ),
        forbidden: z.optional(
          field(text(), {
            en: ['Forbidden characters', 'Characters that must not stand in the name, written one after the other.'],
            ja: ['使えない文字', '使えない文字を続けて書きます。'],
          }),
        ),
      }),
      { en: ['File name', 'What the file may be called.'], ja: ['ファイル名', 'ファイル名の定め。'] },
    ),
  ),
  level: level(),
  lengthLevel: z.optional(
    field(z.enum(FACT_LEVELS), {
      en: [
        'Level of the length',
        'Where a breach of the length weighs otherwise than the rest: must, should, notice or house.',
      ],
      ja: [
        '長さの扱い',
        '長さの定めに反した場合の扱いがほかと異なるときに、must、should、notice、house から選びます。',
      ],
    }),
  ),
  at,
});

export const TEXT_FIELDS = ['project.title', 'project.summary'] as const;

const textLimit = z.strictObject({
  id: factId(),
  field: field(z.enum(TEXT_FIELDS), {
    en: ['Field', 'The field of the draft: project.title or project.summary.'],
    ja: ['項目', '提案書の項目。project.title（課題名）または project.summary（概要）。'],
  }),
  language: field(z.enum(['en', 'ja']), { en: ['Language', 'en or ja.'], ja: ['言語', 'en または ja。'] }),
  unit: field(z.enum(['characters', 'words']), {
    en: ['Unit', 'characters (as a reader counts them, spaces included) or words.'],
    ja: ['単位', 'characters（書記素単位。空白を含む）または words（語）。'],
  }),
  max: field(z.int().check(z.gte(1)), { en: ['Maximum', 'Most of them.'], ja: ['上限', '最大の数。'] }),
  level: level(),
  at,
});

const declaration = z.strictObject({
  id: factId(),
  label: factLabel(),
  by: z.optional(
    field(z.enum(['principal-investigator', 'every-member']), {
      en: ['By', 'Who has to make it.'],
      ja: ['誓約者', '誓約すべき人。'],
    }),
  ),
  level: level(),
  at,
});

/** What has to be handed in, and how long it may be. */
export const papers = {
  documents: listOf(
    document,
    { en: ['Document', 'One document.'], ja: ['書類', '書類1件。'] },
    { en: ['Documents', 'The documents that the call asks for.'], ja: ['提出書類', '公募が求める書類。'] },
  ),
  texts: listOf(
    textLimit,
    { en: ['Text limit', 'One limit.'], ja: ['字数制限', '制限1件。'] },
    {
      en: ['Text limits', 'How long the title and the summary may be.'],
      ja: ['字数制限', '課題名・概要の長さの制限。'],
    },
  ),
  declarations: listOf(
    declaration,
    { en: ['Declaration', 'One declaration.'], ja: ['誓約', '誓約1件。'] },
    { en: ['Declarations', 'What has to be declared.'], ja: ['誓約', '求められる誓約。'] },
  ),
};

export type CallDocument = z.output<typeof document>;
export type TextLimit = z.output<typeof textLimit>;
