import type { Call, CallDocument } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import {
  documentNames,
  documentPlaces,
  documentsWhere,
  filesOf,
  placed,
  timesAsked,
} from '../domain/call-documents.js';
import { levelOf } from '../domain/fact-level.js';
import { counted } from '../domain/written-forms.js';
import { asker, onlyCounted, perPerson } from '../text/documents.js';

const isAsked = ({ min = 0 }: CallDocument): boolean => min > 0;

export const documentMissing = defineRule({
  code: 'document-missing',
  level: 'must',
  who: 'researcher',
  needs: ['attachments'],
  looksThrough: ['team', 'partners'],
  given: (call: Call) => documentsWhere(call, isAsked),
  facts: (call: Call) => documentPlaces(call, isAsked),
  check: (inputs, asked) => {
    const { attachments, team } = inputs;
    const partners = 'partners' in inputs ? (inputs.partners ?? []) : undefined;
    const open = (attachments ?? []).flatMap((each) => placed(each, asked.sides).open);
    return asked.concerned.flatMap((document) => {
      const people = timesAsked(document, { team, partners });
      const { id, kind, min = 0, per = 'proposal', level, at } = document;
      const found = filesOf(attachments, document, asked).length;
      const needed = min * (people ?? 0);
      if (people === null || found >= needed) return [];
      const unclear = open.filter((each) => each === document).length;
      const data = { ...documentNames(document, asked), id, kind, found, needed, min, per, people, unclear };
      const path = attachments ? ['attachments'] : [];
      return [{ path, at: 'key' as const, fact: at, level: levelOf(level), data }];
    });
  },
  example: `
# with: {documents: [{id: plan, label: {en: Research plan, ja: 研究開発計画書}, kind: research-plan, min: 1, level: must}]}
attachments: # expect: document-missing
  - { id: award, path: attachments/award.pdf, kind: funding-evidence }
`,
  text: {
    en: {
      title: 'Required document not listed',
      why: 'A proposal without a document that is asked for is incomplete and may not be taken.',
      fix: (d) => {
        if (d.kind === 'any') return 'Put the files beside the draft and list them under "attachments".';
        return d.unclear > 0
          ? `Write "document: ${d.id}" at the attachment that is this document, or add the file.`
          : `Put the file beside the draft and list it under "attachments" with "kind: ${d.kind}" and "document: ${d.id}".`;
      },
      message: (d) => {
        const found = `The draft lists ${d.found === 0 ? 'no file' : counted(d.found, 'file')} as ${d.document}`;
        const needed = `${asker(d.office, 'en')} asks for at least ${d.needed}${perPerson(d.min, d.per, d.people, 'en')}`;
        const unclear =
          d.unclear > 0
            ? ` Another ${d.unclear === 1 ? 'one does' : `${d.unclear} do`} not say which document ${d.unclear === 1 ? 'it is' : 'they are'}.`
            : '';
        return `${found}; ${needed}.${unclear}${onlyCounted(d.per, 'en')}`;
      },
    },
    ja: {
      title: '必要な書類の不足',
      why: '求められる書類が欠けている提案は不備とみなされ、受理されないおそれがあります。',
      fix: (d) => {
        if (d.kind === 'any') return 'ファイルを用意し、「attachments」に加えてください。';
        return d.unclear > 0
          ? `この書類にあたる添付書類に「document: ${d.id}」と書くか、ファイルを加えてください。`
          : `ファイルを用意し、「attachments」に「kind: ${d.kind}」「document: ${d.id}」として加えてください。`;
      },
      message: (d) => {
        const needed = `${asker(d.office, 'ja')}が求めているのは${d.needed}件以上です${perPerson(d.min, d.per, d.people, 'ja')}。`;
        const unclear = d.unclear > 0 ? `このほか、どの書類か書かれていない添付書類が${d.unclear}件あります。` : '';
        return `「${d.documentJa}」として挙げられているファイルは${d.found}件ですが、${needed}${unclear}${onlyCounted(d.per, 'ja')}`;
      },
    },
  },
});
