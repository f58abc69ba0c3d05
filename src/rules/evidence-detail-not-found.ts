import { defineRule } from '../core/rule.js';
import { grantAnswers } from '../domain/grant-answers.js';
import { grantsOf } from '../domain/partner-grants.js';
import { evidenceData, filesInWords, foundAside, unreadableAside, wantedInWords } from '../text/evidence-details.js';

export const evidenceDetailNotFound = defineRule({
  code: 'evidence-detail-not-found',
  level: 'notice',
  who: 'researcher',
  needs: ['partners', 'files'],
  check: ({ partners, files }) =>
    grantsOf(partners).flatMap(({ path, names }) => {
      const answers = grantAnswers(files, path);
      if (!answers || answers.missing.length === 0) return [];
      const data = { ...names, ...evidenceData(answers) };
      return [{ path: [...path, 'evidence'], at: 'key' as const, related: answers.fields, data }];
    }),
  example: `
# fact: {path: attachments/award.pdf, evidence: [{grant: [partners, 0, funding, 0], detail: funder, wanted: Sample Research Council, answer: found, page: 1}, {grant: [partners, 0, funding, 0], detail: award-number, wanted: "12345", answer: not-found, page: null}]}
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    funding:
      - status: received
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award] # expect: evidence-detail-not-found
`,
  text: {
    en: {
      title: 'Detail of a grant not found in its evidence',
      why: 'A reader compares the document with the proposal; a slip of the pen or the wrong document shows there. We look for the usual ways of writing only, whatever the call says.',
      fix: 'Compare the document with the draft and correct what is wrong; where the document says it in another way, leave both.',
      message: (d) =>
        `The evidence for the funding of ${d.partner} by ${d.funder} (${filesInWords(d.documents, 'en')}) does not show ${wantedInWords(d.missing, d.wanted, 'en')}.${foundAside(d, 'en')}${unreadableAside(d, 'en')}`,
    },
    ja: {
      title: '証拠書類に見つからない研究費の項目',
      why: '審査では書類と提案書が照合されるため、書き間違いや書類の取り違えがあれば、そこで判明します。公募の記載の有無にかかわらず、通常の書き方で探す独自の確認です。',
      fix: '書類と提案書を見比べて、誤りがあれば直してください。書類に別の書き方で記載されている場合は、そのままで構いません。',
      message: (d) =>
        `${d.partnerJa}が${d.funderJa}から受ける研究費の証拠書類（${filesInWords(d.documents, 'ja')}）に、${wantedInWords(d.missing, d.wanted, 'ja')}が見つかりません。${foundAside(d, 'ja')}${unreadableAside(d, 'ja')}`,
    },
  },
});
