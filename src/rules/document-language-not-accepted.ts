import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import {
  acceptedLanguages,
  documentNames,
  documentPlaces,
  documentsWhere,
  hasLanguages,
  judgeEach,
} from '../domain/call-documents.js';
import { levelOf } from '../domain/fact-level.js';
import { asker, fileInWords, languageInWords, languagesInWords } from '../text/documents.js';

export const documentLanguageNotAccepted = defineRule({
  code: 'document-language-not-accepted',
  level: 'must',
  who: 'researcher',
  needs: ['attachments'],
  given: (call: Call) => documentsWhere(call, hasLanguages),
  facts: (call: Call) => documentPlaces(call, hasLanguages),
  check: ({ attachments }, asked) =>
    judgeEach(attachments, asked, ({ index, attachment: { path, language }, document }) => {
      const accepted = acceptedLanguages(document);
      if (accepted.includes(language)) return [];
      const data = { path, language, accepted, ...documentNames(document, asked) };
      const place = ['attachments', index, 'language'];
      return [{ path: place, fact: document.at, level: levelOf(document.level), data }];
    }),
  example: `
# with: {documents: [{id: plan, label: {en: Research plan, ja: 研究開発計画書}, kind: research-plan, languages: [en], level: must}]}
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence }
  - id: plan
    path: attachments/plan.pdf
    kind: research-plan
    language: ja # expect: document-language-not-accepted
`,
  text: {
    en: {
      title: 'Language that is not accepted',
      why: 'Reviewers have to be able to read the document; in another language it may not be taken.',
      fix: (d) =>
        `Write the document in ${languagesInWords(d.accepted, 'en')}, or correct "language:" if it is written in that already.`,
      message: (d) =>
        `${fileInWords(d.path, d.document, 'en')} is entered as written in ${languageInWords(d.language, 'en')}; ${asker(d.office, 'en')} accepts ${languagesInWords(d.accepted, 'en')}.`,
    },
    ja: {
      title: '認められていない言語の書類',
      why: '審査する側が読めない言語の書類は、受理されないおそれがあります。',
      fix: (d) =>
        `${languagesInWords(d.accepted, 'ja')}で書類を作成してください。すでにその言語で書かれている場合は、「language:」を直してください。`,
      message: (d) =>
        `${fileInWords(d.path, d.documentJa, 'ja')}の言語は${languageInWords(d.language, 'ja')}となっていますが、${asker(d.office, 'ja')}が認めているのは${languagesInWords(d.accepted, 'ja')}です。`,
    },
  },
});
