import { defineRule } from '../core/rule.js';
import { documentsIn } from '../domain/attachment-fields.js';
import { counted } from '../domain/written-forms.js';
import { inARow } from '../text/lists.js';

interface Left {
  readonly changes: number;
  readonly comments: number;
}

const inEnglish = ({ changes, comments }: Left): string =>
  inARow(
    [
      ...(changes > 0 ? [counted(changes, 'tracked change')] : []),
      ...(comments > 0 ? [counted(comments, 'comment')] : []),
    ],
    'en',
  );

const inJapanese = ({ changes, comments }: Left): string =>
  [...(changes > 0 ? [`変更履歴が${changes}件`] : []), ...(comments > 0 ? [`コメントが${comments}件`] : [])].join('、');

export const attachmentChangesLeft = defineRule({
  code: 'attachment-changes-left',
  level: 'should',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    documentsIn(files).flatMap(({ fact, field, document: { word, pdf } }) => {
      const left = { changes: word?.changes ?? 0, comments: word?.comments ?? pdf?.notes ?? 0 };
      const data = { path: fact.path, isPdf: pdf !== null, ...left };
      return left.changes + left.comments > 0 ? [{ path: field, data }] : [];
    }),
  example: `
# fact: {path: attachments/plan.docx, document: {word: {changes: 4, comments: 1}}}
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence, title: Award notice, language: en }
  - id: plan
    path: attachments/plan.docx # expect: attachment-changes-left
    kind: research-plan
    title: Plan
    language: en
`,
  text: {
    en: {
      title: 'Tracked changes or comments left in a document',
      why: 'Reviewers would read what was deleted and what colleagues noted, and what is printed depends on a setting. A check of our own; no call asks for it.',
      fix: (d) =>
        d.isPdf
          ? 'Delete all comments and marks in the program that shows the PDF, or export the PDF again without them.'
          : 'In Word, accept or reject all changes, delete all comments, and save the document.',
      message: (d) => `"${d.path}" still holds ${inEnglish(d)}; a document that is handed in should hold none.`,
    },
    ja: {
      title: '書類に残った変更履歴やコメント',
      why: '削除した文や共同研究者の書き込みが審査する側に見え、印刷結果も設定によって変わります。公募の定めではなく、独自の確認です。',
      fix: (d) =>
        d.isPdf
          ? 'PDF を表示するソフトでコメントや注釈をすべて削除するか、コメントを含めずに PDF を出力し直してください。'
          : 'Word で変更履歴をすべて承諾または元に戻し、コメントをすべて削除して保存してください。',
      message: (d) => `「${d.path}」に${inJapanese(d)}残っています。提出する書類には残さないことが望まれます。`,
    },
  },
});
