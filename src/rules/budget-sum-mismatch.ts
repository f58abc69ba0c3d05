import type { Localized } from '../../schemas/field.js';
import { defineRule } from '../core/rule.js';
import { yearOfEntry } from '../domain/budget-calendar.js';
import { openSums, wrongSums } from '../domain/budget-sums.js';
import { asWritten } from '../text/amounts.js';
import { entryYear } from '../text/budget-words.js';
import { inARow } from '../text/lists.js';
import { FIRST, PARTS, SUMS, SUMS_JA } from '../text/sum-names.js';

/** `2024 1`: the year of an entry and its number, as data of a finding keep them. */
const years = (named: readonly string[], language: 'en' | 'ja'): string =>
  inARow(
    named.map((each) => {
      const [year = 0, entry = 0] = each.split(' ').map(Number);
      return entryYear(year, entry, language);
    }),
    language,
  );

const CATEGORIES: Readonly<Record<string, Localized>> = {
  goods: { en: 'goods', ja: '物品費' },
  travel: { en: 'travel', ja: '旅費' },
  personnel: { en: 'personnel', ja: '人件費・謝金' },
  other: { en: 'other', ja: 'その他' },
};
const categories = (names: readonly string[], language: 'en' | 'ja'): string =>
  inARow(
    names.map((name) => CATEGORIES[name]?.[language] ?? name),
    language,
  );

export const budgetSumMismatch = defineRule({
  code: 'budget-sum-mismatch',
  level: 'must',
  who: 'researcher',
  needs: ['budget'],
  check: ({ budget }) => {
    const { unit = null, currency } = budget;
    const named = (index: number) => `${yearOfEntry(budget, index)} ${index + 1}`;
    return [...wrongSums(budget), ...openSums(budget)].map(
      ({ what, index, path, parts, stated, computed, after, leftOut = [] }) => ({
        path,
        level: leftOut.length > 0 ? 'should' : 'must',
        related: parts,
        data: {
          what,
          year: index === null ? null : yearOfEntry(budget, index),
          entry: (index ?? -1) + 1,
          stated: Number(stated),
          computed: Number(computed),
          off: Math.abs(Number(stated - computed)),
          after: after.map(named),
          leftOut,
          unit,
          currency,
        },
      }),
    );
  },
  example: `
project: { period: { start: 2024-04-01, end: 2025-03-31 } }
budget:
  years:
    - fiscalYear: 2024
      direct: { goods: 20000000, travel: 5000000, personnel: 10000000, other: 5000000, total: 40000000 }
      indirect: 12000000
      total: 53000000 # expect: budget-sum-mismatch
  total: { direct: 40000000, indirect: 12000000, total: 53000000 }
`,
  text: {
    en: {
      title: 'Sum does not add up',
      why: 'Whether or not the call says so: where sums and their parts disagree, nobody can tell which amount is requested.',
      fix: (d) => {
        if (d.leftOut.length > 0)
          return `Enter the rest under ${categories(d.leftOut, 'en')}, or correct the direct costs to ${asWritten(d.computed, d.unit, d.currency, 'en')}.`;
        return d.after.length > 0
          ? `First correct the ${FIRST[d.what][0]} of ${years(d.after, 'en')}; then write here what ${PARTS[d.what][0]} add up to.`
          : `Correct the sum to ${asWritten(d.computed, d.unit, d.currency, 'en')}, or the amounts that it is made of.`;
      },
      message: (d) =>
        `The ${SUMS[d.what](entryYear(d.year ?? 0, d.entry, 'en'))} ${asWritten(d.stated, d.unit, d.currency, 'en')}; ${PARTS[d.what][0]} add up to ${asWritten(d.computed, d.unit, d.currency, 'en')} (${asWritten(d.off, d.unit, d.currency, 'en')} too ${d.stated > d.computed ? 'much' : 'little'})${d.leftOut.length > 0 ? `; nothing is entered under ${categories(d.leftOut, 'en')}` : ''}.`,
    },
    ja: {
      title: '合計の不一致',
      why: '公募に書かれているかどうかによらず、合計が内訳と合わないと、どちらが申請額なのか判断できません。',
      fix: (d) => {
        if (d.leftOut.length > 0)
          return `残りを${categories(d.leftOut, 'ja')}に記入するか、直接経費計を${asWritten(d.computed, d.unit, d.currency, 'ja')}に直してください。`;
        return d.after.length > 0
          ? `先に${years(d.after, 'ja')}の${FIRST[d.what][1]}を訂正し、その後で${PARTS[d.what][1]}を足した額をここに書いてください。`
          : `合計を${asWritten(d.computed, d.unit, d.currency, 'ja')}に直すか、内訳の金額を訂正してください。`;
      },
      message: (d) =>
        `${SUMS_JA[d.what](entryYear(d.year ?? 0, d.entry, 'ja'))}は${asWritten(d.stated, d.unit, d.currency, 'ja')}と書かれていますが、${PARTS[d.what][1]}を足すと${asWritten(d.computed, d.unit, d.currency, 'ja')}になります（${asWritten(d.off, d.unit, d.currency, 'ja')}${d.stated > d.computed ? '多い' : '少ない'}）。${d.leftOut.length > 0 ? `${categories(d.leftOut, 'ja')}は記入されていません。` : ''}`,
    },
  },
});
