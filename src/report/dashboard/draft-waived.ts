import type { Brief, BriefFinding } from '../../core/brief.js';
import { say } from '../../text/say.js';
import { words } from '../html/bilingual.js';
import { draftText, type Markup, markup } from '../html/markup.js';
import { waivedBadge } from '../html/waived.js';
import { WAIVED_WORDS, type WaivedFinding, waivedFacts, waivedFindings } from '../waived-words.js';
import type { Setting } from './setting.js';

/** What was accepted on record in one draft, below the findings that stand; null where nothing was. */
export function draftWaived({ findings }: Pick<Brief, 'findings'>, setting: Setting): Markup | null {
  const all = waivedFindings(findings);
  if (all.length === 0) return null;
  return markup`<h3>${words(WAIVED_WORDS.title)} <span class="count">${all.length}</span></h3>
<ul class="found">
${all.map((each) => item(each, setting))}</ul>
`;
}

function item({ finding, waived }: WaivedFinding<BriefFinding>, { options }: Setting): Markup {
  const { level, code, place } = finding;
  const said = (language: 'en' | 'ja') =>
    markup`<p lang="${language}"><b>${finding.field[language]}</b> ${say(finding, language, options.catalogue).message}</p>`;
  const facts = waivedFacts(waived).map(
    ([label, text]) => markup`<p>${words(label)}: ${text.en === text.ja ? draftText(text.en) : words(text)}</p>`,
  );
  return markup`<li><p>${waivedBadge(level)}</p>${said('en')}${said('ja')}${facts}<p class="faint">${place.start.line}:${place.start.column} · ${code}</p></li>
`;
}
