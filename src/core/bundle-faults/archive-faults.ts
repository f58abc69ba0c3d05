import { grouped } from '../../domain/written-forms.js';
import {
  fault,
  NOTHING_READ,
  NOTHING_READ_JA,
  type None,
  PACK_AGAIN,
  PACK_AGAIN_JA,
  SEND_AGAIN,
  SEND_AGAIN_JA,
} from './define-fault.js';

/** Faults of the zip as a whole. After these nothing inside is read. */

export const notAZip = fault<None>(
  'not-a-zip',
  {},
  {
    title: 'Not a zip',
    why: 'A bundle is a zip file, or the folder that was unpacked from one.',
    fix: 'Check that this is the file that was sent; if it is, ask the sender for it again.',
    message: () => 'The file is no zip: it has neither the start nor the end of one.',
  },
  {
    title: 'zip ではないファイル',
    why: '提出用 zip は、zip ファイルか、それを展開したフォルダです。',
    fix: '送付されたファイルかどうかを確認し、間違いなければ送付元に再送を依頼してください。',
    message: () => 'zip の先頭も末尾も見つからず、zip ファイルではありません。',
  },
);

export const noEntries = fault<None>(
  'no-entries',
  {},
  {
    title: 'Empty zip',
    why: 'There is nothing to check, so nothing can be said to be right.',
    fix: PACK_AGAIN,
    message: () => 'The zip holds no file.',
  },
  {
    title: '空の zip',
    why: '確認する内容がないため、正しいと判断できるものがありません。',
    fix: PACK_AGAIN_JA,
    message: () => 'zip の中にファイルがありません。',
  },
);

export const truncated = fault<None>(
  'truncated',
  {},
  {
    title: 'End of the zip missing',
    why: NOTHING_READ,
    fix: SEND_AGAIN,
    message: () => 'The file starts as a zip, but its end is missing: it was cut off on the way, or damaged there.',
  },
  {
    title: '末尾が欠けた zip',
    why: NOTHING_READ_JA,
    fix: SEND_AGAIN_JA,
    message: () => 'zip の先頭はありますが、末尾がありません。転送の途中で切れたか、末尾が壊れています。',
  },
);

export const dataBefore = fault<{ bytes: number }>(
  'data-before',
  { bytes: 512 },
  {
    title: 'Data before the zip',
    why: 'Programs differ in what they make of it, and it belongs to no file that could be checked.',
    fix: SEND_AGAIN,
    message: (d) => `${grouped(d.bytes)} bytes stand before the first file of the zip; a bundle starts with it.`,
  },
  {
    title: 'zip の前に余分なデータ',
    why: 'プログラムによって扱いが異なり、どのファイルにも属さないため確認できません。',
    fix: SEND_AGAIN_JA,
    message: (d) => `最初のファイルの前に ${grouped(d.bytes)} バイトのデータがあります。本来は先頭から始まります。`,
  },
);

export const dataAfter = fault<{ bytes: number }>(
  'data-after',
  { bytes: 512 },
  {
    title: 'Data after the zip',
    why: 'Programs differ in what they make of it, and it belongs to no file that could be checked.',
    fix: SEND_AGAIN,
    message: (d) => `${grouped(d.bytes)} bytes follow the end of the zip; a bundle ends there.`,
  },
  {
    title: 'zip の後に余分なデータ',
    why: 'プログラムによって扱いが異なり、どのファイルにも属さないため確認できません。',
    fix: SEND_AGAIN_JA,
    message: (d) => `zip の終わりの後に ${grouped(d.bytes)} バイトのデータがあります。本来はそこで終わります。`,
  },
);

export const archiveComment = fault<{ bytes: number }>(
  'archive-comment',
  { bytes: 40 },
  {
    title: 'Comment on the zip',
    why: 'A comment can hide a second table of contents, and programs differ in which of the two they read.',
    fix: SEND_AGAIN,
    message: (d) => `A comment of ${grouped(d.bytes)} bytes was added to the zip; a bundle has none.`,
  },
  {
    title: 'zip のコメント',
    why: 'コメントには別の目次を隠すことができ、どちらを読むかはプログラムによって異なります。',
    fix: SEND_AGAIN_JA,
    message: (d) => `zip に ${grouped(d.bytes)} バイトのコメントが付いています。本来は付いていません。`,
  },
);

