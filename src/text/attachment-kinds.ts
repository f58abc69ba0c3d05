import type { Language, Localized } from '../../schemas/field.js';
import type { Attachment } from '../../schemas/proposal/attachments.js';
import { bracketed } from './lists.js';

type Kind = Attachment['kind'];

const KINDS: Readonly<Record<Kind, Localized>> = {
  'proposal-form': { en: 'a proposal form', ja: '様式' },
  'research-plan': { en: 'a research plan', ja: '研究計画' },
  'funding-evidence': { en: 'evidence of funding', ja: '研究費の証拠書類' },
  'award-notice': { en: 'an award notice', ja: '採択通知' },
  letter: { en: 'a letter', ja: '書簡' },
  'substitute-statement': { en: 'a substitute statement', ja: '代替の説明書' },
  correspondence: { en: 'correspondence', ja: 'やり取りの写し' },
  'curriculum-vitae': { en: 'a curriculum vitae', ja: '履歴書' },
  'budget-detail': { en: 'a detailed budget', ja: '予算内訳' },
  other: { en: 'a document of another kind', ja: 'その他の書類' },
};

/** A kind of attachment as a sentence shows it, with the word that drafts write: `an award notice (award-notice)`. */
export const attachmentKind = (kind: Kind, language: Language): string =>
  `${KINDS[kind][language]}${bracketed(kind, language)}`;
