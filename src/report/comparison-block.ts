import type { Language } from '../../schemas/field.js';
import type { Evaluation } from '../core/evaluate.js';
import { padCells } from '../text/cells.js';
import { say } from '../text/say.js';
import { visible } from '../text/visible.js';
import { wrap } from '../text/wrap.js';
import { comparedCounts, comparedTitle, type TurnedFinding, turnedFindings, verdictTurn } from './comparison-words.js';
import type { ReportOptions } from './report.js';
import { LEVEL_SIGNS, LEVEL_WORDS, verdictText } from './words.js';

/** Cells that "new" and "gone" take, in either language. */
const LABEL = 6;

/** How the verdict turned against the call that the draft names, and by which findings; none where nothing was compared. */
export function comparisonBlock(evaluation: Evaluation, language: Language, options: ReportOptions): string[] {
  const { compared } = evaluation;
  if (!compared) return [];
  const { paint, width } = options;
  const turn = verdictTurn(verdictText(evaluation.verdict, evaluation.diagnostics), compared)[language];
  const title = `${comparedTitle(compared)[language]}${language === 'en' ? ': ' : '：'}${turn}`;
  const shown = turnedFindings(evaluation, compared).filter(
    ({ diagnostic: { level } }) => options.detail !== 'quiet' || level === 'must',
  );
  return [
    [
      paint.strong(wrap(title, width)),
      `  ${wrap(comparedCounts(compared)[language], width, 2)}`,
      ...shown.flatMap((each) => lines(each, language, options)),
    ].join('\n'),
  ];
}

function lines({ change, diagnostic, remark }: TurnedFinding, language: Language, options: ReportOptions): string[] {
  const { level, code, place } = diagnostic;
  const { paint, width, catalogue } = options;
  const indent = 2 + LABEL;
  const where = `${visible(place.file)}:${place.start.line}`;
  const { message } = say(diagnostic, language, catalogue);
  return [
    `  ${paint.faint(padCells(change[language], LABEL))}${LEVEL_SIGNS[level]} ${LEVEL_WORDS[level][language]}  ${code}  ${paint.faint(where)}`,
    ...[message, ...(remark ? [remark[language]] : [])].map(
      (text) => `${' '.repeat(indent)}${wrap(visible(text), width, indent)}`,
    ),
  ];
}
