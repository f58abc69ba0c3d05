import type { Diagnostic, Level, Waived } from '../../core/diagnostic.js';
import type { Evaluation } from '../../core/evaluate.js';
import { fieldInWords } from '../../core/field-in-words.js';
import { say } from '../../text/say.js';
import type { ReportOptions } from '../report.js';
import { WAIVED_WORDS, waivedFacts, waivedFindings } from '../waived-words.js';
import { LEVEL_WORDS, WAIVED_SIGN, WORDS } from '../words.js';
import { localized, sentence, words } from './bilingual.js';
import { codeFrame } from './code-frame.js';
import { draftText, type Markup, markup } from './markup.js';

/** What was accepted on record, apart from the findings that stand; null where nothing was. */
export function waivedPart(evaluation: Evaluation, id: string, options: ReportOptions): Markup | null {
  const all = waivedFindings(evaluation.diagnostics);
  if (all.length === 0) return null;
  return markup`<section><h3>${words(WAIVED_WORDS.title)} <span class="count">${all.length}</span></h3>
${all.map(({ finding, waived }, index) => article(finding, waived, `${id}-w${index + 1}`, evaluation, options))}</section>
`;
}

function article(
  finding: Diagnostic,
  waived: Waived,
  id: string,
  { text, value }: Evaluation,
  { catalogue }: ReportOptions,
): Markup {
  const { code, level, place } = finding;
  const said = localized((language) => say(finding, language, catalogue));
  const at = draftText(`${place.file}:${place.start.line}:${place.start.column}`);
  return markup`<article class="finding waived" id="${id}" aria-labelledby="${id}-h" tabindex="-1">
<h4 id="${id}-h">${waivedBadge(level)} ${words({ en: said.en.title, ja: said.ja.title })}</h4>
<p class="message">${sentence({ en: said.en.message, ja: said.ja.message })}</p>
${codeFrame(text, place)}
<dl class="facts">
<div><dt>${words(WORDS.field)}</dt><dd>${sentence(fieldInWords(place.path, value))}<span class="own faint">${at}</span></dd></div>
${waivedRows(waived)}<div><dt>${words(WORDS.more)}</dt><dd><code>grantlint explain ${code}</code></dd></div>
</dl>
</article>
`;
}

/** The level in grey, for it blocks nothing any more. */
export const waivedBadge = (level: Level): Markup =>
  markup`<span class="badge waived"><span aria-hidden="true">${WAIVED_SIGN}</span>&nbsp;${words({
    en: `${WAIVED_WORDS.waived.en} · ${LEVEL_WORDS[level].en}`,
    ja: `${WAIVED_WORDS.waived.ja} · ${LEVEL_WORDS[level].ja}`,
  })}</span>`;

const waivedRows = (waived: Waived): readonly Markup[] =>
  waivedFacts(waived).map(
    ([label, text]) => markup`<div><dt>${words(label)}</dt><dd>${sentence(text)}</dd></div>
`,
  );

/** Only pages that show such findings carry it. */
export const WAIVED_STYLE = markup`
.finding.waived { border-inline-start-color: var(--faint); }
.badge.waived { color: var(--faint); background: var(--sunken); border-color: var(--faint); }
.badge.waived, .badge.waived > [lang] { white-space: normal; }
.badge.waived [lang="en"] { display: inline-block; } .badge.waived [lang="en"]::first-letter { text-transform: uppercase; }
`;
