import { defineRule } from '../core/rule.js';
import { documentsIn } from '../domain/attachment-fields.js';

export const attachmentEncrypted = defineRule({
  code: 'attachment-encrypted',
  level: 'must',
  who: 'researcher',
  unwaivable: true,
  needs: ['files'],
  check: ({ files }) =>
    documentsIn(files)
      .filter(({ document }) => document.why === 'encrypted')
      .map(({ fact, field }) => ({ path: field, data: { path: fact.path } })),
  example: `
# fact: {path: attachments/award.pdf, document: {why: encrypted}}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-encrypted
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Attachment that asks for a password',
      why: 'Whoever receives it cannot open it, and its content could not be checked here. No call has to ask for a file that opens.',
      fix: 'Save the document again without a password, and check that it opens on another computer.',
      message: (d) => `"${d.path}" asks for a password; an attachment has to open without one.`,
    },
    ja: {
      title: 'パスワードが必要な添付書類',
      why: '受け取った側が開けず、ここでも内容を確認できません。公募に記載がなくても、開けない書類は提出できません。',
      fix: 'パスワードを外して保存し直し、別のパソコンで開けることを確認してください。',
      message: (d) => `「${d.path}」を開くにはパスワードが必要です。添付書類は、パスワードなしで開ける必要があります。`,
    },
  },
});
