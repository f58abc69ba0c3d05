import type { Language, Localized } from '../../schemas/field.js';
import { type Diagnostic, type Place, pointer } from '../core/diagnostic.js';
import type { RuleState } from '../core/run-rules.js';
import { say } from '../text/say.js';
import { visible } from '../text/visible.js';
import { languagesOf, type ReportOptions } from './report.js';
import { uriOf } from './uri.js';
import { WORDS } from './words.js';

/** What the lists of a SARIF log say of one draft or bundle. */

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
  readonly artifact: { readonly location: { readonly uri: string }; readonly parentIndex?: number };
}

/** What the entries of all subjects share. */
export interface Context {
  readonly ruleIndexes: ReadonlyMap<string, number>;
  readonly artifacts: ReadonlyMap<string, Artifact>;
  readonly options: ReportOptions;
}

export const spoken = (text: (language: Language) => string, { language }: ReportOptions): string =>
  visible(languagesOf(language).map(text).join('\n'));

export function results({ diagnostics }: SarifSubject, context: Context): object[] {
  const { ruleIndexes, options } = context;
  const met = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { code, severity, place, related, who, level, citation } = diagnostic;
    const text = spoken((each) => {
      const { message, fix } = say(diagnostic, each, options.catalogue);
      return each === 'en' ? `${message} ${fix}` : `${message}${fix}`;
    }, options);
    const identity = `${code} ${uriOf(place.file)}#${visible(pointer(place.path))}`;
    const count = met.get(identity) ?? 0;
    met.set(identity, count + 1);
    return {
      ruleId: code,
      ruleIndex: ruleIndexes.get(code),
      level: severity,
      message: { text },
      locations: [located(place, context)],
      ...(related.length > 0 ? { relatedLocations: unique(related.map((each) => located(each, context))) } : {}),
      // Lines move while a draft is written; where in its fields the finding stands does not.
      partialFingerprints: { 'codeAndField/v1': count === 0 ? identity : `${identity} ${count + 1}` },
      properties: { level, who, ...(citation ? { source: citation.source, heading: citation.heading } : {}) },
    };
  });
}

/** The schema takes no location twice. */
const unique = (locations: readonly object[]): object[] => [
  ...new Map(locations.map((each) => [JSON.stringify(each), each])).values(),
];

function located(place: Place, { artifacts }: Context): object {
  const { file, path, start, end } = place;
  const { index = -1, artifact } = artifacts.get(file) ?? {};
  const uri = artifact?.location.uri ?? uriOf(file);
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
    physicalLocation: { artifactLocation: { uri, index }, ...region },
    ...(path.length > 0 ? { logicalLocations: [{ fullyQualifiedName: visible(pointer(path)), kind: 'member' }] } : {}),
  };
}

/** What was not checked: nobody may take it for passed. */
export function notifications(
  { file, rules, stopped, notChecked }: SarifSubject,
  { ruleIndexes, artifacts, options }: Context,
): object[] {
  const index = artifacts.get(file)?.index;
  const locations = [{ physicalLocation: { artifactLocation: { uri: uriOf(file), index } } }];
  const unread = rules.filter(({ state }) => state === 'not-read');
  const told = (level: string, text: Localized) => ({
    level,
    message: { text: spoken((each) => text[each], options) },
    locations,
  });
  return [
    ...(stopped ? [told('error', stopped)] : []),
    ...notChecked.map((text) => told('note', text)),
    ...unread.map(({ code, why }) => ({
      ...told('warning', why ?? WORDS.notChecked),
      associatedRule: { id: code, index: ruleIndexes.get(code) },
    })),
  ];
}
