import type { Localized } from '../../../schemas/field.js';
import type { Evaluation } from '../../core/evaluate.js';
import { inYen } from '../../domain/budget-amounts.js';
import { grouped } from '../../domain/written-forms.js';
import { budgetYear, money, perWords } from '../../text/amounts.js';
import { limitOwner } from '../../text/limit-owner.js';
import { localized, sentence, words } from './bilingual.js';
import { budgetChart } from './budget-chart.js';
import { type BudgetPicture, budgetPictures, type DrawnYear } from './budget-picture.js';
import { type Markup, markup } from './markup.js';
import { COSTS_WORDS, PAGE_WORDS } from './page-words.js';

/** The budget drawn against the tier, and the same figures as a table for those who do not see the drawing. */
export function budget(evaluation: Evaluation, id: string): Markup {
  const pictures = budgetPictures(evaluation);
  const body =
    pictures.length === 0
      ? markup`<p>${sentence(PAGE_WORDS.budgetUnread)}</p>`
      : markup`${pictures.map((picture, index) => figure(picture, evaluation, `${id}-b${index + 1}`))}`;
  return markup`<section><h3>${words(PAGE_WORDS.budget)}</h3>
${body}</section>
`;
}

function figure(picture: BudgetPicture, evaluation: Evaluation, id: string): Markup {
  return markup`<figure>
<figcaption id="${id}">${sentence(caption(picture))}</figcaption>
${budgetChart(picture, id)}
</figure>
<div class="wide" role="group" aria-labelledby="${id}" tabindex="0">${table(picture, evaluation)}</div>
`;
}

function caption({ tier, limit, currency }: BudgetPicture): Localized {
  const unit = localized((language) => unitWords(currency, language));
  if (!limit) return localized((language) => `${PAGE_WORDS.noLimit[language]} ${unit[language]}`);
  const end = (amount: number | undefined, word: Localized, language: 'en' | 'ja') =>
    amount === undefined ? [] : [`${word[language]} ${money(amount, limit.currency, language)}`];
  const ends = localized((language) =>
    [...end(limit.min, PAGE_WORDS.floor, language), ...end(limit.max, PAGE_WORDS.cap, language)].join(
      language === 'en' ? ', ' : '、',
    ),
  );
  const costs = COSTS_WORDS[limit.costs];
  const owner = limitOwner(tier);
  return {
    en: `${owner.tier}: ${ends.en} ${perWords(limit.per, 'en')}, ${costs.en}. ${unit.en}`,
    ja: `${owner.tierJa}：${perWords(limit.per, 'ja')}の${ends.ja}（${costs.ja}）。${unit.ja}`,
  };
}

const unitWords = (currency: string, language: 'en' | 'ja'): string =>
  language === 'en'
    ? `Amounts in ${currency === 'JPY' ? 'yen' : currency}.`
    : `単位は${currency === 'JPY' ? '円' : ` ${currency} `}です。`;

function table({ years, limit }: BudgetPicture, { sections }: Evaluation): Markup {
  // A limit on the full cost is held against an amount that is no sum of the request.
  const own = limit?.costs === 'full-cost';
  const columns = own ? [COSTS_WORDS['full-cost']] : [PAGE_WORDS.direct, PAGE_WORDS.indirect, PAGE_WORDS.total];
  const heads = columns.map((each) => markup`<th scope="col" class="figure">${words(each)}</th>`);
  const against = limit ? markup`<th scope="col">${words(PAGE_WORDS.againstTier)}</th>` : null;
  return markup`<table class="figures">
<thead><tr><th scope="col">${words(PAGE_WORDS.fiscalYear)}</th>${heads}${against}</tr></thead>
<tbody>${years.map((year) => row(year, limit !== null, own))}</tbody>
${sections.budget && !own ? totals(sections.budget, limit !== null) : null}</table>`;
}

const amounts = (values: readonly bigint[]): Markup[] =>
  values.map((value) => markup`<td class="figure">${grouped(value)}</td>`);

function row(drawn: DrawnYear, judged: boolean, own: boolean): Markup {
  const { year, direct, indirect, total, amount, state, slip } = drawn;
  const name = words(localized((language) => budgetYear(year, language)));
  const against = judged
    ? markup`<td class="state ${state}">${words(drawn.words)}${slip ? markup` (${words(PAGE_WORDS.slip)})` : null}</td>`
    : null;
  return markup`<tr><th scope="row">${name}</th>${amounts(own ? [amount] : [direct, indirect, total])}${against}</tr>
`;
}

function totals({ total, unit }: NonNullable<Evaluation['sections']['budget']>, judged: boolean): Markup {
  const figures = [total.direct, total.indirect, total.total].map((each) => inYen(each, unit));
  return markup`<tfoot><tr><th scope="row">${words(PAGE_WORDS.project)}</th>${amounts(figures)}${judged ? markup`<td></td>` : null}</tr></tfoot>
`;
}
