import type { Localized } from '../../schemas/field.js';
import { type Citation, type Diagnostic, type Level, type Who, waivedOf } from '../core/diagnostic.js';
import type { Evaluation, Verdict } from '../core/evaluate.js';
import type { Totals } from '../core/totals.js';
import { counted } from '../domain/written-forms.js';
import { reservation } from '../text/wordings.js';

/** The fixed words of all reports. */

export const LEVEL_WORDS: Readonly<Record<Level, Localized>> = {
  must: { en: 'must', ja: '必須' },
  should: { en: 'should', ja: '推奨' },
  notice: { en: 'notice', ja: '参考' },
};

export const VERDICT_WORDS: Readonly<Record<Verdict, Localized>> = {
  ready: { en: 'Ready', ja: '提出できる状態です' },
  'not-ready': { en: 'Not ready', ja: '修正が必要です' },
  'could-not-check': { en: 'Could not check', ja: '確認できませんでした' },
};

/** The same for tables and lists. */
export const VERDICT_NAMES: Readonly<Record<Verdict, Localized>> = {
  ready: { en: 'ready', ja: '提出可' },
  'not-ready': { en: 'not ready', ja: '要修正' },
  'could-not-check': { en: 'could not check', ja: '確認不可' },
};

export const WHO_WORDS: Readonly<Record<Who, Localized>> = {
  researcher: { en: 'Researcher', ja: '研究者' },
  partner: { en: 'Partner', ja: '相手国側' },
  office: { en: 'Grant office', ja: '研究支援部署' },
  funder: { en: 'Funder', ja: '配分機関' },
};

export const STATUS_WORDS = {
  'pre-announcement': { en: 'pre-announcement', ja: '公募予告' },
  open: { en: 'open', ja: '公募中' },
  closed: { en: 'closed', ja: '公募終了' },
  unknown: { en: 'status not known', ja: '状態不明' },
} as const satisfies Record<string, Localized>;

export const WORDS = {
  call: { en: 'call', ja: '公募' },
  office: { en: 'office', ja: '所属機関' },
  fix: { en: 'fix', ja: '対応' },
  why: { en: 'why', ja: '理由' },
  also: { en: 'also', ja: '関連' },
  more: { en: 'more', ja: '詳細' },
  houseRule: {
    en: 'a check of this tool, not a demand of the call',
    ja: '公募の要件ではなく、本ツール独自の確認事項です',
  },
  asOf: { en: 'as of', ja: '基準日' },
  bundleDigest: { en: 'digest of the bundle', ja: '提出用 zip のダイジェスト' },
  judge: { en: 'For a person to judge', ja: '人による確認が必要な事項' },
  notStated: {
    en: 'The call does not say (not checked; check the call text)',
    ja: '公募に記載がない事項（確認していません。公募要領で確認してください）',
  },
  notChecked: { en: 'Not checked', ja: '確認していない規則' },
  provisional: {
    en: 'The call is only pre-announced: this verdict is provisional, and the final call text decides.',
    ja: '公募予告に基づく暫定的な判定です。正式な公募要領での確認が必要です。',
  },
  switchedOff: { en: 'Rules switched off by the settings', ja: '設定で無効にされている規則' },
  nothingFound: { en: 'No findings.', ja: '指摘はありません。' },
  next: { en: 'next', ja: '次の操作' },
  reportTitle: { en: 'Proposal check', ja: '提案書の確認結果' },
  untitled: { en: 'Draft without a readable title', ja: '課題名を読み取れない提案書' },
  draft: { en: 'draft', ja: '提案書' },
  source: { en: 'source', ja: '出典' },
  verdict: { en: 'verdict', ja: '判定' },
  findings: { en: 'Findings', ja: '指摘事項' },
  level: { en: 'level', ja: '重要度' },
  field: { en: 'field', ja: '項目' },
  message: { en: 'finding', ja: '指摘内容' },
  line: { en: 'line', ja: '行' },
  place: { en: 'place', ja: '箇所' },
  basis: { en: 'basis', ja: '根拠' },
  formatRule: {
    en: 'a rule of the file format, not a demand of the call',
    ja: '公募の要件ではなく、ファイル形式の規則です',
  },
  allChecked: {
    en: 'Every rule that applies to this call was checked.',
    ja: 'この公募に適用される規則は、すべて確認しました。',
  },
  noRuleRan: {
    en: 'No rule was checked, because the draft or its call could not be read.',
    ja: '提案書または公募を読み取れないため、規則による確認は行っていません。',
  },
  silentCall: { en: 'Rules without a basis in this call', ja: '公募に判断基準がない規則' },
  ran: { en: 'Rules checked', ja: '確認した規則' },
} as const satisfies Record<string, Localized>;

