import { grouped } from '../../domain/written-forms.js';
import { budgetYear, money } from '../../text/amounts.js';
import { localized, sentence, words } from '../html/bilingual.js';
import { type Markup, markup } from '../html/markup.js';
import type { BudgetSums, CurrencySum, TierSum } from './budget-sums.js';
import { part, wideTable } from './part.js';
import { DASHBOARD_WORDS, unreadBudgets } from './words.js';
import { letterOf, pieceOf, yearBars } from './year-bars.js';

/** What all drafts ask for together: drawn for yen, as a table for every currency. */
export function budgetPart({ currencies, unread }: BudgetSums): Markup {
  const left = unread > 0 ? markup`<p class="faint">${sentence(unreadBudgets(unread))}</p>` : null;
  const body = currencies.map((each, index) => currencyPart(each, `budget-${index + 1}`));
  return part('budget', DASHBOARD_WORDS.budget, [
    body.length > 0
      ? markup`<p class="faint">${sentence(DASHBOARD_WORDS.asWritten)}</p>`
      : markup`<p>${sentence(DASHBOARD_WORDS.noBudget)}</p>`,
    body,
    left,
  ]);
}

function currencyPart(sum: CurrencySum, id: string): Markup {
  const { currency, tiers } = sum;
  const total = tiers.reduce((all, tier) => all + tier.total, 0n);
  const caption = words(localized((language) => money(total, currency, language)));
  const name = markup`<span id="${id}">${words(DASHBOARD_WORDS.sum)} <strong>${caption}</strong></span>`;
  const figure = markup`<figure><figcaption>${name}</figcaption>
${yearBars(sum, id)}</figure>
`;
  return markup`${currency === 'JPY' ? figure : markup`<p>${name}</p>`}${table(sum, id)}`;
}

function table({ currency, years, tiers }: CurrencySum, id: string): Markup {
  const heads = [
    { name: DASHBOARD_WORDS.tier },
    { name: DASHBOARD_WORDS.drafts, figure: true },
    ...years.map((year) => ({ name: localized((language) => budgetYear(year, language)), figure: true })),
    { name: DASHBOARD_WORDS.allYears, figure: true },
  ];
  const several = new Set(tiers.flatMap(({ tier }) => (tier ? [tier.call] : []))).size > 1;
  const rows = tiers.map((tier, index) => row(tier, index, years, several, currency === 'JPY'));
  return wideTable({ by: id, heads, rows, foot: tiers.length > 1 ? foot(tiers, years) : null });
}

const cell = (amount: bigint): Markup => markup`<td class="figure">${grouped(amount)}</td>`;

function row(sum: TierSum, index: number, years: readonly number[], several: boolean, drawn: boolean): Markup {
  const { tier, label, drafts, total } = sum;
  const key = drawn ? markup`<span class="key ${pieceOf(index)}">${letterOf(index)}</span> ` : null;
  const call = several && tier ? markup`<span class="own faint"><code>${tier.call}</code></span>` : null;
  const amounts = years.map((year) => cell(sum.years.get(year) ?? 0n));
  return markup`<tr><th scope="row">${key}${words(label)}${call}</th><td class="figure">${grouped(drafts)}</td>${amounts}${cell(total)}</tr>
`;
}

function foot(tiers: readonly TierSum[], years: readonly number[]): Markup {
  const drafts = tiers.reduce((sum, tier) => sum + tier.drafts, 0);
  const sums = years.map((year) => cell(tiers.reduce((sum, tier) => sum + (tier.years.get(year) ?? 0n), 0n)));
  const all = cell(tiers.reduce((sum, tier) => sum + tier.total, 0n));
  return markup`<tr><th scope="row">${words(DASHBOARD_WORDS.sum)}</th><td class="figure">${grouped(drafts)}</td>${sums}${all}</tr>`;
}
