import type { Evaluation } from '../core/evaluate.js';
import { casesOf } from './junit-cases.js';
import { type JUnitSuite, junitParts, type SuiteXml, suiteXml } from './junit-xml.js';
import { type PieceFormat, reportOf } from './pieces.js';
import { asOfText, type ReportOptions } from './report.js';

/** Drafts as JUnit XML: a suite for each, a case for each rule. */
export const junitPieces: PieceFormat = {
  name: 'junit',
  extension: 'xml',
  piece: (evaluation, options) => JSON.stringify(suiteXml(suiteOf(evaluation, options))),
  whole: (pieces, _totals, { tool }) => junitParts(tool.name, () => suitesIn(pieces())),
};

export const junit = reportOf(junitPieces);

function* suitesIn(pieces: Iterable<string>): Iterable<SuiteXml> {
  for (const piece of pieces) yield JSON.parse(piece);
}

function suiteOf(evaluation: Evaluation, options: ReportOptions): JUnitSuite {
  const { file, verdict, call, sha256 } = evaluation;
  return {
    name: file,
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
