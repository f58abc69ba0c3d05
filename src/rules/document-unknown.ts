import type { Call, CallDocument } from '../../schemas/call.js';
import { didYouMean } from '../core/did-you-mean.js';
import { defineRule } from '../core/rule.js';
import { documentPlaces, documentsWhere, isGeneral, placed } from '../domain/call-documents.js';
import { inARow } from '../text/lists.js';

const isOne = (document: CallDocument): boolean => !isGeneral(document);

export const documentUnknown = defineRule({
  code: 'document-unknown',
  level: 'should',
  who: 'researcher',
  needs: ['attachments'],
  given: (call: Call) => documentsWhere(call, isOne),
  facts: (call: Call) => documentPlaces(call, isOne),
  check: ({ attachments }, { concerned, sides }) => {
    const known = concerned.map(({ id }) => id);
    return (attachments ?? []).flatMap((attachment, index) => {
      const { document } = attachment;
      if (document === undefined || sides.flat().some(({ id }) => id === document)) return [];
      const suggestion = didYouMean(document, known);
      const meant = concerned.find(({ id }) => id === suggestion);
      // A slip of the pen is judged as what was meant, so that one letter does not hide a limit.
      const judged = meant !== undefined && placed(attachment, sides).answers.includes(meant);
      const data = { document, known, suggestion, judged };
      return [{ path: ['attachments', index, 'document'], ...(meant && { fact: meant.at }), data }];
    });
  },
  example: `
# with: {documents: [{id: research-plan, label: {en: Research plan, ja: 研究開発計画書}, kind: research-plan, level: must}]}
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence }
  - id: plan
    path: attachments/plan.pdf
    kind: research-plan
    document: reserch-plan # expect: document-unknown
`,
  text: {
    en: {
      title: 'Not a document of the call',
      why: 'What is asked of a document is checked on the file that is named as it; under another name the file may go unchecked.',
      fix: (d) =>
        d.suggestion
          ? `Write "document: ${d.suggestion}".`
          : 'Write the id of the document that this file is, or leave "document:" out if it is none of them.',
      message: (d) =>
        `"${d.document}" is no document of the call, which lists ${inARow(d.known, 'en')}; ${
          d.judged ? `the file was checked as ${d.suggestion}` : 'the file was checked as none of them'
        }.`,
    },
    ja: {
      title: '公募にない書類の ID',
      why: '書類の要件は、その ID が書かれたファイルについて確認します。別の ID では確認から漏れるおそれがあります。',
      fix: (d) =>
        d.suggestion
          ? `「document: ${d.suggestion}」と書いてください。`
          : 'このファイルにあたる書類の ID を書いてください。どの書類でもない場合は「document:」を省いてください。',
      message: (d) =>
        `「${d.document}」は公募の書類の ID（${inARow(d.known, 'ja')}）にありません。${
          d.judged
            ? `このファイルは「${d.suggestion}」として確認しました`
            : 'このファイルはどの書類としても確認していません'
        }。`,
    },
  },
});
