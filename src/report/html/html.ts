import { waivedOf } from '../../core/diagnostic.js';
import { type Evaluation, titleOf } from '../../core/evaluate.js';
import type { ReportFormat, ReportOptions } from '../report.js';
import { verdictText, WORDS } from '../words.js';
import { evaluationMarkup } from './evaluation.js';
import { draftText, type Markup, markup } from './markup.js';
import { pageEnd, pageStart } from './page.js';
import { PART_STYLE } from './part-style.js';
import { PRINT_STYLE } from './print-style.js';
import { COLOURS, LANGUAGES, STYLE } from './style.js';
import { WAIVED_STYLE } from './waived.js';

/** One page to read, hand on, print and tick: no script, nothing loaded from elsewhere, both languages inside. */
export const html: ReportFormat = {
  name: 'html',
  extension: 'html',
  render: (evaluation, options) => page(evaluation, options).toString(),
};

function page(evaluation: Evaluation, options: ReportOptions): Markup {
  const waived = waivedOf(evaluation.diagnostics).length;
  const head = {
    title: pageTitle(evaluation, options),
    heading: WORDS.reportTitle,
    style: [COLOURS, LANGUAGES, STYLE, PART_STYLE, waived > 0 ? WAIVED_STYLE : null, PRINT_STYLE],
    scriptHash: null,
  };
  return markup`${pageStart(head, options)}<main id="main" tabindex="-1">

${evaluationMarkup(evaluation, options)}</main>
${pageEnd([trace(evaluation)], options)}`;
}

function pageTitle(evaluation: Evaluation, options: ReportOptions): string {
  const language = options.language === 'ja' ? 'ja' : 'en';
  const title = titleOf(evaluation) ?? WORDS.untitled;
  const judged = verdictText(evaluation.verdict, evaluation.diagnostics);
  return `${judged[language]} — ${title[language]} — ${WORDS.reportTitle[language]}`;
}

function trace({ file, sha256, call }: Evaluation): Markup {
  const definition = call && markup`, <code>${call.call.id}</code> <code>sha256:${call.sha256.slice(0, 12)}</code>`;
  return markup`${draftText(file)} <code>sha256:${sha256 ?? '-'}</code>${definition}`;
}
