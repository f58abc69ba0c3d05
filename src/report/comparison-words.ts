import type { Language, Localized } from '../../schemas/field.js';
import { type Comparison, TURNS, type Turn } from '../core/compare.js';
import type { Diagnostic } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';
import type { Totals } from '../core/totals.js';
import { WAIVED_WORDS } from './waived-words.js';
import { VERDICT_WORDS, withWaived } from './words.js';

/** What a check against another call than the draft's own says of the difference. */

export const COMPARISON_WORDS = {
  added: { en: 'new', ja: '追加' },
  gone: { en: 'gone', ja: '解消' },
  change: { en: 'change', ja: '変化' },
} as const satisfies Record<string, Localized>;

/** `Compared with old-call`, the call that the draft names. */
export const comparedTitle = ({ call }: Pick<Comparison, 'call'>): Localized => ({
  en: `Compared with ${call.id}`,
  ja: `${call.id} との比較`,
});

/** `Ready → Not ready`: under the call of the draft, then (`now`, in words) under that of the check. */
export const verdictTurn = (now: Localized, before: Pick<Comparison, 'verdict' | 'waived'>): Localized => {
  const then = withWaived(VERDICT_WORDS[before.verdict], before.waived);
  return { en: `${then.en} → ${now.en}`, ja: `${then.ja} → ${now.ja}` };
};

export const comparedCounts = ({ added, gone, kept }: Comparison): Localized => ({
  en: `${added.length} new, ${gone.length} gone, ${kept} unchanged`,
  ja: `追加 ${added.length} 件、解消 ${gone.length} 件、変化なし ${kept} 件`,
});

const NOT_JUDGED = {
  'not-applicable': {
    en: 'Not judged now: the call of this check states nothing on it.',
    ja: '今回の公募に該当する記載がないため、判定していません。',
  },
  'not-read': { en: 'Not checked now.', ja: '今回は確認していません。' },
  off: { en: 'Switched off now.', ja: '今回は無効にされています。' },
} as const satisfies Record<string, Localized>;

/** A finding that came or went; `remark` says of one that is gone why it is not mended, or that it is waived. */
export interface TurnedFinding {
  readonly change: Localized;
  readonly diagnostic: Diagnostic;
  readonly remark: Localized | null;
}

/** Every finding that only one of the two calls makes, the new ones first. */
export const turnedFindings = (evaluation: Evaluation, { added, gone }: Comparison): TurnedFinding[] => [
  ...added.map((diagnostic) => ({ change: COMPARISON_WORDS.added, diagnostic, remark: acceptance(diagnostic) })),
  ...gone.map((diagnostic) => ({
    change: COMPARISON_WORDS.gone,
    diagnostic,
    remark: notJudged(evaluation, diagnostic) ?? acceptance(diagnostic),
  })),
];

const acceptance = ({ waived }: Pick<Diagnostic, 'waived'>): Localized | null => (waived ? WAIVED_WORDS.remark : null);

/** Why a finding that is gone is not mended: nobody judged it under the call of the check. Null where it was judged. */
export function notJudged({ rules }: Evaluation, { code }: Diagnostic): Localized | null {
  const state = rules.find((rule) => rule.code === code)?.state ?? 'ran';
  return state === 'ran' ? null : NOT_JUDGED[state];
}

const TURN_WORDS: Readonly<Record<Turn, Localized>> = {
  readyUnderBoth: { en: 'ready under both', ja: 'どちらの公募でも提出可' },
  noLongerReady: { en: 'no longer ready', ja: '提出可でなくなったもの' },
  readyNow: { en: 'ready now', ja: '新たに提出可となったもの' },
  readyUnderNeither: { en: 'ready under neither', ja: 'どちらの公募でも提出可でないもの' },
};

/** `3 drafts: 1 ready under both, 1 no longer ready, 1 ready now`; null for a single draft, or where none was compared. */
export function turnsText({ drafts, turns: counts }: Pick<Totals, 'drafts' | 'turns'>): Localized | null {
  if (!counts || drafts < 2) return null;
  const rest = drafts - counts.compared;
  const told = (language: Language) =>
    TURNS.filter((turn) => counts[turn] > 0).map((turn) => TURN_WORDS[turn][language]);
  const numbers = TURNS.map((turn) => counts[turn]).filter((count) => count > 0);
  const en = told('en').map((words, index) => `${numbers[index]} ${words}`);
  const ja = told('ja').map((words, index) => `${words} ${numbers[index]} 件`);
  return {
    en: `${counts.compared} drafts: ${[...en, ...(rest > 0 ? [`${rest} more not compared`] : [])].join(', ')}`,
    ja: `提案書 ${counts.compared} 件：${[...ja, ...(rest > 0 ? [`ほかに比較していないもの ${rest} 件`] : [])].join('、')}`,
  };
}
