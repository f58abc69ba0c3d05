import { text } from './common.js';
import { field } from './field.js';

/** The R&D phase (開発フェーズ) as a proposal states it: the id or any official label that its call lists. */
export const declaredPhase = field(text(), {
  en: ['R&D phase', "The phase of research and development: its id, or the call's label in English or Japanese."],
  ja: ['開発フェーズ', '研究開発のフェーズ。ID、または公募の英語・日本語の表記。'],
});
