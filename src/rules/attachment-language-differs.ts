import { defineRule } from '../core/rule.js';
import { attachmentPath } from '../domain/attachment-fields.js';
import { contradiction } from '../domain/seen-language.js';
import { languageInWords } from '../text/documents.js';
import { SEEN_LANGUAGES } from '../text/seen-languages.js';

export const attachmentLanguageDiffers = defineRule({
  code: 'attachment-language-differs',
  level: 'notice',
  who: 'researcher',
  needs: ['attachments', 'files'],
  check: ({ attachments = [], files }) =>
    attachments.flatMap(({ path, language }, index) => {
      const text = files.attachments[index]?.document?.text;
      const seen = text ? contradiction(language, text) : undefined;
      return seen ? [{ path: attachmentPath(index), data: { path, language, seen } }] : [];
    }),
  example: `
# fact: {path: attachments/award.pdf, document: {text: {letters: 3000, japanese: 88, kana: 45}}}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-language-differs
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Document in another language than entered',
      why: 'Mostly the wrong file was taken, or the language was not corrected after copying an entry. We compare the two of our own accord; the call does not ask for it.',
      fix: 'Look whether this is the right file; if it is, correct "language:".',
      message: (d) =>
        `"${d.path}" is entered as written in ${languageInWords(d.language, 'en')}, but ${SEEN_LANGUAGES[d.seen].en}.`,
    },
    ja: {
      title: '記載と異なる言語の書類',
      why: '別のファイルを選んだか、項目を写したときに言語を直し忘れた場合に起こります。公募の要件ではなく、記載と内容を照らし合わせる独自の確認です。',
      fix: '正しいファイルかどうかを確かめてください。ファイルが正しければ、「language:」を直してください。',
      message: (d) =>
        `「${d.path}」の言語は${languageInWords(d.language, 'ja')}となっていますが、${SEEN_LANGUAGES[d.seen].ja}。`,
    },
  },
});
