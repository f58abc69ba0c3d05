import type { Language } from '../../schemas/field.js';
import { defineRule } from '../core/rule.js';
import { documentsIn } from '../domain/attachment-fields.js';
import { wordsOnPages } from '../domain/seen-words.js';
import { inARow } from '../text/lists.js';
import { pagesBehind } from '../text/pages.js';
import { secretInWords } from '../text/secrets.js';

const secretsInWords = (words: readonly string[], pages: readonly string[], language: Language): string =>
  inARow(
    words.map((kind, index) => `${secretInWords(kind, language)}${pagesBehind(pages[index] ?? '', language)}`),
    language,
  );

export const attachmentSecret = defineRule({
  code: 'attachment-secret',
  level: 'should',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    documentsIn(files).flatMap(({ fact, field, document }) => {
      const { words, pages } = wordsOnPages(document.text?.secrets ?? [], Number.POSITIVE_INFINITY);
      return words.length > 0 ? [{ path: field, data: { path: fact.path, kinds: words, pages } }] : [];
    }),
  example: `
# fact: {path: attachments/plan.pdf, document: {text: {secrets: [{words: private-key, page: 3}]}}}
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence, title: Award notice, language: en }
  - id: plan
    path: attachments/plan.pdf # expect: attachment-secret
    kind: research-plan
    title: Plan
    language: en
`,
  text: {
    en: {
      title: 'Secret key or access token in a document',
      why: 'Whoever reads the document can use it to enter your systems, and a proposal is read by many. It is not repeated here. A safeguard of ours; no call has to forbid it.',
      fix: 'Take it out of the document, and have it revoked or replaced where it has been sent before.',
      message: (d) =>
        `"${d.path}" holds ${secretsInWords(d.kinds, d.pages, 'en')}; a document that leaves your computer must hold none.`,
    },
    ja: {
      title: '書類に含まれる秘密鍵やアクセストークン',
      why: '書類を読んだ人が、それを使ってシステムに入れるようになります。提案書は多くの人の目に触れます。ここには表示しません。公募に記載がなくても確認する、独自の安全対策です。',
      fix: '書類から取り除いてください。すでに送ってしまった場合は、無効にするか新しいものに替えてください。',
      message: (d) =>
        `「${d.path}」に${secretsInWords(d.kinds, d.pages, 'ja')}が含まれています。外に出す書類に含めることはできません。`,
    },
  },
});
