import { type Brief, firstStep } from '../../core/brief.js';
import type { LoadedCall } from '../../core/call-facts.js';
import { countLevels, LEVELS, waivedOf } from '../../core/diagnostic.js';
import { VERDICTS } from '../../core/evaluate.js';
import { grouped } from '../../domain/written-forms.js';
import { type Choice, callOf, phaseOf, tierOf } from '../choices.js';
import { day, draftText, type Markup, markup } from '../html/markup.js';
import { ruleTitle } from '../rule-title.js';
import { isProvisional, VERDICT_NAMES, WHO_WORDS, WORDS, withWaived } from '../words.js';
import { whoActs } from './acting.js';
import type { Due } from './deadline-cell.js';
import { draftPair, namePair, pair } from './pair.js';
import { type Setting, tierKey } from './setting.js';
import { DASHBOARD_WORDS } from './words.js';

/** Where a link to a draft leads: inside its closed report, so that a browser opens it without a script. */
export const reportId = (number: number): string => `d${number}`;
export const rowId = (number: number): string => `t${number}`;

/** A verdict in words, with what it rests on; the style sheet adds its sign. */
export function shortBadge({ verdict, findings }: Pick<Brief, 'verdict' | 'findings'>): Markup {
  const waived = waivedOf(findings).length;
  const counted = waived > 0 ? markup` kwaived" data-s="${waived}` : null;
  return markup`<b class="badge ${verdict}${counted}">${pair(withWaived(VERDICT_NAMES[verdict], waived))}</b>`;
}

/** One draft in the table. Classes `k…` name what the columns sort by, `data-…` what the lists above filter by. */
export function draftRow(brief: Brief, number: number, setting: Setting): Markup {
  const { verdict, findings, budget, leader } = brief;
  const call = callOf(brief, setting.calls);
  const tier = tierOf(brief, call);
  const counts = countLevels(findings);
  const figures = LEVELS.map((level) => markup`<td class="figure k${level}">${counts[level]}</td>`);
  return markup`<tr id="${rowId(number)}" ${filters(brief, call, tier, setting)}><td class="figure knumber">${number}</td><td class="kverdict" data-s="${VERDICTS.indexOf(verdict)}">${shortBadge(brief)}${isProvisional({ call, verdict }) ? '\u00a0*' : null}</td>
<th scope="row">${draftName(brief, number)}</th><td>${leader && people(leader)}</td><td>${asked(brief, call, tier)}</td>
${amount(budget)}${figures}${step(brief, setting)}<td>${call && due(setting.dues.get(call.sha256))}</td></tr>
`;
}

function filters(brief: Brief, call: LoadedCall | null, tier: Choice | null, { anyWaived }: Setting): Markup {
  const { verdict, findings } = brief;
  const key = call && tier?.id ? tierKey(call.call.id, tier.id) : '';
  return markup`data-verdict="${verdict}" data-call="${call?.call.id ?? ''}" data-tier="${key}" data-who="${[...whoActs(findings)].join(' ')}"${anyWaived ? markup` data-waived="${waivedOf(findings).length > 0 ? 'yes' : 'no'}"` : null}`;
}

const draftName = ({ title, file, id }: Brief, number: number): Markup =>
  markup`<a class="ktitle" href="#${reportId(number)}">${draftPair(title ?? WORDS.untitled, 'own')}</a><span class="faint"><bdi class="kfile">${file}</bdi>${id === null ? null : markup` · <bdi class="kid">${id}</bdi>`}</span>`;

function people({ name, institution }: NonNullable<Brief['leader']>): Markup {
  const kana = name.kana === undefined ? null : markup` data-s="${name.kana}"`;
  return markup`<span class="own kleader"${kana}>${namePair(name)}</span><span class="own faint kinstitution">${namePair(institution)}</span>`;
}

function asked(brief: Brief, call: LoadedCall | null, tier: Choice | null): Markup {
  const phase = phaseOf(brief, call);
  return markup`${call && markup`<code class="kcall">${call.call.id}</code>`}${tier && markup`<span class="own ktier">${label(tier)}</span>`}${phase && markup`<span class="own faint kphase">${label(phase)}</span>`}`;
}

/** What the call does not offer is text of the draft. */
const label = ({ id, label: { en, ja } }: Choice): Markup => (id === null ? draftText(en) : pair({ en, ja }));

function amount(budget: Brief['budget']): Markup {
  if (!budget) return markup`<td></td>`;
  const { currency, total } = budget;
  return currency === 'JPY'
    ? markup`<td class="figure ktotal">${grouped(BigInt(total))}</td>`
    : markup`<td class="figure ktotal" data-s="${total}" data-unit="${currency}">${grouped(BigInt(total))} ${currency}</td>`;
}

function step({ findings }: Brief, { options }: Setting): Markup {
  const first = firstStep(findings);
  if (!first) return markup`<td class="faint">${pair(DASHBOARD_WORDS.nothingToDo)}</td>`;
  return markup`<td class="step ${first.level}">${pair(ruleTitle(first.code, options.catalogue))}<span class="own faint kwho">${pair(WHO_WORDS[first.who])}</span></td>`;
}

function due(next: Due | undefined): Markup | null {
  if (!next) return null;
  const { day: date, label: name, left } = next;
  if (date === null) return markup`<span class="faint">${pair(name)}</span>`;
  return markup`<span class="kdue">${day(date)}</span>${left && markup`<span class="own faint">${pair(left)}</span>`}`;
}
