import { type Entry, fault, PACK_AGAIN, PACK_AGAIN_JA } from './define-fault.js';

/** Faults of names in a bundle. The writer refuses all of them, so that no honest bundle has one. */

const nameFault = (
  name: string,
  entry: string,
  [title, what, why]: readonly [title: string, what: string, why: string],
  [titleJa, whatJa, whyJa]: readonly [title: string, what: string, why: string],
) =>
  fault<Entry>(
    `name-${name}`,
    { entry },
    { title, why, fix: PACK_AGAIN, message: (d) => `"${d.entry}" ${what}.` },
    { title: titleJa, why: whyJa, fix: PACK_AGAIN_JA, message: (d) => `「${d.entry}」：${whatJa}。` },
  );

const ESCAPES = 'Unpacked carelessly, the file would land outside the folder, over another file of the machine.';
const ESCAPES_JA = '不用意に展開すると、フォルダの外に置かれ、端末のほかのファイルを上書きします。';
const SYSTEMS = 'Systems differ in what they make of such a name when they unpack it.';
const SYSTEMS_JA = '展開したときの扱いが、環境によって異なります。';

export const nameParent = nameFault(
  'parent',
  'aspire-2023/../../etc/passwd',
  ['Name that leads out of the folder', 'has the part "." or ".."', ESCAPES],
  ['フォルダの外を指す名前', '「.」または「..」が含まれています', ESCAPES_JA],
);

export const nameAbsolute = nameFault(
  'absolute',
  '/etc/passwd',
  ['Absolute name', 'starts with /', ESCAPES],
  ['絶対パスの名前', '/ で始まっています', ESCAPES_JA],
);

export const nameDrive = nameFault(
  'drive',
  'C:/Windows/win.ini',
  ['Name with a drive letter', 'starts with a drive letter', ESCAPES],
  ['ドライブ名のある名前', 'ドライブ名で始まっています', ESCAPES_JA],
);

export const nameBackslash = nameFault(
  'backslash',
  'aspire-2023\\data\\plan.pdf',
  ['Backslash in a name', 'holds a backslash', 'On Windows it parts folders, elsewhere it belongs to the name.'],
  [
    '名前の中のバックスラッシュ',
    'バックスラッシュが含まれています',
    'Windows ではフォルダの区切り、ほかの環境では名前の一部になります。',
  ],
);

export const nameControl = nameFault(
  'control',
  'aspire-2023/plan.pdf .exe',
  ['Control character in a name', 'holds NUL, a line break or another control character', SYSTEMS],
  ['名前の中の制御文字', 'NUL、改行などの制御文字が含まれています', SYSTEMS_JA],
);

export const nameReserved = nameFault(
  'reserved',
  'aspire-2023/data/proposal/con.txt',
  ['Device name of Windows', 'has a part that Windows keeps for a device', 'Windows cannot unpack it.'],
  ['Windows の予約名', 'Windows がデバイスに使う名前が含まれています', 'Windows では展開できません。'],
);

export const nameEdge = nameFault(
  'edge',
  'aspire-2023/data/proposal/plan.pdf.',
  [
    'Space or dot at an edge of a name',
    'has a part that starts or ends with a space, or ends with a dot',
    'Windows drops them, so that the file gets another name.',
  ],
  [
    '名前の端の空白・ピリオド',
    '名前の端に空白、または末尾にピリオドがあります',
    'Windows では取り除かれ、別の名前になります。',
  ],
);

export const nameNotUtf8 = nameFault(
  'not-utf-8',
  'aspire-2023/\ufffdv\ufffd\ufffd.pdf',
  ['Name that is not UTF-8', 'is not valid UTF-8', 'On other systems the name would be garbled (文字化け).'],
  ['UTF-8 ではない名前', 'UTF-8 として正しくありません', 'ほかの環境では文字化けします。'],
);

