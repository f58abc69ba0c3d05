import type { Language } from '../../schemas/field.js';
import type { PdfPermission } from '../core/attachment-facts.js';
import { inARow } from './lists.js';

const WORDS: Readonly<Record<PdfPermission, Readonly<Record<Language, string>>>> = {
  print: { en: 'printing', ja: '印刷' },
  copy: { en: 'copying text', ja: '内容のコピー' },
  change: { en: 'changing the document', ja: '文書の変更' },
  comment: { en: 'adding comments', ja: '注釈の追加' },
  fill: { en: 'filling in forms', ja: 'フォームへの入力' },
  assemble: { en: 'adding or removing pages', ja: 'ページの追加・削除' },
};

/** What a PDF forbids: `printing and copying text`, `印刷、内容のコピー`. */
export const permissionsInWords = (permissions: readonly string[], language: Language): string =>
  inARow(
    permissions.map((each) => WORDS[each as PdfPermission][language]),
    language,
    'and',
  );
