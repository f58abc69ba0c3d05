import type { Language, Localized } from '../../../schemas/field.js';
import type { Budget } from '../../../schemas/proposal/budget.js';
import type { LoadedCall } from '../../core/call-facts.js';
import { citationOf } from '../../core/call-facts.js';
import type { Advice, TierAdvice } from '../../domain/advice.js';
import type { AdvisedChange } from '../../domain/advised-changes.js';
import { grouped } from '../../domain/written-forms.js';
import { budgetYear } from '../../text/amounts.js';
import { bracketed } from '../../text/lists.js';
import { visible } from '../../text/visible.js';
import { wrap } from '../../text/wrap.js';
import { limitWords } from '../call-facts/limits.js';
import { shellWord } from '../closing.js';
import { languagesOf, type ReportOptions } from '../report.js';
import { citationText, STATUS_WORDS } from '../words.js';
import { type TableLine, tableOf } from './advice-table.js';
import {
  ADVICE_WORDS,
  CAUTION_WORDS,
  COSTS_SHORT,
  NOT_COMPARED_WORDS,
  OPEN_WORDS,
  STATE_SIGNS,
  STATE_WORDS,
} from './advice-words.js';

/** A draft that advice was made for. */
export interface AdvisedDraft {
  readonly file: string;
  readonly title: Localized | null;
  readonly budget: Budget;
  /** The tier as the draft writes it, known to the call or not. */
  readonly written: string | undefined;
  readonly call: LoadedCall;
  readonly advice: Advice;
}

/** Advice for a person: every tier, what it asks, and what would have to change. */
export const adviceReport = (advised: AdvisedDraft, options: ReportOptions): string =>
  languagesOf(options.language)
    .map((language) => `${part(advised, language, options)}\n`)
    .join('\n');

function part(advised: AdvisedDraft, language: Language, options: ReportOptions): string {
  const { advice } = advised;
  const heads = [ADVICE_WORDS.draft, ADVICE_WORDS.limit, ADVICE_WORDS.change];
  const withRatio = advice.rows.some(({ changes }) => changes.some(({ directAtRatio }) => directAtRatio !== null));
  const head = [...heads, ...(withRatio ? [ADVICE_WORDS.direct] : [])].map((each) => each[language]);
  const lines = advice.rows.map((row) => linesOf(row, advised, language, options));
  const table = tableOf(head, lines, options.width);
  const blocks = advice.rows.map((row, index) =>
    [tierLine(row, advised, language, options), ...(table.blocks[index] ?? [])].join('\n'),
  );
  const top = table.head === '' ? [] : [options.paint.faint(table.head)];
  return [
    heading(advised, language, options),
    [...top, ...blocks].join('\n'),
    notes(advised, withRatio, language, options).join('\n'),
  ].join('\n\n');
}

function heading(
  { file, title, call, budget, written, advice }: AdvisedDraft,
  language: Language,
  options: ReportOptions,
): string {
  const { paint, width } = options;
  const { title: name, status, id, tiers = [] } = call.call;
  const unit = unitWords(budget, language);
  const cautions = advice.cautions.map((each) => CAUTION_WORDS[each][language]);
  const unknown = tiers.length > 0 && advice.declared === null ? [notDeclared(written, language)] : [];
  return [
    paint.strong(visible(file)),
    ...(title ? [wrap(visible(title[language]), width)] : []),
    paint.faint(wrap(`${name[language]} · ${STATUS_WORDS[status][language]} · ${id}`, width)),
    ...[language === 'en' ? `Amounts in ${unit}.` : `単位：${unit}`, ...unknown, ...cautions].map((each) =>
      wrap(visible(each), width),
    ),
  ].join('\n');
}

function unitWords({ currency, unit }: Budget, language: Language): string {
  if (currency !== 'JPY') return currency;
  if (unit === 'thousand-yen') return language === 'en' ? 'thousand yen' : '千円';
  return language === 'en' ? 'yen' : '円';
}

function notDeclared(written: string | undefined, language: Language): string {
  if (written === undefined)
    return language === 'en' ? 'The draft declares no tier.' : '提案書に予算区分の記載がありません。';
  return language === 'en'
    ? `The draft declares "${written}", which is no tier of this call.`
    : `提案書の予算区分「${written}」は、この公募の区分にありません。`;
}

const COLOURS = { fits: 'good', change: 'bad', impossible: 'bad' } as const;

