import type { LoadedCall } from '../../core/call-facts.js';
import { checklistOf } from '../../core/checklist.js';
import { grouped } from '../../domain/written-forms.js';
import { sentence, words } from '../html/bilingual.js';
import { type Markup, markup } from '../html/markup.js';
import type { ReportOptions } from '../report.js';
import type { Roll } from '../roll.js';
import { ruleTitle } from '../rule-title.js';
import { WORDS } from '../words.js';
import type { Figures } from './figures.js';
import { part } from './part.js';
import type { SwitchedOffCount } from './switched-off-counts.js';
import type { Unread } from './unread-counts.js';
import { DASHBOARD_WORDS, draftCount, uncheckedWords } from './words.js';

type Counted = Pick<Figures, 'unread' | 'switchedOff'>;

/** What no verdict of this page says anything about. */
export function unchecked({ totals, calls }: Roll, { unread, switchedOff }: Counted, options: ReportOptions): Markup {
  const said = uncheckedWords(totals.verdicts['could-not-check'], unread.drafts);
  return part(
    'unchecked',
    DASHBOARD_WORDS.unreadTitle,
    markup`<div class="unread">${said.map((each) => markup`<p>${sentence(each)}</p>`)}
${unread.rules.length > 0 ? unreadRules(unread, options) : null}${switchedOff.map((each) => offRules(each, options))}<p>${sentence(DASHBOARD_WORDS.people)}</p>
${[...calls.values()].map(leftToPeople)}</div>
`,
  );
}

function unreadRules({ rules }: Unread, { catalogue }: ReportOptions): Markup {
  const items = rules.map(
    ([
      code,
      drafts,
    ]) => markup`<li id="n-${code}">${words(ruleTitle(code, catalogue))} <code>${code}</code> (${grouped(drafts)})</li>
`,
  );
  return markup`<details><summary>${words(DASHBOARD_WORDS.unreadRules)} (${rules.length})</summary><ul class="rules">
${items}</ul></details>
`;
}

/** What nobody asked, because the settings say so. */
function offRules({ why, codes, drafts }: SwitchedOffCount, { catalogue }: ReportOptions): Markup {
  const items = codes.map(
    (code) => markup`<li>${words(ruleTitle(code, catalogue))} <code>${code}</code></li>
`,
  );
  return markup`<p>${sentence(why)}</p>
<details><summary>${words(WORDS.switchedOff)} (${codes.length}; ${words(draftCount(drafts))})</summary><ul class="rules">
${items}</ul></details>
`;
}

/** What the call leaves to people, and what it does not say: the same for every draft under it. */
function leftToPeople({ call }: LoadedCall): Markup | null {
  const { questions, notStated } = checklistOf(call, {});
  const count = questions.length + notStated.length;
  if (count === 0) return null;
  const judge = questions.map(({ text }) => markup`<li>${sentence(text)}</li>`);
  const silent = notStated.map(({ topic }) => markup`<li>${sentence(topic)}</li>`);
  return markup`<details><summary>${words(call.title)} (${count})</summary>
${judge.length > 0 ? markup`<h3>${words(WORDS.judge)}</h3><ul class="topics">${judge}</ul>` : null}
${silent.length > 0 ? markup`<h3>${words(WORDS.notStated)}</h3><ul class="topics">${silent}</ul>` : null}</details>
`;
}
