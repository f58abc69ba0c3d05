import { defineRule } from '../core/rule.js';
import { attachmentsWhere } from '../domain/attachment-fields.js';

export const attachmentUnreadable = defineRule({
  code: 'attachment-unreadable',
  level: 'must',
  who: 'researcher',
  unwaivable: true,
  needs: ['files'],
  check: ({ files }) =>
    attachmentsWhere(files, ({ state }) => state === 'special' || state === 'unreadable').map(({ fact, field }) => ({
      path: field,
      data: { path: fact.path, special: fact.state === 'special' },
    })),
  example: `
# fact: {path: attachments/award.pdf, state: unreadable}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-unreadable
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Attachment that cannot be read',
      why: 'What cannot be read can be neither checked nor packed. That holds for any call; this one need not mention it.',
      fix: (d) =>
        d.special
          ? 'Put an ordinary file there.'
          : 'Give your account the right to read the file; if it lies in cloud storage, download it first.',
      message: (d) =>
        d.special
          ? `"${d.path}" is a device, a pipe or the like; an attachment has to be an ordinary file.`
          : `"${d.path}" is there but cannot be read; an attachment has to be readable.`,
    },
    ja: {
      title: '読み取れない添付書類',
      why: '読み取れないファイルは、確認も同梱もできません。公募の記載にかかわらず、当てはまることです。',
      fix: (d) =>
        d.special
          ? '通常のファイルに置き換えてください。'
          : 'ファイルの読み取り権限を確認してください。クラウド上にある場合は、先にダウンロードしてください。',
      message: (d) =>
        d.special
          ? `「${d.path}」はデバイスやパイプなどです。添付書類は通常のファイルでなければなりません。`
          : `「${d.path}」はありますが、読み取れません。添付書類は読み取れる状態にしておく必要があります。`,
    },
  },
});
