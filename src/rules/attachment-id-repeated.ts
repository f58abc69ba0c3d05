import { defineRule } from '../core/rule.js';

export const attachmentIdRepeated = defineRule({
  code: 'attachment-id-repeated',
  level: 'must',
  who: 'researcher',
  unwaivable: true,
  needs: ['attachments'],
  check: ({ attachments = [] }) =>
    attachments.flatMap(({ id, path }, index) => {
      const first = attachments.findIndex((other) => other.id === id);
      const firstPath = attachments[first]?.path;
      if (first === index || firstPath === undefined) return [];
      const data = { id, file: path, firstFile: firstPath };
      return [{ path: ['attachments', index, 'id'], related: [['attachments', first, 'id']], data }];
    }),
  example: `
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence }
  - id: award # expect: attachment-id-repeated
    path: attachments/letter.pdf
    kind: letter
`,
  text: {
    en: {
      title: 'Attachment ID used twice',
      why: 'This is our own check, not the call: an id that stands for two files cannot say which of them is meant.',
      fix: 'Give this attachment an id of its own, and use that id where this file is meant.',
      message: (d) => `"${d.id}" is the id of ${d.file}, but already that of ${d.firstFile}; each id may stand once.`,
    },
    ja: {
      title: '添付書類 ID の重複',
      why: '公募の条件ではなく、本ツール独自の確認です。一つの ID が二つのファイルを指していると、どちらのことか決まりません。',
      fix: 'この添付書類に別の ID を付け、このファイルを指している箇所もその ID に直してください。',
      message: (d) =>
        `「${d.id}」は${d.file}の ID ですが、すでに${d.firstFile}の ID になっています。ID は1件ごとに別のものにする必要があります。`,
    },
  },
});
