import type { Localized } from '../../schemas/field.js';
import { type Path, standing } from '../core/diagnostic.js';
import { type Evaluation, titleOf } from '../core/evaluate.js';
import { fieldInWords } from '../core/field-in-words.js';
import type { Totals } from '../core/totals.js';
import { visible } from '../text/visible.js';
import { wrap } from '../text/wrap.js';
import { closing } from './closing.js';
import { turnsText } from './comparison-words.js';
import { hiddenText, mostFindings } from './most-findings.js';
import { type PieceFormat, reportOf } from './pieces.js';
import { prettyAttachments } from './pretty-attachments.js';
import { finding } from './pretty-finding.js';
import { prettyWaived } from './pretty-waived.js';
import { asOfText, languagesOf, type ReportOptions } from './report.js';
import { STATUS_WORDS, totalsText, WORDS } from './words.js';

/** For a person at a terminal: frames, both languages, the verdict and the next command. */
export const prettyPieces: PieceFormat = {
  name: 'pretty',
  extension: 'txt',
  piece: one,
  *whole(pieces, totals, options) {
    let between = '';
    for (const piece of pieces()) {
      yield `${between}${piece}`;
      between = '\n\n';
    }
    for (const block of summary(totals, options)) yield `\n\n${block}`;
    yield '\n';
  },
};

export const pretty = reportOf(prettyPieces);

function one(evaluation: Evaluation, options: ReportOptions): string {
  const asked = standing(evaluation.diagnostics).filter(({ level }) => options.detail !== 'quiet' || level === 'must');
  const { shown, hidden } = mostFindings(asked, options.maxFindings ?? null);
  const { text, value } = evaluation;
  const file = { text, field: (path: Path) => fieldInWords(path, value) };
  const findings = shown.map((diagnostic) => finding(diagnostic, file, options));
  return [
    heading(evaluation, options),
    ...findings,
    ...(hidden > 0 ? [inLanguages(hiddenText(hidden), options)] : []),
    ...prettyWaived(evaluation.diagnostics, file, options),
    ...prettyAttachments(evaluation, options),
    closing(evaluation, options),
  ].join('\n\n');
}

/** What the drafts of a run come to together; of a single one its own verdict says all. */
function summary(totals: Totals, options: ReportOptions): string[] {
  if (totals.drafts < 2) return [];
  return [turnsText(totals), totalsText(totals)].flatMap((text) => (text ? [inLanguages(text, options)] : []));
}

const inLanguages = (text: Localized, { language, paint, width }: ReportOptions): string =>
  languagesOf(language)
    .map((each) => paint.strong(wrap(text[each], width)))
    .join('\n');

function heading(evaluation: Evaluation, options: ReportOptions): string {
  const { language, paint, width } = options;
  const { file, call } = evaluation;
  const [first] = languagesOf(language);
  const title = titleOf(evaluation);
  const lines = [paint.strong(visible(file))];
  if (title) lines.push(wrap(visible(title[first ?? 'en']), width));
  if (call) {
    const { title: name, status, id } = call.call;
    for (const each of languagesOf(language)) {
      lines.push(
        paint.faint(
          wrap(
            `${name[each]} · ${STATUS_WORDS[status][each]} · ${id} · ${WORDS.asOf[each]} ${asOfText(options)}`,
            width,
          ),
        ),
      );
    }
  }
  return lines.join('\n');
}
