import { SEVERITY } from '../core/diagnostic.js';
import { languagesOf, type ReportOptions } from './report.js';
import { type Artifact, notifications, results, type SarifSubject, spoken } from './sarif-entries.js';
import { uriOf } from './uri.js';

/** SARIF 2.1.0 (OASIS): what code hosts and editors show beside the lines of a draft. */

/** Between a zip and what lies in it. */
const INSIDE = '!';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export const sarifLog = (subjects: readonly SarifSubject[], exitCode: number, options: ReportOptions): string =>
  [...sarifParts(() => subjects, exitCode, options)].join('');

/** Part by part: the subjects are gone through three times, and only the names of files and rules are kept of them. */
export function* sarifParts(
  subjects: () => Iterable<SarifSubject>,
  exitCode: number,
  options: ReportOptions,
): Iterable<string> {
  const { met, artifacts, successful } = survey(subjects());
  const ruleIds = [...options.catalogue.keys()].filter((code) => met.has(code));
  const at = { ruleIndexes: indexes(ruleIds), artifacts, options };
  const run = {
    tool: {
      driver: {
        ...options.tool,
        semanticVersion: options.tool.version,
        rules: ruleIds.map((id) => descriptor(id, options)),
      },
    },
    language: languagesOf(options.language)[0] ?? 'en',
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: successful, exitCode, toolExecutionNotifications: [] }],
    artifacts: [...artifacts.values()].map(({ artifact }) => artifact),
    results: [],
  };
  const log = JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2);
  const [head = '', rest = ''] = log.split(NO_NOTIFICATIONS);
  const [middle = '', end = ''] = rest.split(NO_RESULTS);
  yield `${head}"toolExecutionNotifications": [`;
  yield* listed(subjects(), (each) => notifications(each, at), NOTIFICATION_INDENT);
  yield `]${middle}"results": [`;
  yield* listed(subjects(), (each) => results(each, at), RESULT_INDENT);
  yield `]${end}\n`;
}

const NO_NOTIFICATIONS = '"toolExecutionNotifications": []';
const NO_RESULTS = '"results": []';
/** As deep as the lists lie in the log. */
const [NOTIFICATION_INDENT, RESULT_INDENT] = [12, 8];

/** The entries of a list as JSON, laid out like the rest of the log. */
function* listed<T>(subjects: Iterable<T>, entries: (subject: T) => readonly object[], indent: number) {
  const [line, close] = [`\n${' '.repeat(indent)}`, `\n${' '.repeat(indent - 2)}`];
  let between = '';
  for (const subject of subjects) {
    for (const entry of entries(subject)) {
      yield `${between}${line}${JSON.stringify(entry, null, 2).replaceAll('\n', line)}`;
      between = ',';
    }
  }
  if (between !== '') yield close;
}

const indexes = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, index) => [name, index]));

/** What the head of the log tells of all subjects: every code that was asked or found, every file, whether all went well. */
function survey(subjects: Iterable<SarifSubject>) {
  const met = new Set<string>();
  const artifacts = new Map<string, Artifact>();
  let successful = true;
  for (const subject of subjects) {
    for (const { code } of [...subject.rules, ...subject.diagnostics]) met.add(code);
    addArtifacts(artifacts, subject);
    successful &&= subject.stopped === null;
  }
  return { met, artifacts, successful };
}

function descriptor(id: string, options: ReportOptions): object {
  const coded = options.catalogue.get(id);
  if (!coded) throw new Error(`no text for ${id}`);
  const { text, level, basis } = coded;
  const why = spoken((each) => text[each].why, options);
  return {
    id,
    shortDescription: { text: spoken((each) => text[each].title, options) },
    fullDescription: { text: why },
    help: { text: `${why}\n${options.tool.name} explain ${id}` },
    defaultConfiguration: { level: SEVERITY[level] },
    properties: { basis, tags: [basis, level] },
  };
}

/** The files that were checked, and those that findings name. What lies in a zip has the zip as its parent. */
function addArtifacts(artifacts: Map<string, Artifact>, { file, sha256, diagnostics }: SarifSubject): void {
  const add = (name: string, artifact: Artifact['artifact']): number => {
    const known = artifacts.get(name) ?? { index: artifacts.size, artifact };
    artifacts.set(name, known);
    return known.index;
  };
  const hashes = sha256 === null ? {} : { hashes: { 'sha-256': sha256 } };
  const parentIndex = add(file, { location: { uri: uriOf(file) }, ...{ roles: ['analysisTarget'], ...hashes } });
  for (const { file: name } of diagnostics.flatMap(({ place, related }) => [place, ...related])) {
    const inner = name.startsWith(`${file}${INSIDE}`) ? name.slice(file.length + INSIDE.length) : undefined;
    add(
      name,
      inner === undefined ? { location: { uri: uriOf(name) } } : { location: { uri: `/${uriOf(inner)}` }, parentIndex },
    );
  }
}
