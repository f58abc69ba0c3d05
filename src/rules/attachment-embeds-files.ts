import type { Language } from '../../schemas/field.js';
import { defineRule } from '../core/rule.js';
import { pdfsIn } from '../domain/attachment-fields.js';
import { counted } from '../domain/written-forms.js';
import { bracketed, inARow } from '../text/lists.js';

const MOST_NAMED = 5;

/** Some have no name, and are counted among the others. */
function namesBehind(names: readonly string[], others: number, language: Language): string {
  if (names.length === 0) return '';
  const more = others === 0 ? [] : [language === 'en' ? `${others} more` : `ほか${others}個`];
  const quoted = names.map((name) => (language === 'en' ? `"${name}"` : `「${name}」`));
  return bracketed(inARow([...quoted, ...more], language), language);
}

export const attachmentEmbedsFiles = defineRule({
  code: 'attachment-embeds-files',
  level: 'should',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    pdfsIn(files)
      .filter(({ pdf }) => pdf.files.length > 0)
      .map(({ fact, field, pdf }) => {
        const names = pdf.files.filter((name) => name !== '').slice(0, MOST_NAMED);
        const data = { path: fact.path, count: pdf.files.length, names, others: pdf.files.length - names.length };
        return { path: field, data };
      }),
  example: `
# fact: {path: attachments/award.pdf, document: {pdf: {files: [letter.docx, budget.xlsx]}}}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-embeds-files
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Files inside a PDF',
      why: 'Submission systems refuse such a PDF or drop what is inside, and whoever prints it never sees those files. We ask of our own accord; the call is silent on it.',
      fix: 'Put what belongs to the proposal into pages of its own or list it as an attachment, and export the PDF without files inside it.',
      message: (d) =>
        `"${d.path}" has ${counted(d.count, 'file')} inside it${namesBehind(d.names, d.others, 'en')}; what is to be read should stand on its pages.`,
    },
    ja: {
      title: 'PDF に埋め込まれたファイル',
      why: '提出先のシステムで拒否されたり、埋め込まれたファイルだけが失われたりします。印刷しても現れません。公募に記載はありませんが、独自に確認しています。',
      fix: '提案に必要な内容はページに含めるか、添付書類として一覧に載せ、ファイルを埋め込まずに PDF を出力し直してください。',
      message: (d) =>
        `「${d.path}」の中に${d.count}個のファイルが埋め込まれています${namesBehind(d.names, d.others, 'ja')}。読んでもらう内容は、ページに記載することが望まれます。`,
    },
  },
});
