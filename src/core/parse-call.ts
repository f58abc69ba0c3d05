import { type Call, call as callSchema, type Locator } from '../../schemas/call.js';
import { sourceUnknown } from './call-codes.js';
import { type Citation, type Diagnostic, diagnose, type Path, type Place } from './diagnostic.js';
import { readYaml, type YamlFile } from './read-yaml.js';
import { schemaDiagnostics } from './schema-issues.js';

/** A call definition with the file it came from, so that a finding can point at the line it rests on. */
export interface LoadedCall {
  readonly call: Call;
  readonly sha256: string;
  readonly yaml: YamlFile;
}

export type CallRead =
  | { readonly loaded: LoadedCall }
  | { readonly faults: readonly Diagnostic[]; readonly text: string };

/** Reads a call definition. `sha256` is of the bytes. */
export function parseCall(file: string, bytes: Uint8Array, sha256: string): CallRead {
  const read = readYaml(file, bytes);
  if ('refused' in read) return { faults: read.refused, text: read.text };
  const { yaml } = read;
  const result = callSchema.safeParse(yaml.value);
  if (!result.success) {
    return { faults: schemaDiagnostics(yaml, [], callSchema, result.error.issues), text: yaml.text };
  }
  const call = result.data;
  const faults = unlistedSources(call, yaml);
  return faults.length > 0 ? { faults, text: yaml.text } : { loaded: { call, sha256, yaml } };
}

function unlistedSources(call: Call, yaml: YamlFile): Diagnostic[] {
  const known = call.sources.map((source) => source.id);
  return locators(call, []).flatMap(({ at, path }) =>
    known.includes(at.source)
      ? []
      : [diagnose(sourceUnknown, yaml.locate([...path, 'source']), { found: at.source, known })],
  );
}

/** Every locator in a call with the path at which it stands. */
function locators(value: unknown, path: Path): { at: Locator; path: Path }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('source' in value && 'words' in value) return [{ at: value as Locator, path }];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return entries.flatMap(([key, item]) => locators(item, [...path, key]));
}

export function citationOf(call: Call, at: Locator): Citation {
  const source = call.sources.find(({ id }) => id === at.source);
  return {
    source: source?.title ?? at.source,
    url: source?.url ?? '',
    date: source?.date ?? null,
    heading: at.heading,
    item: at.item ?? null,
    words: at.words,
    preliminary: at.preliminary ?? false,
  };
}

/** The line of the call file on which a fact stands. */
export function placeOfFact({ call, yaml }: LoadedCall, at: Locator): Place | undefined {
  const found = locators(call, []).find((each) => each.at === at);
  return found && yaml.locate(found.path.slice(0, -1), 'key');
}
