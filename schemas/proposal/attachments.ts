import * as z from 'zod/mini';
import { slug, text } from '../common.js';
import { field } from '../field.js';

export const ATTACHMENT_KINDS = [
  'proposal-form',
  'research-plan',
  'funding-evidence',
  'award-notice',
  'letter',
  'substitute-statement',
  'correspondence',
  'curriculum-vitae',
  'budget-detail',
  'other',
] as const;

const attachment = z.strictObject({
  id: field(slug(), {
    en: ['Attachment ID', 'A short name of your own by which the proposal refers to the file.'],
    ja: ['添付書類 ID', '提案書の中でこのファイルを指すための短い名前。'],
  }),
  path: field(text(), {
    en: ['Path', "Where the file lies, seen from the proposal's folder, with / between folders."],
    ja: ['ファイルの場所', '提案書のあるフォルダから見た場所。区切りは / 。'],
  }),
  kind: field(z.enum(ATTACHMENT_KINDS), {
    en: [
      'Kind',
      'proposal-form, research-plan, funding-evidence, award-notice, letter, substitute-statement, correspondence, curriculum-vitae, budget-detail or other.',
    ],
    ja: [
      '種類',
      'proposal-form（様式）、research-plan（研究計画）、funding-evidence（研究費の証拠書類）、award-notice（採択通知）、letter（書簡）、substitute-statement（代替の説明書）、correspondence（やり取りの写し）、curriculum-vitae（履歴書）、budget-detail（予算内訳）、other（その他）。',
    ],
  }),
  document: z.optional(
    field(slug(), {
      en: [
        'Document of the call',
        'The id under which the call lists this document, where the kind alone does not tell.',
      ],
      ja: ['公募の書類', '種類だけでは区別できない場合に、公募が挙げる書類の ID。'],
    }),
  ),
  title: field(text(), {
    en: ['Title', 'What the document is.'],
    ja: ['書類名', '書類の名称。'],
  }),
  language: field(z.string().check(z.regex(/^[a-z]{2}$/)), {
    en: ['Language', 'ISO 639-1 code of the language of the document, such as ja or en.'],
    ja: ['言語', '書類の言語。ISO 639-1 のコード（ja、en など）。'],
  }),
});

export const attachments = z
  .array(
    field(attachment, {
      en: ['Attachment', 'One file that belongs to the proposal.'],
      ja: ['添付書類', '提案に添えるファイル1件。'],
    }),
  )
  .check(z.maxLength(1000));

export type Attachment = z.output<typeof attachment>;
