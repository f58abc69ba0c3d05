import type { Localized } from '../../schemas/field.js';
import { type Diagnostic, type Place, pointer, type Waived } from '../core/diagnostic.js';
import type { RuleState } from '../core/run-rules.js';
import { fingerprint } from '../text/fingerprint.js';
import { visible } from '../text/visible.js';
import { findingText } from './finding-text.js';
import type { ReportOptions } from './report.js';
import { MOST_RELATED } from './sarif-room.js';
import { uriOf } from './uri.js';
import { waivedReason } from './waived-mark.js';

/** What the list of results in a SARIF log says of one draft or bundle. */

/** It, and what was found in it. */
export interface SarifSubject {
  readonly file: string;
  readonly sha256: string | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly rules: readonly RuleState[];
  /** What kept it from being judged to the end; null where nothing did. */
  readonly stopped: Localized | null;
  /** What else nobody looked at. */
  readonly notChecked: readonly Localized[];
}

export interface Artifact {
  readonly index: number;
  readonly artifact: {
    readonly location: { readonly uri: string };
    readonly parentIndex?: number;
    readonly roles?: readonly string[];
    readonly hashes?: Readonly<Record<string, string>>;
  };
}

/** What the entries of all subjects share. */
export interface Context {
  readonly ruleIndexes: ReadonlyMap<string, number>;
  readonly artifacts: ReadonlyMap<string, Artifact>;
  readonly options: ReportOptions;
  /** Whether there is room for a result. */
  readonly takes: (diagnostic: Diagnostic) => boolean;
  /** Makes equal identities of findings differ. */
  readonly unique: (identity: string) => string;
}

export const results = ({ diagnostics }: SarifSubject, context: Context): object[] =>
  diagnostics.filter(context.takes).map((each) => result(each, context));

function result(diagnostic: Diagnostic, context: Context): object {
  const { code, severity, place, related, who, level, citation, waived } = diagnostic;
  const others = unique(related.map((each) => located(each, context))).slice(0, MOST_RELATED);
  // Lines move while a draft is written; where in its fields the finding stands does not.
  const identity = context.unique(`${code} ${uriOf(place.file)}#${pointer(place.path)}`);
  return {
    ruleId: code,
    ruleIndex: context.ruleIndexes.get(code),
    level: severity,
    message: { text: findingText(diagnostic, context.options) },
    locations: [located(place, context)],
    ...(others.length > 0 ? { relatedLocations: others } : {}),
    partialFingerprints: { 'codeAndField/v1': fingerprint(identity) },
    // Present on every result where one has it (3.27.23): an empty list says that nobody accepted it.
    suppressions: waived ? [suppression(waived, context)] : [],
    properties: { level, who, ...(citation ? { source: citation.source, heading: citation.heading } : {}) },
  };
}

function suppression(waived: Waived, { options }: Context): object {
  const { origin, file, line, by, until } = waived;
  const language = options.language === 'ja' ? 'ja' : 'en';
  return {
    kind: origin === 'draft' ? 'inSource' : 'external',
    status: 'accepted',
    justification: visible(waivedReason(waived, language)),
    location: { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line } } },
    properties: { origin, ...(by === null ? {} : { by: visible(by) }), ...(until === null ? {} : { until }) },
  };
}

/** The schema takes no location twice. */
const unique = (locations: readonly object[]): object[] => [
  ...new Map(locations.map((each) => [JSON.stringify(each), each])).values(),
];

function located(place: Place, { artifacts }: Pick<Context, 'artifacts'>): object {
  const { file, path, start, end } = place;
  // What stands at no character is told of the file as a whole.
  const region =
    path.length === 0 && end.offset === 0
      ? {}
      : {
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
          },
        };
  return {
    physicalLocation: { artifactLocation: artifactOf(file, artifacts), ...region },
    ...(path.length > 0 ? { logicalLocations: [{ fullyQualifiedName: visible(pointer(path)), kind: 'member' }] } : {}),
  };
}

/** Where a file is, with its place in the list where it has one. */
export function artifactOf(file: string, artifacts: Context['artifacts']): object {
  const known = artifacts.get(file);
  return known ? { uri: known.artifact.location.uri, index: known.index } : { uri: uriOf(file) };
}
