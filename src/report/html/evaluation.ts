import { countLevels } from '../../core/diagnostic.js';
import { type Evaluation, titleOf } from '../../core/evaluate.js';
import { nextCommand } from '../closing.js';
import type { ReportOptions } from '../report.js';
import { countsText, isProvisional, STATUS_WORDS, VERDICT_SIGNS, verdictText, WORDS } from '../words.js';
import { attachments } from './attachments.js';
import { sentence, title, words } from './bilingual.js';
import { budget } from './budget.js';
import { checklist } from './checklist.js';
import { comparison } from './comparison.js';
import { coverage } from './coverage.js';
import { findings } from './finding.js';
import { day, draftText, type Markup, markup, webLink } from './markup.js';
import { PAGE_WORDS } from './page-words.js';
import { waivedPart } from './waived.js';

/** With it begins every id of the draft in the page. */
const ID = 'e1';

/** One draft: what it is, the verdict, the findings, the budget, what is left to people, what was checked. */
export function evaluationMarkup(evaluation: Evaluation, options: ReportOptions): Markup {
  return markup`<section class="evaluation" id="${ID}" aria-labelledby="${ID}-h ${ID}-file" tabindex="-1">
<h2 id="${ID}-h">${title(titleOf(evaluation) ?? WORDS.untitled)}</h2>
${facts(evaluation, options)}
${verdict(evaluation, options)}${comparison(evaluation, ID, options)}
${findings(evaluation, ID, options)}${waivedPart(evaluation, ID, options)}${budget(evaluation, ID)}${checklist(evaluation, ID)}${attachments(evaluation, ID)}${coverage(evaluation, options)}</section>
`;
}

function facts({ file, asOf, call }: Evaluation, { bundleDigest }: ReportOptions): Markup {
  return markup`<dl class="facts">
<div><dt>${words(PAGE_WORDS.file)}</dt><dd id="${ID}-file">${draftText(file)}</dd></div>
${call ? callFacts(call.call) : null}
<div><dt>${words(WORDS.asOf)}</dt><dd>${day(asOf)}</dd></div>${
    bundleDigest
      ? markup`
<div><dt>${words(WORDS.bundleDigest)}</dt><dd><code>${bundleDigest}</code></dd></div>`
      : null
  }
</dl>`;
}

function callFacts({ id, title: name, status, sources }: NonNullable<Evaluation['call']>['call']): Markup {
  const source = sources[0];
  const from = source && webLink(source.url ?? '', source.title);
  return markup`<div><dt>${words(WORDS.call)}</dt><dd>${sentence(name)}<span class="own"><span class="status">${words(STATUS_WORDS[status])}</span> <code>${id}</code></span></dd></div>
${from ? markup`<div><dt>${words(WORDS.source)}</dt><dd>${from}${source.date ? markup`, ${day(source.date)}` : null}</dd></div>` : null}`;
}

function verdict(evaluation: Evaluation, options: ReportOptions): Markup {
  const { verdict: result, diagnostics } = evaluation;
  return markup`<div class="verdict ${result}">
<p class="result"><span class="sign" aria-hidden="true">${VERDICT_SIGNS[result]}</span><span>${sentence(verdictText(result, diagnostics))}</span></p>
<p class="counts">${sentence(countsText(countLevels(diagnostics)))}</p>
${isProvisional(evaluation) ? markup`<p>${sentence(WORDS.provisional)}</p>` : null}
<p class="next">${words(WORDS.next)}: <code>${nextCommand(evaluation, options)}</code></p>
</div>`;
}
