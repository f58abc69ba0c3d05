import type { AnyCoded } from './diagnostic.js';
import { code, listed } from './verify-code.js';
import { PAYLOAD_CODES } from './verify-payload-codes.js';

/** Faults of a bundle as a whole: what is told beside its structure, its hashes and its draft. */

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
    fix: 'この提出用 zip は受理しないでください。送付元にどの版か確かめ、もう一度送ってもらってください。',
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

const PARTS: Readonly<Record<string, Record<'en' | 'ja', string>>> = {
  id: { en: 'the id of the project', ja: '整理名' },
  title: { en: 'the title', ja: '研究開発課題名' },
  call: { en: 'the call', ja: '公募' },
};

export const headerDiffers = code<{ parts: readonly string[] }>(
  'header-differs',
  ['must', 'office'],
  { parts: ['title', 'call'] },
  {
    title: 'The manifest and the draft contradict each other',
    why: 'Lists of bundles and archives go by the manifest. One that says something else than the draft was not written by this tool, or was changed.',
    fix: 'Do not accept this bundle. Ask the sender to pack the draft again.',
    message: (d) =>
      `manifest.json says something else than the draft on ${d.parts.map((part) => PARTS[part]?.en).join(', ')}.`,
  },
  {
    title: '一覧と提案書の食い違い',
    why: '提出用 zip の整理や保存には manifest.json が使われます。提案書と異なる場合、本ツールが作成したものではないか、書き換えられています。',
    fix: 'この提出用 zip は受理しないでください。送付元に作り直してもらってください。',
    message: (d) =>
      `manifest.json の記載が提案書と異なります（${d.parts.map((part) => PARTS[part]?.ja).join('、')}）。`,
  },
);

export const reportDiffers = code<{ files: readonly string[] }>(
  'report-differs',
  ['must', 'office'],
  { files: ['data/report/report.html'] },
  {
    title: 'The report inside is not what the same check gives',
    why: 'The same version of the tool, the same definition of the call and the same day give the same report, byte for byte. A report that differs was changed, or is of another draft.',
    fix: 'Do not rely on the report inside; the check made here is what counts. Ask the sender to pack again.',
    message: (d) => `Not the same as the check made here: ${d.files.join(', ')}.`,
  },
  {
    title: '同梱の報告と再確認の結果の不一致',
    why: '本ツールの版、公募の定義、基準日が同じであれば、報告はバイト単位で同じになります。異なる場合、報告は書き換えられたものか、別の提案書のものです。',
    fix: '同梱の報告には依拠せず、今回の確認結果によってください。送付元に提出用 zip を作り直してもらってください。',
    message: (d) => `今回の確認結果と一致しません：${d.files.join('、')}。`,
  },
);

export const reportUnsure = code<{ files: readonly string[] }>(
  'report-not-comparable',
  ['should', 'office'],
  { files: ['data/report/report.html'] },
  {
    title: 'The report inside cannot be compared on this machine',
    why: 'An attachment could not be looked into within the limits of time and memory, here or where the bundle was made, so the reports have to differ.',
    fix: 'Verify again on a machine with more memory and less to do, or judge by the check made here.',
    message: (d) =>
      `Not the same as the check made here, and an attachment was not looked into: ${d.files.join(', ')}.`,
  },
  {
    title: 'この環境では比較できない報告',
    why: '時間またはメモリの上限のため、この環境または作成時の環境で内容を確認できなかった添付書類があり、報告は一致しません。',
    fix: '余裕のある環境でもう一度確認するか、今回の確認結果によって判断してください。',
    message: (d) => `今回の確認結果と一致せず、内容を確認できなかった添付書類があります：${d.files.join('、')}。`,
  },
);

export const callVersionDiffers = code<{ id: string; inside: string; own: string }>(
  'call-version-differs',
  ['should', 'office'],
  { id: 'amed-aspire-fy2023-pre', inside: '5f0c1a9e77b2', own: 'c2d84be01f6a' },
  {
    title: 'Packed by another version of the call definition',
    why: 'The draft was judged by other facts of the call when it was packed than here. The check made here goes by yours.',
    fix: (d) =>
      `Find out which of the two is right; the one in the bundle lies in data/call/, and "grantlint calls diff ${d.id} FILE" shows what is different.`,
    message: (d) => `The bundle was made by a definition of ${d.id} with SHA-256 ${d.inside}…; yours has ${d.own}….`,
  },
  {
    title: '公募の定義の版の違い',
    why: '作成時とは異なる公募の定義で確認しています。今回の確認は、お手元の定義によるものです。',
    fix: (d) =>
      `どちらが正しいか確かめてください。作成時の定義は data/call/ にあり、違いは「grantlint calls diff ${d.id} ファイル」で確認できます。`,
    message: (d) => `作成時の ${d.id} の定義の SHA-256 は ${d.inside}… ですが、お手元の定義は ${d.own}… です。`,
  },
);

