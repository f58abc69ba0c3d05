import { defineCode } from './diagnostic.js';

/** Faults between a draft and the definition of its call. */

export const callUnknown = defineCode<{ found: string; known: readonly string[]; suggestion: string }>()({
  code: 'call/unknown',
  level: 'must',
  who: 'researcher',
  basis: 'format',
  sample: { found: 'amed-aspire-fy2032-pre', known: ['amed-aspire-fy2023-pre'], suggestion: 'amed-aspire-fy2023-pre' },
  text: {
    en: {
      title: 'Call not known',
      why: 'Without the definition of the call no rule of it can be checked.',
      fix: (d) =>
        d.suggestion
          ? `Write "${d.suggestion}".`
          : `Write the id of a call that "grantlint calls list" shows, or give a definition of your own with --call FILE or --calls FOLDER.`,
      message: (d) => `No definition of a call named "${d.found}" is known (known: ${d.known.join(', ')}).`,
    },
    ja: {
      title: '公募の定義がない',
      why: '公募の定義がないと、公募の要件を確認できません。',
      fix: (d) =>
        d.suggestion
          ? `「${d.suggestion}」と書いてください。`
          : 'grantlint calls list に表示される ID を書くか、--call FILE または --calls FOLDER で独自の定義を指定してください。',
      message: (d) => `「${d.found}」という公募の定義はありません（利用できる公募：${d.known.join('、')}）。`,
    },
  },
});

export const callOverridden = defineCode<{ named: string; used: string }>()({
  code: 'call/overridden',
  level: 'should',
  who: 'researcher',
  basis: 'format',
  sample: { named: 'amed-aspire-fy2023-pre', used: 'amed-aspire-fy2024' },
  text: {
    en: {
      title: 'Checked against another call than the draft names',
      why: 'The verdict holds for the call of the check only, and a bundle is made only for the call that the draft names.',
      fix: (d) => `Write "call: ${d.used}" in the draft if that is the call applied for; otherwise leave out --call.`,
      message: (d) => `The draft names the call ${d.named}; this check is made against ${d.used}.`,
    },
    ja: {
      title: '提案書と異なる公募による確認',
      why: '判定は、確認に使った公募についてのみ有効です。提出用 zip は、提案書に書かれた公募についてのみ作成します。',
      fix: (d) =>
        `${d.used} に応募する場合は、提案書に「call: ${d.used}」と書いてください。そうでなければ --call を外してください。`,
      message: (d) => `提案書の公募は ${d.named} ですが、${d.used} に照らして確認しています。`,
    },
  },
});

export const sourceUnknown = defineCode<{ found: string; known: readonly string[] }>()({
  code: 'call/source-unknown',
  level: 'must',
  who: 'office',
  basis: 'format',
  sample: { found: 'call-text', known: ['preannouncement'] },
  text: {
    en: {
      title: 'Fact cites a source that is not listed',
      why: 'A fact counts only with the document that it rests on.',
      fix: 'List the document under sources, or correct the id.',
      message: (d) => `"${d.found}" is not among the sources (${d.known.join(', ')}).`,
    },
    ja: {
      title: '一覧にない出典の引用',
      why: '根拠となる文書が示されていない事実は使えません。',
      fix: '文書を sources に加えるか、ID を正してください。',
      message: (d) => `「${d.found}」は出典（${d.known.join('、')}）にありません。`,
    },
  },
});

export const baseUnknown = defineCode<{ found: string }>()({
  code: 'call/base-unknown',
  level: 'must',
  who: 'office',
  basis: 'format',
  sample: { found: 'amed-aspire-fy2042' },
  text: {
    en: {
      title: 'Call to add to not found',
      why: 'An overlay only adds to another call; without that call there is nothing to check.',
      fix: 'Write the id of a call that "grantlint calls list" shows, or the path of its definition (./call.yaml); or give the folder of the definition with --calls FOLDER.',
      message: (d) => `No call "${d.found}" is known, and no definition of it lies at that path or beside this file.`,
    },
    ja: {
      title: '元の公募がない',
      why: '追加定義は別の公募に要件を加えるものです。元の公募がないと確認できません。',
      fix: 'grantlint calls list に表示される ID か、定義ファイルの場所（./call.yaml）を書いてください。定義のあるフォルダを --calls FOLDER で指定することもできます。',
      message: (d) =>
        `「${d.found}」という公募はなく、その場所にも、このファイルと同じフォルダにも定義ファイルがありません。`,
    },
  },
});

export const baseUnusable = defineCode<{ base: string }>()({
  code: 'call/base-unusable',
  level: 'must',
  who: 'office',
  basis: 'format',
  sample: { base: 'our-foundation-2026' },
  text: {
    en: {
      title: 'Call to add to is faulty itself',
      why: 'An overlay is judged together with the call that it adds to.',
      fix: (d) => `Mend the definition of "${d.base}" first: "grantlint calls check" tells its faults.`,
      message: (d) => `The definition of "${d.base}" cannot be used as it is, so this overlay was not checked.`,
    },
    ja: {
      title: '元の公募の定義の誤り',
      why: '追加定義は、元の公募と合わせて確認します。',
      fix: (d) => `先に「${d.base}」の定義を修正してください。誤りは grantlint calls check で確認できます。`,
      message: (d) => `「${d.base}」の定義がそのままでは使用できないため、この追加定義は確認していません。`,
    },
  },
});

export const overlayRepeats = defineCode<{ id: string; list: string; base: string }>()({
  code: 'call/overlay-repeats',
  level: 'must',
  who: 'office',
  basis: 'format',
  sample: { id: 'application', list: 'deadlines', base: 'amed-aspire-fy2024-3rd' },
  text: {
    en: {
      title: 'Overlay repeats an id of the call',
      why: 'What the funder asks stays as it is; an office adds facts of its own beside it, under names of their own.',
      fix: 'Choose another id, such as one that starts with the name of your office.',
      message: (d) => `"${d.id}" in ${d.list} is already an id of ${d.base}.`,
    },
    ja: {
      title: '元の公募と同じ ID',
      why: '配分機関の要件は変更できません。所属機関の要件は、別の ID で追加します。',
      fix: '所属機関の名称で始めるなど、別の ID にしてください。',
      message: (d) => `${d.list} の「${d.id}」は、${d.base} で使われている ID です。`,
    },
  },
});

export const CALL_CODES = [callUnknown, callOverridden, sourceUnknown, baseUnknown, baseUnusable, overlayRepeats];
