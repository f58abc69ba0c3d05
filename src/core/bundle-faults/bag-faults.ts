import { type Entry, fault, type None, PACK_AGAIN, PACK_AGAIN_JA, SEND_AGAIN, SEND_AGAIN_JA } from './define-fault.js';

/** Faults of what is in a bundle, the same for a zip and a folder: BagIt 1.0 (RFC 8493), and our own manifest. */

export const notABundle = fault<None>(
  'not-a-bundle',
  {},
  {
    title: 'Not a bundle',
    why: 'Without its lists there is nothing to hold the files against.',
    fix: 'Check that this is the zip that "grantlint pack" wrote, or the folder inside it, and not the one around that.',
    message: () => 'Neither bagit.txt nor manifest.json is there; every bundle has both.',
  },
  {
    title: '提出用 zip ではないもの',
    why: '一覧がないため、ファイルを照合できません。',
    fix: '「grantlint pack」が作成した zip か、その中のフォルダ（外側のフォルダではないもの）かどうかを確認してください。',
    message: () => 'bagit.txt も manifest.json もありません。提出用 zip には必ず両方があります。',
  },
);

export const bagitDiffers = fault<None>(
  'bagit-differs',
  {},
  {
    title: 'bagit.txt is another one',
    why: 'It says by which standard the bundle is to be read; that is fixed to the letter.',
    fix: SEND_AGAIN,
    message: () => 'bagit.txt does not hold the two lines of BagIt 1.0.',
  },
  {
    title: 'bagit.txt の相違',
    why: 'どの規格で読むかを示すファイルで、内容は一字一句決まっています。',
    fix: SEND_AGAIN_JA,
    message: () => 'bagit.txt の内容が、BagIt 1.0 の 2 行ではありません。',
  },
);

export const fetchListed = fault<None>(
  'fetch',
  {},
  {
    title: 'Files to be fetched',
    why: 'A fetch.txt makes readers load files from the network. A bundle holds everything itself.',
    fix: PACK_AGAIN,
    message: () => 'The bundle has a fetch.txt; nothing was fetched.',
  },
  {
    title: '外部から取得するファイル',
    why: 'fetch.txt は、ネットワークからファイルを取得させるものです。提出用 zip にはすべてが入っています。',
    fix: PACK_AGAIN_JA,
    message: () => 'fetch.txt があります。何も取得していません。',
  },
);

export const listMissing = fault<Entry>(
  'list-missing',
  { entry: 'manifest-sha512.txt' },
  {
    title: 'List missing',
    why: 'Each list is a check of its own; without one of them a change could go unseen.',
    fix: SEND_AGAIN,
    message: (d) => `"${d.entry}" is missing, or could not be read; every bundle has it.`,
  },
  {
    title: '一覧の欠落',
    why: '一覧は一つずつが独立した確認手段です。欠けていると、変更に気付けないことがあります。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」がないか、読み取れません。提出用 zip には必ずあります。`,
  },
);

export const listMalformed = fault<Entry & { line: number }>(
  'list-malformed',
  { entry: 'manifest-sha512.txt', line: 3 },
  {
    title: 'List in a wrong form',
    why: 'Lists are written in one form only: hash, two spaces, path; one line for each file, sorted by path.',
    fix: SEND_AGAIN,
    message: (d) => `Line ${d.line} of "${d.entry}" has another form, repeats a file, or stands in the wrong order.`,
  },
  {
    title: '一覧の形式の誤り',
    why: '一覧は「ハッシュ値、空白二つ、パス」を 1 ファイル 1 行で、パスの順に並べたものです。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」の ${d.line} 行目の形式が異なるか、ファイルが重複しているか、順序が違います。`,
  },
);

/** `label` as it stands in bag-info.txt; `stated` is empty where it is missing. */
export const infoDiffers = fault<{ label: string; stated: string; found: string }>(
  'info-differs',
  { label: 'Payload-Oxum', stated: '48213.7', found: '48210.6' },
  {
    title: 'bag-info.txt does not fit',
    why: 'Readers of bags show what stands there: the total of the files (bytes.files), the proposal, the digest.',
    fix: SEND_AGAIN,
    message: (d) => `${d.label} in bag-info.txt is ${d.stated || 'missing'}; by the bundle itself it is ${d.found}.`,
  },
  {
    title: 'bag-info.txt の不一致',
    why: 'ファイルの総量（バイト数.ファイル数）、提案書、ダイジェストとして、ほかのソフトウェアに表示される内容です。',
    fix: SEND_AGAIN_JA,
    message: (d) =>
      `bag-info.txt の ${d.label} は${d.stated ? ` ${d.stated} ` : 'ありません'}${d.stated ? 'です' : ''}が、実際には ${d.found} です。`,
  },
);

export const fileMissing = fault<Entry & { lists: readonly string[] }>(
  'file-missing',
  { entry: 'data/proposal/plan.pdf', lists: ['manifest-sha256.txt', 'manifest.json'] },
  {
    title: 'File missing',
    why: 'It was in the bundle when the lists were written.',
    fix: SEND_AGAIN,
    message: (d) => `"${d.entry}" is missing; it is listed in ${d.lists.join(', ')}.`,
  },
  {
    title: 'ファイルの欠落',
    why: '一覧を作成した時点では入っていました。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」がありません。${d.lists.join('、')} には挙げられています。`,
  },
);

/** `lists`: those that leave it out; without any, it is a tag file that they name, but that no bundle has. */
export const fileExtra = fault<Entry & { lists: readonly string[] }>(
  'file-extra',
  { entry: 'data/proposal/plan-2.pdf', lists: ['manifest-sha256.txt', 'manifest.json'] },
  {
    title: 'File that is not listed',
    why: 'It was added after the lists were written, or taken out of one of them.',
    fix: SEND_AGAIN,
    message: (d) =>
      d.lists.length > 0
        ? `"${d.entry}" is not listed in ${d.lists.join(', ')}.`
        : `"${d.entry}" is none of the files that a bundle has beside data/.`,
  },
  {
    title: '一覧にないファイル',
    why: '一覧の作成後に追加されたか、一覧から取り除かれています。',
    fix: SEND_AGAIN_JA,
    message: (d) =>
      d.lists.length > 0
        ? `「${d.entry}」が ${d.lists.join('、')} にありません。`
        : `「${d.entry}」は、提出用 zip の data/ の外にあるはずのないファイルです。`,
  },
);

export const hashDiffers = fault<Entry & { hashes: readonly string[] }>(
  'hash-differs',
  { entry: 'data/proposal/plan.pdf', hashes: ['SHA-256 (manifest-sha256.txt)', 'SHA-512 (manifest-sha512.txt)'] },
  {
    title: 'Content is another one',
    why: 'The file was changed after the list was written, or the list was.',
    fix: SEND_AGAIN,
    message: (d) => `The content of "${d.entry}" does not fit: ${d.hashes.join(', ')}.`,
  },
  {
    title: '内容の相違',
    why: '一覧の作成後に、ファイルまたは一覧が変更されました。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」の内容が一致しません：${d.hashes.join('、')}。`,
  },
);

export const BAG_FAULTS = [
  notABundle,
  bagitDiffers,
  fetchListed,
  listMissing,
  listMalformed,
  infoDiffers,
  fileMissing,
  fileExtra,
  hashDiffers,
];
