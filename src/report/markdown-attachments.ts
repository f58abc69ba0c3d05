import type { Language } from '../../schemas/field.js';
import type { FileFact } from '../core/attachment-facts.js';
import type { Evaluation } from '../core/evaluate.js';
import { markdownText, markdownWords as words } from '../text/markdown-escape.js';
import { ANSWER_SIGNS, answerInWords, kindInWords, languageOf, lengthOf, paperOf, SEEN } from './attachment-words.js';

/** What was seen in the attachments, as a table. */
export function markdownAttachments({ files }: Evaluation, languages: readonly Language[]): string[] {
  if (!files || files.attachments.length === 0) return [];
  const columns = [SEEN.file, SEEN.kind, SEEN.length, SEEN.paper, SEEN.language, SEEN.evidence];
  const table = [
    `| ${columns.map((each) => words(each, languages)).join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...files.attachments.map((fact) => row(fact, languages)),
  ];
  return [`## ${words(SEEN.title, languages)} (${files.attachments.length})`, table.join('\n')];
}

function row(fact: FileFact, languages: readonly Language[]): string {
  const cells = [kindInWords(fact), lengthOf(fact), paperOf(fact), languageOf(fact)];
  const answers = fact.evidence.map((each) => `${ANSWER_SIGNS[each.answer]} ${words(answerInWords(each), languages)}`);
  const shown = [markdownText(fact.path), ...cells.map((each) => words(each, languages)), answers.join('<br>')];
  return `| ${shown.join(' | ')} |`;
}
