import type { Language, Localized } from '../../schemas/field.js';
import type { CheckedCall } from '../core/check-call.js';
import { countLevels, type Level, type Path } from '../core/diagnostic.js';
import { bracketed } from '../text/lists.js';
import { visible } from '../text/visible.js';
import { wrap } from '../text/wrap.js';
import { definitionField } from './definition-words.js';
import { reported } from './json.js';
import { findingLine } from './plain.js';
import { finding } from './pretty-finding.js';
import { languagesOf, type ReportOptions } from './report.js';
import { countsText } from './words.js';

/** What `calls check` says of definitions, in the formats of a terminal, a log and a program. */

const OUTCOME = {
  clean: { en: 'No faults found.', ja: '誤りはありません。' },
  usable: { en: 'Can be used.', ja: '使用できます。' },
  faulty: { en: 'Has to be mended.', ja: '修正が必要です。' },
  unread: { en: 'Could not be read.', ja: '読み取れませんでした。' },
} as const satisfies Record<string, Localized>;

function outcome({ diagnostics, isRead }: CheckedCall): keyof typeof OUTCOME {
  if (!isRead) return 'unread';
  if (diagnostics.length === 0) return 'clean';
  return diagnostics.some(({ level }) => level === 'must') ? 'faulty' : 'usable';
}

const shownOf = ({ diagnostics }: CheckedCall, { detail }: ReportOptions) =>
  diagnostics.filter(({ level }) => detail !== 'quiet' || level === 'must');

export const prettyChecks = (all: readonly CheckedCall[], options: ReportOptions): string =>
  `${all.map((each) => prettyCheck(each, options)).join('\n\n')}\n`;

function prettyCheck(checked: CheckedCall, options: ReportOptions): string {
  const { paint, width, language } = options;
  const { text, value, file, diagnostics, loaded } = checked;
  const field = (path: Path) => definitionField(path, value);
  const result = outcome(checked);
  const isGood = result === 'clean' || result === 'usable';
  const titles = loaded ? languagesOf(language).map((each) => paint.faint(wrap(loaded.call.title[each], width))) : [];
  const closing = languagesOf(language).map((each) => {
    const word = `${isGood ? '✔' : '✖'} ${OUTCOME[result][each]}`;
    const counts = diagnostics.length > 0 ? `  ${countsText(countLevels(diagnostics))[each]}` : '';
    return `${(isGood ? paint.good : paint.bad)(word)}${counts}`;
  });
  return [
    [paint.strong(visible(file)), ...titles].join('\n'),
    ...shownOf(checked, options).map((each) => finding(each, { text, field }, options)),
    closing.join('\n'),
  ].join(diagnostics.length > 0 ? '\n\n' : '\n');
}

export const plainChecks = (all: readonly CheckedCall[], options: ReportOptions): string =>
  all
    .flatMap((each) => languagesOf(options.language).flatMap((language) => plainCheck(each, language, options)))
    .map((line) => `${visible(line.replaceAll('\n', ' '))}\n`)
    .join('');

function plainCheck(checked: CheckedCall, language: Language, options: ReportOptions): string[] {
  const { value, file, diagnostics } = checked;
  const findings = shownOf(checked, options).map((each) =>
    findingLine(each, definitionField(each.place.path, value), language, options),
  );
  const counts = countsText(countLevels(diagnostics))[language];
  return [...findings, `${file}: ${OUTCOME[outcome(checked)][language]}${bracketed(counts, language)}`];
}

export function jsonChecks(all: readonly CheckedCall[], options: ReportOptions): string {
  const { tool } = options;
  const definitions = all.map((checked) => ({
    file: checked.file,
    id: checked.loaded?.call.id ?? null,
    sha256: checked.sha256,
    outcome: outcome(checked),
    diagnostics: checked.diagnostics.map((each) =>
      reported(each, definitionField(each.place.path, checked.value), options),
    ),
  }));
  const summary: Record<Level, number> = countLevels(all.flatMap(({ diagnostics }) => diagnostics));
  return `${JSON.stringify({ schemaVersion: 1, tool, definitions, summary }, null, 2)}\n`;
}

/** Told below several definitions. */
export function summaryOfChecks(all: readonly CheckedCall[], { language }: ReportOptions): string {
  const counts = countsText(countLevels(all.flatMap(({ diagnostics }) => diagnostics)));
  const lines: Localized = {
    en: `${all.length} definitions: ${counts.en}`,
    ja: `定義 ${all.length} 件：${counts.ja}`,
  };
  return languagesOf(language)
    .map((each) => `${lines[each]}\n`)
    .join('');
}
