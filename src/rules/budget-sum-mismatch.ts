import { defineRule } from '../core/rule.js';
import { wrongSums } from '../domain/budget-sums.js';
import { asWritten, budgetYear } from '../text/amounts.js';
import { inARow } from '../text/lists.js';
import { FIRST, PARTS, SUMS, SUMS_JA } from '../text/sum-names.js';

const years = (named: readonly string[], language: 'en' | 'ja'): string =>
  inARow(
    named.map((year) => budgetYear(Number(year), language)),
    language,
  );

export const budgetSumMismatch = defineRule({
  code: 'budget-sum-mismatch',
  level: 'must',
  who: 'researcher',
  needs: ['budget'],
  check: ({ budget }) =>
    wrongSums(budget).map(({ what, year, path, parts, stated, computed, after }) => ({
      path,
      related: parts,
      data: {
        what,
        year,
        stated: Number(stated),
        computed: Number(computed),
        off: Math.abs(Number(stated - computed)),
        after: after.map(String),
        unit: budget.unit ?? null,
        currency: budget.currency,
      },
    })),
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
      why: 'The call says nothing about sums; but where they disagree, nobody can tell which amount is requested.',
      fix: (d) =>
        d.after.length > 0
          ? `First correct the ${FIRST[d.what][0]} of ${years(d.after, 'en')}; then write here what ${PARTS[d.what][0]} add up to.`
          : `Correct the sum to ${asWritten(d.computed, d.unit, d.currency, 'en')}, or the amounts that it is made of.`,
      message: (d) =>
        `The ${SUMS[d.what](budgetYear(d.year ?? 0, 'en'))} ${asWritten(d.stated, d.unit, d.currency, 'en')}; ${PARTS[d.what][0]} add up to ${asWritten(d.computed, d.unit, d.currency, 'en')} (${asWritten(d.off, d.unit, d.currency, 'en')} too ${d.stated > d.computed ? 'much' : 'little'}).`,
    },
    ja: {
      title: '合計の不一致',
      why: '公募に定めがある事項ではありませんが、合計が内訳と合わないと、どちらが申請額なのか判断できません。',
      fix: (d) =>
        d.after.length > 0
          ? `先に${years(d.after, 'ja')}の${FIRST[d.what][1]}を訂正し、その後で${PARTS[d.what][1]}を足した額をここに書いてください。`
          : `合計を${asWritten(d.computed, d.unit, d.currency, 'ja')}に直すか、内訳の金額を訂正してください。`,
      message: (d) =>
        `${SUMS_JA[d.what](budgetYear(d.year ?? 0, 'ja'))}は${asWritten(d.stated, d.unit, d.currency, 'ja')}と書かれていますが、${PARTS[d.what][1]}を足すと${asWritten(d.computed, d.unit, d.currency, 'ja')}になります（${asWritten(d.off, d.unit, d.currency, 'ja')}${d.stated > d.computed ? '多い' : '少ない'}）。`,
    },
  },
});
