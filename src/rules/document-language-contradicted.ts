import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { attachmentPath } from '../domain/attachment-fields.js';
import {
  acceptedLanguages,
  documentNames,
  documentPlaces,
  documentsWhere,
  hasLanguages,
  judgeEach,
} from '../domain/call-documents.js';
import { contradiction } from '../domain/seen-language.js';
import { asker, fileInWords, languagesInWords } from '../text/documents.js';
import { SEEN_LANGUAGES } from '../text/seen-languages.js';

export const documentLanguageContradicted = defineRule({
  code: 'document-language-contradicted',
  level: 'should',
  who: 'researcher',
  needs: ['attachments', 'files'],
  given: (call: Call) => documentsWhere(call, hasLanguages),
  facts: (call: Call) => documentPlaces(call, hasLanguages),
  check: ({ attachments, files }, asked) =>
    judgeEach(attachments, asked, ({ index, attachment: { path, language }, document }) => {
      const accepted = acceptedLanguages(document);
      const text = files.attachments[index]?.document?.text;
      // An entry that the call does not accept is told by document-language-not-accepted.
      if (!text || !accepted.includes(language)) return [];
      const seen = contradiction(language, text);
      if (!seen || accepted.some((code) => !contradiction(code, text))) return [];
      const data = { path, seen, accepted, ...documentNames(document, asked) };
      return [{ path: attachmentPath(index), fact: document.at, level: 'should' as const, data }];
    }),
  example: `
# with: {documents: [{id: plan, label: {en: Research plan, ja: 研究開発計画書}, kind: research-plan, languages: [en], level: must}]}
# fact: {path: attachments/plan.pdf, document: {text: {letters: 3000, japanese: 88, kana: 45}}}
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence }
  - id: plan
    path: attachments/plan.pdf # expect: attachment-language-differs, document-language-contradicted
    kind: research-plan
`,
  text: {
    en: {
      title: 'Document that seems written in a language not accepted',
      why: 'The entry names a language that is accepted, but the letters of the document say otherwise. Reviewers have to be able to read it.',
      fix: (d) =>
        `Look whether this is the right file; if it is, hand in one written in ${languagesInWords(d.accepted, 'en')}.`,
      message: (d) =>
        `${fileInWords(d.path, d.document, 'en')}: ${SEEN_LANGUAGES[d.seen].en}; ${asker(d.office, 'en')} accepts ${languagesInWords(d.accepted, 'en')}.`,
    },
    ja: {
      title: '認められていない言語とみられる書類',
      why: '記載されている言語は認められていますが、書類の文字からは別の言語とみられます。審査する側が読める言語である必要があります。',
      fix: (d) =>
        `正しいファイルかどうかを確かめてください。ファイルが正しければ、${languagesInWords(d.accepted, 'ja')}で作成したものに差し替えてください。`,
      message: (d) =>
        `${fileInWords(d.path, d.documentJa, 'ja')}の${SEEN_LANGUAGES[d.seen].ja}。${asker(d.office, 'ja')}が認めているのは${languagesInWords(d.accepted, 'ja')}です。`,
    },
  },
});
