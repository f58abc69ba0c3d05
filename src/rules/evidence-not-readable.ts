import { defineRule } from '../core/rule.js';
import { grantAnswers } from '../domain/grant-answers.js';
import { grantsOf } from '../domain/partner-grants.js';
import { detailsInWords, evidenceData, filesInWords, foundAside } from '../text/evidence-details.js';

export const evidenceNotReadable = defineRule({
  code: 'evidence-not-readable',
  level: 'notice',
  who: 'researcher',
  needs: ['partners', 'files'],
  check: ({ partners, files }) =>
    grantsOf(partners).flatMap(({ path, names }) => {
      const answers = grantAnswers(files, path);
      // Where something was looked for and not found, that finding names what could not be read too.
      if (!answers || answers.missing.length > 0 || answers.unreadable.length === 0) return [];
      const data = { ...names, ...evidenceData(answers) };
      return [{ path: [...path, 'evidence'], at: 'key' as const, related: answers.fields, data }];
    }),
  example: `
# fact: {path: attachments/award.png, evidence: [{grant: [partners, 0, funding, 0], detail: funder, wanted: Sample Research Council, answer: not-readable, page: null}, {grant: [partners, 0, funding, 0], detail: amount, wanted: "1200000 AUD", answer: not-readable, page: null}]}
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    funding:
      - status: received
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award] # expect: evidence-not-readable
attachments:
  - { id: award, path: attachments/award.png, kind: funding-evidence }
`,
  text: {
    en: {
      title: 'Evidence whose text cannot be read',
      why: 'What a scan or a picture says was not compared with the draft, so nobody has checked that they agree. Our own comparison, not a demand of the call.',
      fix: 'Compare the document with the draft yourself, or ask the partner for a copy with text.',
      message: (d) =>
        `Whether the evidence for the funding of ${d.partner} by ${d.funder} (${filesInWords(d.documents, 'en')}) shows ${detailsInWords(d.unreadable, 'en')} was not checked: its text cannot be read${d.found.length > 0 ? ' on every page' : ''}.${foundAside(d, 'en')}`,
    },
    ja: {
      title: '文字を読み取れない証拠書類',
      why: 'スキャンや画像の内容は提案書と照らし合わせておらず、一致しているかどうか確認できていません。公募の要件ではなく、独自の照合です。',
      fix: '書類と提案書をご自身で見比べるか、文字情報のある写しを相手国側研究者に依頼してください。',
      message: (d) =>
        `${d.partnerJa}が${d.funderJa}から受ける研究費の証拠書類（${filesInWords(d.documents, 'ja')}）は、文字を読み取れない${d.found.length > 0 ? '部分がある' : ''}ため、${detailsInWords(d.unreadable, 'ja')}を確認していません。${foundAside(d, 'ja')}`,
    },
  },
});
