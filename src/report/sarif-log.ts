import type { Localized } from '../../schemas/field.js';
import type { RuleState } from '../core/run-rules.js';
import { numbered } from '../text/fingerprint.js';
import type { ReportOptions } from './report.js';
import { type Artifact, type Context, results, type SarifSubject } from './sarif-entries.js';
import { note, notifications, switchedOff } from './sarif-notes.js';
import {
  leftOutFiles,
  leftOutNotes,
  leftOutPlaces,
  leftOutText,
  MOST_ARTIFACTS,
  MOST_NOTIFICATIONS,
  MOST_RELATED,
  type ResultRoom,
  resultRoom,
} from './sarif-room.js';
import { driver, driverLanguage, translation } from './sarif-rules.js';
import { uriOf } from './uri.js';

/** SARIF 2.1.0 (OASIS): what code hosts and editors show beside the lines of a draft. */

/** Between a zip and what lies in it. */
const INSIDE = '!';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export const sarifLog = (subjects: readonly SarifSubject[], exitCode: number, options: ReportOptions): string =>
  [...sarifParts(() => subjects, exitCode, options)].join('');

/** Part by part: the subjects are gone through three times, and only the names of files are kept of them. */
export function* sarifParts(
  subjects: () => Iterable<SarifSubject>,
  exitCode: number,
  options: ReportOptions,
): Iterable<string> {
  const room = resultRoom();
  const { artifacts, off, successful, files, places } = survey(subjects(), room);
  const ruleIndexes = new Map([...options.catalogue.keys()].map((code, index) => [code, index]));
  const at: Context = { ruleIndexes, artifacts, options, takes: room.takes, unique: numbered() };
  const log = JSON.stringify(
    frame({ artifacts, successful, exitCode, off: switchedOff(off.values(), at), options }),
    null,
    2,
  );
  const [head = '', rest = ''] = log.split(NO_RESULTS);
  const [middle = '', end = ''] = rest.split(NO_NOTIFICATIONS);
  yield `${head}"results": [`;
  yield* listed(
    eachOf(subjects(), (each) => results(each, at)),
    RESULT_INDENT,
  );
  yield `]${middle}"toolExecutionNotifications": [`;
  // By now it is known what found no room.
  const left = [leftOutText(room.leftOut()), leftOutFiles(files - artifacts.size), leftOutPlaces(places)];
  yield* listed(notes(subjects(), at, [options.part ?? null, ...left]), NOTIFICATION_INDENT);
  yield `]${end}\n`;
}

const NO_NOTIFICATIONS = '"toolExecutionNotifications": []';
const NO_RESULTS = '"results": []';
/** As deep as the lists lie in the log. */
const [NOTIFICATION_INDENT, RESULT_INDENT] = [12, 8];

interface Frame {
  readonly artifacts: ReadonlyMap<string, Artifact>;
  readonly successful: boolean;
  readonly exitCode: number;
  readonly off: readonly object[];
  readonly options: ReportOptions;
}

function frame({ artifacts, successful, exitCode, off, options }: Frame): object {
  const run = {
    tool: { driver: driver(options) },
    translations: [translation(options)],
    language: driverLanguage(options),
    columnKind: 'utf16CodeUnits',
    // A part of a run takes the place of no other part where logs are uploaded.
    ...(options.part ? { automationDetails: { id: `${options.tool.name}/${options.part.id}/` } } : {}),
    artifacts: [...artifacts.values()].map(({ artifact }) => artifact),
    results: [],
    invocations: [
      {
        executionSuccessful: successful,
        exitCode,
        ...(off.length > 0 ? { toolConfigurationNotifications: off } : {}),
        toolExecutionNotifications: [],
      },
    ],
  };
  return { $schema: SCHEMA, version: '2.1.0', runs: [run] };
}

function* eachOf(subjects: Iterable<SarifSubject>, entries: (subject: SarifSubject) => readonly object[]) {
  for (const subject of subjects) yield* entries(subject);
}

/** About the log as a whole first, then what was not checked of each subject, as far as there is room. */
function* notes(subjects: Iterable<SarifSubject>, at: Context, told: readonly (Localized | null)[]): Iterable<object> {
  for (const text of told) if (text) yield note('warning', text, at.options);
  let count = 0;
  for (const each of eachOf(subjects, (subject) => notifications(subject, at))) {
    if (++count <= MOST_NOTIFICATIONS) yield each;
  }
  const more = leftOutNotes(count - MOST_NOTIFICATIONS);
  if (more) yield note('warning', more, at.options);
}

/** The entries of a list as JSON, laid out like the rest of the log. */
function* listed(entries: Iterable<object>, indent: number): Iterable<string> {
  const [line, close] = [`\n${' '.repeat(indent)}`, `\n${' '.repeat(indent - 2)}`];
  let between = '';
  for (const entry of entries) {
    yield `${between}${line}${JSON.stringify(entry, null, 2).replaceAll('\n', line)}`;
    between = ',';
  }
  if (between !== '') yield close;
}

/** What the frame of the log tells of all subjects: every file, what was switched off, whether all went well. */
function survey(subjects: Iterable<SarifSubject>, { see }: ResultRoom) {
  const artifacts = new Map<string, Artifact>();
  const off = new Map<string, RuleState>();
  let [files, places] = [0, 0];
  let successful = true;
  for (const subject of subjects) {
    for (const each of subject.diagnostics) {
      see(each);
      places += Math.max(0, each.related.length - MOST_RELATED);
    }
    for (const each of subject.rules) if (each.state === 'off') off.set(each.code, each);
    if (artifacts.size < MOST_ARTIFACTS) {
      addArtifacts(artifacts, subject);
      files = artifacts.size;
    } else files++;
    successful &&= subject.stopped === null;
  }
  return { artifacts, off, successful, files, places };
}

/** The files that were checked, and those that findings name. What lies in a zip has the zip as its parent. */
function addArtifacts(artifacts: Map<string, Artifact>, { file, sha256, diagnostics }: SarifSubject): void {
  const add = (name: string, artifact: Artifact['artifact']): number => {
    const known = artifacts.get(name) ?? { index: artifacts.size, artifact };
    artifacts.set(name, known);
    return known.index;
  };
  const hashes = sha256 === null ? {} : { hashes: { 'sha-256': sha256 } };
  const parentIndex = add(file, { location: { uri: uriOf(file) }, roles: ['analysisTarget'], ...hashes });
  for (const { file: name } of diagnostics.flatMap(({ place, related }) => [place, ...related])) {
    const inner = name.startsWith(`${file}${INSIDE}`) ? name.slice(file.length + INSIDE.length) : undefined;
    add(
      name,
      inner === undefined ? { location: { uri: uriOf(name) } } : { location: { uri: `/${uriOf(inner)}` }, parentIndex },
    );
  }
}
