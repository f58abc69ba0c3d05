import type { Evaluation } from '../core/evaluate.js';
import { casesOf } from './junit-cases.js';
import { type JUnitSuite, junitXml } from './junit-xml.js';
import { asOfText, type ReportFormat, type ReportOptions } from './report.js';

/** Drafts as JUnit XML: a suite for each, a case for each rule. */
export const junit: ReportFormat = {
  name: 'junit',
  extension: 'xml',
  render: (evaluations, options) =>
    junitXml(
      options.tool.name,
      evaluations.map((each) => suiteOf(each, options)),
    ),
};

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
