import { type Diagnostic, type Level, type Place, standing } from '../../core/diagnostic.js';
import type { Evaluation } from '../../core/evaluate.js';
import { fieldInWords } from '../../core/field-in-words.js';
import { say } from '../../text/say.js';
import { hiddenText, mostFindings } from '../most-findings.js';
import type { ReportOptions } from '../report.js';
import { nothingStands } from '../waived-words.js';
import { LEVEL_SIGNS, LEVEL_WORDS, WHO_WORDS, WORDS } from '../words.js';
import { localized, sentence, words } from './bilingual.js';
import { basisMarkup } from './citation.js';
import { codeFrame } from './code-frame.js';
import { draftText, type Markup, markup } from './markup.js';
import { PAGE_WORDS } from './page-words.js';

/** All findings whatever `detail` says: a page is kept and handed on, and must not hide what it counts without a word. */
export function findings(evaluation: Evaluation, id: string, options: ReportOptions): Markup {
  const diagnostics = standing(evaluation.diagnostics);
  const heading = markup`<h3>${words(WORDS.findings)} <span class="count">${diagnostics.length}</span></h3>`;
  if (diagnostics.length === 0) {
    return markup`<section>${heading}<p>${sentence(nothingStands(evaluation.diagnostics))}</p></section>`;
  }
  const { shown, hidden } = mostFindings(diagnostics, options.maxFindings ?? null);
  const rows = shown.map((each, index) => summaryRow(each, `${id}-f${index + 1}`, evaluation, options));
  const details = shown.map((each, index) => detail(each, `${id}-f${index + 1}`, evaluation, options));
  return markup`<section>${heading}
<table class="summary">
<thead><tr><th scope="col">${words(WORDS.level)}</th><th scope="col">${words(WORDS.field)} · ${words(WORDS.message)}</th><th scope="col" class="figure">${words(WORDS.line)}</th></tr></thead>
<tbody>${rows}</tbody>
</table>
${hidden > 0 ? markup`<p>${sentence(hiddenText(hidden))}</p>` : null}${details}
</section>
`;
}

export const badge = (level: Level): Markup =>
  markup`<span class="badge ${level}"><span aria-hidden="true">${LEVEL_SIGNS[level]}</span>&nbsp;${words(LEVEL_WORDS[level])}</span>`;

function summaryRow(diagnostic: Diagnostic, id: string, { value }: Evaluation, { catalogue }: ReportOptions): Markup {
  const { level, place } = diagnostic;
  const message = localized((language) => say(diagnostic, language, catalogue).message);
  return markup`<tr><td>${badge(level)}</td><td><a href="#${id}">${sentence(fieldInWords(place.path, value))}</a>${sentence(message)}</td><td class="figure">${place.start.line}</td></tr>
`;
}

function detail(diagnostic: Diagnostic, id: string, evaluation: Evaluation, options: ReportOptions): Markup {
  const { code, level, place, citation, who, related } = diagnostic;
  const said = localized((language) => say(diagnostic, language, options.catalogue));
  const part = (name: 'title' | 'message' | 'fix' | 'why') => localized((language) => said[language][name]);
  const basis = options.catalogue.get(code)?.basis ?? 'format';
  return markup`<article class="finding ${level}" id="${id}" aria-labelledby="${id}-h" tabindex="-1">
<h4 id="${id}-h">${badge(level)} ${words(part('title'))}</h4>
<p class="message">${sentence(part('message'))}</p>
${codeFrame(evaluation.text, place)}
<dl class="facts">
<div><dt>${words(WORDS.field)}</dt><dd>${sentence(fieldInWords(place.path, evaluation.value))}<span class="own faint">${shortPlace(place)}</span></dd></div>
<div><dt>${words(WORDS.basis)}</dt><dd>${basisMarkup(citation, basis)}</dd></div>
<div class="fix"><dt>${words(WORDS.fix)}</dt><dd>${sentence(part('fix'))}<span class="own faint by">${words(PAGE_WORDS.who)}: ${words(WHO_WORDS[who])}</span></dd></div>
<div><dt>${words(WORDS.why)}</dt><dd>${sentence(part('why'))}</dd></div>
${relatedPlaces(related, evaluation)}
<div><dt>${words(WORDS.more)}</dt><dd><code>grantlint explain ${code}</code></dd></div>
</dl>
</article>
`;
}

function relatedPlaces(related: readonly Place[], { file, value }: Evaluation): Markup | null {
  if (related.length === 0) return null;
  const items = related.map((place) => {
    const field = place.file === file ? sentence(fieldInWords(place.path, value)) : null;
    return markup`<li>${field}<span class="own faint">${shortPlace(place)}</span></li>`;
  });
  return markup`<div><dt>${words(WORDS.also)}</dt><dd><ul class="bare">${items}</ul></dd></div>`;
}

const shortPlace = ({ file, start }: Place): Markup => draftText(`${file}:${start.line}:${start.column}`);
