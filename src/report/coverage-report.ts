import type { Language, Localized } from '../../schemas/field.js';
import type { Coverage, CoverageState, CoveredSentence } from '../core/coverage.js';
import { COVERAGE_STATES } from '../core/coverage.js';
import type { Diagnostic, Path } from '../core/diagnostic.js';
import { counted } from '../domain/written-forms.js';
import { inARow } from '../text/lists.js';
import { visible } from '../text/visible.js';
import { wrap } from '../text/wrap.js';
import { reported } from './json.js';
import { findingLine } from './plain.js';
import { finding } from './pretty-finding.js';
import { languagesOf, type ReportOptions } from './report.js';

/** What `calls coverage` says of a text: each sentence and what is done about it, then the places that are gone. */

/** A coverage with what a report shows beside it. */
export interface ShownCoverage extends Coverage {
  readonly call: { readonly id: string; readonly title: Localized };
  /** Title of the source that the text was held against, and why that one. */
  readonly title: string;
  readonly chosen: 'given' | 'only' | 'likely';
  /** The text of a definition by the name of its file, for frames; empty where it is not at hand. */
  readonly textOf: (file: string) => string;
  readonly field: (path: Path) => Localized;
}

const WHY: Localized<Readonly<Record<ShownCoverage['chosen'], string>>> = {
  en: {
    given: 'as --source-id says',
    only: 'the only source of this call',
    likely: 'the source whose words the file holds most of; another one: --source-id ID',
  },
  ja: {
    given: '--source-id の指定による',
    only: 'この公募の唯一の出典',
    likely: '引用した文言が最も多く見つかった出典。変更するには --source-id ID',
  },
};

const STATE: Localized<Readonly<Record<CoverageState, string>>> = {
  en: {
    enforced: 'enforced by',
    manual: 'for a person to judge:',
    stated: 'no requirement:',
    heading: 'heading of cited places',
    unclassified: 'UNCLASSIFIED: no fact, checklist item or note cites it',
  },
  ja: {
    enforced: '規則で確認：',
    manual: '人が確認：',
    stated: '要件ではない：',
    heading: '引用箇所の見出し',
    unclassified: '未分類：どの事項、確認事項、補足からも引用されていません',
  },
};

const UNREAD: Localized = { en: 'UNCLASSIFIED: nothing reads', ja: '未分類：次の事項を使う規則がありません：' };

const MISPLACED: Localized = {
  en: 'UNCLASSIFIED: cited, but under another heading, by',
  ja: '未分類：見出しの異なる引用のみ：',
};

/** What covers a sentence: rules by their codes, people and statements by their ids. */
function cover({ state, rules, ids, manual, misplaced }: CoveredSentence, language: Language): string {
  const named = (word: string, names: readonly string[]) =>
    `${word}${language === 'en' ? ' ' : ''}${inARow(names, language)}`;
  const word = STATE[language][state];
  if (state === 'unclassified' && ids.length > 0) return named(UNREAD[language], ids);
  if (state === 'unclassified') return misplaced.length > 0 ? named(MISPLACED[language], misplaced) : word;
  if (state === 'heading') return word;
  if (state !== 'enforced') return named(word, state === 'manual' ? manual : ids);
  const person = manual.length > 0 ? [named(STATE[language].manual, manual)] : [];
  return [named(word, rules), ...person].join(language === 'en' ? '; ' : '。');
}

const countOf = ({ sentences }: Coverage, state: CoverageState): number =>
  sentences.filter((each) => each.state === state).length;

function summaryLine(shown: ShownCoverage, language: Language): string {
  const { sentences, gone, summarised } = shown;
  const [enforced, manual, stated, heading, unclassified] = COVERAGE_STATES.map((state) => countOf(shown, state));
  const all = sentences.length;
  if (language === 'en') {
    const own = summarised > 0 ? ` ${summarised} cited in our own words were not compared.` : '';
    return `${counted(all, 'sentence')}: ${enforced} enforced, ${manual} for a person only, ${stated} no requirement, ${heading} headings, ${unclassified} unclassified. Cited places gone: ${gone.length}.${own}`;
  }
  const own = summarised > 0 ? `要約による引用${summarised}件は照合していません。` : '';
  return `全${all}文：規則で確認 ${enforced}、人が確認 ${manual}、要件ではない ${stated}、見出し ${heading}、未分類 ${unclassified}。原文にない引用 ${gone.length}件。${own}`;
}

