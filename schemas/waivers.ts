import * as z from 'zod/mini';
import { date, text } from './common.js';
import { field } from './field.js';

/** `waivers.yaml` beside a draft, and the list under `waivers` in the settings: findings that somebody accepted on record. */

const waiver = z.strictObject({
  rule: field(text(), {
    en: ['Rule', 'Code of the finding, such as budget-below-floor.'],
    ja: ['規則', '指摘のコード（budget-below-floor など）。'],
  }),
  path: field(z.string().check(z.regex(/^(?:\/(?:[^~/]|~[01])*)*$/)), {
    en: ['Place', 'JSON Pointer (RFC 6901) of the flagged value, such as /budget/years/0/total.'],
    ja: ['場所', '指摘された値の JSON Pointer（RFC 6901）。例：/budget/years/0/total'],
  }),
  value: field(z.string().check(z.regex(/^[0-9a-f]{16}$/)), {
    en: [
      'Value',
      '16 hexadecimal digits in quotation marks that stand for what was accepted; --write-waivers writes them.',
    ],
    ja: ['値', '承認した内容を表す16桁の16進数（引用符で囲む）。--write-waivers で記入されます。'],
  }),
  reason: field(text(), {
    en: ['Reason', 'Why the finding is accepted.'],
    ja: ['理由', '承認する理由。'],
  }),
  by: field(text(), {
    en: ['Accepted by', 'Who accepts it.'],
    ja: ['承認者', '承認した人または部署。'],
  }),
  until: field(date(), {
    en: ['Until', 'The last day on which it counts, in Japan, as YYYY-MM-DD.'],
    ja: ['期限', '有効な最後の日（日本時間）。YYYY-MM-DD の形式。'],
  }),
  draft: z.optional(
    field(text(), {
      en: [
        'Draft',
        'File name of the draft, where several lie in one folder; in the settings, its path from their folder.',
      ],
      ja: ['提案書', '1つのフォルダに複数の提案書がある場合のファイル名。設定ファイルでは、そのフォルダから見たパス。'],
    }),
  ),
});

export const waiverList = z.array(waiver);

export const waiversFile = z.strictObject({
  waivers: z.optional(
    field(waiverList, {
      en: ['Waivers', 'Findings that somebody accepted on record.'],
      ja: ['承認記録', '承認された指摘の一覧。'],
    }),
  ),
});
