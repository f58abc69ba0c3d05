import { type Evaluation, titleOf } from '../../core/evaluate.js';
import type { LanguageChoice, ReportFormat, ReportOptions } from '../report.js';
import { VERDICT_WORDS, WORDS } from '../words.js';
import { evaluationMarkup } from './evaluation.js';
import { draftText, type Markup, markup } from './markup.js';
import { evaluationId, overview } from './overview.js';
import { pageEnd, pageStart } from './page.js';
import { PART_STYLE } from './part-style.js';
import { PRINT_STYLE } from './print-style.js';
import { COLOURS, LANGUAGES, STYLE } from './style.js';

/** One page to read, hand on, print and tick: no script, nothing loaded from elsewhere, both languages inside. */
export const html: ReportFormat = {
  name: 'html',
  extension: 'html',
  render: (evaluations, options) => page(evaluations, options).toString(),
};

function page(evaluations: readonly Evaluation[], options: ReportOptions): Markup {
  const head = {
    title: pageTitle(evaluations, options.language),
    heading: WORDS.reportTitle,
    style: [COLOURS, LANGUAGES, STYLE, PART_STYLE, PRINT_STYLE],
    scriptHash: null,
  };
  return markup`${pageStart(head, options)}<main id="main" tabindex="-1">
${evaluations.length === 1 ? null : overview(evaluations)}
${evaluations.map((each, index) => evaluationMarkup(each, evaluationId(index), options))}</main>
${pageEnd(evaluations.map(trace), options)}`;
}

function pageTitle(evaluations: readonly Evaluation[], choice: LanguageChoice): string {
  const language = choice === 'ja' ? 'ja' : 'en';
  const [first] = evaluations;
  const name = WORDS.reportTitle[language];
  if (!first || evaluations.length > 1) return name;
  return `${VERDICT_WORDS[first.verdict][language]} — ${(titleOf(first) ?? WORDS.untitled)[language]} — ${name}`;
}

function trace({ file, sha256, call }: Evaluation): Markup {
  const definition = call && markup`, <code>${call.call.id}</code> <code>sha256:${call.sha256.slice(0, 12)}</code>`;
  return markup`${draftText(file)} <code>sha256:${sha256 ?? '-'}</code>${definition}`;
}
