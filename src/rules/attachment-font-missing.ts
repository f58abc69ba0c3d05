import type { Language } from '../../schemas/field.js';
import { defineRule } from '../core/rule.js';
import { pdfsIn } from '../domain/attachment-fields.js';
import { inARow } from '../text/lists.js';

const MOST_NAMED = 5;

/** Some have no name. */
const NAMELESS = { en: 'a font without a name', ja: '名前のないフォント' } as const;

const fontsInWords = (fonts: readonly string[], more: number, language: Language): string => {
  const others = more === 0 ? [] : [language === 'en' ? `${more} more` : `ほか${more}種類`];
  return inARow([...fonts.map((name) => name || NAMELESS[language]), ...others], language);
};

export const attachmentFontMissing = defineRule({
  code: 'attachment-font-missing',
  level: 'should',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    pdfsIn(files).flatMap(({ fact, field, pdf }) => {
      const fonts = [...new Set(pdf.fontsNotEmbedded.map(({ name }) => name))];
      if (fonts.length === 0) return [];
      const named = fonts.slice(0, MOST_NAMED);
      const first = Math.min(...pdf.fontsNotEmbedded.map(({ page }) => page));
      const data = { path: fact.path, fonts: named, more: fonts.length - named.length, page: first };
      return [{ path: field, data }];
    }),
  example: `
# fact: {path: attachments/award.pdf, document: {pdf: {fontsNotEmbedded: [{name: MS-Mincho, page: 2}]}}}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-font-missing
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Fonts that are not in the PDF',
      why: 'Where a computer lacks the font it takes another: lines move, and Japanese text can turn into other characters or blanks. Our own check, whatever the call says.',
      fix: 'Export the PDF again with all fonts embedded (in Word: Save as PDF, ISO 19005-1 compliant).',
      message: (d) =>
        `"${d.path}" does not hold the glyphs of ${fontsInWords(d.fonts, d.more, 'en')} (first on page ${d.page}); it is shown alike everywhere only with every font embedded.`,
    },
    ja: {
      title: '埋め込まれていないフォント',
      why: 'フォントのない環境では別のフォントで表示されるため、行がずれたり、日本語が別の文字や空白になったりします。公募の記載の有無にかかわらず行う独自の確認です。',
      fix: 'すべてのフォントを埋め込んで PDF を出力し直してください（Word では PDF 保存のオプションで「ISO 19005-1 に準拠」を選びます）。',
      message: (d) =>
        `「${d.path}」にはフォント（${fontsInWords(d.fonts, d.more, 'ja')}）が埋め込まれていません（初出は${d.page}ページ）。どの環境でも同じ表示にするには、すべてのフォントの埋め込みが必要です。`,
    },
  },
});
