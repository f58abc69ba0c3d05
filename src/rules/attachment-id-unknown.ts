import { didYouMean } from '../core/did-you-mean.js';
import { defineRule } from '../core/rule.js';
import { grantsOf } from '../domain/partner-grants.js';

export const attachmentIdUnknown = defineRule({
  code: 'attachment-id-unknown',
  level: 'must',
  who: 'researcher',
  unwaivable: true,
  needs: ['partners', 'attachments'],
  check: ({ partners, attachments = [] }) => {
    const known = [...new Set(attachments.map(({ id }) => id))];
    return grantsOf(partners).flatMap(({ path, grant, names }) =>
      (grant.evidence ?? []).flatMap((id, index) => {
        if (known.includes(id)) return [];
        const data = { id, known, suggestion: didYouMean(id, known), ...names };
        return [{ path: [...path, 'evidence', index], data }];
      }),
    );
  },
  example: `
partners:
  - country: AU
    funding:
      - status: received
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence:
          - award
          - support-leter # expect: attachment-id-unknown
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence }
  - { id: support-letter, path: attachments/letter.pdf, kind: letter }
`,
  text: {
    en: {
      title: 'Unknown attachment ID',
      why: 'The call knows nothing of these ids; they tie a grant to its document, and this one leads nowhere.',
      fix: (d) =>
        d.suggestion
          ? `Write "${d.suggestion}".`
          : `Add an attachment with the id "${d.id}", or use the id of a listed one.`,
      message: (d) =>
        `"${d.id}" is given as evidence, but ${d.known.length === 0 ? 'no attachments are listed' : `the attachments are: ${d.known.join(', ')}`}.`,
    },
    ja: {
      title: '添付書類 ID が一覧にない',
      why: '公募の条件ではありませんが、この ID は研究費と証拠書類を結び付けるもので、指す先がないと書類をたどれません。',
      fix: (d) =>
        d.suggestion
          ? `「${d.suggestion}」と書いてください。`
          : `ID が「${d.id}」の添付書類を加えるか、一覧にある ID を書いてください。`,
      message: (d) =>
        `証拠書類に「${d.id}」とありますが、${d.known.length === 0 ? '添付書類が1件も記載されていません' : `添付書類の ID は${d.known.join('、')}です`}。`,
    },
  },
});
