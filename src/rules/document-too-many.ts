import type { Call, CallDocument } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { attachmentPath } from '../domain/attachment-fields.js';
import { documentNames, documentPlaces, documentsWhere, filesOf, timesAsked } from '../domain/call-documents.js';
import { levelOf } from '../domain/fact-level.js';
import { asker, perPerson } from '../text/documents.js';

const isCapped = ({ max }: CallDocument): boolean => max !== undefined;

export const documentTooMany = defineRule({
  code: 'document-too-many',
  level: 'must',
  who: 'researcher',
  needs: ['attachments'],
  looksThrough: ['team', 'partners'],
  given: (call: Call) => documentsWhere(call, isCapped),
  facts: (call: Call) => documentPlaces(call, isCapped),
  check: (inputs, asked) => {
    const { attachments, team } = inputs;
    const partners = 'partners' in inputs ? (inputs.partners ?? []) : undefined;
    return asked.concerned.flatMap((document) => {
      const { max = 0, per = 'proposal', level, at } = document;
      // Where there is nobody of whom to have one, that is what is wrong, and another rule tells it.
      const people = timesAsked(document, { team, partners });
      if (!people) return [];
      const files = filesOf(attachments, document, asked);
      const allowed = max * people;
      const [first, ...others] = files.slice(allowed);
      if (first === undefined) return [];
      const data = { ...documentNames(document, asked), found: files.length, allowed, max, per, people };
      const related = [...files.slice(0, allowed), ...others].map(attachmentPath);
      return [{ path: attachmentPath(first), related, fact: at, level: levelOf(level), data }];
    });
  },
  example: `
# with: {documents: [{id: plan, label: {en: Research plan, ja: 研究開発計画書}, kind: research-plan, max: 1, level: must}]}
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence }
  - { id: plan, path: attachments/plan.pdf, kind: research-plan }
  - id: annex
    path: attachments/annex.pdf # expect: document-too-many
    kind: research-plan
`,
  text: {
    en: {
      title: 'More files than allowed for a document',
      why: 'What goes beyond the number allowed is not read, or keeps the proposal from being taken.',
      fix: 'Put the contents into one file or take the surplus ones out; if one of them is another document, name that one under "document:".',
      message: (d) =>
        `The draft lists ${d.found} files as ${d.document}; ${asker(d.office, 'en')} takes at most ${d.allowed}${perPerson(d.max, d.per, d.people, 'en')}.`,
    },
    ja: {
      title: '書類の件数の超過',
      why: '認められた件数を超える書類は読まれないか、提案が受理されない原因になります。',
      fix: '1つのファイルにまとめるか、余分なファイルを外してください。別の書類が含まれている場合は、その添付書類の「document:」に該当する ID を書いてください。',
      message: (d) =>
        `「${d.documentJa}」として${d.found}件のファイルが挙げられていますが、${asker(d.office, 'ja')}が認めているのは${d.allowed}件までです${perPerson(d.max, d.per, d.people, 'ja')}。`,
    },
  },
});
