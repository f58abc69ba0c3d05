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

export const methodUnknown = fault<Entry & { method: number }>(
  'method-unknown',
  { entry: 'aspire-2023/data/proposal/plan.pdf', method: 93 },
  {
    title: 'Unknown compression',
    why: 'Not every system can unpack it, so its content was not checked.',
    fix: PACK_AGAIN,
    message: (d) => `"${d.entry}" is compressed by method ${d.method}; a bundle uses 0 (stored) and 8 (deflate) only.`,
  },
  {
    title: '未対応の圧縮方式',
    why: '展開できない環境があり、内容は確認していません。',
    fix: PACK_AGAIN_JA,
    message: (d) =>
      `「${d.entry}」の圧縮方式は ${d.method} です。提出用 zip では 0（無圧縮）と 8（deflate）だけを使います。`,
  },
);

export const bomb = fault<Entry & { packed: number; unpacked: number; limit: number }>(
  'bomb',
  { entry: 'aspire-2023/data/proposal/plan.pdf', packed: 1000, unpacked: 10000000, limit: 1100 },
  {
    title: 'Compression bomb',
    why: 'Honest compression of a file cannot reach this. The limit protects this machine, and can be changed with --max-ratio.',
    fix: SEND_AGAIN,
    message: (d) =>
      `"${d.entry}" would grow from ${d.packed} to ${d.unpacked} bytes, more than ${d.limit} times; it was not unpacked.`,
  },
  {
    title: '圧縮爆弾',
    why: '通常の圧縮では到達しない比率です。上限はこの端末を守るためのもので、--max-ratio で変更できます。',
    fix: SEND_AGAIN_JA,
    message: (d) =>
      `「${d.entry}」を展開すると ${d.packed} バイトから ${d.unpacked} バイトになり、${d.limit} 倍を超えます。展開していません。`,
  },
);

export const sizeDiffers = fault<Entry & { stated: number }>(
  'size-differs',
  { entry: 'aspire-2023/data/proposal/plan.pdf', stated: 48213 },
  {
    title: 'Size does not fit',
    why: 'The content is not the one that was packed.',
    fix: SEND_AGAIN,
    message: (d) => `"${d.entry}" does not have the ${d.stated} bytes that the zip states for it.`,
  },
  {
    title: 'サイズの不一致',
    why: '内容が、作成時のものではありません。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」の大きさが、zip に記録された ${d.stated} バイトと一致しません。`,
  },
);

export const checksumDiffers = fault<Entry>(
  'checksum-differs',
  { entry: 'aspire-2023/data/proposal/plan.pdf' },
  {
    title: 'Checksum of the zip does not fit',
    why: 'The content was damaged or changed after it was packed.',
    fix: SEND_AGAIN,
    message: (d) => `The content of "${d.entry}" does not have the checksum (CRC-32) that the zip states for it.`,
  },
  {
    title: 'zip のチェックサムの不一致',
    why: '作成後に、内容が壊れたか変更されました。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」の内容が、zip に記録されたチェックサム（CRC-32）と一致しません。`,
  },
);

export const contentDamaged = fault<Entry>(
  'content-damaged',
  { entry: 'aspire-2023/data/proposal/plan.pdf' },
  {
    title: 'Compressed data damaged',
    why: 'The content cannot be restored from what is there.',
    fix: SEND_AGAIN,
    message: (d) => `"${d.entry}" cannot be unpacked: its compressed data are damaged or cut off.`,
  },
  {
    title: '圧縮データの破損',
    why: '残っているデータからは、内容を復元できません。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」を展開できません。圧縮データが壊れているか、途中で切れています。`,
  },
);

export const contentGoesOn = fault<Entry>(
  'content-goes-on',
  { entry: 'aspire-2023/data/proposal/plan.pdf' },
  {
    title: 'Something after the compressed data',
    why: 'What stands there unpacks to nothing, so that changes in it would go unseen.',
    fix: SEND_AGAIN,
    message: (d) =>
      `The compressed data of "${d.entry}" end before the place that the zip states, or unused bits are set.`,
  },
  {
    title: '圧縮データの後の余分な内容',
    why: '展開しても何も得られない部分で、変更されても気付けません。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」の圧縮データが記録された位置より前で終わっているか、未使用のビットが立っています。`,
  },
);

export const ENTRY_FAULTS = [
  encrypted,
  link,
  duplicate,
  headersDiffer,
  overlap,
  hiddenData,
  methodUnknown,
  bomb,
  sizeDiffers,
  checksumDiffers,
  contentDamaged,
  contentGoesOn,
];
