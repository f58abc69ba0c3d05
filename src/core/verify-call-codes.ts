import { code } from './verify-code.js';

/** By whose definition of the call a bundle is judged. */

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
