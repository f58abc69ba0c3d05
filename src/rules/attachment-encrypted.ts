import { defineRule } from '../core/rule.js';
import { attachmentsWhere } from '../domain/attachment-fields.js';

export const attachmentEncrypted = defineRule({
  code: 'attachment-encrypted',
  level: 'should',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    attachmentsWhere(files, ({ encrypted }) => encrypted).map(({ fact, field }) => ({
      path: field,
      data: { path: fact.path },
    })),
  example: `
# fact: {path: attachments/award.pdf, encrypted: true}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-encrypted
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Encrypted PDF',
      why: 'Encryption can ask for a password, or forbid printing and merging. The call says nothing of it; whoever receives the file may not be able to read it.',
      fix: 'Save the PDF again without a password and without restrictions, and check that it opens elsewhere.',
      message: (d) => `"${d.path}" is an encrypted PDF; a reader needs one that opens without a password.`,
    },
    ja: {
      title: '暗号化された PDF',
      why: '暗号化された PDF は、開くときにパスワードを求められたり、印刷や結合ができなかったりします。公募に記載はありませんが、受け取った側が読めないおそれがあります。',
      fix: 'パスワードと制限を外して PDF を保存し直し、別の環境で開けることを確認してください。',
      message: (d) => `「${d.path}」は暗号化された PDF です。パスワードなしで開けるファイルが必要です。`,
    },
  },
});
