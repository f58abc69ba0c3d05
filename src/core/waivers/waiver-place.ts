import type { Diagnostic, Key, Path } from '../diagnostic.js';
import type { Draft } from '../draft.js';
import type { Waiver } from '../policy.js';

/** Where in the draft a waiver is told: on its own line if it stands there, else at what it names, else at the start. */
export function placeOf({ on, waived }: Waiver, { yaml, file }: Pick<Draft, 'yaml' | 'file'>): Diagnostic['place'] {
  if (waived.origin === 'draft') return lineOf(waived.line, yaml.text, file);
  return yaml.locate(('line' in on ? undefined : pathOf(on.pointer, yaml.value)) ?? []);
}

/** What is written on a line of the draft, from 1, without the spaces around it. */
export function lineOf(line: number, text: string, file: string): Diagnostic['place'] {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const written = (lines[line - 1] ?? '').trimEnd();
  const indent = written.length - written.trimStart().length;
  const at = (column: number) => ({ line, column: column + 1, offset: before + column });
  return { file, path: [], start: at(indent), end: at(written.length) };
}

/** The way back from a JSON Pointer; undefined where it is none, or leads nowhere in this value. */
export function pathOf(written: string, value: unknown): Path | undefined {
  const [root, ...steps] = written.split('/');
  if (root !== '') return undefined;
  const path: Key[] = [];
  let at = value;
  for (const step of steps.map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    // A list has a length too, which is no place.
    if (Array.isArray(at) && !/^\d+$/.test(step)) return undefined;
    path.push(Array.isArray(at) ? Number(step) : step);
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return path;
}
