import { defineRule } from '../core/rule.js';
import { documentsIn } from '../domain/attachment-fields.js';
import { openedAs } from '../domain/file-types.js';
import { pageRanges } from '../domain/page-ranges.js';
import { pagesInWords } from '../text/pages.js';

/** The fact lists the first hundred of them. */
const MOST_LISTED = 100;

export const attachmentPageWithoutText = defineRule({
  code: 'attachment-page-without-text',
  level: 'notice',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    documentsIn(files).flatMap(({ fact, field, document }) => {
      const pages = document.pdf?.pagesWithoutText ?? [];
      const isSilent = document.why === 'no-text' && openedAs(fact.path, fact.type) !== 'picture';
      if (pages.length === 0 && !isSilent) return [];
      // All of them need not be listed one by one.
      const isWhole = pages.length === 0 || pages.length === document.pages;
      // Glyphs without known characters may stand between others on every page.
      const isPartly = pages.length === 0 && document.pdf !== null && document.text !== null;
      const data = {
        path: fact.path,
        partly: isPartly,
        pages: isWhole ? '' : pageRanges(pages),
        more: !isWhole && pages.length >= MOST_LISTED,
      };
      return [{ path: field, data }];
    }),
  example: `
# fact: {path: attachments/award.pdf, document: {why: no-text, pages: 8, pdf: {pagesWithoutText: [1, 2, 3, 7]}}}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-page-without-text
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Pages without readable text',
      why: 'The text of a scan cannot be searched, counted or read aloud, so what it says was not checked. Our own remark; the call may well accept scans.',
      fix: 'Export the document from the program in which it was written, or let a text recognition (OCR) add the text; a signed letter may stay a scan.',
      message: (d) => {
        if (d.partly)
          return `Many letters of "${d.path}" cannot be read as text, so part of what it says was not checked.`;
        return d.pages === ''
          ? `"${d.path}" holds no readable text, as in a scan; what it says was not checked.`
          : `"${d.path}" holds no readable text on ${pagesInWords(d.pages, 'en')}${d.more ? ' and perhaps others' : ''}, as in a scan; what stands there was not checked.`;
      },
    },
    ja: {
      title: '文字情報のないページ',
      why: 'スキャンした画像の文字は、検索、文字数の計算、音声での読み上げができず、内容を確認できません。公募がスキャンを認めている場合もありますが、独自にお知らせしています。',
      fix: '作成したソフトから PDF に出力し直すか、文字認識（OCR）で文字情報を付けてください。署名のある書簡などは、スキャンのままで構いません。',
      message: (d) => {
        if (d.partly) return `「${d.path}」には文字情報のない文字が多くあり、内容の一部を確認していません。`;
        return d.pages === ''
          ? `「${d.path}」には、スキャンした画像のように文字情報がありません。内容は確認していません。`
          : `「${d.path}」の${pagesInWords(d.pages, 'ja')}${d.more ? '（以降は数えていません）' : ''}には、スキャンした画像のように文字情報がありません。そこに書かれている内容は確認していません。`;
      },
    },
  },
});
