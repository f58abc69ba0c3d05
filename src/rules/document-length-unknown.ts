import type { Call, CallDocument } from '../../schemas/call.js';
import type { FileFact } from '../core/attachment-facts.js';
import { defineRule } from '../core/rule.js';
import { attachmentPath } from '../domain/attachment-fields.js';
import { documentNames, documentPlaces, documentsWhere, judgeEach } from '../domain/call-documents.js';
import { hasLength, isLimited, lengthLevelOf, MEASURES, type Measure } from '../domain/document-lengths.js';
import { openedAs } from '../domain/file-types.js';
import { asker, fileInWords } from '../text/documents.js';
import { limitsInWords, unknownFix, whyUnknown } from '../text/length-unknown.js';

function reasonOf({ path, type, document }: FileFact): string {
  if (!document) return openedAs(path, type) ? 'not-counted' : 'not-countable';
  if (document.why === 'unreadable' && openedAs(path, type) === 'text') return 'encoding';
  if (document.why) return document.why;
  return document.words === null && document.characters === null ? 'not-countable' : 'no-pages';
}

const isClosed = (reason: string): boolean => reason === 'encrypted' || reason === 'unreadable';

/** The limits of which nobody knows whether they are kept, 0 where there is none; undefined where all are known. */
function unknownLimits(document: CallDocument, fact: FileFact) {
  const unknown = MEASURES.filter((each) => isLimited(document, each) && (fact.document?.[each] ?? null) === null);
  if (unknown.length === 0) return undefined;
  const limit = (measure: Measure, stated: number | undefined) => (unknown.includes(measure) ? (stated ?? 0) : 0);
  return {
    minPages: limit('pages', document.minPages),
    maxPages: limit('pages', document.maxPages),
    maxWords: limit('words', document.maxWords),
    maxCharacters: limit('characters', document.maxCharacters),
  };
}

export const documentLengthUnknown = defineRule({
  code: 'document-length-unknown',
  level: 'should',
  who: 'researcher',
  needs: ['attachments', 'files'],
  given: (call: Call) => documentsWhere(call, hasLength),
  facts: (call: Call) => documentPlaces(call, hasLength),
  check: ({ attachments, files }, asked) =>
    judgeEach(attachments, asked, ({ index, attachment, document }) => {
      const fact = files.attachments[index];
      // Of a file that is missing or empty the rules on attachments tell.
      if (fact?.state !== 'file' || fact.size === 0) return [];
      const limits = unknownLimits(document, fact);
      if (!limits) return [];
      const reason = reasonOf(fact);
      const data = { path: attachment.path, reason, ...limits, ...documentNames(document, asked) };
      const asks = lengthLevelOf(document);
      // A file that nobody can open weighs like a breach; one whose length has to be looked up does not.
      const level = asks === 'must' && !isClosed(reason) ? 'should' : asks;
      return [{ path: attachmentPath(index), fact: document.at, level, data }];
    }),
  example: `
# with: {documents: [{id: plan, label: {en: Research plan, ja: 研究開発計画書}, kind: research-plan, maxPages: 10, level: must}]}
# fact: {path: attachments/plan.docx, document: {pages: null, words: 4000, characters: 25000, why: null}}
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence }
  - id: plan
    path: attachments/plan.docx # expect: document-length-unknown
    kind: research-plan
`,
  text: {
    en: {
      title: 'Length of a document not known',
      why: 'A length that could not be counted was not checked; it may be over the limit.',
      fix: (d) => unknownFix(d.reason, 'en'),
      message: (d) =>
        `The length of ${fileInWords(d.path, d.document, 'en')} was not checked: ${whyUnknown(d.reason, 'en')}; ${asker(d.office, 'en')} asks for ${limitsInWords(d, 'en')}.`,
    },
    ja: {
      title: '分量を確認できない書類',
      why: '数えられなかった分量は確認されておらず、上限を超えているおそれがあります。',
      fix: (d) => unknownFix(d.reason, 'ja'),
      message: (d) =>
        `${fileInWords(d.path, d.documentJa, 'ja')}の分量は確認していません（${whyUnknown(d.reason, 'ja')}）。${asker(d.office, 'ja')}の定めは${limitsInWords(d, 'ja')}です。`,
    },
  },
});
