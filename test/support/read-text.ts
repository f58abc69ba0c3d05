import type { Diagnostic } from '../../src/core/diagnostic.js';
import { readYaml, type YamlFile } from '../../src/core/read-yaml.js';

const bytesOf = (input: string | Uint8Array): Uint8Array =>
  typeof input === 'string' ? new TextEncoder().encode(input) : input;

export function refusals(input: string | Uint8Array): readonly Diagnostic[] {
  const read = readYaml('draft.yaml', bytesOf(input));
  return 'refused' in read ? read.refused : [];
}

/** `2:5 yaml/tab` for each refusal; empty where the file was read. */
export const refusalsAt = (input: string | Uint8Array): string[] =>
  refusals(input).map(({ code, place: { start } }) => `${start.line}:${start.column} ${code}`);

export function readText(input: string | Uint8Array): YamlFile {
  const read = readYaml('draft.yaml', bytesOf(input));
  if ('refused' in read) throw new Error(JSON.stringify(read.refused));
  return read.yaml;
}
