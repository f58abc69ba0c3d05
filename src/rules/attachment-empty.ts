import { defineRule } from '../core/rule.js';
import { attachmentsWhere } from '../domain/attachment-fields.js';

export const attachmentEmpty = defineRule({
  code: 'attachment-empty',
  level: 'must',
  who: 'researcher',
  unwaivable: true,
  needs: ['files'],
  check: ({ files }) =>
    attachmentsWhere(files, ({ state, size }) => state === 'file' && size === 0).map(({ fact, field }) => ({
      path: field,
      data: { path: fact.path },
    })),
  example: `
# fact: {path: attachments/award.pdf, size: 0}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-empty
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Empty attachment',
      why: 'A file of 0 bytes is what a broken download or a full disk leaves behind. No call has to say that a document needs content.',
      fix: 'Save or download the document again, and check that it opens.',
      message: (d) => `"${d.path}" has 0 bytes; an attachment needs content.`,
    },
    ja: {
      title: '空の添付書類',
      why: '0 バイトのファイルは、ダウンロードの中断や容量不足で生じます。公募に記載がなくても、中身のない書類は提出できません。',
      fix: '書類を保存またはダウンロードし直し、開けることを確認してください。',
      message: (d) => `「${d.path}」は 0 バイトです。添付書類には内容が必要です。`,
    },
  },
});
