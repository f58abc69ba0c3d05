import type { FileFact } from '../../core/attachment-facts.js';
import type { Evaluation } from '../../core/evaluate.js';
import { ANSWER_SIGNS, answerInWords, kindInWords, languageOf, lengthOf, paperOf, SEEN } from '../attachment-words.js';
import { words } from './bilingual.js';
import { draftText, type Markup, markup } from './markup.js';

/** What was seen in the attachments: a row for each, and below it what its text says of grants. */
export function attachments({ files }: Evaluation, id: string): Markup | null {
  if (!files || files.attachments.length === 0) return null;
  const columns = [SEEN.file, SEEN.kind, SEEN.length, SEEN.paper, SEEN.language];
  return markup`<section><h3 id="${id}-seen">${words(SEEN.title)} <span class="count">${files.attachments.length}</span></h3>
<div class="wide" tabindex="0" role="group" aria-labelledby="${id}-seen"><table class="attachments">
<thead><tr>${columns.map((each) => markup`<th scope="col">${words(each)}</th>`)}</tr></thead>
<tbody>${files.attachments.map(row)}</tbody>
</table></div></section>
`;
}

function row(fact: FileFact): Markup {
  const cells = [kindInWords(fact), lengthOf(fact), paperOf(fact), languageOf(fact)];
  return markup`<tr><th scope="row">${draftText(fact.path)}</th>${cells.map((each) => markup`<td>${words(each)}</td>`)}</tr>
${evidence(fact, cells.length + 1)}`;
}

function evidence({ evidence: answers }: FileFact, columns: number): Markup | null {
  if (answers.length === 0) return null;
  return markup`<tr class="more"><td colspan="${columns}"><ul class="bare">${answers.map(
    (each) => markup`<li><bdi dir="ltr">${ANSWER_SIGNS[each.answer]} ${words(answerInWords(each))}</bdi></li>`,
  )}</ul></td></tr>
`;
}
