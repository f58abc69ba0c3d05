import type { Call, CallDocument } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { attachmentPath } from '../domain/attachment-fields.js';
import { documentNames, documentPlaces, documentsWhere, judgeEach } from '../domain/call-documents.js';
import { levelOf } from '../domain/fact-level.js';
import { asker, fileInWords, sizeInWords } from '../text/documents.js';

const isCapped = ({ maxBytes }: CallDocument): boolean => maxBytes !== undefined;

export const documentTooLarge = defineRule({
  code: 'document-too-large',
  level: 'must',
  who: 'researcher',
  needs: ['attachments', 'files'],
  given: (call: Call) => documentsWhere(call, isCapped),
  facts: (call: Call) => documentPlaces(call, isCapped),
  check: ({ attachments, files }, asked) =>
    judgeEach(attachments, asked, ({ index, attachment, document }) => {
      const fact = files.attachments[index];
      const limit = document.maxBytes ?? 0;
      if (fact?.state !== 'file' || fact.size <= limit) return [];
      const data = { path: attachment.path, size: fact.size, limit, ...documentNames(document, asked) };
      return [{ path: attachmentPath(index), fact: document.at, level: levelOf(document.level), data }];
    }),
  example: `
# with: {documents: [{id: plan, label: {en: Research plan, ja: 研究開発計画書}, kind: research-plan, maxBytes: 10000000, level: must}]}
# fact: {path: attachments/plan.pdf, size: 10000001}
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence }
  - id: plan
    path: attachments/plan.pdf # expect: document-too-large
    kind: research-plan
`,
  text: {
    en: {
      title: 'File over the size limit',
      why: 'Submission systems refuse a file that is too large, often in the last minutes before the deadline.',
      fix: 'Make the pictures in the document smaller or export it with less resolution, and look that it stays legible.',
      message: (d) =>
        `${fileInWords(d.path, d.document, 'en')} has ${sizeInWords(d.size, 'en')}; ${asker(d.office, 'en')} allows at most ${sizeInWords(d.limit, 'en')}.`,
    },
    ja: {
      title: 'ファイルサイズの超過',
      why: 'サイズの上限を超えるファイルは電子申請の際に受け付けられず、締切の直前に気付くことも少なくありません。',
      fix: '図の解像度を下げるなどして出力し直し、読みやすさが保たれているか確かめてください。',
      message: (d) =>
        `${fileInWords(d.path, d.documentJa, 'ja')}のサイズは${sizeInWords(d.size, 'ja')}ですが、${asker(d.office, 'ja')}が定める上限は${sizeInWords(d.limit, 'ja')}です。`,
    },
  },
});
