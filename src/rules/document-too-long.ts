import type { Call, CallDocument } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { attachmentPath } from '../domain/attachment-fields.js';
import { documentNames, documentPlaces, documentsWhere, judgeEach } from '../domain/call-documents.js';
import { lengthLevelOf, MEASURES, mostOf } from '../domain/document-lengths.js';
import { asker, fileInWords, lengthInWords } from '../text/documents.js';

const isCapped = (document: CallDocument): boolean => MEASURES.some((each) => mostOf(document)[each] !== undefined);

export const documentTooLong = defineRule({
  code: 'document-too-long',
  level: 'must',
  who: 'researcher',
  needs: ['attachments', 'files'],
  given: (call: Call) => documentsWhere(call, isCapped),
  facts: (call: Call) => documentPlaces(call, isCapped),
  check: ({ attachments, files }, asked) =>
    judgeEach(attachments, asked, ({ index, attachment, document }) => {
      const length = files.attachments[index]?.document;
      // A length that is not known is told by document-length-unknown.
      return MEASURES.flatMap((measure) => {
        const count = length?.[measure] ?? 0;
        const limit = mostOf(document)[measure] ?? count;
        if (count <= limit) return [];
        const data = { path: attachment.path, measure, count, limit, ...documentNames(document, asked) };
        return [
          {
            path: attachmentPath(index),
            fact: document.at,
            level: lengthLevelOf(document),
            data,
          },
        ];
      });
    }),
  example: `
# with: {documents: [{id: plan, label: {en: Research plan, ja: 研究開発計画書}, kind: research-plan, maxPages: 10, level: must}]}
# fact: {path: attachments/plan.pdf, document: {pages: 11, words: 4000, characters: 25000, why: null}}
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence }
  - id: plan
    path: attachments/plan.pdf # expect: document-too-long
    kind: research-plan
`,
  text: {
    en: {
      title: 'Document over its length limit',
      why: 'What stands beyond the limit is cut off, not read, or keeps the proposal from being taken.',
      fix: (d) =>
        `Shorten the document by ${lengthInWords(d.count - d.limit, d.measure, 'en')} or more, and save it again.`,
      message: (d) =>
        `${fileInWords(d.path, d.document, 'en')} has ${lengthInWords(d.count, d.measure, 'en')}; ${asker(d.office, 'en')} allows at most ${lengthInWords(d.limit, d.measure, 'en')}.`,
    },
    ja: {
      title: '書類の分量の超過',
      why: '上限を超えた部分は切り捨てられるか読まれず、提案が受理されない原因にもなります。',
      fix: (d) => `${lengthInWords(d.count - d.limit, d.measure, 'ja')}以上減らし、保存し直してください。`,
      message: (d) =>
        `${fileInWords(d.path, d.documentJa, 'ja')}は${lengthInWords(d.count, d.measure, 'ja')}ありますが、${asker(d.office, 'ja')}が定める上限は${lengthInWords(d.limit, d.measure, 'ja')}です。`,
    },
  },
});
