import { defineRule } from '../core/rule.js';
import { firstClearEntry, yearFaults, yearField } from '../domain/budget-calendar.js';
import { yearInSentence } from '../text/budget-words.js';
import { inARow } from '../text/lists.js';

const KINDS = {
  fiscalYear: { en: 'a fiscal year', ja: '年度', other: 'projectYear' },
  projectYear: { en: 'a project year', ja: '実施年', other: 'fiscalYear' },
} as const;

export const budgetYearUnclear = defineRule({
  code: 'budget-year-unclear',
  level: 'must',
  who: 'researcher',
  needs: ['budget'],
  check: ({ budget }) => {
    const first = firstClearEntry(budget);
    return yearFaults(budget).flatMap((fault, index) => {
      const year = budget.years[index];
      if (!fault || !year) return [];
      const entry = ['budget', 'years', index];
      const kind = fault === 'mixed' ? yearField(year) : 'projectYear';
      return [
        {
          path: fault === 'neither' ? entry : [...entry, kind],
          related: fault === 'mixed' ? [['budget', 'years', first]] : [],
          data: {
            fault,
            entry: index + 1,
            first: first + 1,
            kind,
            written: [yearInSentence(year.fiscalYear ?? 0, 'en'), yearInSentence(year.projectYear ?? 0, 'en')],
            writtenJa: [yearInSentence(year.fiscalYear ?? 0, 'ja'), yearInSentence(year.projectYear ?? 0, 'ja')],
          },
        },
      ];
    });
  },
  example: `
project: { period: { start: 2024-04-01, end: 2025-03-31 } }
budget:
  years:
    - direct: { total: 40000000 } # expect: budget-year-unclear
      indirect: 12000000
      total: 52000000
  total: { direct: 40000000, indirect: 12000000, total: 52000000 }
`,
  text: {
    en: {
      title: 'Year of the budget unclear',
      why: 'Whether or not the call says so, an amount belongs to one year: without it no limit of a year can be checked. Fiscal years run from April to March, project years twelve months from the start.',
      fix: (d) =>
        d.fault === 'mixed'
          ? `Give every entry "${KINDS[d.kind].other}", or every entry "${d.kind}"; correct the amounts where the two do not coincide.`
          : 'Write either "fiscalYear" (such as 2024) or "projectYear" (1 for the first twelve months), the one by which the call sets its limits.',
      message: (d) => {
        if (d.fault === 'mixed')
          return `Entry ${d.entry} of the budget names ${KINDS[d.kind].en}, but entry ${d.first} names ${KINDS[KINDS[d.kind].other].en}; one budget can count years in one way only.`;
        return d.fault === 'both'
          ? `Entry ${d.entry} of the budget names both a fiscal year and a project year (${inARow(d.written, 'en')}); it has to name one of them.`
          : `Entry ${d.entry} of the budget names neither a fiscal year nor a project year; it has to name one of them.`;
      },
    },
    ja: {
      title: '予算の年が不明確',
      why: '公募に書かれているかどうかによらず、どの年の金額かが定まらないと、年ごとの上限を確認できません。年度は4月から翌年3月まで、実施年は開始日から12か月ごとです。',
      fix: (d) =>
        d.fault === 'mixed'
          ? `すべての項目を「${KINDS[d.kind].other}」と「${d.kind}」のどちらか一方にそろえてください。年の区切りがずれる場合は、金額も直してください。`
          : '「fiscalYear」（2024 など）と「projectYear」（最初の12か月は 1）のうち、公募が金額を定めている方だけを記入してください。',
      message: (d) => {
        if (d.fault === 'mixed')
          return `予算の${d.entry}件目は${KINDS[d.kind].ja}で書かれていますが、${d.first}件目は${KINDS[KINDS[d.kind].other].ja}です。一つの予算の中では、どちらかにそろえる必要があります。`;
        return d.fault === 'both'
          ? `予算の${d.entry}件目に年度と実施年の両方（${inARow(d.writtenJa, 'ja')}）が書かれています。どちらか一方で示す必要があります。`
          : `予算の${d.entry}件目に年度も実施年も書かれていません。どちらか一方で示す必要があります。`;
      },
    },
  },
});
