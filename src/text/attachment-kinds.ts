import type { Localized } from '../../schemas/field.js';
import type { Attachment } from '../../schemas/proposal/attachments.js';

/** The kinds of attachment as sentences call them. */
export const ATTACHMENT_KIND: Readonly<Record<Attachment['kind'], Localized>> = {
  'proposal-form': { en: 'a proposal form', ja: '様式' },
  'research-plan': { en: 'a research plan', ja: '研究計画書' },
  'funding-evidence': { en: 'a document that shows the funding', ja: '研究費の証拠書類' },
  'award-notice': { en: 'an award notice', ja: '採択通知' },
  letter: { en: 'a letter', ja: '書簡' },
  'substitute-statement': { en: 'a statement in its place', ja: '代替の説明書' },
  correspondence: { en: 'correspondence', ja: 'やり取りの写し' },
  'curriculum-vitae': { en: 'a curriculum vitae', ja: '履歴書' },
  'budget-detail': { en: 'a budget in detail', ja: '予算内訳' },
  other: { en: 'a document of another kind', ja: 'その他の書類' },
};
