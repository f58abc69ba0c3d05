import type { FileFact } from '../core/attachment-facts.js';
import { defineRule } from '../core/rule.js';
import { attachmentsWhere } from '../domain/attachment-fields.js';
import { openedAs } from '../domain/file-types.js';
import { sizeInWords } from '../text/documents.js';

/** Whether it is of a type that is opened, and still nothing is known of it. */
function isUnseen({ state, size, path, type, document }: FileFact): boolean {
  const as = openedAs(path, type);
  if (state !== 'file' || size === 0 || as === undefined) return false;
  return document === null ? as !== 'text' : document.why === 'limit';
}

export const attachmentNotExamined = defineRule({
  code: 'attachment-not-examined',
  level: 'should',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    attachmentsWhere(files, isUnseen).map(({ fact, field }) => ({
      path: field,
      data: { path: fact.path, size: fact.size, limit: fact.document !== null },
    })),
  example: `
# fact: {path: attachments/award.pdf, size: 70000000, document: {why: limit}}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-not-examined
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Attachment that was not looked into',
      why: 'What nobody looked into was not checked: it may be damaged, ask for a password or hold what should not be sent. A check of our own, not a demand of the call.',
      fix: (d) =>
        d.limit
          ? 'Open the file and look through it yourself; where its pictures make it so large, save it with smaller ones and check again.'
          : 'Open the file and look through it yourself.',
      message: (d) =>
        d.limit
          ? `"${d.path}" (${sizeInWords(d.size, 'en')}) was not looked into: it is too large, or reading it took too much time or memory.`
          : `"${d.path}" (${sizeInWords(d.size, 'en')}) was not looked into, so nothing inside it was checked.`,
    },
    ja: {
      title: '中身を確認していない添付書類',
      why: '中身を見ていない書類は確認できていません。壊れている、パスワードが必要、送ってはならない内容がある、といったおそれが残ります。公募の要件ではなく、独自の確認です。',
      fix: (d) =>
        d.limit
          ? 'ファイルを開いてご自身で確認してください。画像のためにサイズが大きい場合は、画像を小さくして保存し直し、もう一度確認してください。'
          : 'ファイルを開いてご自身で確認してください。',
      message: (d) =>
        d.limit
          ? `「${d.path}」（${sizeInWords(d.size, 'ja')}）の中身は確認していません。大きすぎるか、読み取りに時間やメモリがかかりすぎました。`
          : `「${d.path}」（${sizeInWords(d.size, 'ja')}）の中身は確認していません。`,
    },
  },
});
