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

export const oxumDiffers = fault<{ stated: string; found: string }>(
  'oxum-differs',
  { stated: '48213.7', found: '48210.6' },
  {
    title: 'Total does not fit',
    why: 'The Payload-Oxum in bag-info.txt states bytes and number of the files under data/.',
    fix: SEND_AGAIN,
    message: (d) => `Under data/ are ${d.found} (bytes.files); bag-info.txt states ${d.stated || 'nothing'}.`,
  },
  {
    title: '総量の不一致',
    why: 'bag-info.txt の Payload-Oxum には、data/ の合計バイト数とファイル数が記録されています。',
    fix: SEND_AGAIN_JA,
    message: (d) =>
      `data/ の合計は ${d.found}（バイト数.ファイル数）、bag-info.txt の記録は ${d.stated || 'なし'} です。`,
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

export const fileExtra = fault<Entry & { lists: readonly string[]; junk: boolean }>(
  'file-extra',
  { entry: 'data/proposal/.DS_Store', lists: ['manifest-sha256.txt', 'manifest.json'], junk: true },
  {
    title: 'File that is not listed',
    why: 'It was added after the lists were written, or taken out of one of them.',
    fix: (d) => (d.junk ? 'Delete it, and verify the folder again.' : SEND_AGAIN),
    message: (d) =>
      `"${d.entry}" is not listed in ${d.lists.join(', ')}.${d.junk ? ' Systems leave such files when somebody opens the folder.' : ''}`,
  },
  {
    title: '一覧にないファイル',
    why: '一覧の作成後に追加されたか、一覧から取り除かれています。',
    fix: (d) => (d.junk ? '削除してから、もう一度フォルダを確認してください。' : SEND_AGAIN_JA),
    message: (d) =>
      `「${d.entry}」が ${d.lists.join('、')} にありません。${d.junk ? 'フォルダを開いたときに、OS などが残すファイルです。' : ''}`,
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

export const formatNewer = fault<{ found: number; known: number }>(
  'format-newer',
  { found: 2, known: 1 },
  {
    title: 'Made by a newer version',
    why: 'What a later format means is not known to this version, so it does not judge it.',
    fix: 'Update grantlint, and verify the bundle again.',
    message: (d) => `The bundle has format ${d.found}; this version knows formats up to ${d.known}.`,
  },
  {
    title: '新しい版で作成された zip',
    why: '後の形式の意味はこの版ではわからないため、判定しません。',
    fix: 'grantlint を更新し、もう一度確認してください。',
    message: (d) => `形式 ${d.found} の提出用 zip です。この版が扱えるのは形式 ${d.known} までです。`,
  },
);

export const manifestInvalid = fault<{ field: string }>(
  'manifest-invalid',
  { field: 'proposal.sha256' },
  {
    title: 'manifest.json is not valid',
    why: 'The digest, the day and the call of a bundle stand in it; a wrong one cannot be judged.',
    fix: SEND_AGAIN,
    message: (d) =>
      d.field
        ? `manifest.json has a wrong value, or none, at "${d.field}".`
        : 'manifest.json is no JSON object in UTF-8.',
  },
  {
    title: 'manifest.json の不備',
    why: '確認用コード、日付、公募が記録されたファイルで、誤りがあると判定できません。',
    fix: SEND_AGAIN_JA,
    message: (d) =>
      d.field
        ? `manifest.json の「${d.field}」の値が正しくないか、ありません。`
        : 'manifest.json が、UTF-8 の JSON オブジェクトではありません。',
  },
);

export const manifestNotCanonical = fault<None>(
  'manifest-not-canonical',
  {},
  {
    title: 'manifest.json in another form',
    why: 'It is written in one form only (RFC 8785), so that its digest stands for what it says.',
    fix: SEND_AGAIN,
    message: () => 'manifest.json was written anew: its values are in order, the form of the JSON is not.',
  },
  {
    title: 'manifest.json の表記の相違',
    why: '内容と確認用コードが対応するように、表記は一つ（RFC 8785）に決まっています。',
    fix: SEND_AGAIN_JA,
    message: () => 'manifest.json が書き直されています。値に問題はありませんが、JSON の表記が異なります。',
  },
);

const PARTS = {
  draft: ['the hash of the draft', '提案書のハッシュ値'],
  call: ['the hash of the call', '公募の定義のハッシュ値'],
  base: ['the hash of the call that the overlay adds to', '基になる公募の定義のハッシュ値'],
  order: ['the order of its files, or one that is listed twice', 'ファイルの順序、または重複'],
  zeros: ['which files show the digest', '確認用コードを示すファイルの指定'],
} as const satisfies Readonly<Record<string, readonly [en: string, ja: string]>>;
export type ManifestPart = keyof typeof PARTS;

export const manifestContradicts = fault<{ part: ManifestPart }>(
  'manifest-contradicts',
  { part: 'draft' },
  {
    title: 'manifest.json contradicts itself',
    why: 'It names the draft and the call apart from its list of files; the two have to agree.',
    fix: SEND_AGAIN,
    message: (d) => `manifest.json does not agree with itself: ${PARTS[d.part][0]}.`,
  },
  {
    title: 'manifest.json の矛盾',
    why: '提案書と公募はファイルの一覧とは別にも記録されており、両者は一致しなければなりません。',
    fix: SEND_AGAIN_JA,
    message: (d) => `manifest.json の記録どうしが一致しません：${PARTS[d.part][1]}。`,
  },
);

export const folderName = fault<{ folder: string; id: string }>(
  'folder-name',
  { folder: 'aspire-2023 (1)', id: 'aspire-2023' },
  {
    title: 'Folder under another name',
    why: 'The folder is named as the proposal, so that unpacked bundles are not taken for each other.',
    fix: (d) => `If you renamed the folder yourself, call it ${d.id} again; otherwise ask the sender.`,
    message: (d) => `The folder is called "${d.folder}", the proposal "${d.id}"; the two are the same in a bundle.`,
  },
  {
    title: 'フォルダ名の相違',
    why: '展開したものを取り違えないよう、フォルダ名は提案書の整理名と同じです。',
    fix: (d) => `ご自身でフォルダ名を変更した場合は ${d.id} に戻し、そうでなければ送付元に確認してください。`,
    message: (d) => `フォルダ名は「${d.folder}」、提案書の整理名は「${d.id}」です。本来は同じです。`,
  },
);

export const BAG_FAULTS = [
  notABundle,
  bagitDiffers,
  fetchListed,
  listMissing,
  listMalformed,
  oxumDiffers,
  fileMissing,
  fileExtra,
  hashDiffers,
  formatNewer,
  manifestInvalid,
  manifestNotCanonical,
  manifestContradicts,
  folderName,
];
