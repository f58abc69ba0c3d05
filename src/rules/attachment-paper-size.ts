import type { Language } from '../../schemas/field.js';
import { defineRule } from '../core/rule.js';
import { pdfsIn } from '../domain/attachment-fields.js';
import { isUsual, papersUsed } from '../domain/papers.js';
import { inARow } from '../text/lists.js';

const MOST_NAMED = 5;

function papersInWords(papers: readonly string[], pages: readonly string[], language: Language): string {
  const each = papers.map((paper, index) =>
    language === 'en' ? `${paper} (from page ${pages[index]})` : `${pages[index]}ページから ${paper}`,
  );
  return inARow(each, language);
}

export const attachmentPaperSize = defineRule({
  code: 'attachment-paper-size',
  level: 'notice',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    pdfsIn(files).flatMap(({ fact, field, pdf }) => {
      const used = papersUsed(pdf.papers);
      if (used.length === 0 || (used.length === 1 && used.every(isUsual))) return [];
      const named = used.slice(0, MOST_NAMED);
      const data = {
        path: fact.path,
        papers: named.map(({ name }) => name),
        pages: named.map(({ first }) => `${first}`),
        count: used.length,
      };
      return [{ path: field, data }];
    }),
  example: `
# fact: {path: attachments/award.pdf, document: {pdf: {papers: [{width: 210, height: 297, pages: 2, first: 1}, {width: 420, height: 297, pages: 1, first: 3}]}}}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-paper-size
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Unusual or varying paper',
      why: 'Pages of another paper are cut off or scaled when a proposal is printed or joined, and small letters become unreadable. A check of our own; the call need not name a paper.',
      fix: 'Set the paper of all pages to A4 (or US Letter) where the document was written, and export it again; leave drawings that need more room.',
      message: (d) =>
        d.count === 1
          ? `The pages of "${d.path}" are ${d.papers.join()}; printers everywhere hold A4 or US Letter.`
          : `The pages of "${d.path}" are of ${d.count} papers: ${papersInWords(d.papers, d.pages, 'en')}${d.count > d.papers.length ? ' and others' : ''}; one paper throughout, A4 or US Letter, prints everywhere.`,
    },
    ja: {
      title: '用紙サイズの不統一',
      why: '用紙の異なるページは、印刷や結合の際に切れたり縮小されたりして、小さな文字が読めなくなります。公募が用紙を定めているかどうかにかかわらず行う独自の確認です。',
      fix: '作成元のファイルで全ページの用紙を A4（または US Letter）にそろえ、出力し直してください。大きな紙面が必要な図面であれば、そのままで構いません。',
      message: (d) =>
        d.count === 1
          ? `「${d.path}」の用紙は ${d.papers.join()} です。どこでも印刷できるのは A4 または US Letter です。`
          : `「${d.path}」の用紙は${d.count}種類です（${papersInWords(d.papers, d.pages, 'ja')}${d.count > d.papers.length ? 'など' : ''}）。A4 または US Letter に統一することが望まれます。`,
    },
  },
});
