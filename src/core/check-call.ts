import type { LoadedCall } from './call-facts.js';
import { factUnread } from './call-faults/citation-faults.js';
import { figureNotInWords } from './call-faults/figure-faults.js';
import { regionUnknown } from './call-faults/reference-faults.js';
import { citationFaults } from './check-call/citations.js';
import type { Definition } from './check-call/definition.js';
import { figureFaults } from './check-call/figures.js';
import { nameFaults } from './check-call/names.js';
import { rangeFaults } from './check-call/ranges.js';
import { referenceFaults } from './check-call/references.js';
import { weightFaults } from './check-call/weights.js';
import { byPlace, type Diagnostic, type Path, type Place, pointer } from './diagnostic.js';
import { factReaders } from './fact-readers.js';
import { type BaseOf, callIn } from './parse-call.js';
import type { YamlRead } from './read-yaml.js';
import type { AnyRule } from './rule.js';

/** What was found in the definition of a call. */
export interface CheckedCall {
  readonly file: string;
  /** The text of the definition, for frames; empty where it could not be read as text. */
  readonly text: string;
  /** As plain data; undefined where it could not be read. */
  readonly value: unknown;
  readonly sha256: string;
  /** Null where the definition cannot be used as it is. */
  readonly loaded: LoadedCall | null;
  /** Whether it could be read as YAML at all. */
  readonly isRead: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks through a definition: its YAML, its form, then what only a reader of the whole can see. An overlay is judged
 * together with its base, and told of its own faults only. `read` is the YAML, `sha256` of its bytes.
 */
export function checkCall(
  file: string,
  read: YamlRead,
  sha256: string,
  { baseOf, rules }: { readonly baseOf?: BaseOf; readonly rules: readonly AnyRule[] },
): CheckedCall {
  if ('refused' in read) {
    const nothing = { value: undefined, loaded: null, isRead: false };
    return { file, sha256, text: read.text, ...nothing, diagnostics: ofOffice(read.refused) };
  }
  const { yaml } = read;
  const parsed = callIn(yaml, sha256, baseOf);
  const known = { file, sha256, text: yaml.text, value: yaml.value, isRead: true };
  if ('faults' in parsed) return { ...known, loaded: null, diagnostics: ofOffice(parsed.faults) };
  const { loaded } = parsed;
  const { call: whole } = loaded;
  // It has the form of a call or of an overlay, or it would not have been loaded.
  const own = yaml.value as unknown as Definition['own'];
  const definition = { yaml, own, whole };
  const diagnostics = [
    ...nameFaults(definition),
    ...rangeFaults(definition),
    ...referenceFaults(definition),
    ...weightFaults(definition),
    ...figureFaults(definition),
    ...citationFaults(definition, factReaders(whole, rules)),
  ];
  return { ...known, loaded, diagnostics: withoutConsequences(withoutWrongFigures(diagnostics)).sort(byPlace) };
}

/** Faults of form are told as in drafts, but to whoever keeps the definition. */
const ofOffice = (faults: readonly Diagnostic[]): Diagnostic[] =>
  faults.map((fault) => ({ ...fault, who: 'office' as const })).sort(byPlace);

/** A figure that is told to be wrong already need not be found in the words as well. */
function withoutWrongFigures(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const wrong = new Set(
    diagnostics.flatMap(({ code, place }) => (code === figureNotInWords.code ? [] : [pointer(place.path)])),
  );
  return diagnostics.filter(({ code, place }) => code !== figureNotInWords.code || !wrong.has(pointer(place.path)));
}

/** A fact that is at fault itself is often read by nothing for that reason, and so is a region whose name is misspelt. */
function withoutConsequences(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  // What only weighs less cannot be the reason that nothing reads a fact.
  const causes = diagnostics.filter(({ code, level }) => code !== factUnread.code && level === 'must');
  const isInside = (inner: Path, outer: Path) => outer.every((key, index) => inner[index] === key);
  const isCaused = ({ path }: Place) =>
    causes.some(({ place }) => isInside(place.path, path)) ||
    (path[0] === 'regions' && causes.some(({ code }) => code === regionUnknown.code));
  return diagnostics.filter(({ code, place }) => code !== factUnread.code || !isCaused(place));
}
