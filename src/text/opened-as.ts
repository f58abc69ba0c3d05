import type { Localized } from '../../schemas/field.js';
import type { OpenedAs } from '../domain/file-types.js';

/** What a file is by its first bytes: `begins like a PDF`, `PDF の形式で始まり`; Japanese goes on behind, with a space where that is due. */
export const OPENED_AS: Readonly<Record<OpenedAs, Localized>> = {
  pdf: { en: 'PDF', ja: ' PDF の' },
  word: { en: 'Word document', ja: ' Word 文書の' },
  picture: { en: 'picture', ja: '画像の' },
  text: { en: 'text', ja: 'テキストの' },
};
