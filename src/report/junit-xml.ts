import { visible } from '../text/visible.js';

/** JUnit XML, as Jenkins, GitLab and others read it. */

export interface JUnitCase {
  readonly name: string;
  /** `error`: nobody could tell. Only `passed` means that nothing is wrong. */
  readonly state: 'passed' | 'failed' | 'error' | 'skipped';
  /** The kind of a failure or error, such as the level of the finding. */
  readonly type: string;
  /** Why it failed, could not be told, or was skipped. */
  readonly message: string;
  /** All that there is to say, in several lines. */
  readonly text: string;
}

export interface JUnitSuite {
  readonly name: string;
  /** The file that it is about, where there is one. */
  readonly file?: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly cases: readonly JUnitCase[];
}

/** A suite in XML, with what it counts. */
export interface SuiteXml {
  readonly counts: Counts;
  readonly xml: string;
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

export function* junitParts(name: string, suites: () => Iterable<SuiteXml>): Iterable<string> {
  const all = { tests: 0, failures: 0, errors: 0 };
  for (const { counts } of suites()) {
    all.tests += counts.tests;
    all.failures += counts.failures;
    all.errors += counts.errors;
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name, ...inDigits(all) })}>\n`;
  for (const { xml } of suites()) yield xml;
  yield '</testsuites>\n';
}

export const junitXml = (name: string, suites: readonly JUnitSuite[]): string => {
  const all = suites.map(suiteXml);
  return [...junitParts(name, () => all)].join('');
};

function countsOf(cases: readonly JUnitCase[]): Counts {
  const number = (wanted: JUnitCase['state']) => cases.filter(({ state }) => state === wanted).length;
  return { tests: cases.length, failures: number('failed'), errors: number('error') };
}

const inDigits = ({ tests, failures, errors }: Counts) => ({
  tests: String(tests),
  failures: String(failures),
  errors: String(errors),
});

export function suiteXml({ name, file, properties, cases }: JUnitSuite): SuiteXml {
  const counts = countsOf(cases);
  const skipped = String(cases.filter(({ state }) => state === 'skipped').length);
  const listed = properties.map(([key, value]) => `      <property${attributes({ name: key, value })}/>\n`).join('');
  const xml = [
    `  <testsuite${attributes({ name, ...inDigits(counts), skipped, ...(file === undefined ? {} : { file }) })}>\n`,
    listed === '' ? '' : `    <properties>\n${listed}    </properties>\n`,
    ...cases.map((each) => caseXml(name, each)),
    '  </testsuite>\n',
  ].join('');
  return { counts, xml };
}

const ELEMENTS = { failed: 'failure', error: 'error', skipped: 'skipped' } as const;

function caseXml(suite: string, { name, state, type, message, text }: JUnitCase): string {
  const open = `    <testcase${attributes({ classname: suite, name })}`;
  const inner =
    state === 'passed'
      ? text && `      <system-out>${escaped(text)}</system-out>\n`
      : state === 'skipped'
        ? skippedXml(message, type, text)
        : `      <${ELEMENTS[state]}${attributes({ message, type })}>${escaped(text)}</${ELEMENTS[state]}>\n`;
  return inner === '' ? `${open}/>\n` : `${open}>\n${inner}    </testcase>\n`;
}

const skippedXml = (message: string, type: string, text: string): string => {
  const open = `      <skipped${attributes({ message, ...(type === '' ? {} : { type }) })}`;
  return text === '' ? `${open}/>\n` : `${open}>${escaped(text)}</skipped>\n`;
};

const attributes = (given: Readonly<Record<string, string>>): string =>
  Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`)
    .join('');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML has no way to write most control characters and the two noncharacters of the first plane: they are shown as others. */
const escaped = (text: string): string =>
  visible(text)
    .replaceAll(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
