import { fault, type None, SEND_AGAIN, SEND_AGAIN_JA } from './define-fault.js';

/** Faults of our own manifest.json. */

export const formatNewer = fault<{ found: number; known: number }>(
  'format-newer',
  { found: 3, known: 2 },
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
    why: 'ダイジェスト、日付、公募が記録されたファイルで、誤りがあると判定できません。',
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
    why: '内容とダイジェストが対応するように、表記は一つ（RFC 8785）に決まっています。',
    fix: SEND_AGAIN_JA,
    message: () => 'manifest.json が書き直されています。値に問題はありませんが、JSON の表記が異なります。',
  },
);

const PARTS = {
  draft: ['the hash of the draft', '提案書のハッシュ値'],
  call: ['the hash of the call', '公募の定義のハッシュ値'],
  base: ['the hash of the call that the overlay adds to', '基になる公募の定義のハッシュ値'],
  order: ['the order of its files, or one that is listed twice', 'ファイルの順序、または重複'],
  policy: ['its format, and whether decisions on the draft travel with it', '形式と、承認記録・設定の記録の有無'],
  zeros: ['which files show the digest', 'ダイジェストを示すファイルの指定'],
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

/** Of a zip: whoever unpacks one may call the folder what they like, but nobody renames it inside. */
export const folderName = fault<{ folder: string; id: string }>(
  'folder-name',
  { folder: 'aspire-2023 (1)', id: 'aspire-2023' },
  {
    title: 'Folder under another name',
    why: 'The folder is named as the proposal, so that unpacked bundles are not taken for each other.',
    fix: SEND_AGAIN,
    message: (d) =>
      `The folder in the zip is called "${d.folder}", the proposal "${d.id}"; the two are the same in a bundle.`,
  },
  {
    title: 'フォルダ名の相違',
    why: '展開したものを取り違えないよう、フォルダ名は提案書の整理名と同じです。',
    fix: SEND_AGAIN_JA,
    message: (d) => `zip 内のフォルダ名は「${d.folder}」、提案書の整理名は「${d.id}」です。本来は同じです。`,
  },
);

export const MANIFEST_FAULTS = [formatNewer, manifestInvalid, manifestNotCanonical, manifestContradicts, folderName];
