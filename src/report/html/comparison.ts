import type { Evaluation } from '../../core/evaluate.js';
import { say } from '../../text/say.js';
import {
  COMPARISON_WORDS,
  comparedCounts,
  comparedTitle,
  type TurnedFinding,
  turnedFindings,
  verdictTurn,
} from '../comparison-words.js';
import type { ReportOptions } from '../report.js';
import { LEVEL_SIGNS, LEVEL_WORDS, verdictText, WORDS } from '../words.js';
import { localized, sentence, words } from './bilingual.js';
import { type Markup, markup } from './markup.js';

/** The difference to the call that the draft names: how the verdict turned, and by which findings. */
export function comparison(evaluation: Evaluation, id: string, options: ReportOptions): Markup | null {
  const { compared } = evaluation;
  if (!compared) return null;
  const rows = turnedFindings(evaluation, compared).map((each) => row(each, options));
  return markup`<section><h3 id="${id}-c">${words(comparedTitle(compared))}</h3>
<p><strong>${sentence(verdictTurn(verdictText(evaluation.verdict, evaluation.diagnostics), compared))}</strong></p>
<p>${sentence(comparedCounts(compared))}</p>
${rows.length > 0 ? table(rows, id) : null}</section>
`;
}

function table(rows: readonly Markup[], id: string): Markup {
  const heads = [COMPARISON_WORDS.change, WORDS.level, WORDS.message].map(
    (each) => markup`<th scope="col">${words(each)}</th>`,
  );
  return markup`<div class="wide" role="group" aria-labelledby="${id}-c" tabindex="0"><table class="changes">
<thead><tr>${heads}<th scope="col" class="figure">${words(WORDS.line)}</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>
`;
}

function row({ change, diagnostic, remark }: TurnedFinding, { catalogue }: ReportOptions): Markup {
  const { level, code, place } = diagnostic;
  const message = localized((language) => say(diagnostic, language, catalogue).message);
  return markup`<tr><th scope="row">${words(change)}</th>
<td><span class="badge ${level}"><span aria-hidden="true">${LEVEL_SIGNS[level]}</span>&nbsp;${words(LEVEL_WORDS[level])}</span></td>
<td>${sentence(message)}${remark && sentence(remark)}<span class="own faint"><code>${code}</code></span></td><td class="figure">${place.start.line}</td></tr>
`;
}
