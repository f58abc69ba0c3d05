import type { Evaluation } from '../core/evaluate.js';
import { filePath } from './file-path.js';
import { casesOf, spoken } from './junit-cases.js';
import { type JUnitSuite, junitParts, type SuiteXml, suiteXml } from './junit-xml.js';
import { type PieceFormat, reportOf } from './pieces.js';
import { asOfText, type ReportOptions } from './report.js';

/** Drafts as JUnit XML: a suite for each, a case for each rule. */
export const junitPieces: PieceFormat = {
  name: 'junit',
  extension: 'xml',
  piece: (evaluation, options) => JSON.stringify(suiteXml(suiteOf(evaluation, options))),
  whole: (pieces, _totals, options) => junitParts(options.tool.name, () => suitesOf(pieces, options)),
};

export const junit = reportOf(junitPieces);

/** Of a part of a run: what drafts say of each other was not checked, and that is never passed. */
function partSuite({ part, tool, language }: ReportOptions): SuiteXml[] {
  if (!part) return [];
  const message = spoken(part, { language });
  const cases = [{ name: part.id, state: 'skipped', type: 'part', message, text: '' } as const];
  return [suiteXml({ name: tool.name, properties: [['part', part.id]], cases })];
}

function* suitesOf(pieces: () => Iterable<string>, options: ReportOptions): Iterable<SuiteXml> {
  yield* partSuite(options);
  for (const piece of pieces()) yield JSON.parse(piece);
}

function suiteOf(evaluation: Evaluation, options: ReportOptions): JUnitSuite {
  const { file, verdict, call, sha256 } = evaluation;
  return {
    name: file,
    ...(file === '<stdin>' ? {} : { file: filePath(file) }),
    properties: [
      ['verdict', verdict],
      ['as-of', asOfText(options)],
      ['tool', `${options.tool.name} ${options.tool.version}`],
      ...(sha256 === null ? [] : ([['sha256', sha256]] as const)),
      ...(call ? ([['call', call.call.id]] as const) : []),
    ],
    cases: casesOf(evaluation, options),
  };
}
