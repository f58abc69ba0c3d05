import * as z from 'zod/mini';
import { date, slug } from '../common.js';
import { field } from '../field.js';
import { listOf } from './list.js';
import { at, localized, locator } from './locator.js';

/** What no program can judge, what asks nothing, and what the sources do not say. */
export const remarks = {
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
  changes: listOf(
    z.strictObject({
      date: field(date(), { en: ['Date', 'Day of the change.'], ja: ['日付', '変更の日。'] }),
      text: localized(['Text', 'What changed.'], ['内容', '変更の内容。']),
      at,
    }),
    { en: ['Change', 'One change.'], ja: ['変更', '変更1件。'] },
    {
      en: ['Change log', 'What the funder changed after publishing the call.'],
      ja: ['変更履歴', '公募の公表後に助成機関が行った変更。'],
    },
  ),
  noRequirement: listOf(
    locator,
    { en: ['Words', 'A place that asks nothing of a draft.'], ja: ['文言', '提案に条件を課さない箇所。'] },
    {
      en: ['No requirement', 'Places of the sources that ask nothing of a draft, so that none is left unread.'],
      ja: ['要件ではない箇所', '提案に条件を課さない箇所。読み落としがないことを示すために挙げます。'],
    },
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
};
