import { countLevels } from '../../core/diagnostic.js';
import { type Evaluation, titleOf } from '../../core/evaluate.js';
import { nextCommand } from '../closing.js';
import type { ReportOptions } from '../report.js';
import { countsText, isProvisional, STATUS_WORDS, VERDICT_SIGNS, VERDICT_WORDS, WORDS } from '../words.js';
import { attachments } from './attachments.js';
import { sentence, title, words } from './bilingual.js';
import { budget } from './budget.js';
import { checklist } from './checklist.js';
import { comparison } from './comparison.js';
import { coverage } from './coverage.js';
import { findings } from './finding.js';
import { day, draftText, type Markup, markup, webLink } from './markup.js';
import { PAGE_WORDS } from './page-words.js';

/** One draft: what it is, the verdict, the findings, the budget, what is left to people, what was checked. */
export function evaluationMarkup(evaluation: Evaluation, id: string, options: ReportOptions): Markup {
  return markup`<section class="evaluation" id="${id}" aria-labelledby="${id}-h ${id}-file" tabindex="-1">
<h2 id="${id}-h">${title(titleOf(evaluation) ?? WORDS.untitled)}</h2>
${facts(evaluation, id, options)}
${verdict(evaluation, options)}${comparison(evaluation, id, options)}
${findings(evaluation, id, options)}${budget(evaluation, id)}${checklist(evaluation, id)}${attachments(evaluation, id)}${coverage(evaluation, options)}</section>
`;
}

function facts({ file, asOf, call }: Evaluation, id: string, { bundleDigest }: ReportOptions): Markup {
  return markup`<dl class="facts">
<div><dt>${words(PAGE_WORDS.file)}</dt><dd id="${id}-file">${draftText(file)}</dd></div>
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
<p class="result"><span class="sign" aria-hidden="true">${VERDICT_SIGNS[result]}</span><span>${sentence(VERDICT_WORDS[result])}</span></p>
<p class="counts">${sentence(countsText(countLevels(diagnostics)))}</p>
${isProvisional(evaluation) ? markup`<p>${sentence(WORDS.provisional)}</p>` : null}
<p class="next">${words(WORDS.next)}: <code>${nextCommand(evaluation, options)}</code></p>
</div>`;
}
