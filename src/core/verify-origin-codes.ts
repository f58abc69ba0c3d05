import { code } from './verify-code.js';

/** Whether it can be read, and whether it is the bundle that was sent by whom it should be. */

export const bundleUnreadable = code<{ reason: string; reasonJa: string }>(
  'unreadable',
  ['must', 'office'],
  { reason: 'glia.zip: permission denied.', reasonJa: 'glia.zip：アクセス権がありません。' },
  {
    title: 'Bundle cannot be read',
    why: 'Nothing is known of a bundle that cannot be read; the other bundles of the run are verified all the same.',
    fix: 'Mend what is named, then verify this bundle again.',
    message: (d) => d.reason,
  },
  {
    title: '読み取れない提出用 zip',
    why: '読み取れない提出用 zip については、何も確認できません。ほかのファイルの確認は続けます。',
    fix: '示された問題を解消し、このファイルをもう一度確認してください。',
    message: (d) => d.reasonJa,
  },
);

export const digestDiffers = code<{ found: string; asked: string }>(
  'digest-differs',
  ['must', 'office'],
  { found: '7RHYG-5G075-CMMCW-99XJP-9RDH6', asked: 'SABR2-4PA3E-YWNYP-266SS-M8YW5' },
  {
    title: 'Not the bundle whose digest was given',
    why: 'Whoever changes a file in a bundle can write its manifests anew, so they fit again. The digest then is another one: it tells what hashes inside the bundle cannot.',
    fix: 'Do not accept this bundle. Ask the sender which version was meant, and have it sent again.',
    message: (d) => `This bundle has the digest ${d.found}; the one given is ${d.asked}.`,
  },
  {
    title: '指定されたダイジェストとの不一致',
    why: '中のファイルを書き換えた人は、一覧のハッシュも書き換えられます。その場合もダイジェストは変わるため、この照合で分かります。',
    fix: 'この提出用 zip は受理しないでください。送付元に版を確認のうえ、再送を依頼してください。',
    message: (d) => `この提出用 zip のダイジェストは ${d.found} ですが、指定されたダイジェストは ${d.asked} です。`,
  },
);

export const signatureMissing = code<{ file: string }>(
  'signature-missing',
  ['must', 'office'],
  { file: 'glia.zip.sig' },
  {
    title: 'Signature missing',
    why: 'Signers were named, so only a bundle that one of them signed is accepted.',
    fix: 'Ask the sender for the signature file, put it beside the bundle, or name it with --signature.',
    message: (d) => `There is no signature ${d.file}.`,
  },
  {
    title: '署名がない',
    why: '署名者が指定されているため、その署名がある提出用 zip だけを認めます。',
    fix: '送付元から署名ファイルを受け取り、提出用 zip と同じ場所に置くか、--signature で指定してください。',
    message: (d) => `署名 ${d.file} がありません。`,
  },
);

const WHY_BAD = {
  malformed: { en: 'It is no SSH signature, or it is damaged.', ja: 'SSH の署名ではないか、破損しています。' },
  'other-file': {
    en: 'It was not made of these bytes: the bundle or the signature was changed, or belongs to another.',
    ja: 'この内容に対する署名ではありません。提出用 zip か署名が書き換えられたか、別のファイルの署名です。',
  },
  'not-valid-then': {
    en: 'The signer is in the list, but not for today or the day of --as-of.',
    ja: '署名者は一覧にありますが、今日（または --as-of の日）は有効期間外です。',
  },
  unsupported: {
    en: 'It is made with another kind of key than Ed25519, or for another purpose than files, so it was not checked.',
    ja: 'Ed25519 以外の鍵による署名か、ファイル以外の用途の署名のため、確認できません。',
  },
  folder: {
    en: 'A signature is made of the zip, and this is a folder: it cannot be checked.',
    ja: '署名は zip に対するものですが、これはフォルダのため、確認できません。',
  },
} as const;

export const signatureBad = code<{ file: string; why: keyof typeof WHY_BAD }>(
  'signature-bad',
  ['must', 'office'],
  { file: 'glia.zip.sig', why: 'other-file' },
  {
    title: 'Signature does not hold',
    why: 'A signature that does not hold says nothing of who sent the bundle.',
    fix: (d) =>
      d.why === 'folder'
        ? 'Verify the zip as it was received.'
        : 'Do not accept the bundle as signed. Ask the sender to sign it again and to send both files.',
    message: (d) => `The signature ${d.file} does not hold. ${WHY_BAD[d.why].en}`,
  },
  {
    title: '無効な署名',
    why: '有効でない署名からは、誰が送ったものか分かりません。',
    fix: (d) =>
      d.why === 'folder'
        ? '受け取った zip のまま確認してください。'
        : '署名付きとして受理しないでください。送付元に署名し直してもらい、両方のファイルを受け取ってください。',
    message: (d) => `署名 ${d.file} は有効ではありません。${WHY_BAD[d.why].ja}`,
  },
);

export const signatureUnknown = code<{ file: string; fingerprint: string; list: string }>(
  'signature-unknown-signer',
  ['must', 'office'],
  {
    file: 'glia.zip.sig',
    fingerprint: 'SHA256:Wx4wG1GzQ7nFJ8cQv0cB7b1n2yq1rI3h0m8mK9p5uXc',
    list: 'allowed_signers',
  },
  {
    title: 'Signed by somebody who is not in the list',
    why: 'Anybody can sign. Only the list says whose keys count.',
    fix: 'Ask the signer to read the fingerprint to you; if it is theirs, add the key to the list.',
    message: (d) => `${d.file} was made with the key ${d.fingerprint}, which is not in ${d.list}.`,
  },
  {
    title: '一覧にない署名者',
    why: '署名は誰にでもできます。どの鍵を認めるかは、署名者の一覧で決まります。',
    fix: '署名者に鍵の指紋を読み上げてもらい、本人のものであれば一覧に加えてください。',
    message: (d) => `${d.file} の鍵は ${d.fingerprint} ですが、${d.list} にありません。`,
  },
);
