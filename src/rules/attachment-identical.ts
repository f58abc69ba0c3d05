import { defineRule } from '../core/rule.js';
import { attachmentPath, attachmentsWhere } from '../domain/attachment-fields.js';
import { collisionKey } from '../domain/file-names.js';

export const attachmentIdentical = defineRule({
  code: 'attachment-identical',
  level: 'should',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    // Empty files are a fault of their own, and so are two entries of one name.
    attachmentsWhere(files, ({ state, size, sha256 }) => state === 'file' && size > 0 && sha256 !== null).flatMap(
      ({ fact, field }) => {
        const first = files.attachments.findIndex(({ sha256 }) => sha256 === fact.sha256);
        const other = files.attachments[first];
        if (!other || other === fact || collisionKey(other.path) === collisionKey(fact.path)) return [];
        return [{ path: field, related: [attachmentPath(first)], data: { path: fact.path, other: other.path } }];
      },
    ),
  example: `
# fact: {path: attachments/award-a.pdf, sha256: aa}
# fact: {path: attachments/award-b.pdf, sha256: aa}
attachments:
  - id: award
    path: attachments/award-a.pdf
    kind: funding-evidence
    title: Award notice
    language: en
  - id: letter
    path: attachments/award-b.pdf # expect: attachment-identical
    kind: letter
    title: Letter of the dean
    language: en
`,
  text: {
    en: {
      title: 'One document under two names',
      why: 'Two entries for the same content mostly mean that the wrong file was copied, and that the one that was meant is missing. We compare the files of our own accord, whatever the call says.',
      fix: 'Put the file there that this entry means; if both mean the same document, list it once and use its id wherever it is meant.',
      message: (d) =>
        `"${d.path}" has the same content as "${d.other}", byte for byte; two attachments should be two documents.`,
    },
    ja: {
      title: '名前は違うが内容が同じ添付書類',
      why: '同じ内容が2件ある場合、多くは別のファイルを誤って写しており、本来の書類が欠けています。公募の記載の有無にかかわらず、ファイルの内容を比べる独自の確認です。',
      fix: 'この項目に載せるはずのファイルに差し替えてください。どちらも同じ書類を指す場合は一覧に1件だけ載せ、必要な箇所でその ID を使ってください。',
      message: (d) =>
        `「${d.path}」の内容は「${d.other}」と完全に同じです。添付書類が2件あれば、別々の書類であることが望まれます。`,
    },
  },
});
