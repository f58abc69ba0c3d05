import { defineRule } from '../core/rule.js';
import { inRuns, missingYears } from '../domain/budget-calendar.js';
import { yearInSentence } from '../text/budget-words.js';
import { inARow } from '../text/lists.js';

const runs = (years: readonly string[], language: 'en' | 'ja'): string => {
  const between = language === 'en' ? ' to ' : '～';
  const named = (run: string) => run.split('-').map((year) => yearInSentence(Number(year), language));
  return inARow(
    years.map((run) => named(run).join(between)),
    language,
  );
};

export const budgetYearMissing = defineRule({
  code: 'budget-year-missing',
  level: 'must',
  who: 'researcher',
  needs: ['project', 'budget'],
  check: ({ project: { period }, budget }) => {
    const missing = missingYears(period, budget);
    if (missing.length === 0) return [];
    return [
      {
        path: ['budget', 'years'],
        at: 'key',
        related: [['project', 'period']],
        data: { missing: inRuns(missing), count: missing.length, start: period.start, end: period.end },
      },
    ];
  },
  example: `
project: { period: { start: 2024-10-01, end: 2025-09-30 } }
budget:
  years: # expect: budget-year-missing
    - fiscalYear: 2024
      direct: { goods: 20000000, travel: 5000000, personnel: 10000000, other: 5000000, total: 40000000 }
      indirect: 12000000
      total: 52000000
  total: { direct: 40000000, indirect: 12000000, total: 52000000 }
`,
  text: {
    en: {
      title: 'Year of the project without a budget',
      why: 'Whether or not the call says so, a year without an entry cannot be checked. Fiscal years run from April to March, and one that a project touches for a few months only is easily forgotten.',
      fix: (d) =>
        `Add ${runs(d.missing, 'en')} to the budget with what the work needs then, or correct the period; a year of 0 can stand only where the call sets no floor.`,
      message: (d) =>
        `The project runs from ${d.start} to ${d.end}, but the budget has no entry for ${runs(d.missing, 'en')}.`,
    },
    ja: {
      title: '予算のない年',
      why: '公募に書かれているかどうかによらず、予算のない年は確認の対象から漏れてしまいます。年度は4月から翌年3月までのため、数か月だけかかる年度は見落とされがちです。',
      fix: (d) =>
        `予算に${runs(d.missing, 'ja')}を加えて必要な経費を書くか、研究開発期間を訂正してください。0とする年を置けるのは、公募に下限がない場合だけです。`,
      message: (d) => `研究開発期間は${d.start}から${d.end}までですが、予算に${runs(d.missing, 'ja')}がありません。`,
    },
  },
});