export const LEVEL_SIGNS: Readonly<Record<Level, string>> = { must: '✖', should: '▲', notice: '●' };
/** In place of the sign of the level, where a finding does not stand. */
export const WAIVED_SIGN = '○';
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  ready: '✔',
  'not-ready': '✖',
  'could-not-check': '?',
};

const KIND_MARKS = {
  original: { en: '', ja: '' },
  mirror: { en: ' (as others report it)', ja: '（第三者の転載による）' },
  office: { en: ' (added by your office)', ja: '（所属機関による追加）' },
} as const satisfies Record<Citation['kind'], Localized>;

/** What has to be known of a citation: that it is preliminary, that it is no text of the funder, how it is read. */
export function citationMarks({ words, preliminary, summarised, kind, reading }: Citation): Localized {
  // The quoted words may say so themselves.
  const early = reservation({ preliminary: preliminary && !/preliminary/i.test(words) });
  const from = KIND_MARKS[kind];
  const own = summarised ? { en: ' (in our words)', ja: '（要約）' } : { en: '', ja: '' };
  return {
    en: `${early.en}${own.en}${from.en}${reading ? ` (${reading.en})` : ''}`,
    ja: `${early.ja}${own.ja}${from.ja}${reading ? `（${reading.ja}）` : ''}`,
  };
}

/** A summary is no quotation. */
export const quotedWords = ({ words, summarised }: Citation): string => (summarised ? words : `“${words}”`);

/** Where the call says it: “words” — heading, item (source, date). */
export function citationText(citation: Citation): Localized {
  const { heading, item, source, date } = citation;
  const quoted = quotedWords(citation);
  const where = item ? `${heading}, ${item}` : heading;
  const whereJa = item ? `${heading}（${item}）` : heading;
  const dated = date ? `, ${date}` : '';
  const mark = citationMarks(citation);
  return {
    en: `${quoted}${mark.en} — ${where} [${source}${dated}]`,
    ja: `${quoted}${mark.ja} — ${whereJa} [${source}${dated}]`,
  };
}

/** `Ready, 2 findings waived`: no verdict is shown without what was accepted on record. */
export const verdictText = (verdict: Verdict, findings: readonly Pick<Diagnostic, 'waived'>[]): Localized =>
  withWaived(VERDICT_WORDS[verdict], waivedOf(findings).length);

/** The same of other words for a verdict, as lists use them. */
export function withWaived({ en, ja }: Localized, waived: number): Localized {
  if (waived === 0) return { en, ja };
  const findings = waived === 1 ? 'finding' : 'findings';
  return { en: `${en}, ${waived} ${findings} waived`, ja: `${ja}（承認済みの指摘 ${waived} 件）` };
}

/** `3 must, 1 should, 0 notice`: those that are waived are in none of them. */
export function countsText(counts: Readonly<Record<Level, number>>): Localized {
  const { must, should, notice } = counts;
  return {
    en: `${must} must, ${should} should, ${notice} notice`,
    ja: `必須 ${must} 件、推奨 ${should} 件、参考 ${notice} 件`,
  };
}

/** `; 2 waived`, behind counts; empty where none is. */
export const waivedCount = (waived: number): Localized =>
  waived === 0 ? { en: '', ja: '' } : { en: `; ${waived} waived`, ja: `、承認済み ${waived} 件` };

/** `12 drafts: 9 ready, 2 not ready, 1 could not be checked; 5 must, 14 should, 3 notice; 2 waived`. */
export function totalsText({ drafts, verdicts, levels, waived }: Totals): Localized {
  const counts = joined(countsText(levels), waivedCount(waived));
  const { ready, 'not-ready': notReady, 'could-not-check': unknown } = verdicts;
  return {
    en: `${counted(drafts, 'draft')}: ${ready} ready, ${notReady} not ready, ${unknown} could not be checked; ${counts.en}`,
    ja: `提案書 ${drafts} 件：提出できる状態 ${ready} 件、修正が必要 ${notReady} 件、確認できず ${unknown} 件（指摘：${counts.ja}）`,
  };
}

export const joined = (a: Localized, b: Localized): Localized => ({ en: `${a.en}${b.en}`, ja: `${a.ja}${b.ja}` });

/** A pre-announcement defers to a later text: whatever was found in it holds for now only. */
export const isProvisional = ({ call, verdict }: Pick<Evaluation, 'call' | 'verdict'>): boolean =>
  call?.call.status === 'pre-announcement' && verdict !== 'could-not-check';
