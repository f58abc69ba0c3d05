import { type Call, call as callSchema, type Overlay, overlay as overlaySchema } from '../../schemas/call.js';
import { baseUnknown, baseUnusable, overlayRepeats, sourceUnknown } from './call-codes.js';
import { type LoadedCall, locators } from './call-facts.js';
import { type Diagnostic, diagnose, type Place } from './diagnostic.js';
import { readYaml, type YamlFile, type YamlRead } from './read-yaml.js';
import { schemaDiagnostics } from './schema-issues.js';

export type CallRead = { readonly loaded: LoadedCall } | { readonly faults: readonly Diagnostic[] };

/** The definition that an overlay adds to, by the name that it writes; undefined where there is none. */
export type BaseOf = (name: string) => LoadedCall | 'unusable' | undefined;

/** Reads a call definition, or the overlay of an office together with its base. `sha256` is of the bytes. */
export function parseCall(file: string, bytes: Uint8Array, sha256: string, baseOf?: BaseOf): CallRead {
  const read = readYaml(file, bytes);
  return 'yaml' in read ? callIn(read.yaml, sha256, baseOf) : { faults: read.refused };
}

/** The same for a definition of which the YAML is read already. */
export function callIn(yaml: YamlFile, sha256: string, baseOf: BaseOf = () => undefined): CallRead {
  if ('extends' in yaml.value) return parseOverlay(yaml, sha256, baseOf);
  const result = callSchema.safeParse(yaml.value);
  if (!result.success) return { faults: schemaDiagnostics(yaml, [], callSchema, result.error.issues) };
  return loadedOr(unlistedSources(result.data, yaml), {
    call: result.data,
    sha256,
    base: null,
    places: placesIn(result.data, yaml),
  });
}

/** The name of the call that a definition adds to; undefined where it stands by itself or cannot be read. */
export function baseNamed(read: YamlRead): string | undefined {
  const name = 'yaml' in read ? read.yaml.value.extends : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** What the office adds comes after what the funder says; nothing of the funder's can be changed or taken away. */
function parseOverlay(yaml: YamlFile, sha256: string, baseOf: BaseOf): CallRead {
  const result = overlaySchema.safeParse(yaml.value);
  if (!result.success) return { faults: schemaDiagnostics(yaml, [], overlaySchema, result.error.issues) };
  const overlay = result.data;
  const base = baseOf(overlay.extends);
  if (!base) return { faults: [diagnose(baseUnknown, yaml.locate(['extends']), { found: overlay.extends })] };
  if (base === 'unusable') {
    return { faults: [diagnose(baseUnusable, yaml.locate(['extends']), { base: overlay.extends })] };
  }
  const call = merged(base.call, overlay);
  const faults = [...repeatedIds(base.call, overlay, yaml), ...unlistedSources(overlay, yaml, base.call)];
  const placed = new Map([...placedFacts(base.call, base.places), ...placedFacts(overlay, placesIn(overlay, yaml))]);
  const places = locators(call).flatMap(({ at }) => placed.get(at) ?? []);
  return loadedOr(faults, { call, sha256, base: { id: base.call.id, sha256: base.sha256 }, places });
}

const loadedOr = (faults: readonly Diagnostic[], loaded: LoadedCall): CallRead =>
  faults.length > 0 ? { faults } : { loaded };

/** The places stand in the order of the facts. */
const placedFacts = (definition: Call | Overlay, places: readonly Place[]) =>
  locators(definition).map(({ at }, index) => [at, places[index]] as const);

const placesIn = (definition: Call | Overlay, yaml: YamlFile) =>
  locators(definition).map(({ path }) => yaml.locate(path.slice(0, -1), 'key'));

function merged(base: Call, { extends: _, ...overlay }: Overlay): Call {
  const lists = Object.entries(overlay).filter(([, value]) => Array.isArray(value));
  const joined = lists.map(([key, value]) => [key, [...(base[key as 'sources'] ?? []), ...(value as Call['sources'])]]);
  return { ...base, ...Object.fromEntries(joined), id: overlay.id, title: overlay.title };
}

/** An id that the base has already would make two facts of one name. */
function repeatedIds(base: Call, overlay: Overlay, yaml: YamlFile): Diagnostic[] {
  return Object.entries(overlay).flatMap(([key, value]) => {
    const taken = (base[key as 'sources'] ?? []) as readonly { readonly id?: string }[];
    const entries = Array.isArray(value) && Array.isArray(taken) ? (value as readonly { readonly id?: string }[]) : [];
    return entries.flatMap(({ id }, index) =>
      id !== undefined && taken.some((each) => each.id === id)
        ? [diagnose(overlayRepeats, yaml.locate([key, index, 'id']), { id, list: key, base: base.id })]
        : [],
    );
  });
}

function unlistedSources(definition: Call | Overlay, yaml: YamlFile, base?: Call): Diagnostic[] {
  const known = [...(base?.sources ?? []), ...definition.sources].map((source) => source.id);
  return locators(definition).flatMap(({ at, path }) =>
    known.includes(at.source)
      ? []
      : [diagnose(sourceUnknown, yaml.locate([...path, 'source']), { found: at.source, known })],
  );
}
