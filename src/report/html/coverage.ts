import type { Localized } from '../../../schemas/field.js';
import type { Evaluation } from '../../core/evaluate.js';
import type { RuleState } from '../../core/run-rules.js';
import type { ReportOptions } from '../report.js';
import { WORDS } from '../words.js';
import { localized, sentence, words } from './bilingual.js';
import { type Markup, markup } from './markup.js';
import { PAGE_WORDS } from './page-words.js';

/** Which rules judged the draft, and which did not and why. */
export function coverage({ rules }: Evaluation, options: ReportOptions): Markup {
  const inState = (state: RuleState['state']) => rules.filter((rule) => rule.state === state);
  const [unread, off, silent, ran] = [inState('not-read'), inState('off'), inState('not-applicable'), inState('ran')];
  return markup`<section><h3>${words(PAGE_WORDS.coverage)}</h3>
${rules.length === 0 ? markup`<p>${sentence(WORDS.noRuleRan)}</p>` : null}
${rules.length > 0 && unread.length + off.length === 0 ? markup`<p>${sentence(WORDS.allChecked)}</p>` : null}
${group(WORDS.notChecked, 'unread', unread, options)}${group(WORDS.switchedOff, 'unread', off, options)}${group(WORDS.silentCall, 'silent', silent, options)}
${ran.length > 0 ? markup`<details><summary>${words(WORDS.ran)} (${ran.length})</summary>${list(ran, options)}</details>` : null}
</section>
`;
}

function group(name: Localized, kind: string, rules: readonly RuleState[], options: ReportOptions): Markup | null {
  if (rules.length === 0) return null;
  const reasons = [...new Set(rules.map(({ why }) => why?.en ?? ''))];
  const parts = reasons.map((reason) => {
    const same = rules.filter(({ why }) => (why?.en ?? '') === reason);
    const why = same[0]?.why;
    return markup`${why ? markup`<p>${sentence(why)}</p>` : null}${list(same, options)}`;
  });
  return markup`<div class="${kind}"><h4>${words(name)} <span class="count">${rules.length}</span></h4>${parts}</div>
`;
}

const list = (rules: readonly RuleState[], { catalogue }: ReportOptions): Markup =>
  markup`<ul class="rules">${rules.map(({ code }) => {
    const text = catalogue.get(code)?.text;
    return markup`<li>${text ? words(localized((language) => text[language].title)) : null} <code>${code}</code></li>`;
  })}</ul>`;
