import { grouped } from '../../domain/written-forms.js';
import { remark } from './define-fault.js';

/** What an honest bundle may come to have as a folder. In a zip these are faults: nobody opens or renames one inside by chance. */

export const folderRenamed = remark<{ folder: string; id: string }>(
  'folder-renamed',
  { folder: 'aspire-2023 (1)', id: 'aspire-2023' },
  {
    title: 'Folder was renamed',
    why: 'The name of the folder is no part of what was sent, and its content is checked all the same. Under another name it may be taken for another bundle.',
    fix: (d) => `Make sure that this is the bundle you mean; if so, call the folder ${d.id} again.`,
    message: (d) => `The folder is called "${d.folder}"; as it was packed, its name was "${d.id}".`,
  },
  {
    title: 'フォルダ名の変更',
    why: 'フォルダ名は送付された内容に含まれず、中身は同じように確認しています。ただし、別の名前では、ほかの提出用 zip と取り違えるおそれがあります。',
    fix: (d) => `確認したいものに間違いがないか確かめ、間違いなければフォルダ名を ${d.id} に戻してください。`,
    message: (d) => `フォルダ名は「${d.folder}」ですが、作成時の名前は「${d.id}」です。`,
  },
);

export const junkBeside = remark<{ entries: readonly string[] }>(
  'junk-files',
  { entries: ['.DS_Store', 'data/proposal/Thumbs.db'] },
  {
    title: 'Files that a system left',
    why: 'They came when somebody opened the folder, and are no part of the bundle. They were passed over, as if they were not there.',
    fix: 'Delete them before you pass the folder on.',
    message: (d) => `No part of the bundle, and passed over (${grouped(d.entries.length)}): ${someOf(d.entries)}.`,
  },
  {
    title: 'OS などが残したファイル',
    why: 'フォルダを開いたときにできたもので、提出用 zip には含まれません。ないものとして確認しました。',
    fix: 'フォルダをほかの人に渡す前に削除してください。',
    message: (d) =>
      `提出用 zip に含まれないため、無視したファイルがあります（${grouped(d.entries.length)} 個）：${someOf(d.entries)}`,
  },
);

const MOST_NAMED = 5;
const someOf = (entries: readonly string[]): string =>
  `${entries.slice(0, MOST_NAMED).join(', ')}${entries.length > MOST_NAMED ? ' …' : ''}`;

export const FOLDER_FAULTS = [folderRenamed, junkBeside];