export const toolVersionDiffers = code<{ inside: string; own: string }>(
  'tool-version-differs',
  ['notice', 'office'],
  { inside: '0.1.0', own: '0.2.0' },
  {
    title: 'Packed by another version of the tool',
    why: 'Another version has other rules, so its report need not be the same to the byte; the findings are compared instead.',
    fix: 'Nothing has to be done. Where findings differ, the check made here goes by your version.',
    message: (d) => `The bundle was made by version ${d.inside}; this is version ${d.own}.`,
  },
  {
    title: '本ツールの版の違い',
    why: '版が異なると規則も異なり、報告はバイト単位では一致しないことがあります。そのため、指摘を比較します。',
    fix: '対応は不要です。指摘が異なる場合、今回の確認はお手元の版によるものです。',
    message: (d) => `提出用 zip は版 ${d.inside} で作成されましたが、お手元の版は ${d.own} です。`,
  },
);

/** `base`: the call that the definition adds to, where the receiver's own was used for it. */
export const rulesFromBundle = code<{ id: string; base: string | null }>(
  'rules-from-bundle',
  ['should', 'office'],
  { id: 'our-foundation-2026', base: 'amed-aspire-fy2023-pre' },
  {
    title: 'Judged by rules that came with the bundle',
    why: 'Whoever sends the definition of the call along with the draft could have made it easier.',
    fix: 'Get the definition from those who published it, and verify again with --calls FOLDER or --call FILE.',
    message: (d) =>
      `You have no definition of the call ${d.id}; the one in the bundle was used${d.base === null ? '' : `, on top of your own of ${d.base}`}.`,
  },
  {
    title: '同梱の定義による確認',
    why: '公募の定義を提案書と一緒に送る人は、要件を緩めることもできます。',
    fix: '定義を公表元から入手し、--calls フォルダ または --call ファイル で指定して、もう一度確認してください。',
    message: (d) =>
      `お手元に公募 ${d.id} の定義がないため、同梱の定義${d.base === null ? '' : `とお手元の ${d.base} の定義`}で確認しました。`,
  },
);

export const callUnusable = code<{ id: string }>(
  'call-unusable',
  ['must', 'office'],
  { id: 'our-foundation-2026' },
  {
    title: 'The definition in the bundle cannot be used',
    why: 'Without a sound definition of the call no rule of it can be checked.',
    fix: 'Get the definition from those who published it, and verify again with --calls FOLDER or --call FILE.',
    message: (d) => `You have no definition of the call ${d.id}, and the one in the bundle has faults.`,
  },
  {
    title: '使用できない同梱の定義',
    why: '公募の正しい定義がないと、要件を確認できません。',
    fix: '定義を公表元から入手し、--calls フォルダ または --call ファイル で指定して、もう一度確認してください。',
    message: (d) => `お手元に公募 ${d.id} の定義がなく、同梱の定義には誤りがあります。`,
  },
);

const VERDICTS: Readonly<Record<string, Record<'en' | 'ja', string>>> = {
  ready: { en: 'ready', ja: '提出可' },
  'not-ready': { en: 'not ready', ja: '要修正' },
  'could-not-check': { en: 'could not check', ja: '確認不可' },
};

type Checks = {
  readonly inside: 'ready' | 'not-ready' | 'could-not-check';
  readonly now: 'ready' | 'not-ready' | 'could-not-check';
  /** Findings as `level code pointer`. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
};

export const checkDiffers = code<Checks>(
  'check-differs',
  ['should', 'office'],
  { inside: 'ready', now: 'not-ready', added: ['must budget-over-cap /budget/years/0/total'], gone: [] },
  {
    title: 'The check finds something else than the report inside',
    why: 'The report inside was made by another version of the tool or of the call, or for another day. What is new or gone since then is told so that nobody relies on the older report.',
    fix: 'Go by the findings below, and tell the sender where they ask for changes.',
    message: (d) =>
      [
        `The report inside says "${VERDICTS[d.inside]?.en}", the check made here "${VERDICTS[d.now]?.en}".`,
        d.added.length > 0 ? ` New (${d.added.length}): ${listed(d.added)}.` : '',
        d.gone.length > 0 ? ` No longer found (${d.gone.length}): ${listed(d.gone)}.` : '',
      ].join(''),
  },
  {
    title: '同梱の報告と今回の確認の違い',
    why: '同梱の報告は、本ツールまたは公募の定義の別の版によるものか、別の基準日のものです。以前の報告に依拠することのないよう、増えた指摘となくなった指摘を示します。',
    fix: '以下の指摘によって判断し、修正が必要な場合は送付元に連絡してください。',
    message: (d) =>
      [
        `同梱の報告の判定は「${VERDICTS[d.inside]?.ja}」ですが、今回の判定は「${VERDICTS[d.now]?.ja}」です。`,
        d.added.length > 0 ? `増えた指摘（${d.added.length}件）：${listed(d.added)}。` : '',
        d.gone.length > 0 ? `なくなった指摘（${d.gone.length}件）：${listed(d.gone)}。` : '',
      ].join(''),
  },
);

export const VERIFY_CODES: readonly AnyCoded[] = [
  bundleUnreadable,
  digestDiffers,
  signatureMissing,
  signatureBad,
  signatureUnknown,
  headerDiffers,
  reportDiffers,
  reportUnsure,
  callVersionDiffers,
  toolVersionDiffers,
  rulesFromBundle,
  callUnusable,
  checkDiffers,
  ...PAYLOAD_CODES,
];
