import { defineRule } from '../core/rule.js';
import { isJunk } from '../domain/file-names.js';

export const attachmentUnlisted = defineRule({
  code: 'attachment-unlisted',
  level: 'should',
  who: 'researcher',
  needs: ['files', 'attachments'],
  check: ({ files, attachments }) =>
    files.unlisted
      .filter((file) => !isJunk(file))
      .map((file) => ({ path: attachments ? ['attachments'] : [], at: 'key' as const, data: { file } })),
  example: `
# unlisted: attachments/renewal-letter.pdf
attachments: # expect: attachment-unlisted
  - id: award
    path: attachments/award.pdf
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'File beside the attachments that is not listed',
      why: 'Only listed files are packed, so a forgotten entry means a document that never arrives. We ask because it is easily overlooked, not because the call says so.',
      fix: 'List the file under attachments; if it does not belong to the proposal, move it elsewhere.',
      message: (d) => `"${d.file}" lies beside the attachments but is not listed, so it would not be packed.`,
    },
    ja: {
      title: '一覧にないファイル',
      why: '梱包されるのは一覧にあるファイルだけで、書き忘れた書類は相手に届きません。公募の定めではなく、見落としを防ぐための確認です。',
      fix: 'attachments の一覧に加えてください。提案に関係のないファイルであれば、別の場所に移してください。',
      message: (d) => `「${d.file}」が添付書類と同じ場所にありますが、一覧にないため梱包されません。`,
    },
  },
});
