import { type Call, call as callSchema } from '../../schemas/call.js';
import { sourceUnknown } from './call-codes.js';
import { type LoadedCall, locators } from './call-facts.js';
import { type Diagnostic, diagnose } from './diagnostic.js';
import { readYaml, type YamlFile } from './read-yaml.js';
import { schemaDiagnostics } from './schema-issues.js';

export type CallRead = { readonly loaded: LoadedCall } | { readonly faults: readonly Diagnostic[] };

/** Reads a call definition. `sha256` is of the bytes. */
export function parseCall(file: string, bytes: Uint8Array, sha256: string): CallRead {
  const read = readYaml(file, bytes);
  if ('refused' in read) return { faults: read.refused };
  const { yaml } = read;
  const result = callSchema.safeParse(yaml.value);
  if (!result.success) {
    return { faults: schemaDiagnostics(yaml, [], callSchema, result.error.issues) };
  }
  const call = result.data;
  const faults = unlistedSources(call, yaml);
  if (faults.length > 0) return { faults };
  const places = locators(call).map(({ path }) => yaml.locate(path.slice(0, -1), 'key'));
  return { loaded: { call, sha256, places } };
}

function unlistedSources(call: Call, yaml: YamlFile): Diagnostic[] {
  const known = call.sources.map((source) => source.id);
  return locators(call).flatMap(({ at, path }) =>
    known.includes(at.source)
      ? []
      : [diagnose(sourceUnknown, yaml.locate([...path, 'source']), { found: at.source, known })],
  );
}
