import type { Call } from '../../schemas/call.js';
import type { Language } from '../../schemas/field.js';
import { defineRule } from '../core/rule.js';
import { inModules } from '../domain/budget-modules.js';
import { entryYear } from '../text/budget-words.js';
import { inARow } from '../text/lists.js';

/** `project year 1: 10` for every year. */
const counted = ({ years, counts }: { years: readonly string[]; counts: readonly string[] }, language: Language) =>
  inARow(
    years.map((year, index) =>
      language === 'en'
        ? `${counts[index]} in ${entryYear(Number(year), index + 1, 'en')}`
        : `${entryYear(Number(year), index + 1, 'ja')}は${counts[index]}`,
    ),
    language,
  );

export const budgetModulesVary = defineRule({
  code: 'budget-modules-vary',
  level: 'should',
  who: 'researcher',
  needs: ['budget'],
  given: (call: Call) => (call.modules?.sameEachYear ? call.modules : undefined),
  check: ({ budget }, modules) => {
    const years = inModules(budget, modules);
    // Which number of modules a broken amount stands for is not known.
    const isVarying = new Set(years.map(({ modules }) => modules)).size > 1;
    if (!isVarying || years.some(({ state }) => state !== 'whole')) return [];
    return [
      {
        path: ['budget', 'years'],
        at: 'key' as const,
        data: { years: years.map(({ year }) => String(year)), counts: years.map(({ modules }) => String(modules)) },
      },
    ];
  },
  example: `
# with: {tiers: [], modules: {size: 25000, currency: USD, costs: direct, sameEachYear: true}}
# without: unit
project: { period: { start: 2024-07-01, end: 2026-06-30 } }
budget:
  currency: USD
  years: # expect: budget-modules-vary
    - projectYear: 1
      direct: { total: 250000 }
      indirect: 0
      total: 250000
    - projectYear: 2
      direct: { total: 225000 }
      indirect: 0
      total: 225000
  total: { direct: 475000, indirect: 0, total: 475000 }
`,
  text: {
    en: {
      title: 'Number of modules differs between years',
      why: 'The call expects the same number of modules each year and wants a reason where it varies.',
      fix: 'Explain the difference where the call asks for it, or ask for the same number of modules each year.',
      message: (d) =>
        `The budget asks for a varying number of modules (${counted(d, 'en')}); the call expects the same number each year, or an explanation.`,
    },
    ja: {
      title: '年によって異なるモジュール数',
      why: '公募は毎年同じモジュール数を原則とし、異なる場合には説明を求めています。',
      fix: '公募の求める箇所で理由を説明するか、毎年同じモジュール数にしてください。',
      message: (d) =>
        `モジュール数が年によって異なります（${counted(d, 'ja')}）。公募では毎年同数とし、異なる場合は説明することになっています。`,
    },
  },
});
