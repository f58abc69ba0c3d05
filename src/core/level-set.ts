import type { Localized } from '../../schemas/field.js';
import { type AnyCoded, type Level, SEVERITY, type Severity } from './diagnostic.js';
import type { HousePolicy, LevelSet } from './policy.js';

/** What the settings may do to a rule, whether it judges one draft or several. */

type Levels = HousePolicy['levels'];

/** The level that the settings give to a code, where they may: what blocks by itself, or is a fault of form, only rises. */
export function levelSet(code: string, levels: Levels, catalogue: ReadonlyMap<string, AnyCoded>): LevelSet | undefined {
  const set = levels.get(code);
  const coded = catalogue.get(code);
  if (!set || !coded) return undefined;
  const isFixed = coded.level === 'must' || coded.basis === 'format';
  return isFixed && set.level !== 'must' ? undefined : set;
}

/** A finding at that level; null where its rule is switched off. One that blocks is not lowered, whatever its rule weighs else. */
export function atLevel<F extends { readonly level: Level; readonly severity: Severity }>(
  finding: F,
  set: LevelSet | undefined,
): F | null {
  if (!set || finding.level === 'must') return finding;
  return set.level === 'off' ? null : { ...finding, level: set.level, severity: SEVERITY[set.level] };
}

/** Why a rule did not judge that the settings switch off. */
export const switchedOff = (source: string): Localized => ({
  en: `Switched off by the settings (${source}); not checked.`,
  ja: `設定（${source}）で無効にされているため、確認していません。`,
});
