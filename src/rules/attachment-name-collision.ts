import { defineRule } from '../core/rule.js';
import { attachmentPath } from '../domain/attachment-fields.js';
import { collisionKey } from '../domain/file-names.js';

/** The name that the draft itself has in a bundle, whatever it is called here. */
const DRAFT = 'proposal.yaml';

type Kind = 'draft' | 'same' | 'alike';
const FIX_EN: Readonly<Record<Kind, string>> = {
  draft: 'Rename the file and correct the path; if it is this draft, delete the entry, since the bundle holds it anyway.',
  same: 'Delete one of the two entries, or correct its path.',
  alike: 'Rename one of the two files.',
};
const FIX_JA: Readonly<Record<Kind, string>> = {
  draft:
    'ファイル名を変更し、path も直してください。この提案書自身であれば、提出用 zip に必ず入るため、項目を削除してください。',
  same: '一方の項目を削除するか、path を直してください。',
  alike: 'どちらかのファイル名を変更してください。',
};

type Said = Readonly<Record<Kind, (path: string, other: string) => string>>;
const EN: Said = {
  draft: (path, other) =>
    `"${path}" takes the name that the draft itself has in the bundle, "${other}"; an attachment needs another, also where it is the draft.`,
  same: (path) => `"${path}" is already listed above; each file is listed once.`,
  alike: (path, other) =>
    `"${path}" and "${other}" are one name on some systems; names have to differ by more than case, Unicode form or a final dot.`,
};
const JA: Said = {
  draft: (path, other) =>
    `「${path}」は、提出用 zip の中の提案書自身の名前「${other}」と重なります。提案書自身である場合も、添付書類には別の名前が必要です。`,
  same: (path) => `「${path}」は、すでに上で挙げられています。同じファイルは一度だけ書いてください。`,
  alike: (path, other) =>
    `「${path}」と「${other}」は、環境によっては同じ名前になります。大文字・小文字、Unicode の表現、末尾のピリオド以外の違いが必要です。`,
};

export const attachmentNameCollision = defineRule({
  code: 'attachment-name-collision',
  level: 'must',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) => {
    const paths = files.attachments.map(({ path }) => path);
    const keys = paths.map(collisionKey);
    return paths.flatMap((path, index) => {
      const at = attachmentPath(index);
      if (keys[index] === DRAFT) return [{ path: at, data: { path, other: DRAFT, kind: 'draft' } }];
      const first = keys.indexOf(keys[index] ?? '');
      const other = paths[first];
      if (other === undefined || first === index) return [];
      const data = { path, other, kind: path === other ? 'same' : 'alike' };
      return [{ path: at, data, related: [attachmentPath(first)] }];
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
      title: 'Two files under one name',
      why: 'One file would replace the other where the bundle is unpacked; Windows and macOS do not tell names of different case apart either. That is how file systems work; the call has no rule about it.',
      fix: (d) => FIX_EN[d.kind],
      message: (d) => EN[d.kind](d.path, d.other),
    },
    ja: {
      title: '名前が重なるファイル',
      why: '展開時に一方が上書きされます。Windows や macOS では、大文字・小文字だけが異なる名前も区別されません。公募の定めではなく、ファイルシステムの性質によるものです。',
      fix: (d) => FIX_JA[d.kind],
      message: (d) => JA[d.kind](d.path, d.other),
    },
  },
});
