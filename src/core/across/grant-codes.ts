import { defineCode } from '../diagnostic.js';
import { fileCount, filesInWords } from './files-in-words.js';

type Evidence = {
  /** The attachment, as this draft writes its path. */
  readonly path: string;
  readonly files: readonly string[];
  readonly more: number;
};

export const evidenceInSeveralDrafts = defineCode<Evidence>()({
  code: 'evidence-in-several-drafts',
  level: 'notice',
  who: 'researcher',
  unwaivable: true,
  basis: 'house',
  sample: { path: 'attachments/award.pdf', files: ['glia.yaml'], more: 0 },
  text: {
    en: {
      title: 'One document as evidence in several proposals',
      why: 'A check of our own: the contents of the files are compared, not their names. A document mostly shows the funding for one project, and in a draft that was made from another one it may merely have been left. Where the award number is the same too, that is told instead. Only the drafts of this check can be compared.',
      fix: 'Put the document of this proposal here; where one grant does serve several proposals, leave it and say in each what the grant pays there.',
      message: (d) =>
        `${d.path} has the same content as evidence in ${fileCount(d) === 1 ? 'another proposal' : `${fileCount(d)} other drafts`} (${filesInWords(d, 'en')}); each proposal should have a document of its own.`,
    },
    ja: {
      title: '複数の提案で同じ証拠書類',
      why: '独自の確認で、ファイル名ではなく内容を比べています。証拠書類は通常一つの課題に対する研究費を示すものです。ほかの提案書を写して作成した場合、前の書類が残っていることもあります。課題番号も同じ場合は、課題番号の指摘だけを表示します。比べているのは、今回確認した提案書だけです。',
      fix: 'この提案の証拠書類に替えてください。1件の研究費が複数の提案を対象とする場合は、書類はそのままとし、それぞれの提案書にその内訳を書いてください。',
      message: (d) =>
        `${d.path} は、ほかの${fileCount(d)}件の提案書（${filesInWords(d, 'ja')}）の証拠書類と内容が同じです。提案ごとに別の書類を用意することが望まれます。`,
    },
  },
});

type Award = {
  /** As this draft writes it. */
  readonly number: string;
  readonly funder: string;
  readonly funderJa: string;
  readonly files: readonly string[];
  readonly more: number;
};

export const awardInSeveralDrafts = defineCode<Award>()({
  code: 'award-in-several-drafts',
  level: 'notice',
  who: 'researcher',
  unwaivable: true,
  basis: 'house',
  sample: {
    number: 'EP/X012345/1',
    funder: 'UK Research and Innovation',
    funderJa: 'UKRI',
    files: ['glia.yaml'],
    more: 0,
  },
  text: {
    en: {
      title: 'One award in several proposals',
      why: 'A check of our own. A partner may bring one grant into several proposals, but its money can be spent only once, and in a draft that was made from another one the number may merely have been left. Award numbers count as the same where the funder and its country are the same, too. Only the drafts of this check can be compared.',
      fix: 'Make sure that the grant belongs to this proposal; where it serves several, say in each which part of it is meant.',
      message: (d) =>
        `Award ${d.number} of ${d.funder} stands in ${fileCount(d) === 1 ? 'another proposal' : `${fileCount(d)} other drafts`} too (${filesInWords(d, 'en')}); its money can be spent only once.`,
    },
    ja: {
      title: '複数の提案で同じ研究費',
      why: '独自の確認です。相手国側の1件の研究費を複数の提案で用いることもありますが、同じ資金を二重に使うことはできません。ほかの提案書を写して作成した場合、前の課題番号が残っていることもあります。助成機関とその国も同じ場合に限り、同じ課題番号とみなします。比べているのは、今回確認した提案書だけです。',
      fix: 'この提案の研究費として正しいか確かめてください。複数の提案を対象とする場合は、それぞれの提案書にどの部分を充てるのか書いてください。',
      message: (d) =>
        `${d.funderJa}の課題番号 ${d.number} は、ほかの${fileCount(d)}件の提案書（${filesInWords(d, 'ja')}）にもあります。同じ資金を二重に使うことはできません。`,
    },
  },
});
