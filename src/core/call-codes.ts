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
          : `Write the id of a call that "grantlint calls list" shows, or give a definition with --call FILE.`,
      message: (d) => `No definition of a call named "${d.found}" is known (known: ${d.known.join(', ')}).`,
    },
    ja: {
      title: '公募の定義がない',
      why: '公募の定義がないと、公募の要件を確認できません。',
      fix: (d) =>
        d.suggestion
          ? `「${d.suggestion}」と書いてください。`
          : 'grantlint calls list に表示される ID を書くか、--call FILE で定義を指定してください。',
      message: (d) => `「${d.found}」という公募の定義はありません（利用できる公募：${d.known.join('、')}）。`,
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

export const CALL_CODES = [callUnknown, sourceUnknown];
