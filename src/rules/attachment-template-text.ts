import { defineRule } from '../core/rule.js';
import { documentsIn } from '../domain/attachment-fields.js';
import { wordsOnPages } from '../domain/seen-words.js';
import { wordsInSentence } from '../text/words-on-pages.js';

const MOST_NAMED = 5;

export const attachmentTemplateText = defineRule({
  code: 'attachment-template-text',
  level: 'should',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    documentsIn(files).flatMap(({ fact, field, document }) => {
      const seen = wordsOnPages(document.text?.template ?? [], MOST_NAMED);
      return seen.words.length > 0 ? [{ path: field, data: { path: fact.path, ...seen } }] : [];
    }),
  example: `
# fact: {path: attachments/plan.pdf, document: {text: {template: [{words: （記載例）, page: 2}, {words: Error! Reference source not found, page: 4}]}}}
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence, title: Award notice, language: en }
  - id: plan
    path: attachments/plan.pdf # expect: attachment-template-text
    kind: research-plan
    title: Plan
    language: en
`,
  text: {
    en: {
      title: 'Words of a template left in a document',
      why: 'Instructions of the form and broken references tell a reviewer that the document was not finished. Good practice, not a demand of the call.',
      fix: 'Look at these places, delete the words or put the text there that belongs there, and export the document again; in Word, update all fields before.',
      message: (d) => `"${d.path}" still holds ${wordsInSentence(d, 'en')}, which looks left over from a template.`,
    },
    ja: {
      title: '書類に残ったひな形の文言',
      why: '様式の説明文や参照エラーが残っていると、書きかけの書類と受け取られかねません。公募の要件ではなく、仕上げの確認です。',
      fix: '該当箇所を確かめて、文言を削除するか本来の内容に直し、出力し直してください。Word では、先にすべてのフィールドを更新してください。',
      message: (d) => `「${d.path}」に、ひな形の文言と思われる${wordsInSentence(d, 'ja')}が残っています。`,
    },
  },
});
