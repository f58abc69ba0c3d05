import type { Language, Localized } from '../../schemas/field.js';
import { countLevels, type Diagnostic, standing } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';
import { fieldInWords } from '../core/field-in-words.js';
import { bracketed } from '../text/lists.js';
import { say } from '../text/say.js';
import { visible } from '../text/visible.js';
import { traceText } from './closing.js';
import {
  COMPARISON_WORDS,
  comparedCounts,
  comparedTitle,
  notJudged,
  turnsText,
  verdictTurn,
} from './comparison-words.js';
import { hiddenText, mostFindings } from './most-findings.js';
import { type PieceFormat, reportOf } from './pieces.js';
import { languagesOf, type ReportOptions } from './report.js';
import { byReason, offRules } from './switched-off.js';
import { waivedLine } from './waived-line.js';
import { WAIVED_WORDS, waivedFindings } from './waived-words.js';
import {
  citationText,
  countsText,
  isProvisional,
  LEVEL_WORDS,
  totalsText,
  verdictText,
  WHO_WORDS,
  WORDS,
} from './words.js';

/** One line a finding, for logs and screen readers: no frames, no colours, nothing drawn. */
export const plainPieces: PieceFormat = {
  name: 'plain',
  extension: 'txt',
  piece: (evaluation, options) =>
    languagesOf(options.language)
      .flatMap((each) => lines(evaluation, each, options))
      .map(oneLine)
      .join(''),
  *whole(pieces, totals, options) {
    yield* pieces();
    if (totals.drafts < 2) return;
    for (const text of [turnsText(totals), totalsText(totals)]) {
      if (text) yield* languagesOf(options.language).map((each) => oneLine(text[each]));
    }
  },
};

export const plain = reportOf(plainPieces);

const oneLine = (text: string): string => `${visible(text.replaceAll('\n', ' '))}\n`;

function lines(evaluation: Evaluation, language: Language, options: ReportOptions): string[] {
  const { diagnostics, verdict, checklist, rules, value, file } = evaluation;
  const asked = standing(diagnostics).filter(({ level }) => options.detail !== 'quiet' || level === 'must');
  const { shown, hidden } = mostFindings(asked, options.maxFindings ?? null);
  const findings = shown.map((diagnostic) =>
    findingLine(diagnostic, fieldInWords(diagnostic.place.path, value), language, options),
  );
  const questions = checklist.questions.map(({ text }) => `${file}: ${WORDS.judge[language]}: ${text[language]}`);
  const notStated = checklist.notStated.map(({ topic }) => topic[language]).join('; ');
  const unread = rules.filter(({ state }) => state === 'not-read').map(({ code }) => code);
  const off = byReason(offRules(rules));
  const waived = waivedFindings(diagnostics).map((each) => {
    const { path, start } = each.finding.place;
    const field = fieldInWords(path, value)[language];
    return `${each.finding.place.file}:${start.line}:${start.column}: ${waivedLine(each, field, language, options)}`;
  });
  const about = [
    ...(isProvisional(evaluation) ? [`${file}: ${WORDS.provisional[language]}`] : []),
    `${file}: ${traceText(evaluation, options)}`,
  ];
  return [
    ...findings,
    ...(hidden > 0 ? [`${file}: ${hiddenText(hidden)[language]}`] : []),
    ...(options.detail === 'quiet' ? [] : [...waived, ...questions]),
    ...(notStated && options.detail !== 'quiet' ? [`${file}: ${WORDS.notStated[language]}: ${notStated}`] : []),
    ...(unread.length > 0 ? [`${file}: ${WORDS.notChecked[language]}: ${unread.join(', ')}`] : []),
    ...off.map(({ why, codes }) => `${file}: ${WORDS.notChecked[language]}: ${codes.join(', ')}: ${why[language]}`),
    ...(options.detail === 'quiet' ? [] : about),
    ...comparison(evaluation, language),
    `${file}: ${verdictText(verdict, diagnostics)[language]}${bracketed(countsText(countLevels(diagnostics))[language], language)}`,
  ];
}

/** A finding on one line, with what its field is called. */
export function findingLine(
  diagnostic: Diagnostic,
  field: Localized,
  language: Language,
  { catalogue }: Pick<ReportOptions, 'catalogue'>,
): string {
  const { place, level, code, citation, who } = diagnostic;
  const { message, fix } = say(diagnostic, language, catalogue);
  const own = { call: '', house: WORDS.houseRule[language], format: WORDS.formatRule[language] };
  const rests = citation ? citationText(citation)[language] : own[catalogue.get(code)?.basis ?? 'call'];
  const where = `${place.file}:${place.start.line}:${place.start.column}`;
  const head = `${where}: ${LEVEL_WORDS[level][language]} ${code}: ${field[language]}: ${message}`;
  const [basis, mend, acts] = [WORDS.basis[language], WORDS.fix[language], WHO_WORDS[who][language]];
  // In Japanese no space follows a full stop.
  return language === 'en'
    ? `${head} ${basis}: ${rests}. ${mend}: ${fix} [${acts}]`
    : `${head}${basis}：${rests}。${mend}：${fix}［${acts}］`;
}

/** On one line: how the verdict turned, and the codes of the findings that came and went. */
function comparison(evaluation: Evaluation, language: Language): string[] {
  const { compared, file } = evaluation;
  if (!compared) return [];
  const at = ({ code, place, waived }: Diagnostic) =>
    `${code} (${place.start.line}${waived ? `, ${WAIVED_WORDS.waived[language]}` : ''})`;
  const gone = compared.gone.map((each) => [at(each), notJudged(evaluation, each)?.[language] ?? ''].join(' ').trim());
  const named = [
    ...(compared.added.length > 0 ? [`${COMPARISON_WORDS.added[language]}: ${compared.added.map(at).join(', ')}`] : []),
    ...(gone.length > 0 ? [`${COMPARISON_WORDS.gone[language]}: ${gone.join(', ')}`] : []),
  ];
  const parts = [
    verdictTurn(verdictText(evaluation.verdict, evaluation.diagnostics), compared)[language],
    comparedCounts(compared)[language],
    ...named,
  ];
  return [`${file}: ${comparedTitle(compared)[language]}: ${parts.join('; ')}`];
}
