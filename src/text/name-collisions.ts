import type { Localized } from '../../schemas/field.js';

/** What stands in the way of a name: the draft itself, the same path, or one that is equal on some systems. */
export type Collision = 'draft' | 'same' | 'alike';

export const COLLISION_FIX: Localized<Readonly<Record<Collision, string>>> = {
  en: {
    draft:
      'Rename the file and correct the path; if it is this draft, delete the entry, since the bundle holds it anyway.',
    same: 'Delete one of the two entries, or correct its path.',
    alike: 'Rename one of the two files.',
  },
  ja: {
    draft:
      'ファイル名を変更し、path も直してください。この提案書自身であれば、提出用 zip に必ず入るため、項目を削除してください。',
    same: '一方の項目を削除するか、path を直してください。',
    alike: 'どちらかのファイル名を変更してください。',
  },
};

type Say = (path: string, other: string) => string;
export const COLLISION_IN_WORDS: Localized<Readonly<Record<Collision, Say>>> = {
  en: {
    draft: (path, other) =>
      `"${path}" takes the name that the draft itself has in the bundle, "${other}"; an attachment needs another, also where it is the draft.`,
    same: (path) => `"${path}" is already listed above; each file is listed once.`,
    alike: (path, other) =>
      `"${path}" and "${other}" are one name on some systems; names have to differ by more than case, Unicode form or a final dot.`,
  },
  ja: {
    draft: (path, other) =>
      `「${path}」は、提出用 zip の中の提案書自身の名前「${other}」と重なります。提案書自身である場合も、添付書類には別の名前が必要です。`,
    same: (path) => `「${path}」は、すでに上で挙げられています。同じファイルは一度だけ書いてください。`,
    alike: (path, other) =>
      `「${path}」と「${other}」は、環境によっては同じ名前になります。大文字・小文字、Unicode の表現、末尾のピリオド以外の違いが必要です。`,
  },
};
