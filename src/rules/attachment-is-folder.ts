import { defineRule } from '../core/rule.js';
import { attachmentsWhere } from '../domain/attachment-fields.js';

export const attachmentIsFolder = defineRule({
  code: 'attachment-is-folder',
  level: 'must',
  who: 'researcher',
  unwaivable: true,
  needs: ['files'],
  check: ({ files }) =>
    attachmentsWhere(files, ({ state }) => state === 'folder').map(({ fact, field }) => ({
      path: field,
      data: { path: fact.path },
    })),
  example: `
# fact: {path: attachments/awards, state: folder}
attachments:
  - id: award
    path: attachments/awards # expect: attachment-is-folder
    kind: funding-evidence
    title: Award notices
    language: en
`,
  text: {
    en: {
      title: 'Folder in place of a file',
      why: 'Each document is listed, checked and packed by itself. This comes from the way bundles are made, not from the call.',
      fix: 'List each file of the folder as an attachment of its own.',
      message: (d) => `"${d.path}" is a folder; an attachment is a single file.`,
    },
    ja: {
      title: 'ファイルではなくフォルダ',
      why: '書類は1件ずつ一覧に載せ、確認して zip に入れます。公募の定めではなく、提出用 zip の作り方によるものです。',
      fix: 'フォルダの中のファイルを、1件ずつ添付書類として書いてください。',
      message: (d) => `「${d.path}」はフォルダです。添付書類には、ファイルを1件ずつ指定する必要があります。`,
    },
  },
});
