import { defineRule } from '../core/rule.js';
import { pdfsIn } from '../domain/attachment-fields.js';
import { counted } from '../domain/written-forms.js';

export const attachmentFormOpen = defineRule({
  code: 'attachment-form-open',
  level: 'notice',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    pdfsIn(files)
      .filter(({ pdf }) => pdf.fields > 0)
      .map(({ fact, field, pdf }) => {
        const data = { path: fact.path, fields: pdf.fields, signed: pdf.signatures > 0 };
        return { path: field, data };
      }),
  example: `
# fact: {path: attachments/award.pdf, document: {pdf: {fields: 12}}}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-form-open
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Form that can still be filled in',
      why: 'Entries of such a form can be changed by anybody, look different in other programs, and vanish in some when files are joined. A check of ours that rests on no call.',
      fix: (d) =>
        d.signed
          ? 'Leave the file as it is: it is signed, and saving it anew would break the signature. Look whether every entry is shown.'
          : 'Print the form into a new PDF, unless the funder wants to read the fields themselves.',
      message: (d) =>
        `"${d.path}" has ${counted(d.fields, 'form field')} that can still be filled in; entries that are part of the page are shown everywhere.`,
    },
    ja: {
      title: '入力できる状態のフォーム',
      why: '入力欄が残っていると、誰でも内容を書き換えられ、ソフトによって表示が変わったり、ファイルの結合時に消えたりします。公募によるものではなく、独自の確認です。',
      fix: (d) =>
        d.signed
          ? '電子署名があり、保存し直すと署名が無効になるため、そのままにしてください。入力した内容がすべて表示されることを確認してください。'
          : '助成機関が入力欄のまま提出するよう求めている場合を除き、「PDF として印刷」などで出力し直してください。',
      message: (d) =>
        `「${d.path}」に入力できる欄が${d.fields}か所残っています。ページに固定された内容であれば、どの環境でも表示されます。`,
    },
  },
});
