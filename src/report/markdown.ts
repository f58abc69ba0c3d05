import type { Language, Localized } from '../../schemas/field.js';
import { countLevels, type Diagnostic, type Place, standing } from '../core/diagnostic.js';
import { type Evaluation, titleOf } from '../core/evaluate.js';
import { fieldInWords } from '../core/field-in-words.js';
import { cells } from '../text/cells.js';
import { markdownFence, markdownLink, markdownText, markdownWords as words } from '../text/markdown-escape.js';
import { say } from '../text/say.js';
import { frame } from './frame.js';
import { markdownAttachments } from './markdown-attachments.js';
import { citationLine, leftToPeople } from './markdown-checklist.js';
import { markdownComparison } from './markdown-comparison.js';
import { markdownTable } from './markdown-table.js';
import { markdownWaived } from './markdown-waived.js';
import { hiddenText, mostFindings } from './most-findings.js';
import { asOfText, languagesOf, type ReportFormat, type ReportOptions } from './report.js';
import { nothingStands } from './waived-words.js';
import {
  countsText,
  isProvisional,
  LEVEL_SIGNS,
  LEVEL_WORDS,
  STATUS_WORDS,
  VERDICT_SIGNS,
  verdictText,
  WHO_WORDS,
  WORDS,
} from './words.js';

