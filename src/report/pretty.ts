import type { Language, Localized } from '../../schemas/field.js';
import type { Diagnostic, Path, Place } from '../core/diagnostic.js';
import { type Evaluation, titleOf } from '../core/evaluate.js';
import { fieldInWords } from '../core/field-in-words.js';
import type { Totals } from '../core/totals.js';
import { cells, padCells } from '../text/cells.js';
import { say } from '../text/say.js';
import { visible } from '../text/visible.js';
import { wrap } from '../text/wrap.js';
import { closing } from './closing.js';
import { turnsText } from './comparison-words.js';
import { frame } from './frame.js';
import { hiddenText, mostFindings } from './most-findings.js';
import { type PieceFormat, reportOf } from './pieces.js';
import { prettyAttachments } from './pretty-attachments.js';
import { asOfText, languagesOf, type ReportOptions } from './report.js';
import { citationText, LEVEL_SIGNS, LEVEL_WORDS, STATUS_WORDS, totalsText, WHO_WORDS, WORDS } from './words.js';

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
  const asked = evaluation.diagnostics.filter(({ level }) => options.detail !== 'quiet' || level === 'must');
  const { shown, hidden } = mostFindings(asked, options.maxFindings ?? null);
  const { text, value } = evaluation;
  const file = { text, field: (path: Path) => fieldInWords(path, value) };
  const findings = shown.map((diagnostic) => finding(diagnostic, file, options));
  return [
    heading(evaluation, options),
    ...findings,
    ...(hidden > 0 ? [inLanguages(hiddenText(hidden), options)] : []),
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

const COLOUR = { must: 'bad', should: 'warn', notice: 'note' } as const;
/** Cells that the labels of the lines below a frame take, in either language. */
const LABEL = 6;

/** The file in which findings stand: its text, for frames, and what its fields are called. */
export interface FoundIn {
  readonly text: string;
  readonly field: (path: Path) => Localized;
}

/** One finding with its frame. */
export function finding(diagnostic: Diagnostic, file: FoundIn, options: ReportOptions): string {
  const { level, code, place } = diagnostic;
  const { paint, language, width } = options;
  const colour = paint[COLOUR[level]];
  const languages = languagesOf(language);
  const word = languages.map((each) => LEVEL_WORDS[level][each]).join('/');
  const where = `${visible(place.file)}:${place.start.line}:${place.start.column}`;
  const isLong = cells(`${LEVEL_SIGNS[level]} ${word}  ${code}  ${where}`) > width;
  const field = file.field(place.path);
  const messages = languages.map((each) => say(diagnostic, each, options.catalogue).message);
  return [
    `${colour(`${LEVEL_SIGNS[level]} ${word}`)}  ${paint.strong(code)}${isLong ? '\n  ' : '  '}${paint.faint(isLong ? wrap(where, width, 2) : where)}`,
    ...languages.map((each) => `  ${paint.strong(wrap(visible(field[each]), width, 2))}`),
    ...messages.map((message) => `  ${wrap(visible(message), width, 2)}`),
    ...frameLines(file.text, place, options, colour),
    ...notes(diagnostic, options),
  ].join('\n');
}

function frameLines(text: string, place: Place, options: ReportOptions, colour: (text: string) => string): string[] {
  const { paint, width } = options;
  const digits = String(place.start.line + 1).length;
  const lines = frame(text, place, width - digits - 7);
  if (lines.length === 0) return [];
  const drawn = lines.flatMap((line) => {
    const number = String(line.number).padStart(digits);
    if (!line.mark) return [paint.faint(`    ${number} │ ${line.text}`)];
    const caret = ' '.repeat(line.mark.from) + '━'.repeat(line.mark.length);
    return [
      `  ${colour('>')} ${number} ${paint.faint('│')} ${line.text}`,
      `    ${' '.repeat(digits)} ${paint.faint('│')} ${colour(caret)}`,
    ];
  });
  return ['', ...drawn, ''];
}

function notes(diagnostic: Diagnostic, options: ReportOptions): string[] {
  const { citation, place, code } = diagnostic;
  const { language, catalogue, detail } = options;
  const who = WHO_WORDS[diagnostic.who];
  // Lines of the call definition are for those who keep it: the citation says the same to everybody else.
  const related = diagnostic.related.filter(({ file }) => file === place.file || detail === 'verbose');
  return languagesOf(language).flatMap((each) => {
    const { fix, why } = say(diagnostic, each, catalogue);
    const basis = { call: null, house: WORDS.houseRule, format: WORDS.formatRule }[
      catalogue.get(code)?.basis ?? 'call'
    ];
    const lines = [
      citation
        ? labelled(citation.kind === 'office' ? WORDS.office : WORDS.call, citationText(citation)[each], each, options)
        : [],
      basis ? labelled(WORDS.basis, basis[each], each, options) : [],
      labelled(WORDS.fix, `${fix}${{ en: ` [${who.en}]`, ja: `［${who.ja}］` }[each]}`, each, options),
      detail === 'verbose' ? labelled(WORDS.why, why, each, options) : [],
      related.length > 0 ? labelled(WORDS.also, related.map(shortPlace).join(', '), each, options) : [],
      labelled(WORDS.more, `grantlint explain ${code}`, each, options),
    ];
    return lines.flat();
  });
}

const shortPlace = ({ file, start }: Place): string => `${file}:${start.line}`;

/** `  fix   Lower FY2024 …`, the text hanging under itself. */
function labelled(label: Localized, text: string, language: Language, { paint, width }: ReportOptions): string[] {
  const room = Math.max(LABEL, cells(label[language]) + 2);
  const indent = 2 + room;
  return [`  ${paint.faint(padCells(label[language], room))}${wrap(visible(text), width, indent)}`];
}
