import { grouped } from '../../domain/written-forms.js';
import { localized, sentence, words } from '../html/bilingual.js';
import { badge } from '../html/finding.js';
import { type Markup, markup } from '../html/markup.js';
import type { ReportOptions } from '../report.js';
import type { RuleCount } from '../rule-counts.js';
import { ruleTitle } from '../rule-title.js';
import { WORDS } from '../words.js';
import { bar, part, wideTable } from './part.js';
import { DASHBOARD_WORDS } from './words.js';

/** Where findings link to for what is the same in all of them: the title, the reason, what the rule rests on. */
export const ruleId = (code: string): string => `r-${code}`;

/** Every code that was found, how often, and why it matters. */
export function rulesTable(rules: readonly RuleCount[], options: ReportOptions): Markup {
  if (rules.length === 0) return part('rules', DASHBOARD_WORDS.rules, markup`<p>${sentence(WORDS.nothingFound)}</p>`);
  const most = Math.max(...rules.map(({ drafts }) => drafts));
  const heads = [
    { name: WORDS.level },
    { name: DASHBOARD_WORDS.rule },
    { name: DASHBOARD_WORDS.drafts, figure: true },
    { name: DASHBOARD_WORDS.count, figure: true },
  ];
  const rows = rules.map((each) => row(each, most, options));
  return part('rules', DASHBOARD_WORDS.rules, wideTable({ by: 'rules', heads, rows }));
}

function row({ code, gravest, findings, drafts }: RuleCount, most: number, { catalogue }: ReportOptions): Markup {
  const level = gravest ?? 'notice';
  const coded = catalogue.get(code);
  const own = { call: null, house: WORDS.houseRule, format: WORDS.formatRule }[coded?.basis ?? 'call'];
  const why = coded ? sentence(localized((language) => coded.text[language].why)) : null;
  return markup`<tr id="${ruleId(code)}" tabindex="-1"><td>${badge(level)}</td><th scope="row">${words(ruleTitle(code, catalogue))}
<details><summary><code>${code}</code></summary>${why}${own && sentence(own)}</details></th>
<td class="figure">${bar(level, drafts, most)}${grouped(drafts)}</td><td class="figure">${grouped(findings)}</td></tr>
`;
}
