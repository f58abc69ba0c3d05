import type { Localized } from '../../schemas/field.js';
import type { Diagnostic, Waived } from '../core/diagnostic.js';
import { WORDS } from './words.js';

/** What reports say of findings that somebody accepted on record, and of rules that the settings switch off. */
export const WAIVED_WORDS = {
  title: { en: 'Accepted on record', ja: '承認済みの指摘' },
  waived: { en: 'waived', ja: '承認済み' },
  reason: { en: 'reason', ja: '理由' },
  by: { en: 'accepted by', ja: '承認者' },
  until: { en: 'until', ja: '有効期限' },
  record: { en: 'on record', ja: '記録箇所' },
  notStated: { en: 'not stated', ja: '記載なし' },
  noEnd: { en: 'no end', ja: '期限なし' },
  nothingElse: {
    en: 'No findings but those that are accepted on record.',
    ja: '承認済みのもののほかに、指摘はありません。',
  },
  remark: { en: 'Accepted on record.', ja: '承認済みの指摘です。' },
} as const satisfies Record<string, Localized>;

const same = (text: string): Localized => ({ en: text, ja: text });

/** Why it was accepted, by whom, until when, and where that stands: whatever else a format leaves out. */
export function waivedFacts({ reason, by, until, file, line }: Waived): readonly (readonly [Localized, Localized])[] {
  return [
    [WAIVED_WORDS.reason, same(reason)],
    [WAIVED_WORDS.by, by === null ? WAIVED_WORDS.notStated : same(by)],
    [WAIVED_WORDS.until, until === null ? WAIVED_WORDS.noEnd : same(until)],
    [WAIVED_WORDS.record, same(`${file}:${line}`)],
  ];
}

/** A finding that is waived. */
export interface WaivedFinding<D extends Pick<Diagnostic, 'waived'> = Diagnostic> {
  readonly finding: D;
  readonly waived: Waived;
}

export const waivedFindings = <D extends Pick<Diagnostic, 'waived'>>(findings: readonly D[]): WaivedFinding<D>[] =>
  findings.flatMap((finding) => (finding.waived ? [{ finding, waived: finding.waived }] : []));

/** Where nothing stands: that nothing was found, or nothing but what is waived. */
export const nothingStands = (findings: readonly unknown[]): Localized =>
  findings.length === 0 ? WORDS.nothingFound : WAIVED_WORDS.nothingElse;