export const zip64 = fault<None>(
  'zip64',
  {},
  {
    title: 'Zip64',
    why: 'A bundle is always below the sizes that need this extension; some readers fail on it, and others read other files.',
    fix: PACK_AGAIN,
    message: () => 'The zip uses the extension zip64; a bundle never does.',
  },
  {
    title: 'Zip64 形式',
    why: '提出用 zip は、この拡張形式が必要な大きさになりません。読み取れない環境や、別の内容として読む環境があります。',
    fix: PACK_AGAIN_JA,
    message: () => 'zip が拡張形式 zip64 になっています。提出用 zip では使いません。',
  },
);

export const directoryDamaged = fault<{ read: number; count: number }>(
  'directory-damaged',
  { read: 3, count: 14 },
  {
    title: 'Table of contents damaged',
    why: NOTHING_READ,
    fix: SEND_AGAIN,
    message: (d) =>
      `The table of contents of the zip is damaged after ${grouped(d.read)} of the ${grouped(d.count)} files that it announces.`,
  },
  {
    title: '目次の破損',
    why: NOTHING_READ_JA,
    fix: SEND_AGAIN_JA,
    message: (d) =>
      `zip の目次が壊れています（${grouped(d.count)} 件のうち ${grouped(d.read)} 件まで読み取れました）。`,
  },
);

/** What of a zip can differ from what the writer emits, in words. */
const WRITTEN = {
  order: ['the order of the files', 'ファイルの順序'],
  date: ['dates', '日付'],
  mode: ['file modes', 'ファイルの属性'],
  version: ['version numbers', 'バージョン番号'],
  flags: ['flags', 'フラグ'],
  extra: ['additional fields', '追加フィールド'],
  comment: ['comments on files', 'ファイルのコメント'],
  folder: ['entries for folders', 'フォルダの項目'],
  method: ['what is compressed', '圧縮の有無'],
  trailer: ['what follows the data of a file', 'データの直後の記録'],
  end: ['the end record', '終端の記録'],
} as const satisfies Readonly<Record<string, readonly [en: string, ja: string]>>;
export type Written = keyof typeof WRITTEN;
const inWords = (parts: readonly string[], language: 0 | 1): string =>
  parts.map((part) => WRITTEN[part as Written][language]).join(language === 0 ? ', ' : '、');

/** Told once for the whole zip: `parts` in the order in which they were met, `entry` the first file that differs. */
export const notAsWritten = fault<{ parts: readonly string[]; entry: string; entries: number }>(
  'not-as-written',
  { parts: ['order', 'date', 'extra'], entry: 'aspire-2023/bagit.txt', entries: 14 },
  {
    title: 'Not as grantlint writes it',
    why: 'The same content always gives the same zip. Another program wrote or changed this one, which is harmless or an attack; the zip does not tell which.',
    fix: 'Ask the sender for the file that grantlint wrote. To check the content alone, unzip it and verify the folder.',
    message: (d) =>
      `The zip differs from what grantlint writes in ${inWords(d.parts, 0)}, first at "${d.entry}" (${grouped(d.entries)} in all).`,
  },
  {
    title: 'grantlint が作成した状態との相違',
    why: '内容が同じなら zip も常に同じになります。別のプログラムで作成または変更されたもので、無害か不正かは zip からは判別できません。',
    fix: 'grantlint が作成した zip を送るよう、送付元に依頼してください。内容だけを確認するには、展開してフォルダを verify に指定してください。',
    message: (d) =>
      `grantlint が作成する zip と異なる点があります：${inWords(d.parts, 1)}（最初は「${d.entry}」、全部で ${grouped(d.entries)} 件）。`,
  },
);

export const ARCHIVE_FAULTS = [
  notAZip,
  noEntries,
  truncated,
  dataBefore,
  dataAfter,
  archiveComment,
  zip64,
  directoryDamaged,
  notAsWritten,
];
