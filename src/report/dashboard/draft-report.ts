import type { Brief, BriefFinding } from '../../core/brief.js';
import { countLevels, LEVELS, type Level, type Place, standing, waivedOf } from '../../core/diagnostic.js';
import { say } from '../../text/say.js';
import { callOf } from '../choices.js';
import { nextCommand } from '../closing.js';
import { comparedTitle, verdictTurn } from '../comparison-words.js';
import { sentence, words } from '../html/bilingual.js';
import { badge } from '../html/finding.js';
import { draftText, type Markup, markup } from '../html/markup.js';
import { byReason } from '../switched-off.js';
import { nothingStands } from '../waived-words.js';
import { countsText, isProvisional, joined, verdictText, WHO_WORDS, WORDS, waivedCount } from '../words.js';
import { citationLink } from './citations.js';
import { reportId, rowId, shortBadge } from './draft-row.js';
import { draftWaived } from './draft-waived.js';
import { draftPair } from './pair.js';
import { ruleId } from './rules-table.js';
import type { Setting } from './setting.js';
import { DASHBOARD_WORDS, starred } from './words.js';

/** The findings of one draft in brief, closed until it is asked for. What findings share they link to. */
export function draftReport(brief: Brief, number: number, setting: Setting): Markup {
  const { title, file, findings } = brief;
  const name = title ?? WORDS.untitled;
  const parts = LEVELS.map((level) => levelPart(level, brief, setting));
  const inside = markup`${about(brief, number, setting)}
${standing(findings).length === 0 ? markup`<p>${sentence(nothingStands(findings))}</p>` : parts}${draftWaived(brief, setting)}${unread(brief)}`;
  return markup`<details class="draft"><summary>${shortBadge(brief)} ${draftPair(name)} <bdi class="faint">${file}</bdi></summary>
<div class="inside" id="${reportId(number)}" tabindex="-1">${setting.lazy ? markup`<noscript>${inside}</noscript>` : inside}</div></details>
`;
}

function about(brief: Brief, number: number, { calls, options }: Setting): Markup {
  const { id, sha256, verdict, file, findings, before, bundle } = brief;
  const call = callOf(brief, calls);
  const command = nextCommand({ verdict, file, sections: {} }, { ...options, bundleDigest: null });
  const turned =
    before &&
    markup`<p>${sentence(comparedTitle(before))}<strong>${sentence(verdictTurn(verdictText(verdict, findings), before))}</strong></p>`;
  return markup`<p class="faint"><a href="#${rowId(number)}">№ ${number}</a>${id === null ? null : markup` · ${draftText(id)}`}${call && markup` · <code>${call.call.id}</code>`} · <code>sha256:${sha256?.slice(0, 12) ?? '-'}</code> · ${words(joined(countsText(countLevels(findings)), waivedCount(waivedOf(findings).length)))}</p>
${isProvisional({ call, verdict }) ? markup`<p>${sentence(starred(WORDS.provisional))}</p>` : null}${turned}${bundle && bundled(bundle)}<p class="faint">${words(WORDS.next)}: <code>${command}</code></p>`;
}

const bundled = ({ digest, current }: NonNullable<Brief['bundle']>): Markup =>
  markup`<p class="faint">${words(DASHBOARD_WORDS.bundle)}: <code>${digest}</code>${current ? null : markup` — ${words(DASHBOARD_WORDS.olderBundle)}`}</p>`;

function levelPart(level: Level, brief: Brief, setting: Setting): Markup | null {
  const found = standing(brief.findings).filter((each) => each.level === level);
  if (found.length === 0) return null;
  return markup`<h3>${badge(level)} <span class="count">${found.length}</span></h3>
<ul class="found">
${found.map((each) => item(each, setting))}</ul>
`;
}

/** Two paragraphs, one in each language: little markup, for there may be tens of thousands of them. */
function item(finding: BriefFinding, setting: Setting): Markup {
  const { code, place, citation, related } = finding;
  const { catalogue } = setting.options;
  const at = `${place.start.line}:${place.start.column}`;
  const basis = catalogue.get(code)?.basis ?? 'format';
  const own = { call: null, house: DASHBOARD_WORDS.houseRule, format: DASHBOARD_WORDS.formatRule }[basis];
  const rests = citation ? citationLink(citation, setting.citations) : own && words(own);
  return markup`<li>${inLanguage(finding, 'en', setting)}${inLanguage(finding, 'ja', setting)}<p class="faint">${at} · <a href="#${ruleId(code)}">${code}</a>${rests && markup` · ${rests}`}${related.length > 0 ? elsewhere(related, place.file) : null}</p></li>
`;
}

function inLanguage(finding: BriefFinding, language: 'en' | 'ja', { options }: Setting): Markup {
  const { message, fix } = say(finding, language, options.catalogue);
  return markup`<p lang="${language}"><b>${finding.field[language]}</b> ${message}<br><i>${WHO_WORDS[finding.who][language]}</i>${language === 'en' ? ' ' : null}${fix}</p>`;
}

const elsewhere = (places: readonly Place[], file: string): Markup =>
  markup` · ${words(WORDS.also)} ${draftText(
    places.map((place) => `${place.file === file ? '' : `${place.file}:`}${place.start.line}`).join(', '),
  )}`;

function unread({ notRead, switchedOff, call }: Brief): Markup | null {
  if (call === null) return markup`<p class="unread">${sentence(WORDS.noRuleRan)}</p>`;
  const off = byReason(switchedOff).map(
    ({ why, codes }) => markup`<p class="unread">${sentence(why)}${codes.join(', ')}</p>
`,
  );
  if (notRead.length === 0) return off.length === 0 ? null : markup`${off}`;
  return markup`<p class="unread"><a href="#unchecked">${words(WORDS.notChecked)}</a> (${notRead.length}): ${notRead.join(', ')}</p>
${off}`;
}
