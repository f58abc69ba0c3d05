import type { Source } from '../../../schemas/call.js';
import type { Localized } from '../../../schemas/field.js';

/** Whose text a source is. */
export const SOURCE_WORDS: Readonly<Record<Source['kind'], Localized>> = {
  original: { en: "the funder's own text", ja: '配分機関の原文' },
  mirror: { en: 'a copy or report by others', ja: '第三者による転載・紹介' },
  office: { en: 'a paper of your office', ja: '所属機関の文書' },
};
