import type { Language } from '../../schemas/field.js';
import { defineRule } from '../core/rule.js';
import { pdfsIn } from '../domain/attachment-fields.js';
import { permissionsInWords } from '../text/permissions.js';

const forbids = (forbidden: readonly string[], language: Language): string => {
  const words = permissionsInWords(forbidden, language);
  if (language === 'en') return words === '' ? 'is encrypted' : `forbids ${words}`;
  return words === '' ? '暗号化されています' : `${words}が禁止されています`;
};

export const attachmentRestricted = defineRule({
  code: 'attachment-restricted',
  level: 'notice',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    pdfsIn(files)
      .filter(({ pdf }) => pdf.encrypted || pdf.forbidden.length > 0)
      .map(({ fact, field, pdf }) => ({ path: field, data: { path: fact.path, forbidden: pdf.forbidden } })),
  example: `
# fact: {path: attachments/award.pdf, document: {pdf: {encrypted: true, forbidden: [print, copy]}}}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-restricted
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'PDF with restrictions',
      why: 'Submission systems join the files of a proposal into one and reviewers print them; some refuse every encrypted PDF. A check of our own, whatever the call says.',
      fix: 'Save or export the PDF again without restrictions; where it came from others so, such as an award notice, ask for one without or leave it.',
      message: (d) =>
        `"${d.path}" opens without a password but ${forbids(d.forbidden, 'en')}; a file without restrictions can be handled everywhere.`,
    },
    ja: {
      title: '制限の付いた PDF',
      why: '提出先のシステムではファイルの結合や印刷が行われ、暗号化された PDF を受け付けないものもあります。公募の記載の有無にかかわらず行う独自の確認です。',
      fix: '制限を外して PDF を出力し直してください。採択通知のように他機関から受け取ったものであれば、制限のないものを依頼するか、そのまま提出するかを判断してください。',
      message: (d) =>
        `「${d.path}」はパスワードなしで開けますが、${forbids(d.forbidden, 'ja')}。制限のないファイルが望まれます。`,
    },
  },
});
