import type { Language, Localized } from '../../../schemas/field.js';
import { countLevels, type Level } from '../../core/diagnostic.js';
import { FileError, UsageError } from '../../core/errors.js';
import type { Evaluation } from '../../core/evaluate.js';
import { fieldInWords } from '../../core/field-in-words.js';
import type { KeyedHash } from '../../core/redact/token.js';
import type { Totals } from '../../core/totals.js';
import type { Host } from '../../host.js';
import { pretty } from '../../report/pretty.js';
import { languagesOf, type Paint, type ReportOptions } from '../../report/report.js';
import { WAIVED_WORDS } from '../../report/waived-words.js';
import { countsText, LEVEL_WORDS, totalsText, VERDICT_SIGNS, verdictText, WAIVED_SIGN } from '../../report/words.js';
import { bracketed } from '../../text/lists.js';
import { visible } from '../../text/visible.js';

/** All that is needed to tell something. */
type Teller = Pick<Host, 'stdout' | 'now'>;

export interface Shown {
  readonly options: ReportOptions;
  /** By what drafts are hidden; null where they are shown. */
  readonly hash: KeyedHash | null;
}

/** What is kept of a draft until its next change. */
export interface Kept {
  readonly sha256: string | null;
  readonly verdict: Evaluation['verdict'];
  /** The findings by code, place, and whether they are waived. */
  readonly findings: ReadonlyMap<string, KeptFinding>;
}

interface KeptFinding {
  readonly code: string;
  readonly level: Level;
  readonly field: Localized;
  /** Code and place: what it is, whether it stands or is waived. */
  readonly what: string;
  readonly isWaived: boolean;
}

export const kept = ({ sha256, verdict, diagnostics, value }: Evaluation): Kept => ({
  sha256,
  verdict,
  findings: new Map(
    diagnostics.map(({ code, level, place, waived }) => {
      const [what, isWaived] = [JSON.stringify([code, place.path]), waived !== null];
      return [`${what} ${isWaived}`, { code, level, field: fieldInWords(place.path, value), what, isWaived }];
    }),
  ),
});

const WORDS = {
  appeared: { en: 'new', ja: '新規' },
  gone: { en: 'fixed', ja: '解消' },
  same: { en: 'no finding is new, none is fixed', ja: '指摘に変わりはありません' },
  removed: { en: 'is no longer there', ja: '見つからなくなりました（削除または移動）' },
  waiting: { en: 'Checked again when this changes.', ja: '変更されると、もう一度確認します。' },
  watching: {
    en: 'Watching for changes; Ctrl-C ends it.',
    ja: '変更を監視しています（終了は Ctrl-C）。',
  },
  several: {
    en: 'What drafts say of each other is told by check alone.',
    ja: '提案書どうしの重複などは check で確認してください。',
  },
} as const satisfies Record<string, Localized>;

/** Half past two in the afternoon is 14:30:00, on the clock of this machine. */
const clock = (host: Teller): string => new Date(host.now()).toTimeString().slice(0, 8);

const inLanguages = ({ language }: ReportOptions, text: (each: Language) => string): string =>
  languagesOf(language).map(text).join(' / ');

export function tellWatching(totals: Totals, { options }: Shown, host: Teller): void {
  const { paint, language } = options;
  const several = totals.drafts > 1 ? [WORDS.several] : [];
  const lines = [totalsText(totals), ...several, WORDS.watching].flatMap((text) =>
    languagesOf(language).map((each) => text[each]),
  );
  host.stdout(`${paint.strong(lines[0] ?? '')}\n${lines.slice(1).join('\n')}\n`);
}

export function tellRemoved(name: string, { options }: Shown, host: Teller): void {
  host.stdout(`\n${clock(host)}  ${visible(name)}  ${inLanguages(options, (each) => WORDS.removed[each])}\n`);
}

/** A fault in what drafts are judged by, or in reading it. Anything else is our bug and passes. */
export function tellFault(error: unknown, { options }: Shown, host: Teller): void {
  if (!(error instanceof UsageError || error instanceof FileError)) throw error;
  const { text } = error;
  const said = inLanguages(options, (each) => `${visible(text[each])}\n${WORDS.waiting[each]}`);
  host.stdout(`\n${clock(host)}  ${options.paint.bad(said)}\n`);
}

