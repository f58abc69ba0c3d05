import { defineRule } from '../core/rule.js';
import { attachmentsWhere } from '../domain/attachment-fields.js';
import { nameFault } from '../domain/file-names.js';

export const attachmentMissing = defineRule({
  code: 'attachment-missing',
  level: 'must',
  who: 'researcher',
  unwaivable: true,
  needs: ['files'],
  check: ({ files }) =>
    // A name that some system cannot hold is often missing for that very reason; the name comes first.
    attachmentsWhere(files, ({ state, path }) => state === 'missing' && !nameFault(path)).map(({ fact, field }) => ({
      path: field,
      data: { path: fact.path },
    })),
  example: `
# fact: {path: attachments/award.pdf, state: missing}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-missing
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Attachment not found',
      why: 'Without the file the bundle would be incomplete. The call says nothing about this; the draft itself promises the file.',
      fix: (d) => `Put the file at ${d.path}, or correct the path.`,
      message: (d) => `There is no file at "${d.path}"; every attachment that is listed has to be there.`,
    },
    ja: {
      title: '見つからない添付書類',
      why: 'ファイルが欠けると、提出物が不完全になります。公募の記載によるものではなく、提案書の一覧との照合です。',
      fix: (d) => `「${d.path}」にファイルを置くか、path の記載を直してください。`,
      message: (d) => `「${d.path}」にファイルがありません。一覧にある添付書類は、すべてそろっている必要があります。`,
    },
  },
});