export const nameNotNfc = nameFault(
  'not-nfc',
  'aspire-2023/data/proposal/ガイド.pdf',
  [
    'Name in a decomposed Unicode form',
    'is not in Unicode form NFC',
    'Two names that look alike would be two files on one system and one on another.',
  ],
  [
    'Unicode の分解形の名前',
    'Unicode の正規化形式 NFC になっていません',
    '見た目の同じ名前が、環境によって別のファイルにも同じファイルにもなります。',
  ],
);

export const nameCharacter = nameFault(
  'character',
  'aspire-2023/data/proposal/a?.pdf',
  [
    'Character that not every system allows',
    'holds one of < > : " | ? * %, starts with - or ~, or has an empty part',
    SYSTEMS,
  ],
  ['環境によって使えない文字', '< > : " | ? * % のいずれか、先頭の - や ~、または空の部分があります', SYSTEMS_JA],
);

export const nameTooLong = nameFault(
  'too-long',
  'aspire-2023/data/proposal/aaaaaaaaaaaaaaaaaaaa….pdf',
  [
    'Name too long',
    'is longer than a bundle allows (255 bytes a part, 200 characters a path)',
    'Not every system can unpack it.',
  ],
  ['長すぎる名前', '上限（各部分 255 バイト、パス全体 200 文字）を超えています', '展開できない環境があります。'],
);

export const namesCollide = fault<Entry & { other: string }>(
  'names-collide',
  { entry: 'aspire-2023/data/proposal/Plan.pdf', other: 'aspire-2023/data/proposal/plan.pdf' },
  {
    title: 'Names that are one on some systems',
    why: 'On Windows and macOS the second would overwrite the first.',
    fix: PACK_AGAIN,
    message: (d) => `"${d.entry}" and "${d.other}" differ only by case, Unicode form or a final dot.`,
  },
  {
    title: '環境によって同じになる名前',
    why: 'Windows や macOS では、後のファイルが前のファイルを上書きします。',
    fix: PACK_AGAIN_JA,
    message: (d) => `「${d.entry}」と「${d.other}」の違いは、大文字・小文字、Unicode の表現、末尾のピリオドだけです。`,
  },
);

export const nameFileAndFolder = fault<Entry & { other: string }>(
  'name-file-and-folder',
  { entry: 'aspire-2023/data/proposal/plan/a.pdf', other: 'aspire-2023/data/proposal/plan' },
  {
    title: 'File that is also a folder',
    why: 'Only one of the two can be unpacked.',
    fix: PACK_AGAIN,
    message: (d) => `"${d.other}" is a file, and "${d.entry}" needs a folder of that name.`,
  },
  {
    title: 'ファイルでもフォルダでもある名前',
    why: 'どちらか一方しか展開できません。',
    fix: PACK_AGAIN_JA,
    message: (d) => `「${d.other}」はファイルですが、「${d.entry}」には同じ名前のフォルダが必要です。`,
  },
);

export const severalFolders = fault<{ folders: readonly string[]; count: number }>(
  'several-folders',
  { folders: ['aspire-2023', 'readme.txt'], count: 2 },
  {
    title: 'More than one thing at the top',
    why: 'A bundle is one folder, so that it stays together when it is unpacked.',
    fix: PACK_AGAIN,
    message: (d) =>
      `At the top of the zip are ${d.count} files or folders (${d.folders.join(', ')}); a bundle has one folder.`,
  },
  {
    title: '最上位に複数の項目',
    why: '展開したときに散らばらないよう、提出用 zip は一つのフォルダにまとめます。',
    fix: PACK_AGAIN_JA,
    message: (d) =>
      `zip の最上位に ${d.count} 個の項目（${d.folders.join('、')}）があります。フォルダは一つだけのはずです。`,
  },
);

export const NAME_FAULTS = [
  nameParent,
  nameAbsolute,
  nameDrive,
  nameBackslash,
  nameControl,
  nameReserved,
  nameEdge,
  nameNotUtf8,
  nameNotNfc,
  nameCharacter,
  nameTooLong,
  namesCollide,
  nameFileAndFolder,
  severalFolders,
];