/**
 * What a change came to. All findings of the draft stand first, where it was the draft that changed, so that the verdict
 * and what is new stay in sight at the end. Returns what to keep: a finding that is gone because nobody could look for
 * it is not fixed, and not new when it is seen again.
 */
export function tellChanged(
  evaluation: Evaluation,
  { before, inFull }: { readonly before: Kept | null; readonly inFull: boolean },
  { options }: Shown,
  host: Teller,
): Kept {
  const now = kept(evaluation);
  const appeared = missingFrom(before, now);
  // Accepting a finding mends nothing, and where its waiver ends it is told as new.
  const there = new Set([...now.findings.values()].map(({ what }) => what));
  const gone = before ? missingFrom(now, before).filter(([, { what }]) => !there.has(what)) : [];
  const [fixed, unseen] = [gone.filter(wasLookedFor(evaluation)), gone.filter(not(wasLookedFor(evaluation)))];
  const isSame = before?.verdict === now.verdict && appeared.length + gone.length === 0;
  if (inFull && !(isSame && before.sha256 === now.sha256)) host.stdout(`\n${pretty.render(evaluation, options)}`);
  const { paint } = options;
  const lines = [
    verdictLine(evaluation, options, host),
    ...appeared.map(([, each]) =>
      each.isWaived
        ? change(paint.note(WAIVED_SIGN), WAIVED_WORDS.waived, each, options)
        : change(paint.bad('+'), WORDS.appeared, each, options),
    ),
    ...fixed.map(([, each]) => change(paint.good('-'), WORDS.gone, each, options)),
    ...(unseen.length > 0
      ? [`  ${paint.warn('?')} ${inLanguages(options, (each) => unseenText(unseen.length)[each])}`]
      : []),
    ...(isSame ? [`  ${inLanguages(options, (each) => WORDS.same[each])}`] : []),
  ];
  if (inFull || !isSame) host.stdout(`\n${lines.join('\n')}\n`);
  return { ...now, findings: new Map([...now.findings, ...unseen]) };
}

type Keyed = readonly [key: string, finding: KeptFinding];

/** Whether the draft was judged by what found this before; where it could not be read at all, by nothing. */
const wasLookedFor =
  ({ rules }: Evaluation) =>
  ([, { code }]: Keyed): boolean =>
    rules.length > 0 &&
    !rules.some((rule) => rule.code === code && (rule.state === 'not-read' || rule.state === 'off'));

const not =
  (test: (each: Keyed) => boolean) =>
  (each: Keyed): boolean =>
    !test(each);

const unseenText = (count: number): Localized => ({
  en: `${count} earlier ${count === 1 ? 'finding' : 'findings'} could not be looked for`,
  ja: `以前の指摘 ${count} 件は、今回確認できていません`,
});

const missingFrom = (there: Kept | null, { findings }: Kept): Keyed[] =>
  [...findings].filter(([key]) => !there?.findings.has(key));

function verdictLine({ file, verdict, diagnostics }: Evaluation, options: ReportOptions, host: Teller): string {
  const { paint } = options;
  const colour: Paint['good'] = { ready: paint.good, 'not-ready': paint.bad, 'could-not-check': paint.warn }[verdict];
  const counts = countsText(countLevels(diagnostics));
  const said = inLanguages(
    options,
    (each) => `${verdictText(verdict, diagnostics)[each]}${bracketed(counts[each], each)}`,
  );
  return `${clock(host)}  ${paint.strong(visible(file))}  ${colour(`${VERDICT_SIGNS[verdict]} ${said}`)}`;
}

function change(sign: string, word: Localized, { code, level, field }: KeptFinding, options: ReportOptions): string {
  const said = inLanguages(options, (each) => `${word[each]}  ${LEVEL_WORDS[level][each]}`);
  return `  ${sign} ${said}  ${options.paint.strong(code)}  ${inLanguages(options, (each) => visible(field[each]))}`;
}
