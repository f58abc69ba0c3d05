import { oncePer } from '../../domain/once-per.js';
import type { Diagnostic, Key, Path } from '../diagnostic.js';
import type { Draft } from '../draft.js';
import type { Waiver } from '../policy.js';
import type { YamlFile } from '../read-yaml.js';

/** Where in the draft a waiver is told: on its own line if it stands there, else at what it names, else at the start. */
export function placeOf({ on, waived }: Waiver, { yaml, file }: Pick<Draft, 'yaml' | 'file'>): Diagnostic['place'] {
  if (waived.origin === 'draft') return lineOf(waived.line, yaml, file);
  return yaml.locate(('line' in on ? undefined : pathOf(on.pointer, yaml.value)) ?? []);
}

interface Lines {
  readonly texts: readonly string[];
  /** Offset of the first character of each. */
  readonly starts: readonly number[];
}

/** Once for a draft, which may hold many waivers. */
export const linesOf = oncePer(({ text }: Pick<YamlFile, 'text'>): Lines => {
  const texts = text.split('\n');
  let next = 0;
  const starts = texts.map((each) => {
    const start = next;
    next += each.length + 1;
    return start;
  });
  return { texts, starts };
});

/** What is written on a line of the draft, from 1, without the spaces around it. */
export function lineOf(line: number, source: Pick<YamlFile, 'text'>, file: string): Diagnostic['place'] {
  const { texts, starts } = linesOf(source);
  const before = starts[line - 1] ?? 0;
  const written = (texts[line - 1] ?? '').trimEnd();
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