/** What the check does not see. */
const RESERVATION: Localized = {
  en: 'Only the cited words were compared. Whether a sentence asks for more than they say is for a reader to see.',
  ja: '照合したのは引用された文言だけです。同じ文にほかの要件がないかは、原文を読んで確認してください。',
};

function headLine({ call, file, source, title, chosen }: ShownCoverage, language: Language): string {
  const why = WHY[language][chosen];
  return language === 'en'
    ? `${file} held against “${source}” of ${call.id} (${title}): ${why}.`
    : `${file} を ${call.id} の出典「${source}」（${title}）と照合しました（${why}）。`;
}

const isSound = (shown: Coverage): boolean => shown.gone.length === 0 && countOf(shown, 'unclassified') === 0;

export function prettyCoverage(shown: ShownCoverage, options: ReportOptions): string {
  const { paint, width, language, detail } = options;
  const languages = languagesOf(language);
  const heads = languages.flatMap((each) => [
    paint.strong(wrap(visible(shown.call.title[each]), width)),
    wrap(visible(headLine(shown, each)), width),
  ]);
  const listed = shown.sentences.filter(({ state }) => detail !== 'quiet' || state === 'unclassified');
  const digits = String(listed.at(-1)?.line ?? 1).length;
  const sentences = listed.map((sentence) => {
    const colour = sentence.state === 'unclassified' ? paint.bad : paint.faint;
    const indent = digits + 4;
    const text = `  ${paint.faint(String(sentence.line).padStart(digits))}  ${wrap(visible(sentence.text), width, indent)}`;
    const covers = languages.map((each) => {
      const arrow = sentence.state === 'unclassified' ? '✖' : '→';
      return `${' '.repeat(indent)}${colour(wrap(`${arrow} ${visible(cover(sentence, each))}`, width, indent + 2))}`;
    });
    return [text, ...covers].join('\n');
  });
  const gone = shown.gone.map((each) => finding(each, foundIn(each, shown), options));
  const colour = isSound(shown) ? paint.good : paint.bad;
  const closing = languages.flatMap((each) => [
    colour(wrap(`${isSound(shown) ? '✔' : '✖'} ${summaryLine(shown, each)}`, width, 2)),
    paint.faint(`  ${wrap(RESERVATION[each], width, 2)}`),
  ]);
  const blocks = [heads.join('\n'), sentences.join('\n'), ...gone, closing.join('\n')];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const foundIn = ({ place }: Diagnostic, { textOf, field }: ShownCoverage) => ({ text: textOf(place.file), field });

export function plainCoverage(shown: ShownCoverage, options: ReportOptions): string {
  const lines = languagesOf(options.language).flatMap((language) => [
    headLine(shown, language),
    ...shown.sentences
      .filter(({ state }) => options.detail !== 'quiet' || state === 'unclassified')
      .map((each) => `${shown.file}:${each.line}: ${each.text} → ${cover(each, language)}`),
    ...shown.gone.map((each) => findingLine(each, shown.field(each.place.path), language, options)),
    `${shown.file}: ${summaryLine(shown, language)}`,
  ]);
  return lines.map((line) => `${visible(line.replaceAll('\n', ' '))}\n`).join('');
}

export function jsonCoverage(shown: ShownCoverage, options: ReportOptions): string {
  const { call, file, source, sentences, gone, summarised } = shown;
  const document = {
    schemaVersion: 1,
    tool: options.tool,
    call: call.id,
    file,
    source,
    sentences,
    gone: gone.map((each) => reported(each, shown.field(each.place.path), options)),
    summary: {
      ...Object.fromEntries(COVERAGE_STATES.map((state) => [state, countOf(shown, state)])),
      gone: gone.length,
      summarised,
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