/** For pull requests and wikis (GitHub-flavoured). It hides nothing: `detail` is for the terminal. */
export const markdown: ReportFormat = {
  name: 'markdown',
  extension: 'md',
  render: (evaluation, options) => {
    const languages = languagesOf(options.language);
    const blocks = [
      ...heading(evaluation, languages, options),
      ...verdict(evaluation, languages),
      ...markdownComparison(evaluation, options),
      ...findings(evaluation, options),
      ...markdownWaived(evaluation, options),
      ...markdownAttachments(evaluation, languages),
      ...leftToPeople(evaluation, languages),
      trace(evaluation, options),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};

function heading(evaluation: Evaluation, languages: readonly Language[], options: ReportOptions): string[] {
  const { file, call, asOf } = evaluation;
  const title = titleOf(evaluation) ?? WORDS.untitled;
  const lines = [`- ${words(WORDS.draft, languages)}: ${markdownText(file)}`];
  if (call) {
    const { title: name, status, id, sources } = call.call;
    lines.push(
      `- ${words(WORDS.call, languages)}: ${words(name, languages)} (${words(STATUS_WORDS[status], languages)}, \`${id}\`)`,
    );
    const source = sources[0];
    if (source) lines.push(`- ${words(WORDS.source, languages)}: ${markdownLink(source.title, source.url ?? '')}`);
  }
  lines.push(`- ${words(WORDS.asOf, languages)}: ${asOf}`);
  if (options.bundleDigest) lines.push(`- ${words(WORDS.bundleDigest, languages)}: \`${options.bundleDigest}\``);
  return [`# ${words(title, languages)}`, lines.join('\n')];
}

function verdict(evaluation: Evaluation, languages: readonly Language[]): string[] {
  const { verdict: result, diagnostics } = evaluation;
  const counts = words(countsText(countLevels(diagnostics)), languages);
  const lines = [`**${VERDICT_SIGNS[result]} ${words(verdictText(result, diagnostics), languages)}** — ${counts}`];
  if (isProvisional(evaluation)) {
    lines.push(languages.map((each) => `> ${markdownText(WORDS.provisional[each])}`).join('\n>\n'));
  }
  return lines;
}

function findings(evaluation: Evaluation, options: ReportOptions): string[] {
  const diagnostics = standing(evaluation.diagnostics);
  const languages = languagesOf(options.language);
  const title = `## ${words(WORDS.findings, languages)} (${diagnostics.length})`;
  if (diagnostics.length === 0) return [title, words(nothingStands(evaluation.diagnostics), languages)];
  const columns = [WORDS.level, WORDS.field, WORDS.message, WORDS.line].map((each) => words(each, languages));
  const { shown, hidden } = mostFindings(diagnostics, options.maxFindings ?? null);
  const rows = shown.map((each) => row(each, evaluation, options));
  const left = hidden > 0 ? [words(hiddenText(hidden), languages)] : [];
  return [
    title,
    markdownTable(columns, rows, [3]),
    ...left,
    ...shown.flatMap((each, index) => detail(each, index + 1, evaluation, options)),
  ];
}

function row(diagnostic: Diagnostic, { value }: Evaluation, { language, catalogue }: ReportOptions): string[] {
  const { level, place } = diagnostic;
  const languages = languagesOf(language);
  const field = fieldInWords(place.path, value);
  const said = languages.map((each) => markdownText(say(diagnostic, each, catalogue).message)).join('<br>');
  const sign = `${LEVEL_SIGNS[level]} ${words(LEVEL_WORDS[level], languages)}`;
  const fields = words(field, languages, '<br>');
  return [sign, fields, said, String(place.start.line)];
}

function detail(diagnostic: Diagnostic, number: number, evaluation: Evaluation, options: ReportOptions): string[] {
  const { level, code, place } = diagnostic;
  const languages = languagesOf(options.language);
  const said = languages.map((each) => say(diagnostic, each, options.catalogue));
  const titles = said.map(({ title }) => markdownText(title)).join(' / ');
  const drawn = frameText(evaluation.text, place);
  return [
    `### ${number}. ${LEVEL_SIGNS[level]} ${words(LEVEL_WORDS[level], languages)}: ${titles}`,
    ...said.map(({ message }) => markdownText(message)),
    ...(drawn === '' ? [] : [markdownFence(drawn, 'text')]),
    [...languages.flatMap((each) => notes(diagnostic, each, evaluation, options)), `- \`${code}\``].join('\n'),
  ];
}

function notes(diagnostic: Diagnostic, language: Language, evaluation: Evaluation, options: ReportOptions): string[] {
  const { citation, who, related, code, place } = diagnostic;
  const { fix, why } = say(diagnostic, language, options.catalogue);
  const basis = options.catalogue.get(code)?.basis;
  const labelled = (label: Localized, text: string) => `- **${label[language]}**: ${text}`;
  return [
    labelled(
      WORDS.field,
      `${markdownText(fieldInWords(place.path, evaluation.value)[language])} — ${shortPlace(place)}`,
    ),
    ...(citation ? [labelled(WORDS.basis, citationLine(citation, language))] : []),
    ...(basis === 'house' ? [labelled(WORDS.basis, WORDS.houseRule[language])] : []),
    ...(basis === 'format' ? [labelled(WORDS.basis, WORDS.formatRule[language])] : []),
    labelled(
      WORDS.fix,
      `${markdownText(fix)}${language === 'en' ? ` (${WHO_WORDS[who].en})` : `（${WHO_WORDS[who].ja}）`}`,
    ),
    labelled(WORDS.why, markdownText(why)),
    ...(related.length > 0 ? [labelled(WORDS.also, related.map(shortPlace).join(', '))] : []),
  ];
}

const shortPlace = ({ file, start }: Place): string => markdownText(`${file}:${start.line}`);

/** Columns of a comment on a page; longer lines are cut around the fault. */
const WIDTH = 100;

function frameText(text: string, place: Place): string {
  const digits = String(place.start.line + 1).length;
  return frame(text, place, WIDTH)
    .flatMap(({ number, text: line, mark }) => {
      const drawn = `${mark ? '>' : ' '} ${String(number).padStart(digits)} | ${line}`;
      const room = Math.max(0, Math.min(mark?.length ?? 0, cells(line) - (mark?.from ?? 0)));
      const caret = `${' '.repeat(digits + 2)} | ${' '.repeat(mark?.from ?? 0)}${'^'.repeat(Math.max(1, room))}`;
      return mark ? [drawn, caret] : [drawn];
    })
    .join('\n');
}

function trace({ file, sha256, call }: Evaluation, options: ReportOptions): string {
  const { tool } = options;
  const definition = call ? ` · \`${call.call.id}\` \`sha256:${call.sha256.slice(0, 12)}\`` : '';
  const made = `${markdownText(tool.name)} ${markdownText(tool.version)} · ${asOfText(options)}`;
  return `<sub>${made} · ${markdownText(file)} \`sha256:${sha256?.slice(0, 12) ?? '-'}\`${definition}</sub>`;
}
