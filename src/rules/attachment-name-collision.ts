import { defineRule } from '../core/rule.js';
import { attachmentPath } from '../domain/attachment-fields.js';
import { collisionKey } from '../domain/file-names.js';

export const attachmentNameCollision = defineRule({
  code: 'attachment-name-collision',
  level: 'must',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) => {
    const paths = files.attachments.map(({ path }) => path);
    const keys = paths.map(collisionKey);
    return paths.flatMap((path, index) => {
      const first = keys.indexOf(keys[index] ?? '');
      const other = paths[first];
      if (other === undefined || first === index) return [];
      const data = { path, other, same: path === other };
      return [{ path: attachmentPath(index), data, related: [attachmentPath(first)] }];
    });
  },
  example: `
attachments:
  - id: award
    path: attachments/award.pdf
    kind: funding-evidence
    title: Award notice
    language: en
  - id: renewal
    path: attachments/Award.pdf # expect: attachment-name-collision
    kind: letter
    title: Letter on the renewal
    language: en
`,
  text: {
    en: {
      title: 'Two attachments under one name',
      why: 'Windows and macOS do not tell such names apart, so one file would replace the other where the bundle is unpacked. That is how file systems work; the call has no rule about it.',
      fix: (d) => (d.same ? 'Delete one of the two entries, or correct its path.' : 'Rename one of the two files.'),
      message: (d) =>
        d.same
          ? `"${d.path}" is already listed above; each file is listed once.`
          : `"${d.path}" and "${d.other}" are one name on some systems; names have to differ by more than case, Unicode form or a final dot.`,
    },
    ja: {
      title: '名前が重なる添付書類',
      why: 'Windows や macOS ではこれらの名前が区別されず、展開時に一方が上書きされます。公募の定めではなく、ファイルシステムの性質によるものです。',
      fix: (d) =>
        d.same ? '一方の項目を削除するか、path を直してください。' : 'どちらかのファイル名を変更してください。',
      message: (d) =>
        d.same
          ? `「${d.path}」は、すでに上で挙げられています。同じファイルは一度だけ書いてください。`
          : `「${d.path}」と「${d.other}」は、環境によっては同じ名前になります。大文字・小文字、Unicode の表現、末尾のピリオド以外の違いが必要です。`,
    },
  },
});
