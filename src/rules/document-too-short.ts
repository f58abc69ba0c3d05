import type { Call, CallDocument } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { attachmentPath } from '../domain/attachment-fields.js';
import { documentNames, documentPlaces, documentsWhere, judgeEach } from '../domain/call-documents.js';
import { lengthLevelOf } from '../domain/document-lengths.js';
import { asker, fileInWords, lengthInWords } from '../text/documents.js';

const hasFloor = ({ minPages }: CallDocument): boolean => minPages !== undefined;

export const documentTooShort = defineRule({
  code: 'document-too-short',
  level: 'must',
  who: 'researcher',
  needs: ['attachments', 'files'],
  given: (call: Call) => documentsWhere(call, hasFloor),
  facts: (call: Call) => documentPlaces(call, hasFloor),
  check: ({ attachments, files }, asked) =>
    judgeEach(attachments, asked, ({ index, attachment, document }) => {
      const limit = document.minPages ?? 0;
      // Unknown is not short: document-length-unknown tells it.
      const count = files.attachments[index]?.document?.pages ?? limit;
      if (count >= limit) return [];
      const data = { path: attachment.path, count, limit, ...documentNames(document, asked) };
      return [
        {
          path: attachmentPath(index),
          fact: document.at,
          level: lengthLevelOf(document),
          data,
        },
      ];
    }),
  example: `
# with: {documents: [{id: plan, label: {en: Research plan, ja: 研究開発計画書}, kind: research-plan, minPages: 5, level: must}]}
# fact: {path: attachments/plan.pdf, document: {pages: 4, words: 1500, characters: 9000, why: null}}
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence }
  - id: plan
    path: attachments/plan.pdf # expect: document-too-short
    kind: research-plan
`,
  text: {
    en: {
      title: 'Document shorter than asked for',
      why: 'A document below the length that is asked for counts as incomplete; often a part of it was left behind when it was saved.',
      fix: 'Check that the file is whole, and complete the document.',
      message: (d) =>
        `${fileInWords(d.path, d.document, 'en')} has ${lengthInWords(d.count, 'pages', 'en')}; ${asker(d.office, 'en')} asks for at least ${lengthInWords(d.limit, 'pages', 'en')}.`,
    },
    ja: {
      title: '書類の分量の不足',
      why: '求められる分量に満たない書類は不備とみなされます。保存の際に一部が抜け落ちている場合もあります。',
      fix: 'ファイルが途中で切れていないか確かめ、内容を補ってください。',
      message: (d) =>
        `${fileInWords(d.path, d.documentJa, 'ja')}は${lengthInWords(d.count, 'pages', 'ja')}ですが、${asker(d.office, 'ja')}が求めているのは${lengthInWords(d.limit, 'pages', 'ja')}以上です。`,
    },
  },
});
