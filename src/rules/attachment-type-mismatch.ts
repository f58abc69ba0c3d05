import { defineRule } from '../core/rule.js';
import { attachmentsWhere } from '../domain/attachment-fields.js';
import { contentFits, extensionOf } from '../domain/file-types.js';

/** The container of Office files from before 2007, and of today's where they have a password. */
const OLD_OFFICE = 'cfb';

const content = (type: string | null): string => {
  if (type === null) return 'of no type that belongs to it';
  return type === OLD_OFFICE ? 'an old or password-protected Office document' : `of type ${type}`;
};
const contentJa = (type: string | null): string => {
  if (type === null) return 'それに合う形式ではありません';
  return type === OLD_OFFICE ? '旧形式またはパスワード付きの Office 文書です' : ` ${type}形式です`;
};

export const attachmentTypeMismatch = defineRule({
  code: 'attachment-type-mismatch',
  level: 'must',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    attachmentsWhere(
      files,
      // A password makes a Word document look like an older one; attachment-encrypted tells of it.
      ({ state, size, path, type, document }) =>
        state === 'file' && size > 0 && document?.why !== 'encrypted' && !contentFits(extensionOf(path), type),
    ).map(({ fact, field }) => ({
      path: field,
      data: { path: fact.path, extension: extensionOf(fact.path), type: fact.type },
    })),
  example: `
# fact: {path: attachments/award.pdf, type: docx}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-type-mismatch
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'File that is not what its name says',
      why: 'Renaming a file does not convert it, and the reader will not be able to open it. The call does not have to ask for that.',
      fix: (d) =>
        d.type === OLD_OFFICE
          ? `Remove the password if there is one, and save the document as .${d.extension}.`
          : `Save or export the document as .${d.extension}, or correct the ending of its name and the path here.`,
      message: (d) =>
        `"${d.path}" ends in .${d.extension}, but its content is ${content(d.type)}; the two have to agree.`,
    },
    ja: {
      title: '拡張子と内容の食い違い',
      why: 'ファイル名を変えても形式は変わらず、受け取った側で開けません。公募の記載の有無にかかわらず確認しています。',
      fix: (d) =>
        d.type === OLD_OFFICE
          ? `パスワードがあれば解除し、.${d.extension}形式で保存し直してください。`
          : `.${d.extension}形式で保存し直すか、拡張子と path を内容に合わせてください。`,
      message: (d) =>
        `「${d.path}」の拡張子は .${d.extension}ですが、内容は${contentJa(d.type)}。両者は一致していなければなりません。`,
    },
  },
});
