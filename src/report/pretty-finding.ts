import type { Language, Localized } from '../../schemas/field.js';
import type { Diagnostic, Path, Place } from '../core/diagnostic.js';
import { cells, padCells } from '../text/cells.js';
import { say } from '../text/say.js';
import { visible } from '../text/visible.js';
import { wrap } from '../text/wrap.js';
import { frame } from './frame.js';
import { languagesOf, type ReportOptions } from './report.js';
import { citationText, LEVEL_SIGNS, LEVEL_WORDS, WAIVED_SIGN, WHO_WORDS, WORDS } from './words.js';

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
  return [...headLines(diagnostic, file, options), ...below(diagnostic, file, options)].join('\n');
}

/** What it is, where it stands and what it says; `mark` goes before the level of one that does not stand. */
export function headLines(diagnostic: Diagnostic, file: FoundIn, options: ReportOptions, mark?: Localized): string[] {
  const { level, code, place } = diagnostic;
  const { paint, language, width } = options;
  const languages = languagesOf(language);
  const word = languages.map((each) => `${mark ? `${mark[each]} · ` : ''}${LEVEL_WORDS[level][each]}`).join('/');
  const sign = mark ? WAIVED_SIGN : LEVEL_SIGNS[level];
  const where = `${visible(place.file)}:${place.start.line}:${place.start.column}`;
  const isLong = cells(`${sign} ${word}  ${code}  ${where}`) > width;
  const field = file.field(place.path);
  const messages = languages.map((each) => say(diagnostic, each, options.catalogue).message);
  const colour = mark ? paint.note : paint[COLOUR[level]];
  return [
    `${colour(`${sign} ${word}`)}  ${paint.strong(code)}${isLong ? '\n  ' : '  '}${paint.faint(isLong ? wrap(where, width, 2) : where)}`,
    ...languages.map((each) => `  ${paint.strong(wrap(visible(field[each]), width, 2))}`),
    ...messages.map((message) => `  ${wrap(visible(message), width, 2)}`),
  ];
}

/** The frame, what the call says, and what to do. */
export function below(diagnostic: Diagnostic, file: FoundIn, options: ReportOptions): string[] {
  const colour = options.paint[COLOUR[diagnostic.level]];
  return [...frameLines(file.text, diagnostic.place, options, colour), ...notes(diagnostic, options)];
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
