import { type Key, type Path, pointer } from './diagnostic.js';
import type { YamlFile } from './read-yaml.js';
import type { TypeName } from './schema-codes.js';
import { quoted } from './yaml-fault.js';

/** Values of a draft as they are, as they are written, and as messages call them. */

const written = new WeakMap<YamlFile, ReadonlyMap<string, string>>();

/** The scalar as it stands in the file: `007` stays `007`, where its value has become 7. */
export function writtenAt(yaml: YamlFile, path: Path): string | undefined {
  const known = written.get(yaml) ?? new Map(yaml.scalars.map((scalar) => [pointer(scalar.path), scalar.source]));
  written.set(yaml, known);
  return known.get(pointer(path));
}

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null)?.[key], root);
}

/** What is inside a list or a map, with its keys; nothing in any other value. */
export function entriesIn(value: unknown): readonly (readonly [Key, unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
}

export const shown = (value: unknown): string => (typeof value === 'object' ? kindOf(value) : quoted(String(value)));

export const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : (typeof value as string);

/** An entry of a list has no name of its own. */
export const nameOf = (path: Path): string => {
  const last = path.at(-1);
  return typeof last === 'number' ? `${path.at(-2) ?? ''} #${last + 1}` : String(last);
};

const TYPE_NAMES: Readonly<Record<string, TypeName>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'true-false',
  array: 'list',
  object: 'fields',
};
export const typeName = (type: string): TypeName => TYPE_NAMES[type] ?? 'text';