function tierLine(
  { tier, state }: TierAdvice,
  { advice }: AdvisedDraft,
  language: Language,
  { paint, width }: ReportOptions,
): string {
  const colour = paint[COLOURS[state as keyof typeof COLOURS] ?? 'warn'];
  const own = tier !== null && tier === advice.declared;
  const mark = own ? bracketed(ADVICE_WORDS.declared[language], language) : '';
  const name = `${tier?.label[language] ?? ADVICE_WORDS.callWide[language]}${mark}`;
  const colon = language === 'en' ? ': ' : '：';
  return `${colour(STATE_SIGNS[state])} ${wrap(`${name}${colon}${STATE_WORDS[state][language]}`, width, 2)}`;
}

function linesOf(row: TierAdvice, { call }: AdvisedDraft, language: Language, { detail }: ReportOptions): TableLine[] {
  if (row.state === 'not-offered') return [];
  const places = [...new Set(row.limits.map(({ at }) => at))].map(
    (at) => citationText(citationOf(call.call, at))[language],
  );
  const limits = row.limits.map(({ limit }) => limitWords(limit, language));
  return [
    ...limits,
    ...(detail === 'verbose' ? places : []),
    ...obstacles(row, language),
    ...row.changes.map((change) => changeLine(change, row, language)),
  ];
}

function obstacles({ state, notCompared }: TierAdvice, language: Language): string[] {
  const why = [...new Set(notCompared.map((each) => NOT_COMPARED_WORDS[each.why]))];
  const told = state === 'not-comparable' && why.length === 0 ? [ADVICE_WORDS.noneApplies] : why;
  return told.map((each) => `? ${each[language]}`);
}

/** Where one tier limits two kinds of costs, the line says which; else the limit above it does. */
function changeLine(change: AdvisedChange, { tier, changes }: TierAdvice, language: Language): TableLine {
  const { year, costs, amount, bound, by, directAtRatio, withYears } = change;
  const when = year === 0 ? ADVICE_WORDS.total[language] : budgetYear(year, language);
  const mixed = changes.some((other) => other.costs !== costs);
  return {
    label: mixed
      ? language === 'en'
        ? `${when}, ${COSTS_SHORT[costs].en}`
        : `${when}（${COSTS_SHORT[costs].ja}）`
      : when,
    figures: [
      grouped(amount),
      `${ADVICE_WORDS[bound.end][language]} ${grouped(bound.value)}`,
      `${bound.end === 'cap' ? '-' : '+'}${grouped(by)}`,
      directAtRatio === null ? '' : grouped(directAtRatio),
    ],
    remarks: [
      ...(bound.open ? [OPEN_WORDS[bound.open][language]] : []),
      ...(tier && !bound.held.tier && bound.open !== 'house' ? [ADVICE_WORDS.ofCall[language]] : []),
      ...(withYears === null ? [] : [besidesYears(withYears, change, language)]),
    ],
  };
}

function besidesYears(withYears: bigint, { bound, by }: AdvisedChange, language: Language): string {
  const [whole, more] = [grouped(withYears), grouped(by)];
  if (language === 'ja') {
    return `上の年ごとの増減により総額は${whole}となります。さらに${more}を、いずれかの年で${bound.end === 'cap' ? '減額' : '増額'}します。`;
  }
  return `The changes of the years bring the total to ${whole}; ${more} more has to be ${bound.end === 'cap' ? 'taken from' : 'added to'} years that have room.`;
}

function notes(
  { file, advice }: AdvisedDraft,
  withRatio: boolean,
  language: Language,
  options: ReportOptions,
): string[] {
  const changed = advice.rows.some(({ changes }) => changes.length > 0);
  const mixed = advice.rows.some(({ changes }) => new Set(changes.map(({ costs }) => costs)).size > 1);
  const lines = [
    ...(withRatio ? [ADVICE_WORDS.ratio[language]] : []),
    ...(mixed ? [ADVICE_WORDS.mixed[language]] : []),
    ...(changed ? [ADVICE_WORDS.follow[language]] : []),
    `${ADVICE_WORDS.amountsOnly[language]}${language === 'en' ? ': ' : '：'}grantlint check ${file === '<stdin>' ? '-' : shellWord(file)}${options.repeat}`,
  ];
  return lines.map((line) => wrap(visible(line), options.width));
}
