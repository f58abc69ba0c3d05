import type { Localized } from '../../../schemas/field.js';
import type { LanguageChoice, ReportOptions } from '../report.js';
import { asOfText } from '../report.js';
import { WORDS } from '../words.js';
import { words } from './bilingual.js';
import { type Content, type Markup, markup } from './markup.js';
import { PAGE_WORDS } from './page-words.js';

/** What every page has around its contents: one file that loads nothing, with both languages inside. */

export interface PageHead {
  /** In the language that the page starts in: a title has no markup that could switch languages. */
  readonly title: string;
  readonly heading: Localized;
  readonly style: Content;
  /** Base64 of the SHA-256 of the one script that may run; null where none may. */
  readonly scriptHash: string | null;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const policy = (scriptHash: string | null): string =>
  scriptHash === null ? POLICY : `${POLICY}; script-src 'sha256-${scriptHash}'`;

/** Up to where `main` begins; the link to skip leads to `#main`. */
export function pageStart({ title, heading, style, scriptHash }: PageHead, options: ReportOptions): Markup {
  const { tool, language } = options;
  return markup`<!doctype html>
<html lang="${language === 'ja' ? 'ja' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(scriptHash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${tool.name} ${tool.version}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">${words(PAGE_WORDS.skip)}</a>
<header><div class="inner"><h1>${words(heading)}</h1>${languageSwitch(language)}</div></header>
`;
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

/** From the footer on: by what was judged, and `more`, which may be a script. */
export const pageEnd = (traces: readonly Content[], options: ReportOptions, more: Content = null): Markup => {
  const { tool } = options;
  return markup`<footer><div class="inner">
<p>${tool.name} ${tool.version} · ${words(WORDS.asOf)} ${asOfText(options)}</p>
<ul class="bare">${traces.map((trace) => markup`<li>${trace}</li>`)}</ul>
</div></footer>${more}
</body>
</html>
`;
};
