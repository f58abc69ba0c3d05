import type { Localized } from '../../schemas/field.js';
import { LEVELS, type Level } from '../core/diagnostic.js';

/** As many findings as were asked for, the gravest of them, in the order in which they stand; and how many are left out. */
export function mostFindings<T extends { readonly level: Level }>(
  findings: readonly T[],
  most: number | null,
): { readonly shown: readonly T[]; readonly hidden: number } {
  if (most === null || findings.length <= most) return { shown: findings, hidden: 0 };
  const gravest = LEVELS.flatMap((level) => findings.filter((each) => each.level === level)).slice(0, most);
  const chosen = new Set(gravest);
  return { shown: findings.filter((each) => chosen.has(each)), hidden: findings.length - most };
}

export const hiddenText = (hidden: number): Localized => ({
  en: `${hidden} more ${hidden === 1 ? 'finding is' : 'findings are'} not shown here (--max-findings). The counts and the verdict include them.`,
  ja: `ほかに ${hidden} 件の指摘がありますが、表示していません（--max-findings）。件数と判定には含まれています。`,
});
