import { defineRule } from '../core/rule.js';
import { pdfsIn } from '../domain/attachment-fields.js';
import { counted } from '../domain/written-forms.js';

export const attachmentActiveContent = defineRule({
  code: 'attachment-active-content',
  level: 'should',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    pdfsIn(files)
      .filter(({ pdf }) => pdf.scripts > 0)
      .map(({ fact, field, pdf }) => ({ path: field, data: { path: fact.path, scripts: pdf.scripts } })),
  example: `
# fact: {path: attachments/award.pdf, document: {pdf: {scripts: 2}}}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-active-content
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'PDF with scripts',
      why: 'Virus scanners and submission systems refuse or change files with scripts, and what a page shows can depend on them. Our own check; the call says nothing of it.',
      fix: 'Print the document into a new PDF, which leaves the scripts out, and look whether every page is still complete.',
      message: (d) =>
        `"${d.path}" holds ${counted(d.scripts, 'script')} (JavaScript); a document that is handed in should hold none.`,
    },
    ja: {
      title: 'スクリプトを含む PDF',
      why: 'スクリプトを含むファイルは、ウイルス対策ソフトや提出先のシステムで拒否されたり書き換えられたりします。表示がスクリプトに左右されることもあります。公募の定めではなく、独自の確認です。',
      fix: '「PDF として印刷」などで出力し直すとスクリプトは除かれます。出力後、すべてのページがそろっていることを確認してください。',
      message: (d) =>
        `「${d.path}」にスクリプト（JavaScript）が${d.scripts}個含まれています。提出する書類には含めないことが望まれます。`,
    },
  },
});
