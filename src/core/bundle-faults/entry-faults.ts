import { type Entry, fault, PACK_AGAIN, PACK_AGAIN_JA, SEND_AGAIN, SEND_AGAIN_JA } from './define-fault.js';

/** Faults of one file in the zip, before its content is compared with any list. */

export const encrypted = fault<Entry>(
  'encrypted',
  { entry: 'aspire-2023/data/proposal/proposal.yaml' },
  {
    title: 'Encrypted file',
    why: 'What cannot be read cannot be checked. A bundle is never encrypted; a channel that is safe keeps it confidential.',
    fix: PACK_AGAIN,
    message: (d) => `"${d.entry}" is encrypted.`,
  },
  {
    title: '暗号化されたファイル',
    why: '読み取れないものは確認できません。提出用 zip は暗号化しません。秘密は安全な送付経路で守ります。',
    fix: PACK_AGAIN_JA,
    message: (d) => `「${d.entry}」は暗号化されています。`,
  },
);

export const link = fault<Entry & { kind: 'link' | 'device' }>(
  'link',
  { entry: 'aspire-2023/data/proposal/plan.pdf', kind: 'link' },
  {
    title: 'Link or device',
    why: 'A link can lead to any file of the machine on which it is unpacked.',
    fix: PACK_AGAIN,
    message: (d) =>
      `"${d.entry}" is ${d.kind === 'link' ? 'a symbolic link' : 'a device, pipe or socket'}; a bundle holds files only.`,
  },
  {
    title: 'リンクまたはデバイス',
    why: 'リンクは、展開した端末のどのファイルにもつなげることができます。',
    fix: PACK_AGAIN_JA,
    message: (d) =>
      `「${d.entry}」は${d.kind === 'link' ? 'シンボリックリンク' : 'デバイス、パイプまたはソケット'}です。ファイル以外は入りません。`,
  },
);

export const duplicate = fault<Entry>(
  'duplicate',
  { entry: 'aspire-2023/data/proposal/proposal.yaml' },
  {
    title: 'File twice in the zip',
    why: 'Programs differ in which of the two they unpack.',
    fix: SEND_AGAIN,
    message: (d) => `"${d.entry}" is in the zip more than once.`,
  },
  {
    title: 'ファイルの重複',
    why: 'どちらが展開されるかは、プログラムによって異なります。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」が zip の中に二つ以上あります。`,
  },
);

/** Fields of the two headers of a file. */
const FIELDS = {
  signature: ['its start', '開始の印'],
  name: ['the name', '名前'],
  sizes: ['the sizes', 'サイズ'],
  checksum: ['the checksum', 'チェックサム'],
  method: ['the compression', '圧縮方式'],
  flags: ['the flags', 'フラグ'],
  date: ['the date', '日付'],
  version: ['the version', 'バージョン'],
} as const satisfies Readonly<Record<string, readonly [en: string, ja: string]>>;
export type HeaderField = keyof typeof FIELDS;

export const headersDiffer = fault<Entry & { field: HeaderField }>(
  'headers-differ',
  { entry: 'aspire-2023/bagit.txt', field: 'name' },
  {
    title: 'Table of contents and file disagree',
    why: 'Every file is described in the table of contents and once more where it stands. Programs differ in which of the two they believe.',
    fix: SEND_AGAIN,
    message: (d) => `"${d.entry}": ${FIELDS[d.field][0]} in the table of contents and where the file stands disagree.`,
  },
  {
    title: '目次とファイルの記録の不一致',
    why: '各ファイルの情報は、目次とファイルの位置の二か所に記録されます。どちらを信じるかはプログラムによって異なります。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」：${FIELDS[d.field][1]}が、目次とファイルの位置の記録とで一致しません。`,
  },
);

export const overlap = fault<Entry>(
  'overlap',
  { entry: 'aspire-2023/data/proposal/proposal.yaml' },
  {
    title: 'Files that overlap',
    why: 'Bytes that count for several files are the mark of a compression bomb, or of a file hidden inside another.',
    fix: SEND_AGAIN,
    message: (d) => `"${d.entry}" lies over another file of the zip, or over its table of contents.`,
  },
  {
    title: 'ファイルの重なり',
    why: '同じデータを複数のファイルで使うのは、圧縮爆弾や、隠しファイルの特徴です。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」の位置が、zip のほかのファイルまたは目次と重なっています。`,
  },
);

export const hiddenData = fault<Entry & { bytes: number }>(
  'hidden-data',
  { entry: 'aspire-2023/bagit.txt', bytes: 300 },
  {
    title: 'Data between the files',
    why: 'It belongs to no file of the table of contents, so nobody can check it.',
    fix: SEND_AGAIN,
    message: (d) =>
      `${d.bytes} bytes that belong to no file stand before "${d.entry}", or before the table of contents.`,
  },
  {
    title: 'ファイルの間の余分なデータ',
    why: '目次のどのファイルにも属さないため、確認できません。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」または目次の前に、どのファイルにも属さない ${d.bytes} バイトがあります。`,
  },
);

export const ENTRY_FAULTS = [encrypted, link, duplicate, headersDiffer, overlap, hiddenData];
