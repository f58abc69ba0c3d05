import { type Evaluation, titleOf } from '../../core/evaluate.js';
import { asOfText, type LanguageChoice, type ReportFormat, type ReportOptions } from '../report.js';
import { VERDICT_WORDS, WORDS } from '../words.js';
import { words } from './bilingual.js';
import { evaluationMarkup } from './evaluation.js';
import { draftText, type Markup, markup } from './markup.js';
import { evaluationId, overview } from './overview.js';
import { PAGE_WORDS } from './page-words.js';
import { PART_STYLE } from './part-style.js';
import { PRINT_STYLE } from './print-style.js';
import { STYLE } from './style.js';

/** One page to read, hand on, print and tick: no script, nothing loaded from elsewhere, both languages inside. */
export const html: ReportFormat = {
  name: 'html',
  extension: 'html',
  render: (evaluations, options) => page(evaluations, options).toString(),
};

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

function page(evaluations: readonly Evaluation[], options: ReportOptions): Markup {
  const { tool, language } = options;
  return markup`<!doctype html>
<html lang="${language === 'ja' ? 'ja' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${tool.name} ${tool.version}">
<title>${pageTitle(evaluations, language)}</title>
<style>${STYLE}${PART_STYLE}${PRINT_STYLE}</style>
</head>
<body>
<a class="skip" href="#main">${words(PAGE_WORDS.skip)}</a>
<header><div class="inner"><h1>${words(WORDS.reportTitle)}</h1>${languageSwitch(language)}</div></header>
<main id="main" tabindex="-1">
${evaluations.length === 1 ? null : overview(evaluations)}
${evaluations.map((each, index) => evaluationMarkup(each, evaluationId(index), options))}</main>
${footer(evaluations, options)}
</body>
</html>
`;
}

/** A title has no markup that could switch languages, so it is in the one that the page starts in. */
function pageTitle(evaluations: readonly Evaluation[], choice: LanguageChoice): string {
  const language = choice === 'ja' ? 'ja' : 'en';
  const [first] = evaluations;
  const name = WORDS.reportTitle[language];
  if (!first || evaluations.length > 1) return name;
  return `${VERDICT_WORDS[first.verdict][language]} — ${(titleOf(first) ?? WORDS.untitled)[language]} — ${name}`;
}

function languageSwitch(choice: LanguageChoice): Markup {
  const radio = (value: LanguageChoice, name: Markup) =>
    markup`<input type="radio" name="language" id="language-${value}"${value === choice ? markup` checked` : null}><label for="language-${value}">${name}</label>`;
  return markup`<fieldset class="languages"><legend>${words(PAGE_WORDS.language)}</legend>
${radio('en', markup`<span class="always" lang="en">English</span>`)}
${radio('ja', markup`<span class="always" lang="ja">日本語</span>`)}
${radio('both', markup`<span class="always" lang="en">Both</span> / <span class="always" lang="ja">両方</span>`)}
</fieldset>`;
}

function footer(evaluations: readonly Evaluation[], options: ReportOptions): Markup {
  const { tool } = options;
  const traces = evaluations.map(({ file, sha256, call }) => {
    const definition = call && markup`, <code>${call.call.id}</code> <code>sha256:${call.sha256.slice(0, 12)}</code>`;
    return markup`<li>${draftText(file)} <code>sha256:${sha256 ?? '-'}</code>${definition}</li>`;
  });
  return markup`<footer><div class="inner">
<p>${tool.name} ${tool.version} · ${words(WORDS.asOf)} ${asOfText(options)}</p>
<ul class="bare">${traces}</ul>
</div></footer>`;
}
