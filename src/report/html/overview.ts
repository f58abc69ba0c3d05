import { countLevels, LEVELS } from '../../core/diagnostic.js';
import { type Evaluation, titleOf } from '../../core/evaluate.js';
import { LEVEL_WORDS, VERDICT_SIGNS, VERDICT_WORDS, WORDS } from '../words.js';
import { title, words } from './bilingual.js';
import { turns } from './comparison.js';
import { draftText, type Markup, markup } from './markup.js';

export const evaluationId = (index: number): string => `e${index + 1}`;

/** Every draft of the report with its verdict and a link to it. */
export function overview(evaluations: readonly Evaluation[]): Markup {
  const levels = LEVELS.map((level) => markup`<th scope="col" class="figure">${words(LEVEL_WORDS[level])}</th>`);
  return markup`<nav aria-labelledby="overview"><h2 id="overview">${words(WORDS.overview)} <span class="count">${evaluations.length}</span></h2>
<div class="wide" role="group" aria-labelledby="overview" tabindex="0"><table>
<thead><tr><th scope="col">${words(WORDS.draft)}</th><th scope="col">${words(WORDS.verdict)}</th>${levels}</tr></thead>
<tbody>${evaluations.map(row)}</tbody>
</table></div>${turns(evaluations)}</nav>
`;
}

function row(evaluation: Evaluation, index: number): Markup {
  const { verdict, file, diagnostics } = evaluation;
  const counts = countLevels(diagnostics);
  const figures = LEVELS.map((level) => markup`<td class="figure">${counts[level]}</td>`);
  return markup`<tr><th scope="row"><a href="#${evaluationId(index)}">${title(titleOf(evaluation) ?? WORDS.untitled)}</a><span class="own faint">${draftText(file)}</span></th>
<td><span class="badge ${verdict}"><span aria-hidden="true">${VERDICT_SIGNS[verdict]}</span>&nbsp;${words(VERDICT_WORDS[verdict])}</span></td>${figures}</tr>
`;
}
